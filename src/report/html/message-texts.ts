import { utf8 } from '../../bytes/index.ts';
import { visibleText } from '../../display/index.ts';
import type { Arrival } from '../../model/index.ts';
import type { AnswerFacts, Sighting } from '../../records/index.ts';
import type { Fault, SipMessage } from '../../sip/index.ts';
import { HarmlessText } from '../harmless.ts';

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
 * Takes the texts of messages while a trace is read a second time: of those that are wanted, and of no other. Is shown the
 * inputs as `walkTrace` of the analysis shows them.
 */
export class MessageTexts {
  /** Messages whose texts there was no room for. */
  dropped = 0;
  readonly #showsSecrets: boolean;
  readonly #wanted = new Map<string, MessageText[]>();
  readonly #enough = new AbortController();
  /** Places of each input of which nothing was found yet. */
  #missing: number;
  #input = 0;
  #room = MOST_TEXT;

  constructor(wanted: Iterable<Sighting>, showsSecrets: boolean) {
    this.#showsSecrets = showsSecrets;
    for (const sighting of wanted) {
      this.#wanted.set(keyOf(sighting), []);
    }
    this.#missing = this.#wanted.size;
  }

  /** Nothing is wanted: the trace need not be read again. */
  get isEmpty(): boolean {
    return this.#wanted.size === 0;
  }

  /** Aborted when something of every place was found: the rest of the trace need not be read. */
  get hasEnough(): AbortSignal {
    return this.#enough.signal;
  }

  async begin(input: number): Promise<void> {
    this.#input = input;
  }

  async text(): Promise<void> {}

  async message(message: SipMessage, line: number, facts: AnswerFacts | null, faultsOf: FaultsOf): Promise<void> {
    this.#take(message, 0, line, facts, faultsOf);
  }

  captured(message: SipMessage, arrival: Arrival, facts: AnswerFacts | null, faultsOf: FaultsOf): void {
    this.#take(message, arrival.line > 0 ? 0 : arrival.frame, arrival.line, facts, faultsOf);
  }

  async flush(): Promise<void> {}

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

  #take(message: SipMessage, frame: number, line: number, context: AnswerFacts | null, faultsOf: FaultsOf): void {
    const status = Math.max(0, message.status);
    const found = this.#wanted.get(keyOf({ input: this.#input, line, frame, method: message.method, status }));
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
    if (this.#missing === 0) {
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
