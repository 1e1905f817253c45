import { u32be } from '../../bytes/index.ts';
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
import { type Arrival, emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import { FORESEEN, MessageDigest } from '../../session/index.ts';
import { ByteScreen } from './byte-screen.ts';
import type { ChunkExtent, ChunkFindings } from './chunk-digester.ts';
import { type ChunkRows, ROW, type RowPlace } from './rows.ts';

const IPV4_LENGTH = 4;
const WINDOW_BYTES = 256 * 1024;

export type IntakeOptions = {
  readonly input: number;
  readonly spec: RegularSpec;
  readonly source: Rereader;
  readonly flows: Flows;
  /** Told where in memory `length` bytes from `position` of the input are, until it is told again; null for nowhere. */
  readonly lend: (bytes: Uint8Array | null, position: number, length: number) => void;
  /** Takes a message in its turn; both objects are reused. `isSought`: it holds one of the texts, or there are none. */
  readonly onMessage: (digest: MessageDigest, arrival: Arrival, isSought: boolean) => void;
  /** Texts that are looked for in messages; null for none. */
  readonly texts: readonly string[] | null;
  /** Told of the Call-IDs of the next messages: see `Foresight`. */
  readonly foresee: (callIds: Int32Array, count: number) => void;
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
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };
  readonly #frame = new Frame();
  readonly #callIds = new Int32Array(2 * FORESEEN);
  readonly #screen: ByteScreen | null;
  /** So that what is only looked at is looked at. */
  touched = 0;
  /** Part of the input: the chunk that is being taken, or what had to be read again. */
  #window: Uint8Array = new Uint8Array(0);
  #own = newBlock(0);
  #windowAt = 0;
  #windowLength = 0;

  constructor(options: IntakeOptions, records: number) {
    this.#options = options;
    this.#screen = options.texts === null ? null : new ByteScreen(options.texts);
    this.#walk = recordWalk(options.spec);
    this.records = records;
    this.#arrival.input = options.input;
    this.#arrival.transport = 'udp';
    this.#frame.input = options.input;
  }

  /** @param bytes the bytes of the chunk, as far as they are there. */
  take({ rows, runs }: ChunkFindings, bytes: Uint8Array, extent: ChunkExtent): void {
    // What lies behind a message in the same chunk is later than all that is asked about when the message is taken.
    this.#options.flows.rtp.take(runs, extent.runs);
    this.#options.lend(bytes, extent.base, extent.held);
    this.#window = bytes;
    this.#windowAt = extent.base;
    this.#windowLength = extent.held;
    this.#screen?.begin(bytes, extent.held);
    for (let row = 0; row < extent.rows; row++) {
      if (row % FORESEEN === 0) {
        this.#foresee(rows, row, Math.min(row + FORESEEN, extent.rows));
      }
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

  #foresee(rows: ChunkRows, from: number, until: number): void {
    const { flows, foresee } = this.#options;
    let count = 0;
    let touched = 0;
    for (let row = from; row < until; row++) {
      if (rows.typeOf(row) === ROW.message) {
        rows.readCallId(row, this.#callIds, 2 * count++);
        touched ^= flows.touch(rows.firstHash(row), rows.way(row));
      }
    }
    this.touched = touched;
    foresee(this.#callIds, count);
  }

  #takeMessage(rows: ChunkRows, row: number, base: number): void {
    const { flows, onMessage } = this.#options;
    const { packet, record, bytes, length, timeUs } = this.#place;
    const arrival = this.#arrival;
    const sourcePort = rows.sourcePort(row);
    const destinationPort = rows.destinationPort(row);
    arrival.frame = this.records + packet;
    arrival.offset = base + record;
    arrival.timeUs = timeUs;
    arrival.position = base + bytes;
    arrival.length = length;
    arrival.firstHash = rows.firstHash(row);
    arrival.secondHash = rows.secondHash(row);
    arrival.way = rows.way(row);
    this.#readEnds(rows, row, sourcePort, destinationPort);
    const admission = flows.admit(arrival, sourcePort, destinationPort, rows.identification(row));
    if (admission === 'message') {
      rows.readDigest(row, this.#digest);
      onMessage(this.#digest, arrival, this.#screen?.mayBeIn(bytes, bytes + length) ?? true);
    } else if (admission === 'frame') {
      this.#takeFrame(base);
    }
  }

  /** Only what is looked at closely needs IPv4 addresses as text. */
  #readEnds(rows: ChunkRows, row: number, sourcePort: number, destinationPort: number): void {
    const arrival = this.#arrival;
    const { bytes } = rows;
    const length = rows.addressLength(row);
    if (length === IPV4_LENGTH) {
      const ends = this.#ends;
      ends.source = u32be(bytes, rows.sourceAt(row));
      ends.destination = u32be(bytes, rows.destinationAt(row));
      ends.sourcePort = sourcePort;
      ends.destinationPort = destinationPort;
      arrival.ipv4 = ends;
      arrival.src = null;
      arrival.dst = null;
    } else {
      const { flows } = this.#options;
      arrival.ipv4 = null;
      arrival.src = flows.endpointAt(bytes, rows.sourceAt(row), length, sourcePort);
      arrival.dst = flows.endpointAt(bytes, rows.destinationAt(row), length, destinationPort);
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
    return this.#walk.step(this.#window, (position - this.#windowAt) | 0, this.#windowLength, this.#frame);
  }
}
