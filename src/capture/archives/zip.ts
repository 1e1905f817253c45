import { u16le, u32le } from '../../bytes/index.ts';
import { type ByteCursor, CutOff } from '../sources/byte-cursor.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { openZipBody } from './zip-body.ts';
import type { ZipHeader } from './zip-header.ts';

/*
 * APPNOTE.TXT 6.3.10 §4.3: local headers and data from the front; the central directory at the end repeats them and is not
 * needed, so that a cut archive and one that comes through a pipe are read like any other.
 *
 *   | PK 3 4 | version 2 | flags 2 | method 2 | time 4 | CRC 4 | compressed 4 | size 4 | name length 2 | extra length 2 |
 */
const LOCAL = {
  flags: 6,
  method: 8,
  crc: 14,
  compressed: 18,
  size: 22,
  nameLength: 26,
  extraLength: 28,
  length: 30,
} as const;
const SIGNATURE = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
} as const;
const FLAG = { encrypted: 0x0001, descriptor: 0x0008 } as const;
const METHOD = { stored: 0, deflate: 8 } as const;
/** bzip2, zstd, xz: streams that are found by their content, as if they had been stored. */
const SELF_DESCRIBING = [12, 93, 95];
const EXTRA_ZIP64 = 1;
const IN_EXTRA = 0xffffffff;

/** The files of a zip in its order; what is not read of one is passed over. Throws at damage, {@link CutOff} at a cut. */
export async function* walkZip(cursor: ByteCursor): AsyncGenerator<ArchiveEntry, void, void> {
  for (;;) {
    const start = cursor.position;
    let signature = u32le(await cursor.take(4), 0);
    if (signature === SIGNATURE.descriptor) {
      signature = await signatureBehindDescriptor(cursor);
    }
    if (signature !== SIGNATURE.local) {
      if (signature === SIGNATURE.central || signature === SIGNATURE.end || signature === SIGNATURE.end64) {
        return;
      }
      throw new Error('no zip entry');
    }
    const header = await readLocalHeader(cursor);
    const body = openZipBody(cursor, header);
    const { name, unreadable } = header;
    yield { name, start, source: body, unreadable };
    if (!(await body.pass())) {
      throw new CutOff();
    }
  }
}

/** Some write a descriptor although the header says the sizes: 12 more bytes, or 20 with 64-bit sizes. */
async function signatureBehindDescriptor(cursor: ByteCursor): Promise<number> {
  const short = await cursor.take(16);
  const isShort = short[12] === 0x50 && short[13] === 0x4b;
  return u32le(isShort ? short.subarray(12) : (await cursor.take(8)).subarray(4), 0);
}

/** A local header behind its signature. */
async function readLocalHeader(cursor: ByteCursor): Promise<ZipHeader> {
  const fixed = new Uint8Array(LOCAL.length);
  fixed.set(await cursor.take(LOCAL.length - 4), 4);
  const name = new TextDecoder().decode(await cursor.take(u16le(fixed, LOCAL.nameLength)));
  const extra = await cursor.take(u16le(fixed, LOCAL.extraLength));
  const flags = u16le(fixed, LOCAL.flags);
  const method = u16le(fixed, LOCAL.method);
  const size = u32le(fixed, LOCAL.size);
  const compressed = u32le(fixed, LOCAL.compressed);
  const isDeflated = method === METHOD.deflate;
  const isRead = isDeflated || method === METHOD.stored || SELF_DESCRIBING.includes(method);
  return {
    name,
    isDeflated,
    hasDescriptor: (flags & FLAG.descriptor) !== 0 && compressed === 0,
    crc: u32le(fixed, LOCAL.crc),
    compressed: compressed === IN_EXTRA ? zip64(extra, size === IN_EXTRA ? 8 : 0) : compressed,
    size: size === IN_EXTRA ? zip64(extra, 0) : size,
    unreadable: (flags & FLAG.encrypted) !== 0 ? 'encrypted' : isRead ? null : 'method',
  };
}

/** The 64-bit size at `at` of the ZIP64 extra field, §4.5.3. Throws where there is none. */
function zip64(extra: Uint8Array, at: number): number {
  for (let field = 0; field + 4 <= extra.length; field += 4 + u16le(extra, field + 2)) {
    if (u16le(extra, field) === EXTRA_ZIP64 && field + 4 + at + 8 <= extra.length) {
      return u32le(extra, field + 4 + at) + u32le(extra, field + 8 + at) * 2 ** 32;
    }
  }
  throw new Error('a zip entry without its size');
}
