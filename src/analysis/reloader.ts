import { latin1 } from '../bytes/index.ts';
import type { Rereader } from '../capture/index.ts';
import { type Limits, SAYS } from '../model/index.ts';
import type { LoadMessage, ReadText } from '../session/index.ts';
import { SCAN, SipMessage, scanMessage } from '../sip/index.ts';
import type { TraceInput } from './options.ts';
import type { ProblemList } from './problem-list.ts';
import type { RecentBlocks } from './recent-blocks.ts';

/** Files that are kept open to be read again. */
const MOST_OPEN = 256;

/** Reads messages again from inputs that stay where they are. */
export class Reloader {
  readonly #inputs: readonly TraceInput[];
  readonly #limits: Limits;
  readonly #problems: ProblemList;
  readonly #isPlain: (input: number) => boolean;
  readonly #open = new Map<number, Rereader>();
  readonly #changed = new Set<number>();
  /** One for the message at hand, one for those a call began with: looking back must not disturb what is being read. */
  readonly #atHand = new Kept();
  readonly #before = new Kept();
  readonly #texts = new Kept();
  readonly #blocks: RecentBlocks | null;
  #lent: Uint8Array | null = null;
  #lentInput = 0;
  #lentFrom = 0;
  #lentUntil = 0;

  /** @param blocks null where no input can be read again. */
  constructor(
    inputs: readonly TraceInput[],
    limits: Limits,
    problems: ProblemList,
    isPlain: (input: number) => boolean,
    blocks: RecentBlocks | null,
  ) {
    this.#blocks = blocks;
    this.#inputs = inputs;
    this.#limits = limits;
    this.#problems = problems;
    this.#isPlain = isPlain;
  }

  /** Whether an input can be read again at any position, at once. */
  canReload(input: number): boolean {
    return this.#isPlain(input) && this.#inputs[input]?.reread !== undefined;
  }

  /** Until it is told again, `length` bytes of an input from `position` on are at hand; null for none. */
  lend(input: number, bytes: Uint8Array | null, position: number, length: number): void {
    this.#lent = bytes;
    this.#lentInput = input;
    this.#lentFrom = position;
    this.#lentUntil = position + length;
  }

  /** The message of an arrival; null where the input no longer has it. Valid until the next call of the same kind. */
  readonly load: LoadMessage = (arrival, isBefore) => {
    const kept = isBefore ? this.#before : this.#atHand;
    const { input, position, length } = arrival;
    const at = this.#lentAt(input, position, length);
    if (this.#lent !== null && at >= 0) {
      return this.#scanned(this.#lent, at, at + length, kept.message, input);
    }
    const bytes = kept.roomFor(length);
    return this.#reads(input, position, bytes, length) ? this.#scanned(bytes, 0, length, kept.message, input) : null;
  };

  /** The text of a range; what was loaded stays as it is. */
  readonly readText: ReadText = (input, position, length) => {
    const at = this.#lentAt(input, position, length);
    if (this.#lent !== null && at >= 0) {
      return latin1(this.#lent, at, at + length);
    }
    const bytes = this.#texts.roomFor(length);
    return this.#reads(input, position, bytes, length) ? latin1(bytes, 0, length) : '';
  };

  /** Where a range stands in the bytes that are at hand; -1 for nowhere. */
  #lentAt(input: number, position: number, length: number): number {
    const isLent = input === this.#lentInput && position >= this.#lentFrom && position + length <= this.#lentUntil;
    // A difference of large numbers stays a float and makes the scanner one for floats, at twice the time.
    return isLent ? (position - this.#lentFrom) | 0 : -1;
  }

  #reads(input: number, position: number, into: Uint8Array, length: number): boolean {
    const file = this.#rereaderOf(input);
    const isRead = file !== null && this.#blocks?.readAt(input, file, position, into, length) === length;
    if (!isRead) {
      this.#noteChange(input);
    }
    return isRead;
  }

  #scanned(bytes: Uint8Array, start: number, end: number, message: SipMessage, input: number): SipMessage | null {
    if (scanMessage(bytes, start, end, message, this.#limits) === SCAN.notSip) {
      this.#noteChange(input);
      return null;
    }
    return message;
  }

  close(): void {
    for (const reader of this.#open.values()) {
      reader.close();
    }
    this.#open.clear();
  }

  #rereaderOf(input: number): Rereader | null {
    const known = this.#open.get(input);
    if (known !== undefined) {
      return known;
    }
    if (this.#open.size >= MOST_OPEN) {
      this.#closeOne();
    }
    let opened = this.#inputs[input]?.reread?.() ?? null;
    if (opened === null && this.#open.size > 0) {
      // The system may allow fewer.
      this.#closeOne();
      opened = this.#inputs[input]?.reread?.() ?? null;
    }
    if (opened !== null) {
      this.#open.set(input, opened);
    }
    return opened;
  }

  /** Of many files that follow each other the first is the one nobody asks for any more. */
  #closeOne(): void {
    const [oldest] = this.#open;
    if (oldest !== undefined) {
      oldest[1].close();
      this.#open.delete(oldest[0]);
    }
  }

  #noteChange(input: number): void {
    if (!this.#changed.has(input)) {
      this.#changed.add(input);
      const message = SAYS.changed;
      this.#problems.say('input-changed', message, input);
    }
  }
}

/** A message that was read again, in memory of its own. */
class Kept {
  readonly message = new SipMessage();
  #bytes = new Uint8Array(4096);

  roomFor(length: number): Uint8Array {
    if (this.#bytes.length < length) {
      this.#bytes = new Uint8Array(2 * length);
    }
    return this.#bytes;
  }
}
