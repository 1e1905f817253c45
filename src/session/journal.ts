import type { Arrival, Endpoint, Transport } from '../model/index.ts';

const FIRST_ROWS = 1024;
const NONE = -1;
/** How far a datagram may lie behind the beginning of its record. */
const MOST_DELTA = 0xffff;
const MOST_INPUTS = 0xffff;

const UDP: Transport = 'udp';
const TRANSPORTS: readonly Transport[] = ['udp', 'tcp', 'tls', 'sctp', 'ws', 'wss', 'unknown'];

/** Whether a message can be found again by what a {@link Journal} keeps of its arrival. */
export function isFindable({ input, position, offset, timeUs, cutBytes }: Arrival): boolean {
  return (
    position >= 0 && cutBytes === 0 && position - offset <= MOST_DELTA && input <= MOST_INPUTS && !Number.isNaN(timeUs)
  );
}

/** Added to the transport where the number is that of a line: a log has no frames. */
const OF_A_LOG = 16;

/** 32-bit words of a row. */
const ROW_WORDS = 10;
/** What they hold; the last two are doubles. */
const WORD = { next: 0, frame: 1, length: 2, delta: 3, input: 4, transport: 5 } as const;
const ROW_DOUBLES = ROW_WORDS / 2;
const DOUBLE = { position: 3, timeUs: 4 } as const;

/**
 * Where and when the messages of ordinary calls were seen: 56 bytes each, side by side, in one list for each call. The
 * messages themselves stay in the input.
 */
export class Journal {
  #words = new Int32Array(ROW_WORDS * FIRST_ROWS);
  /** The same memory: two words make one. */
  #doubles = new Float64Array(this.#words.buffer);
  /** Source and destination of each row. */
  readonly #ends: (Endpoint | null)[] = [];
  #free = NONE;
  #used = 0;

  /** Writes a row that is findable, behind `last` (-1 for the first of a call); returns its number. */
  append(arrival: Arrival, last: number): number {
    const row = this.#takeRow();
    const words = this.#words;
    const at = row * ROW_WORDS;
    words[at + WORD.next] = NONE;
    const isLine = arrival.line > 0;
    words[at + WORD.frame] = isLine ? arrival.line : arrival.frame;
    words[at + WORD.length] = arrival.length;
    words[at + WORD.delta] = arrival.position - arrival.offset;
    words[at + WORD.input] = arrival.input;
    const transport = arrival.transport === UDP ? 0 : TRANSPORTS.indexOf(arrival.transport);
    words[at + WORD.transport] = isLine ? transport + OF_A_LOG : transport;
    this.#doubles[row * ROW_DOUBLES + DOUBLE.position] = arrival.position;
    this.#doubles[row * ROW_DOUBLES + DOUBLE.timeUs] = arrival.timeUs;
    this.#ends[2 * row] = arrival.src;
    this.#ends[2 * row + 1] = arrival.dst;
    if (last !== NONE) {
      words[last * ROW_WORDS + WORD.next] = row;
    }
    return row;
  }

  /** The row behind this one; -1 behind the last. */
  after(row: number): number {
    return this.#words[row * ROW_WORDS + WORD.next]!;
  }

  /** Makes `arrival` what it was when the row was written, but for the hashes. */
  read(row: number, arrival: Arrival): void {
    const words = this.#words;
    const at = row * ROW_WORDS;
    const position = this.#doubles[row * ROW_DOUBLES + DOUBLE.position]!;
    arrival.input = words[at + WORD.input]!;
    const transport = words[at + WORD.transport]!;
    const isLine = transport >= OF_A_LOG;
    const number = words[at + WORD.frame]! >>> 0;
    arrival.frame = isLine ? 0 : number;
    arrival.line = isLine ? number : 0;
    arrival.offset = position - words[at + WORD.delta]!;
    arrival.timeUs = this.#doubles[row * ROW_DOUBLES + DOUBLE.timeUs]!;
    arrival.src = this.#ends[2 * row]!;
    arrival.dst = this.#ends[2 * row + 1]!;
    arrival.transport = TRANSPORTS[isLine ? transport - OF_A_LOG : transport]!;
    arrival.cutBytes = 0;
    arrival.position = position;
    arrival.length = words[at + WORD.length]!;
  }

  /** Gives back a call's rows, from the first to the last. */
  free(first: number, last: number): void {
    this.#words[last * ROW_WORDS + WORD.next] = this.#free;
    this.#free = first;
  }

  #takeRow(): number {
    const row = this.#free;
    if (row !== NONE) {
      this.#free = this.after(row);
      return row;
    }
    if (ROW_WORDS * this.#used === this.#words.length) {
      const words = new Int32Array(2 * this.#words.length);
      words.set(this.#words);
      this.#words = words;
      this.#doubles = new Float64Array(words.buffer);
    }
    return this.#used++;
  }
}
