import { indexOfByte, latin1 } from '../../bytes/index.ts';
import { type ByteCursor, CutOff } from '../sources/byte-cursor.ts';
import type { ArchiveEntry } from './archive-entry.ts';

/*
 * POSIX.1-2017, pax "ustar Interchange Format": blocks of 512 bytes, a header and then the data of each file. A header of
 * type x (pax) or L (GNU) says the name of the file after it, x its size too. Two zero blocks end the archive.
 */
const BLOCK_BYTES = 512;
const HEADER = { name: 0, size: 124, checksum: 148, type: 156, magic: 257, prefix: 345, prefixEnd: 500 } as const;
const TYPE = { file: 0x30, oldFile: 0, contiguous: 0x37, pax: 0x78, gnuName: 0x4c } as const;
const LONGEST_EXTENSION = 64 * 1024;
const MOST_EXTENSIONS = 8;
const PIECE_BYTES = 64 * 1024;

/** The files of a tar in its order; what is not read of one is passed over. Throws at damage, {@link CutOff} at a cut. */
export async function* walkTar(cursor: ByteCursor): AsyncGenerator<ArchiveEntry, void, void> {
  for (;;) {
    const start = cursor.position;
    const header = await readHeader(cursor);
    if (header === null) {
      return;
    }
    const { name, size } = header;
    let left = size;
    const source = {
      async read() {
        const piece = left === 0 ? null : await cursor.some(Math.min(left, PIECE_BYTES));
        left -= piece?.length ?? 0;
        return piece === null || piece.length === 0 ? null : piece;
      },
      async close() {},
    };
    if (header.isFile) {
      yield { name, start, source, unreadable: null };
    }
    if (!(await cursor.skip(left + paddingOf(size)))) {
      throw new CutOff();
    }
  }
}

type TarHeader = { readonly name: string; readonly size: number; readonly isFile: boolean };

/** The next header with what the extensions before it say; null at the end. */
async function readHeader(cursor: ByteCursor): Promise<TarHeader | null> {
  let longName: string | null = null;
  let longSize: number | null = null;
  for (let extensions = 0; extensions <= MOST_EXTENSIONS; extensions++) {
    if ((await cursor.peek(1)).length === 0) {
      return null;
    }
    const block = await cursor.take(BLOCK_BYTES);
    if (block[0] === 0) {
      return null;
    }
    const type = checkedType(block);
    const size = numberAt(block, HEADER.size, 12);
    if (type !== TYPE.pax && type !== TYPE.gnuName) {
      const isFile = type === TYPE.file || type === TYPE.oldFile || type === TYPE.contiguous;
      return { name: longName ?? nameOf(block), size: longSize ?? size, isFile };
    }
    if (size > LONGEST_EXTENSION) {
      throw new Error('a tar name without end');
    }
    const body = (await cursor.take(size + paddingOf(size))).subarray(0, size);
    if (type === TYPE.gnuName) {
      longName = textAt(body, 0, size);
    } else {
      const records = readPax(body);
      longName = records.get('path') ?? longName;
      longSize = records.has('size') ? Number(records.get('size')) : longSize;
    }
    if (longSize !== null && !(Number.isSafeInteger(longSize) && longSize >= 0)) {
      throw new Error('a tar entry of impossible size');
    }
  }
  throw new Error('a tar header without end');
}

/** The type of a header whose checksum is right: its bytes added up, with spaces for the checksum. */
function checkedType(block: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < BLOCK_BYTES; at++) {
    sum += at >= HEADER.checksum && at < HEADER.type ? 0x20 : block[at]!;
  }
  if (sum !== numberAt(block, HEADER.checksum, 8)) {
    throw new Error('a tar header with a wrong checksum');
  }
  return block[HEADER.type]!;
}

function nameOf(block: Uint8Array): string {
  const name = textAt(block, HEADER.name, 100);
  const isUstar = block[HEADER.magic + 5] === 0;
  const prefix = isUstar ? textAt(block, HEADER.prefix, HEADER.prefixEnd - HEADER.prefix) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** An octal number, or GNU's base 256 where the top bit of the first byte is set. */
function numberAt(block: Uint8Array, at: number, length: number): number {
  let value = 0;
  if ((block[at]! & 0x80) !== 0) {
    for (let i = at + 1; i < at + length; i++) {
      value = value * 256 + block[i]!;
    }
  } else {
    value = Number.parseInt(latin1(block, at, at + length).trim() || '0', 8);
  }
  if (!Number.isSafeInteger(value)) {
    throw new Error('a tar entry of impossible size');
  }
  return value;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const zero = indexOfByte(bytes, 0, at, at + length);
  return new TextDecoder().decode(bytes.subarray(at, zero < 0 ? at + length : zero));
}

/** Records of `length key=value\n`; the length counts itself. */
function readPax(body: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < body.length; ) {
    const space = indexOfByte(body, 0x20, at, body.length);
    const length = space < 0 ? Number.NaN : Number(latin1(body, at, space));
    if (!(length > space - at + 1) || at + length > body.length) {
      break;
    }
    const text = new TextDecoder().decode(body.subarray(space + 1, at + length - 1));
    const equals = text.indexOf('=');
    records.set(text.slice(0, equals), text.slice(equals + 1));
    at += length;
  }
  return records;
}

function paddingOf(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
