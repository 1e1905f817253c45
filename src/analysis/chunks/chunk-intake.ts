import {
  Frame,
  NEEDS_BYTES,
  newBlock,
  type RecordWalk,
  type RegularSpec,
  type Rereader,
  recordWalk,
} from '../../capture/index.ts';
import type { Flows } from '../../flow/index.ts';
import { type Arrival, emptyArrival } from '../../model/index.ts';
import { MessageDigest } from '../../session/index.ts';
import type { ChunkExtent } from './chunk-digester.ts';
import { type ChunkRows, ROW, type RowPlace } from './rows.ts';

const WINDOW_BYTES = 256 * 1024;

export type IntakeOptions = {
  readonly input: number;
  readonly spec: RegularSpec;
  readonly source: Rereader;
  readonly flows: Flows;
  /** Told where in memory `length` bytes from `position` of the input are, until it is told again; null for nowhere. */
  readonly lend: (bytes: Uint8Array | null, position: number, length: number) => void;
  /** Takes a message in its turn; both arguments are reused. */
  readonly onMessage: (digest: MessageDigest, arrival: Arrival) => void;
};

/** Takes digested chunks in the order of the input, as if their packets had been read one by one. */
export class ChunkIntake {
  /** Packets taken, those before the first chunk included. */
  records: number;

  readonly #options: IntakeOptions;
  readonly #walk: RecordWalk;
  readonly #place: RowPlace = { packet: 0, record: 0, bytes: 0, length: 0, timeUs: 0 };
  readonly #digest = new MessageDigest();
  readonly #arrival = emptyArrival();
  readonly #frame = new Frame();
  /** Part of the input: the chunk that is being taken, or what had to be read again. */
  #window: Uint8Array = new Uint8Array(0);
  #own = newBlock(0);
  #windowAt = 0;
  #windowLength = 0;

  constructor(options: IntakeOptions, records: number) {
    this.#options = options;
    this.#walk = recordWalk(options.spec);
    this.records = records;
    this.#arrival.input = options.input;
    this.#arrival.transport = 'udp';
    this.#frame.input = options.input;
  }

  /** @param bytes the bytes of the chunk, as far as they are there. */
  take(rows: ChunkRows, bytes: Uint8Array, extent: ChunkExtent): void {
    this.#options.lend(bytes, extent.base, extent.held);
    this.#window = bytes;
    this.#windowAt = extent.base;
    this.#windowLength = extent.held;
    for (let row = 0; row < extent.rows; row++) {
      rows.readPlace(row, this.#place);
      if (rows.typeOf(row) === ROW.message) {
        this.#takeMessage(rows, row, extent.base);
      } else {
        this.#takeFrame(extent.base);
      }
    }
    this.records += extent.packets;
    this.#options.lend(null, 0, 0);
    this.#windowLength = 0;
  }

  #takeMessage(rows: ChunkRows, row: number, base: number): void {
    const { flows, onMessage } = this.#options;
    const { packet, record, bytes, length, timeUs } = this.#place;
    const arrival = this.#arrival;
    const sourcePort = rows.sourcePort(row);
    const destinationPort = rows.destinationPort(row);
    const addressLength = rows.addressLength(row);
    arrival.frame = this.records + packet;
    arrival.offset = base + record;
    arrival.timeUs = timeUs;
    arrival.position = base + bytes;
    arrival.length = length;
    arrival.firstHash = rows.firstHash(row);
    arrival.secondHash = rows.secondHash(row);
    arrival.src = flows.endpointAt(rows.bytes, rows.sourceAt(row), addressLength, sourcePort);
    arrival.dst = flows.endpointAt(rows.bytes, rows.destinationAt(row), addressLength, destinationPort);
    const admission = flows.admit(arrival, sourcePort, destinationPort, rows.identification(row));
    if (admission === 'message') {
      rows.readDigest(row, this.#digest);
      onMessage(this.#digest, arrival);
    } else if (admission === 'frame') {
      this.#takeFrame(base);
    }
  }

  #takeFrame(base: number): void {
    const frame = this.#frame;
    const position = base + this.#place.record;
    if (!this.#readRecord(position)) {
      return;
    }
    frame.number = this.records + this.#place.packet;
    frame.offset = position;
    frame.position = this.#windowAt + frame.start;
    this.#options.flows.accept(frame);
  }

  /** Describes the record at `position` in `#frame`; false where it is no longer there. */
  #readRecord(position: number): boolean {
    const isInWindow = position >= this.#windowAt && position < this.#windowAt + this.#windowLength;
    if (isInWindow && this.#step(position) >= 0) {
      return true;
    }
    this.#windowAt = position;
    this.#windowLength = 0;
    for (let room = WINDOW_BYTES; ; room *= 2) {
      if (this.#own.length < room) {
        this.#own = newBlock(room);
      }
      this.#window = this.#own;
      this.#windowLength = this.#options.source.readAt(position, this.#own, room);
      const next = this.#step(position);
      if (next !== NEEDS_BYTES || this.#windowLength < room) {
        return next >= 0;
      }
    }
  }

  #step(position: number): number {
    return this.#walk.step(this.#window, position - this.#windowAt, this.#windowLength, this.#frame);
  }
}
