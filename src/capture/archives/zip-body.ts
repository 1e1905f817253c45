import { u32le } from '../../bytes/index.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import type { ZipHeader } from './zip-header.ts';

const PIECE_BYTES = 64 * 1024;
/** RFC 1952 §2.3.1, with nothing known: deflated data between this and CRC and size is a gzip, and is read as one. */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const DESCRIPTOR = { signature: 0x08074b50, short: 12, long: 24 } as const;
const P = 0x50;
const K = 0x4b;

/** The bytes of an entry as a source, and `pass`, which passes what was not read: false where the archive ends before. */
export type ZipBody = ByteSource & { pass(): Promise<boolean> };

/** The data behind a local header: deflated data comes as a gzip. */
export function openZipBody(cursor: ByteCursor, header: ZipHeader): ZipBody {
  const data = header.hasDescriptor ? new DescribedData(cursor) : new SizedData(cursor, header);
  let hasBegun = !header.isDeflated;
  let hasEnded = !header.isDeflated;
  return {
    async read() {
      if (!hasBegun) {
        hasBegun = true;
        return GZIP_HEADER;
      }
      const piece = await data.next();
      if (piece.length > 0) {
        return piece;
      }
      if (hasEnded || data.isCut) {
        return null;
      }
      hasEnded = true;
      return gzipTrailer(data.crc, data.size);
    },
    async pass() {
      while ((await data.next()).length > 0) {
        // What nobody wants.
      }
      return !data.isCut;
    },
    async close() {},
  };
}

function gzipTrailer(crc: number, size: number): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  return new Uint8Array(trailer.buffer);
}

/** Data whose length is known. */
class SizedData {
  readonly crc: number;
  readonly size: number;
  isCut = false;
  readonly #cursor: ByteCursor;
  #left: number;

  constructor(cursor: ByteCursor, { crc, size, compressed }: ZipHeader) {
    this.#cursor = cursor;
    this.#left = compressed;
    this.crc = crc;
    this.size = size;
  }

  async next(): Promise<Uint8Array> {
    const piece = await this.#cursor.some(Math.min(this.#left, PIECE_BYTES));
    this.#left -= piece.length;
    this.isCut = piece.length === 0 && this.#left > 0;
    return piece;
  }
}

/**
 * Data that ends at a data descriptor, APPNOTE.TXT §4.3.9: where one says that as many bytes came before it as did. Its
 * signature is optional; without one, another header has to follow.
 */
class DescribedData {
  crc = 0;
  size = 0;
  isCut = false;
  readonly #cursor: ByteCursor;
  #passed = 0;
  #isOver = false;

  constructor(cursor: ByteCursor) {
    this.#cursor = cursor;
  }

  async next(): Promise<Uint8Array> {
    if (this.#isOver) {
      return new Uint8Array(0);
    }
    const view = (await this.#cursor.peek(PIECE_BYTES)).subarray(0, PIECE_BYTES);
    const found = this.#find(view);
    const isLast = view.length < PIECE_BYTES;
    if (found === 0 || view.length === 0) {
      return this.#finish(view);
    }
    const length = found > 0 ? found : isLast ? view.length : view.length - DESCRIPTOR.long;
    const piece = await this.#cursor.take(length);
    this.#passed += length;
    return piece;
  }

  async #finish(view: Uint8Array): Promise<Uint8Array> {
    this.#isOver = true;
    this.isCut = view.length === 0;
    if (!this.isCut) {
      const at = u32le(view, 0) === DESCRIPTOR.signature ? 4 : 0;
      this.crc = u32le(view, at);
      const isShort = isHeader(view, at + DESCRIPTOR.short) || view.length < at + DESCRIPTOR.long - 4;
      this.size = u32le(view, at + (isShort ? 8 : 12));
      await this.#cursor.skip(at + (isShort ? DESCRIPTOR.short : DESCRIPTOR.long - 4));
    }
    return new Uint8Array(0);
  }

  /** Where a descriptor begins; -1 when none does. */
  #find(view: Uint8Array): number {
    const last = view.length - DESCRIPTOR.short;
    for (let at = 0; at <= last; at++) {
      const isSigned =
        view[at] === P && view[at + 1] === K && at < last - 3 && u32le(view, at) === DESCRIPTOR.signature;
      const field = at + (isSigned ? 8 : 4);
      if ((isSigned || isHeader(view, at + DESCRIPTOR.short)) && u32le(view, field) === this.#passed + at) {
        return at;
      }
    }
    return -1;
  }
}

/** True for what may follow an entry: another's header or the central directory. */
function isHeader(view: Uint8Array, at: number): boolean {
  return view[at] === P && view[at + 1] === K && (view[at + 2]! === 3 || view[at + 2]! === 1) && view[at + 3]! < 5;
}
