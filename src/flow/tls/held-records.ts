import type { Arrival } from '../../model/index.ts';
import type { TlsRecord } from './tls-record.ts';

/** Most bytes one direction holds. */
const MOST_HELD_BYTES = 512 * 1024;
/** What keeping a record costs besides its bytes. */
const OVERHEAD = 200;

export type HeldRecord = { readonly record: TlsRecord; readonly arrival: Arrival };

/** Bytes that all connections together hold. */
export type HeldRoom = { usedBytes: number; readonly mostBytes: number };

/** Records of one direction that wait for what the other direction will tell. */
export class HeldRecords {
  readonly #room: HeldRoom;
  #records: HeldRecord[] = [];
  #bytes = 0;

  constructor(room: HeldRoom) {
    this.#room = room;
  }

  get first(): HeldRecord | undefined {
    return this.#records[0];
  }

  /** Copies the record; false where there is no room for it. */
  add({ type, header, body }: TlsRecord, arrival: Arrival): boolean {
    const cost = body.length + OVERHEAD;
    if (this.#bytes + cost > MOST_HELD_BYTES || this.#room.usedBytes + cost > this.#room.mostBytes) {
      return false;
    }
    this.#bytes += cost;
    this.#room.usedBytes += cost;
    this.#records.push({ record: { type, header: header.slice(), body: body.slice() }, arrival: { ...arrival } });
    return true;
  }

  takeFirst(): void {
    const first = this.#records.shift();
    const cost = first === undefined ? 0 : first.record.body.length + OVERHEAD;
    this.#bytes -= cost;
    this.#room.usedBytes -= cost;
  }

  clear(): void {
    this.#room.usedBytes -= this.#bytes;
    this.#bytes = 0;
    this.#records = [];
  }
}
