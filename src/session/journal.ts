import { ipv4Text } from '../bytes/index.ts';
import { type Arrival, type Endpoint, type Ipv4Ends, TRANSPORTS, type Transport } from '../model/index.ts';

const FIRST_BLOCKS = 128;
const NONE = -1;
/** Rows of a block: those of most calls. A power of two. */
const BLOCK_ROWS = 8;
/** How far a datagram may lie behind the beginning of its record. */
const MOST_DELTA = 0xffff;
const MOST_INPUTS = 0xffff;

const UDP: Transport = 'udp';

/** Whether a message can be found again by what a {@link Journal} keeps of its arrival. */
export function isFindable({ input, position, offset, timeUs, cutBytes }: Arrival): boolean {
  return (
    position >= 0 && cutBytes === 0 && position - offset <= MOST_DELTA && input <= MOST_INPUTS && !Number.isNaN(timeUs)
  );
}

/** 32-bit words of a row. */
const ROW_WORDS = 12;
/** What they hold; the last four are two doubles. */
const WORD = {
  frame: 0,
  length: 1,
  /** How far the message lies behind the beginning of its record, and which input it is of. */
  deltaAndInput: 2,
  form: 3,
  source: 4,
  destination: 5,
  /** Of source and destination. */
  ports: 6,
} as const;
const ROW_DOUBLES = ROW_WORDS / 2;
const DOUBLE = { position: 4, timeUs: 5 } as const;

/** The transport, by its place in the list, with bits for how the rest is kept. */
const FORM = {
  transport: 15,
  /** The number is that of a line: a log has no frames. */
  line: 16,
  /** The ends are in the row. */
  ipv4: 32,
} as const;
/** Above them stands what is said of the message itself. */
const SAID_SHIFT = 6;

/**
 * Where and when the messages of what goes as it should were seen: 48 bytes each, in blocks of neighbours for each. The
 * messages themselves stay in the input.
 */
export class Journal {
  #words: Int32Array;
  /** The same memory: two words make one. */
  #doubles: Float64Array;
  /** Source and destination of the rows that do not hold them. */
  readonly #ends: (Endpoint | null)[] = [];
  /** For each block the last row of the one before it in its call. */
  #before = new Int32Array(FIRST_BLOCKS);
  readonly #free: number[] = [];
  #used = 0;
  readonly #block: number;

  /** @param block rows that are taken at once for each call: a power of two. */
  constructor(block = BLOCK_ROWS) {
    this.#block = block;
    this.#words = new Int32Array(ROW_WORDS * block * FIRST_BLOCKS);
    this.#doubles = new Float64Array(this.#words.buffer);
  }

  #isFirstOfBlock(row: number): boolean {
    return (row & (this.#block - 1)) === 0;
  }

  /**
   * Writes a row that is findable, behind `last` (-1 for the first of a call); returns its number.
   *
   * @param said 26 bits of the message itself: see `saidOf`.
   */
  append(arrival: Arrival, last: number, said = 0): number {
    const row = this.#isFirstOfBlock(last + 1) ? this.#openBlock(last) : last + 1;
    this.write(row, arrival, said);
    return row;
  }

  /** Writes an arrival that is findable into a row that was appended. */
  write(row: number, arrival: Arrival, said = 0): void {
    const words = this.#words;
    const at = row * ROW_WORDS;
    const isLine = arrival.line > 0;
    const transport = arrival.transport === UDP ? 0 : TRANSPORTS.indexOf(arrival.transport);
    words[at + WORD.frame] = isLine ? arrival.line : arrival.frame;
    words[at + WORD.length] = arrival.length;
    words[at + WORD.deltaAndInput] = (arrival.position - arrival.offset) | (arrival.input << 16);
    words[at + WORD.form] = transport | (isLine ? FORM.line : 0) | this.#writeEnds(row, arrival) | (said << SAID_SHIFT);
    this.#doubles[row * ROW_DOUBLES + DOUBLE.position] = arrival.position;
    this.#doubles[row * ROW_DOUBLES + DOUBLE.timeUs] = arrival.timeUs;
  }

  #writeEnds(row: number, { ipv4, src, dst }: Arrival): number {
    if (ipv4 === null) {
      const ends = this.#ends;
      while (ends.length < 2 * row) {
        ends.push(null);
      }
      ends[2 * row] = src;
      ends[2 * row + 1] = dst;
      return 0;
    }
    const at = row * ROW_WORDS;
    this.#words[at + WORD.source] = ipv4.source;
    this.#words[at + WORD.destination] = ipv4.destination;
    this.#words[at + WORD.ports] = (ipv4.sourcePort << 16) | ipv4.destinationPort;
    return FORM.ipv4;
  }

  /** The rows of a call up to `last`, from its first on. */
  rowsTo(last: number): number[] {
    const rows: number[] = [];
    for (let row = last; row !== NONE; row = this.#isFirstOfBlock(row) ? this.#before[row / this.#block]! : row - 1) {
      rows.push(row);
    }
    return rows.reverse();
  }

  /**
   * Makes `arrival` what it was when the row was written, but for the hashes.
   *
   * @param ends where its ends are written to where they are numbers.
   */
  read(row: number, arrival: Arrival, ends: Ipv4Ends): void {
    const words = this.#words;
    const at = row * ROW_WORDS;
    const position = this.#doubles[row * ROW_DOUBLES + DOUBLE.position]!;
    const form = words[at + WORD.form]!;
    const deltaAndInput = words[at + WORD.deltaAndInput]!;
    const isLine = (form & FORM.line) !== 0;
    const number = words[at + WORD.frame]! >>> 0;
    arrival.input = deltaAndInput >>> 16;
    arrival.frame = isLine ? 0 : number;
    arrival.line = isLine ? number : 0;
    arrival.offset = position - (deltaAndInput & MOST_DELTA);
    arrival.timeUs = this.#doubles[row * ROW_DOUBLES + DOUBLE.timeUs]!;
    arrival.transport = TRANSPORTS[form & FORM.transport]!;
    arrival.cutBytes = 0;
    arrival.position = position;
    arrival.length = words[at + WORD.length]!;
    if ((form & FORM.ipv4) === 0) {
      arrival.src = this.#ends[2 * row]!;
      arrival.dst = this.#ends[2 * row + 1]!;
      arrival.ipv4 = null;
    } else {
      arrival.src = null;
      arrival.dst = null;
      arrival.ipv4 = ends;
      ends.source = words[at + WORD.source]! >>> 0;
      ends.destination = words[at + WORD.destination]! >>> 0;
      ends.sourcePort = words[at + WORD.ports]! >>> 16;
      ends.destinationPort = words[at + WORD.ports]! & 0xffff;
    }
  }

  /** What `append` was told of the message. */
  said(row: number): number {
    return this.#words[row * ROW_WORDS + WORD.form]! >>> SAID_SHIFT;
  }

  timeUs(row: number): number {
    return this.#doubles[row * ROW_DOUBLES + DOUBLE.timeUs]!;
  }

  /** The first row of a call, by its last. */
  firstRow(last: number): number {
    let block = Math.floor(last / this.#block);
    for (let before = this.#before[block]!; before !== NONE; before = this.#before[block]!) {
      block = Math.floor(before / this.#block);
    }
    return block * this.#block;
  }

  /** The address that a row's message came from; '' where it is not known. */
  senderOf(row: number): string {
    const at = row * ROW_WORDS;
    const isIpv4 = (this.#words[at + WORD.form]! & FORM.ipv4) !== 0;
    return isIpv4 ? ipv4Text(this.#words[at + WORD.source]! >>> 0) : (this.#ends[2 * row]?.address ?? '');
  }

  /** Some of the place behind a row: see `Foresight`. */
  touchBehind(row: number): number {
    return this.#words[(row + 1) * ROW_WORDS]! | 0;
  }

  /** Gives back a call's rows up to the last. */
  free(last: number): void {
    for (let row = last; row !== NONE; ) {
      const block = Math.floor(row / this.#block);
      this.#free.push(block);
      row = this.#before[block]!;
    }
  }

  /** The first row of a block that follows `last`. */
  #openBlock(last: number): number {
    const block = this.#free.pop() ?? this.#takeNew();
    this.#before[block] = last;
    return block * this.#block;
  }

  #takeNew(): number {
    if (this.#used === this.#before.length) {
      const words = new Int32Array(2 * this.#words.length);
      words.set(this.#words);
      this.#words = words;
      this.#doubles = new Float64Array(words.buffer);
      const before = new Int32Array(2 * this.#before.length);
      before.set(this.#before);
      this.#before = before;
    }
    return this.#used++;
  }
}
