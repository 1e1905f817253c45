import { Frame, type RecordWalk, type RegularSpec, type Rereader, recordWalk } from '../../capture/index.ts';
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
  /** Part of the input that was read again: frames of one chunk lie close together. */
  #window = new Uint8Array(WINDOW_BYTES);
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

  take(rows: ChunkRows, extent: ChunkExtent): void {
    for (let row = 0; row < extent.rows; row++) {
      rows.readPlace(row, this.#place);
      if (rows.typeOf(row) === ROW.message) {
        this.#takeMessage(rows, row, extent.base);
      } else {
        this.#takeFrame(extent.base);
      }
    }
    this.records += extent.packets;
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
    if (isInWindow && this.#step(position)) {
      return true;
    }
    let length = 0;
    do {
      if (length === this.#window.length) {
        this.#window = new Uint8Array(2 * length);
      }
      this.#windowAt = position;
      const before = length;
      length = this.#options.source.readAt(position, this.#window, this.#window.length);
      this.#windowLength = length;
      if (this.#step(position)) {
        return true;
      }
      if (length <= before) {
        return false;
      }
    } while (length === this.#window.length);
    return false;
  }

  #step(position: number): boolean {
    return this.#walk.step(this.#window, position - this.#windowAt, this.#windowLength, this.#frame) >= 0;
  }
}
