import { FORM, type Row } from './row.ts';
import { BATCH_HEAD, KINDS, MAGIC, ROW_HEAD } from './row-batch.ts';
import { type RowNumbers, writeNumbers } from './row-numbers.ts';

const FIRST_BYTES = 256 * 1024;
/** More than the numbers of a row take. */
const MOST_NUMBERS = 256;
const LONGEST_KEY = 255;
/** A quarter of what a broker takes of one message where nobody says more. */
const MOST_BYTES = 256 * 1024;
/** Names of sources in one batch. */
const MOST_SOURCES = 0xffff;
const encoder = new TextEncoder();

/** Where a record stands, and what its place follows from. */
export type RowPlace = Omit<Row, 'form' | 'length' | 'view' | 'at'>;

/** Writes rows and texts of messages as one batch; reused. */
export class RowWriter {
  rows = 0;
  readonly mostBytes: number;
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #texts: { seq: number; bytes: Uint8Array }[] = [];
  #textBytes = 0;
  #sources = new Map<string, number>();
  readonly #longestText: number;

  /** @param mostBytes of a batch, about; a longer text than half of it does not go along. */
  constructor(mostBytes: number = MOST_BYTES) {
    this.mostBytes = mostBytes;
    this.#longestText = mostBytes / 2;
  }

  /** Whether the batch is to be taken before more is added. */
  get isFull(): boolean {
    return this.#length + this.#textBytes > this.mostBytes || this.#sources.size >= MOST_SOURCES;
  }

  /** A record of which there are no numbers. */
  addPlain(place: RowPlace, form: number, length: number): void {
    this.#end(this.#begin(place, form, length));
  }

  addMessage(place: RowPlace, length: number, numbers: RowNumbers): void {
    const start = this.#begin(place, FORM.digest, length);
    this.#length = writeNumbers(this.#bytes, this.#view, this.#length, numbers);
    this.#end(start);
  }

  /** The message, or the line, of a record that was or will be in a batch. */
  addText(seq: number, bytes: Uint8Array): void {
    if (bytes.length <= this.#longestText) {
      this.#texts.push({ seq, bytes });
      this.#textBytes += 12 + bytes.length;
    }
  }

  /** The batch so far, in memory of its own. The next one is empty. */
  take(): Uint8Array {
    const names = [...this.#sources.keys()].map((name) => encoder.encode(name));
    const namesBytes = names.reduce((sum, name) => sum + 1 + name.length, 0);
    const batch = new Uint8Array(BATCH_HEAD + namesBytes + this.#length + this.#textBytes);
    const view = new DataView(batch.buffer);
    const head = [MAGIC, this.rows, this.#length, this.#texts.length, names.length];
    for (const [index, value] of head.entries()) {
      view.setUint32(4 * index, value, true);
    }
    let at = BATCH_HEAD;
    for (const name of names) {
      batch[at] = name.length;
      batch.set(name, at + 1);
      at += 1 + name.length;
    }
    batch.set(this.#bytes.subarray(0, this.#length), at);
    at += this.#length;
    for (const { seq, bytes } of this.#texts) {
      view.setFloat64(at, seq, true);
      view.setUint32(at + 8, bytes.length, true);
      batch.set(bytes, at + 12);
      at += 12 + bytes.length;
    }
    this.#clear();
    return batch;
  }

  #clear(): void {
    this.rows = 0;
    this.#length = 0;
    this.#texts = [];
    this.#textBytes = 0;
    this.#sources = new Map();
  }

  #begin(place: RowPlace, form: number, length: number): number {
    const start = this.#length;
    const [id, packet] = [keyOf(place.id), keyOf(place.packet)];
    this.#makeRoom(ROW_HEAD + id.length + packet.length + MOST_NUMBERS);
    const view = this.#view;
    view.setUint8(start, form);
    view.setUint8(start + 1, KINDS.indexOf(place.kind));
    view.setUint8(start + 2, id.length);
    view.setUint8(start + 3, packet.length);
    view.setUint32(start + 4, length, true);
    view.setFloat64(start + 8, place.seq, true);
    view.setFloat64(start + 16, place.storedMs, true);
    view.setFloat64(start + 24, place.timeUs, true);
    view.setFloat64(start + 32, place.number, true);
    view.setUint16(start + 40, this.#sourceOf(place.source), true);
    this.#length = this.#key(this.#key(start + ROW_HEAD, id), packet);
    return start;
  }

  #end(start: number): void {
    this.#view.setUint32(start + 44, this.#length - start, true);
    this.rows++;
  }

  #key(at: number, text: string): number {
    for (let index = 0; index < text.length; index++) {
      this.#bytes[at + index] = text.charCodeAt(index);
    }
    return at + text.length;
  }

  #sourceOf(name: string): number {
    const known = this.#sources.get(name);
    if (known !== undefined) {
      return known;
    }
    const index = this.#sources.size;
    this.#sources.set(name, index);
    return index;
  }

  #makeRoom(most: number): void {
    if (this.#length + most > this.#bytes.length) {
      const longer = new Uint8Array(2 * (this.#bytes.length + most));
      longer.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = longer;
      this.#view = new DataView(longer.buffer);
    }
  }
}

/** A client may send anything as an id: what is longer than one is none that was made here. */
function keyOf(text: string): string {
  return text.slice(0, LONGEST_KEY);
}
