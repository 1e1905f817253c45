import { latin1 } from '../../bytes/index.ts';
import type { Row } from './row.ts';

/** `STR1` */
export const MAGIC = 0x31525453;
/** Of a batch: the mark, how many rows, their bytes, how many texts, how many names of sources. */
export const BATCH_HEAD = 20;
/** Of a row, before its id. */
export const ROW_HEAD = 48;
export const KINDS: readonly Row['kind'][] = ['message', 'end', 'alive'];

/** What a batch holds: rows, and texts of messages by where they stand in their stream. */
export type RowBatch = {
  readonly rows: readonly Row[];
  readonly texts: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
};

/** Reads what `RowWriter` wrote; null for anything else. */
export function readBatch(bytes: Uint8Array): RowBatch | null {
  try {
    return read(bytes);
  } catch {
    // Something ends before it should: it is no batch.
    return null;
  }
}

function read(bytes: Uint8Array): RowBatch | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== MAGIC) {
    return null;
  }
  const [count, rowsBytes, textCount, sourceCount] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  let at = BATCH_HEAD;
  const sources: string[] = [];
  for (let source = 0; source < sourceCount; source++) {
    const length = view.getUint8(at);
    sources.push(latin1(bytes, at + 1, at + 1 + length));
    at += 1 + length;
  }
  if (at + rowsBytes > bytes.length) {
    return null;
  }
  // Rows may wait for long; the texts beside them need not stay as long.
  const rows = rowsIn(bytes.slice(at, at + rowsBytes), count, sources);
  return { rows, texts: textsIn(bytes, view, at + rowsBytes, textCount) };
}

function rowsIn(bytes: Uint8Array, count: number, sources: readonly string[]): Row[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows: Row[] = [];
  for (let row = 0, at = 0; row < count; row++) {
    const idAt = at + ROW_HEAD;
    const packetAt = idAt + view.getUint8(at + 2);
    const end = packetAt + view.getUint8(at + 3);
    rows.push({
      seq: view.getFloat64(at + 8, true),
      storedMs: view.getFloat64(at + 16, true),
      source: sources[view.getUint16(at + 40, true)] ?? '',
      id: latin1(bytes, idAt, packetAt),
      timeUs: view.getFloat64(at + 24, true),
      number: view.getFloat64(at + 32, true),
      packet: latin1(bytes, packetAt, end),
      kind: KINDS[view.getUint8(at + 1)] ?? 'message',
      form: view.getUint8(at),
      length: view.getUint32(at + 4, true),
      view,
      at: end,
    });
    at += view.getUint32(at + 44, true);
  }
  return rows;
}

function textsIn(bytes: Uint8Array, view: DataView, from: number, count: number): RowBatch['texts'] {
  const texts: { seq: number; bytes: Uint8Array }[] = [];
  for (let text = 0, at = from; text < count; text++) {
    const length = view.getUint32(at + 8, true);
    texts.push({ seq: view.getFloat64(at, true), bytes: bytes.slice(at + 12, at + 12 + length) });
    at += 12 + length;
  }
  return texts;
}
