import type { Arrival, Endpoint, Transport } from '../model/index.ts';

const FIRST_ROWS = 1024;
const NONE = -1;
/** How far a datagram may lie behind the beginning of its record. */
const MOST_DELTA = 0xffff;
const MOST_INPUTS = 0xffff;

const TRANSPORTS: readonly Transport[] = ['udp', 'tcp', 'tls', 'sctp', 'ws', 'wss', 'unknown'];

/** Whether a message can be found again by what a {@link Journal} keeps of its arrival. */
export function isFindable({ input, position, offset, timeUs, cutBytes, line }: Arrival): boolean {
  return (
    position >= 0 &&
    cutBytes === 0 &&
    line === 0 &&
    position - offset <= MOST_DELTA &&
    input <= MOST_INPUTS &&
    !Number.isNaN(timeUs)
  );
}

/**
 * Where and when the messages of ordinary calls were seen: 49 bytes each, in columns of numbers, in one list for each
 * call. The messages themselves stay in the input.
 */
export class Journal {
  #next = new Int32Array(FIRST_ROWS);
  #position = new Float64Array(FIRST_ROWS);
  #length = new Int32Array(FIRST_ROWS);
  #delta = new Uint16Array(FIRST_ROWS);
  #frame = new Uint32Array(FIRST_ROWS);
  #timeUs = new Float64Array(FIRST_ROWS);
  #input = new Uint16Array(FIRST_ROWS);
  #transport = new Uint8Array(FIRST_ROWS);
  readonly #src: (Endpoint | null)[] = [];
  readonly #dst: (Endpoint | null)[] = [];
  #free = NONE;
  #used = 0;

  /** Writes a row that is findable, behind `last` (-1 for the first of a call); returns its number. */
  append(arrival: Arrival, last: number): number {
    const row = this.#takeRow();
    this.#next[row] = NONE;
    this.#position[row] = arrival.position;
    this.#length[row] = arrival.length;
    this.#delta[row] = arrival.position - arrival.offset;
    this.#frame[row] = arrival.frame;
    this.#timeUs[row] = arrival.timeUs;
    this.#input[row] = arrival.input;
    this.#transport[row] = TRANSPORTS.indexOf(arrival.transport);
    this.#src[row] = arrival.src;
    this.#dst[row] = arrival.dst;
    if (last !== NONE) {
      this.#next[last] = row;
    }
    return row;
  }

  /** The row behind this one; -1 behind the last. */
  after(row: number): number {
    return this.#next[row]!;
  }

  /** Makes `arrival` what it was when the row was written, but for the hashes. */
  read(row: number, arrival: Arrival): void {
    const position = this.#position[row]!;
    arrival.input = this.#input[row]!;
    arrival.frame = this.#frame[row]!;
    arrival.line = 0;
    arrival.offset = position - this.#delta[row]!;
    arrival.timeUs = this.#timeUs[row]!;
    arrival.src = this.#src[row]!;
    arrival.dst = this.#dst[row]!;
    arrival.transport = TRANSPORTS[this.#transport[row]!]!;
    arrival.cutBytes = 0;
    arrival.position = position;
    arrival.length = this.#length[row]!;
  }

  /** Gives back a call's rows, from the first to the last. */
  free(first: number, last: number): void {
    this.#next[last] = this.#free;
    this.#free = first;
  }

  #takeRow(): number {
    const row = this.#free;
    if (row !== NONE) {
      this.#free = this.#next[row]!;
      return row;
    }
    if (this.#used === this.#next.length) {
      this.#grow();
    }
    return this.#used++;
  }

  #grow(): void {
    this.#next = longer(this.#next, new Int32Array(2 * this.#used));
    this.#position = longer(this.#position, new Float64Array(2 * this.#used));
    this.#length = longer(this.#length, new Int32Array(2 * this.#used));
    this.#delta = longer(this.#delta, new Uint16Array(2 * this.#used));
    this.#frame = longer(this.#frame, new Uint32Array(2 * this.#used));
    this.#timeUs = longer(this.#timeUs, new Float64Array(2 * this.#used));
    this.#input = longer(this.#input, new Uint16Array(2 * this.#used));
    this.#transport = longer(this.#transport, new Uint8Array(2 * this.#used));
  }
}

function longer<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array>(old: T, made: T): T {
  made.set(old);
  return made;
}
