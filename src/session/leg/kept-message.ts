import { latin1, writeLatin1 } from '../../bytes/index.ts';
import { type Arrival, DEFAULT_LIMITS } from '../../model/index.ts';
import { SipMessage, scanMessage } from '../../sip/index.ts';

/**
 * A message that may be asked for again: as latin-1 text (to copy it costs a fiftieth of reading it, and most are never asked for),
 * or where it lies in the input.
 */
export type KeptMessage = string | KeptPlace;

/** Reads a range of an input as latin-1 text; '' where the input no longer has it. What was read before stays as it is. */
export type ReadText = (input: number, position: number, length: number) => string;

/** A longer message is kept as far as this: headers come first. */
const MOST_KEPT = 8192;

const scratch = new SipMessage();
/** Its bytes: memory for each would cost more than to scan them. */
const bytes = new Uint8Array(MOST_KEPT);
/** What `scratch` holds: who tells a story asks for one and the same message several times. */
let read: KeptMessage | null = null;

/** Where a message lies: a tenth of its text, for as long as its call is kept. */
export class KeptPlace {
  readonly #read: ReadText;
  readonly #input: number;
  readonly #position: number;
  readonly length: number;

  constructor({ input, position, length }: Pick<Arrival, 'input' | 'position' | 'length'>, read: ReadText) {
    this.#read = read;
    this.#input = input;
    this.#position = position;
    this.length = Math.min(length, MOST_KEPT);
  }

  text(): string {
    return this.#read(this.#input, this.#position, this.length);
  }
}

export function keep({ bytes, start, end }: SipMessage): string {
  return latin1(bytes, start, Math.min(end, start + MOST_KEPT));
}

/** @param readText null where texts are kept. */
export function keptOf(message: SipMessage, arrival: Arrival, readText: ReadText | null): KeptMessage {
  return readText === null || arrival.position < 0 ? keep(message) : new KeptPlace(arrival, readText);
}

export function textOf(kept: KeptMessage): string {
  return typeof kept === 'string' ? kept : kept.text();
}

/** Whether the end of a message may be missing because it was too long to be kept. */
export function isShortened(kept: KeptMessage): boolean {
  return kept.length >= MOST_KEPT;
}

/** Reads a kept message; what comes back is valid until the next call. */
export function reread(kept: KeptMessage): SipMessage {
  if (kept === read) {
    return scratch;
  }
  const text = textOf(kept);
  read = kept;
  writeLatin1(text, bytes);
  scanMessage(bytes, 0, text.length, scratch, DEFAULT_LIMITS);
  return scratch;
}
