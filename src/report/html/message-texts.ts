import { utf8 } from '../../bytes/index.ts';
import { visibleText } from '../../display/index.ts';
import type { Arrival } from '../../model/index.ts';
import type { AnswerFacts, Sighting } from '../../records/index.ts';
import type { Fault, SipMessage } from '../../sip/index.ts';
import { HarmlessText } from '../harmless.ts';
import type { LegMessages } from './leg-messages.ts';

/** Longer than any message that somebody reads; what follows is counted. */
const LONGEST_TEXT = 16 * 1024;
/** All texts of a page together. */
const MOST_TEXT = 48 * 1024 * 1024;
/** Messages that one packet may complete, by what they are. */
const MOST_IN_ONE = 16;

/** A message as it was found again. */
export type MessageText = {
  readonly callId: string;
  /** Lines, harmless to show. */
  readonly text: string;
  /** Bytes of it that are not in the text. */
  readonly cutBytes: number;
  /** What is known of a response, or of what a NOTIFY reports. */
  readonly context: AnswerFacts | null;
  readonly faults: readonly Fault[];
};

/** Looks for the faults in the form of a message. */
type FaultsOf = () => readonly Fault[];

/** Where a message stands, and what it is. */
type Place = Pick<Sighting, 'input' | 'line' | 'frame' | 'method' | 'status'>;

/**
 * Takes the texts of messages while a trace is read a second time: of those that are wanted, of all that belong to the legs
 * that are looked for, and of no other. Is shown them as `readAgain` of the analysis shows them.
 */
export class MessageTexts {
  /** Messages whose texts there was no room for. */
  dropped = 0;
  readonly legs: LegMessages;
  readonly #showsSecrets: boolean;
  readonly #wanted = new Map<string, MessageText[]>();
  readonly #enough = new AbortController();
  /** Places of each input of which nothing was found yet. */
  #missing: number;
  #room = MOST_TEXT;

  constructor(wanted: Iterable<Sighting>, legs: LegMessages, showsSecrets: boolean) {
    this.legs = legs;
    this.#showsSecrets = showsSecrets;
    for (const sighting of wanted) {
      this.#wanted.set(keyOf(sighting), []);
    }
    this.#missing = this.#wanted.size;
  }

  /** Nothing is wanted: the trace need not be read again. */
  get isEmpty(): boolean {
    return this.#wanted.size === 0 && this.legs.isEmpty;
  }

  /**
   * Aborted when something of every place was found: the rest of the trace need not be read. Never where legs are looked for:
   * they may go on to its end.
   */
  get hasEnough(): AbortSignal {
    return this.#enough.signal;
  }

  /** All arguments may be reused. */
  message(message: SipMessage, arrival: Arrival, facts: AnswerFacts | null, faultsOf: FaultsOf): void {
    const ofLeg = this.legs.take(message, arrival);
    if (ofLeg !== null && !this.#wanted.has(keyOf(ofLeg))) {
      this.#wanted.set(keyOf(ofLeg), []);
    }
    this.#take(message, arrival, facts, faultsOf);
  }

  /** What begins like a message and is none may be told of all the same. */
  refused(message: SipMessage, arrival: Arrival, faultsOf: FaultsOf): void {
    this.#take(message, arrival, null, faultsOf);
  }

  /**
   * The text of a message of a story; null where it was not found again. Of several that one packet completed it is the one
   * of the story's calls, and none where that is not clear.
   */
  of(sighting: Sighting, callIds: ReadonlySet<string>): MessageText | null {
    const found = this.#wanted.get(keyOf(sighting)) ?? [];
    const own = found.filter(({ callId }) => callIds.has(callId));
    const [first] = own.length > 0 ? own : found;
    return first !== undefined && (own.length > 0 || found.length === 1) ? first : null;
  }

  #take(message: SipMessage, { input, line, frame }: Arrival, context: AnswerFacts | null, faultsOf: FaultsOf): void {
    const status = Math.max(0, message.status);
    const found = this.#wanted.get(keyOf({ input, line, frame, method: message.method, status }));
    if (found === undefined || found.length >= MOST_IN_ONE) {
      return;
    }
    if (this.#room <= 0) {
      this.dropped++;
      return;
    }
    const text = this.#textOf(message);
    this.#room -= text.text.length;
    found.push({ callId: message.callId(), ...text, context, faults: faultsOf() });
    this.#missing -= found.length === 1 ? 1 : 0;
    if (this.#missing === 0 && this.legs.isEmpty) {
      this.#enough.abort();
    }
  }

  #textOf({ bytes, start, end, trailingBytes }: SipMessage): Pick<MessageText, 'text' | 'cutBytes'> {
    const whole = end + trailingBytes;
    const until = Math.min(whole, start + LONGEST_TEXT);
    const cutBytes = whole - until;
    if (this.#showsSecrets) {
      return { text: visibleText(utf8(bytes, start, until)), cutBytes };
    }
    const harmless = new HarmlessText();
    return { text: harmless.of(bytes.subarray(start, until)) + harmless.end(), cutBytes };
  }
}

function keyOf({ input, line, frame, method, status }: Place): string {
  return `${input} ${line > 0 ? `:${line}` : frame} ${status} ${method}`;
}
