import { crc32 } from './crc32.ts';
import { DeflateDamaged, InflateStream, inflateRoom } from './inflate-stream.ts';
import { LowBits } from './low-bits.ts';

const MAGIC = 0x8b1f;
const DEFLATE = 8;
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, unknown: 0xe0 } as const;
const TRAILER_BITS = 64;
/** Bytes of the head of one member. Its field takes 64 KiB at most; a name that never ends would be read anew for each piece. */
const LONGEST_HEADER = 128 * 1024;

type Part = 'header' | 'body' | 'trailer' | 'over';

/** Undoes gzip (RFC 1952) that comes piece by piece: several members in a row are one, and zeros behind the last are its end. */
export class GunzipStream {
  /** What was undone and not taken yet. */
  readonly output: Uint8Array[] = [];
  readonly #bits = new LowBits();
  /** For one member after the other. */
  readonly #room = inflateRoom();
  #part: Part = 'header';
  #isFirst = true;
  #body: InflateStream;
  #crc = 0;
  #length = 0;

  constructor() {
    this.#body = this.#newBody();
  }

  /** @throws DeflateDamaged where the data is no gzip; what came whole before stands in `output`. */
  write(piece: Uint8Array): void {
    if (this.#part !== 'over') {
      this.#bits.give(piece);
      while (this.#step(false)) {
        // As far as it reaches.
      }
    }
  }

  /** @throws DeflateDamaged where the data is not complete. */
  end(): void {
    while (this.#step(true)) {
      // What is left.
    }
    const isBetween = this.#part === 'header' && !this.#isFirst && this.#bits.left === 0;
    if (this.#part !== 'over' && !isBetween) {
      throw new DeflateDamaged();
    }
  }

  #step(isLast: boolean): boolean {
    switch (this.#part) {
      case 'header':
        return this.#header();
      case 'body':
        return this.#goOn(this.#body.run(isLast), 'trailer');
      case 'trailer':
        return this.#trailer();
      default:
        return false;
    }
  }

  #goOn(isDone: boolean, next: Part): boolean {
    this.#part = isDone ? next : this.#part;
    return isDone;
  }

  #header(): boolean {
    const bits = this.#bits;
    const mark = bits.mark();
    if (bits.left < 8) {
      return false;
    }
    if (!this.#isFirst && bits.take(8) === 0) {
      return this.#goOn(true, 'over');
    }
    bits.reset(mark);
    const isSound = this.#passHeader();
    if (bits.isOverdrawn) {
      bits.reset(mark);
      return false;
    }
    if (!isSound) {
      throw new DeflateDamaged();
    }
    this.#isFirst = false;
    this.#body = this.#newBody();
    return this.#goOn(true, 'body');
  }

  /** False for one that is none, or too long; behind the end of what came it says nothing. */
  #passHeader(): boolean {
    const bits = this.#bits;
    let crc = 0;
    let length = 0;
    const next = (): number => {
      const byte = bits.take(8);
      length++;
      crc = crc32(crc, Uint8Array.of(byte));
      return byte;
    };
    const magic = next() | (next() << 8);
    const method = next();
    const flags = next();
    for (let left = 6; left > 0; left--) {
      next();
    }
    if (magic !== MAGIC || method !== DEFLATE || (flags & FLAG.unknown) !== 0) {
      return false;
    }
    if ((flags & FLAG.extra) !== 0) {
      for (let left = next() | (next() << 8); left > 0 && !bits.isOverdrawn; left--) {
        next();
      }
    }
    for (const flag of [FLAG.name, FLAG.comment]) {
      while ((flags & flag) !== 0 && next() !== 0 && !bits.isOverdrawn && length <= LONGEST_HEADER) {
        // Up to its end.
      }
    }
    if (length > LONGEST_HEADER) {
      return false;
    }
    const expected = crc & 0xffff;
    return (flags & FLAG.headerCrc) === 0 || bits.take(16) === expected;
  }

  #trailer(): boolean {
    const bits = this.#bits;
    if (bits.left < TRAILER_BITS) {
      return false;
    }
    const crc = bits.take(16) | (bits.take(16) << 16);
    const length = bits.take(16) | (bits.take(16) << 16);
    if (crc !== this.#crc || length !== (this.#length | 0)) {
      throw new DeflateDamaged();
    }
    return this.#goOn(true, 'header');
  }

  #newBody(): InflateStream {
    this.#crc = 0;
    this.#length = 0;
    const take = (bytes: Uint8Array): void => {
      this.#crc = crc32(this.#crc, bytes);
      this.#length = (this.#length + bytes.length) % 2 ** 32;
      this.output.push(bytes);
    };
    return new InflateStream(this.#bits, take, this.#room);
  }
}
