import { u16be, u16le, u32be, u32le } from '../../bytes/index.ts';
import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import type { Frame } from '../frame.ts';
import { ByteWindow } from '../sources/byte-window.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import { TimeCheck } from '../time-check.ts';
import { BLOCK, BLOCK_TYPE, ENHANCED, isKnownBlock, SECTION, SIMPLE, STATISTICS } from './pcapng-blocks.ts';
import { type PcapngInterface, readInterface } from './pcapng-interface.ts';
import { takeKeyLog } from './pcapng-secrets.ts';
import { endOfCapture, isWrittenByUs } from './pcapng-span.ts';
import { scaledTimeUs } from './pcapng-time.ts';
import type { RecordReader } from './record-reader.ts';
import type { Regular } from './regular.ts';

const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
const MOST_INTERFACES = 65_536;
/** Options and framing that a packet block may have besides its packet. */
const BLOCK_OVERHEAD = 64 * 1024;

/** What became of the block at the window's position. */
type Step = 'packet' | 'passed' | 'needs-bytes' | 'over';

/** Reads the packets of a pcapng whose first Section Header Block is still ahead in `window`. */
export class PcapngReader implements RecordReader {
  readonly format = 'pcapng';
  records = 0;

  #window: ByteWindow;
  readonly #context: CaptureContext;
  readonly #longestBlock: number;
  readonly #times: TimeCheck;
  #isBigEndian = false;
  #interfaces: (PcapngInterface | null)[] = [];
  /** Bytes of an uninteresting block that are still to be passed over. */
  #toSkip = 0;
  #isOver = false;
  /** Whether the section was written by siptriage. */
  #isOwn = false;

  constructor(window: ByteWindow, context: CaptureContext) {
    this.#window = window;
    this.#context = context;
    this.#longestBlock = context.limits.recordBytes + BLOCK_OVERHEAD;
    this.#times = new TimeCheck(context);
  }

  get bytesRead(): number {
    return this.#window.bytesRead;
  }

  next(frame: Frame): boolean {
    let step: Step = 'passed';
    while (step === 'passed') {
      step = this.#step(frame);
    }
    return step === 'packet';
  }

  async refill(): Promise<boolean> {
    if (this.#isOver) {
      return false;
    }
    if (await this.#window.fill()) {
      return true;
    }
    if (this.#window.has(1) || this.#toSkip > 0) {
      this.#report('capture-cut-off', filled(SAYS.endsInBlock, this.records));
    }
    this.#isOver = true;
    return false;
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  /** What the interface with this number is called in the section at hand; null where nothing says so. */
  interfaceName(index: number): string | null {
    return this.#interfaces[index]?.name ?? null;
  }

  regular(): Regular | null {
    if (this.#isOver || this.#toSkip > 0 || this.records === 0) {
      return null;
    }
    const spec = {
      format: 'pcapng' as const,
      isBigEndian: this.#isBigEndian,
      interfaces: [...this.#interfaces],
      longest: this.#longestBlock,
    };
    return { spec, position: this.#window.offset, records: this.records };
  }

  async resume(source: ByteSource, position: number, records: number): Promise<void> {
    await this.#window.close();
    this.#window = new ByteWindow(source, position);
    this.records = records;
  }

  #step(frame: Frame): Step {
    const window = this.#window;
    if (this.#isOver) {
      return 'over';
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= window.skip(this.#toSkip);
      return this.#toSkip > 0 ? 'needs-bytes' : 'passed';
    }
    if (!window.has(BLOCK.shortest)) {
      return 'needs-bytes';
    }
    if (u32be(window.bytes, window.position) === BLOCK_TYPE.sectionHeader && !this.#readByteOrder()) {
      return this.#stop('pcapng-block-damaged', SAYS.noByteOrder);
    }
    const total = this.#u32(BLOCK.totalLength);
    if (total < BLOCK.shortest || (total & 3) !== 0) {
      return this.#stop('pcapng-block-damaged', filled(SAYS.blockClaims, total));
    }
    return this.#readBlock(this.#u32(BLOCK.type), total, frame);
  }

  #readBlock(type: number, total: number, frame: Frame): Step {
    if (!isKnownBlock(type)) {
      this.#toSkip = total;
      return 'passed';
    }
    if (total > this.#longestBlock) {
      this.#report('pcapng-block-too-long', filled(SAYS.blockSkipped, total));
      this.#toSkip = total;
      return 'passed';
    }
    if (!this.#window.has(total)) {
      return 'needs-bytes';
    }
    if (this.#u32(total - BLOCK.trailer) !== total) {
      return this.#stop('pcapng-block-damaged', SAYS.blockLengths);
    }
    const step = this.#useBlock(type, total, frame);
    if (step !== 'over') {
      this.#window.position += total;
    }
    return step;
  }

  #useBlock(type: number, total: number, frame: Frame): Step {
    switch (type) {
      case BLOCK_TYPE.enhancedPacket:
        return this.#readEnhanced(total, this.#u32(ENHANCED.interface), frame);
      case BLOCK_TYPE.packet:
        return this.#readEnhanced(total, this.#u16(ENHANCED.interface), frame);
      case BLOCK_TYPE.simplePacket:
        return this.#readSimple(total, frame);
      case BLOCK_TYPE.interfaceDescription:
        this.#addInterface(total);
        return 'passed';
      case BLOCK_TYPE.interfaceStatistics:
        this.#readStatistics(total);
        return 'passed';
      case BLOCK_TYPE.decryptionSecrets:
        this.#readSecrets(total);
        return 'passed';
      default:
        return this.#startSection(total);
    }
  }

  #readByteOrder(): boolean {
    const { bytes, position } = this.#window;
    const magic = u32be(bytes, position + SECTION.byteOrder);
    this.#isBigEndian = magic === BYTE_ORDER_MAGIC;
    return this.#isBigEndian || u32le(bytes, position + SECTION.byteOrder) === BYTE_ORDER_MAGIC;
  }

  #startSection(total: number): Step {
    const major = total >= SECTION.shortest ? this.#u16(SECTION.major) : -1;
    if (major !== 1) {
      return this.#stop('pcapng-version', filled(SAYS.sectionVersion, major));
    }
    this.#interfaces = [];
    const { bytes, position } = this.#window;
    this.#isOwn = isWrittenByUs(bytes, position, position + total - BLOCK.trailer, this.#isBigEndian);
    return 'passed';
  }

  #readStatistics(total: number): void {
    const { bytes, position } = this.#window;
    const source = total > STATISTICS.options ? this.#interfaces[this.#u32(STATISTICS.interface)] : undefined;
    if (this.#isOwn && source !== undefined && source !== null) {
      const endUs = endOfCapture(bytes, position, position + total - BLOCK.trailer, source.time, this.#isBigEndian);
      this.#context.onEnd?.(endUs);
    }
  }

  #addInterface(total: number): void {
    if (this.#interfaces.length >= MOST_INTERFACES) {
      this.#report('pcapng-too-many-interfaces', filled(SAYS.manyInterfaces, MOST_INTERFACES));
      return;
    }
    const { bytes, position } = this.#window;
    const end = position + total - BLOCK.trailer;
    this.#interfaces.push(readInterface(bytes, position + BLOCK.body, end, this.#isBigEndian));
  }

  #readSecrets(total: number): void {
    const { bytes, position } = this.#window;
    takeKeyLog(bytes, position, total, this.#isBigEndian, (text) => this.#context.onKeyLog?.(text));
  }

  /** The Enhanced Packet Block, and the obsolete Packet Block that differs only in its first word. */
  #readEnhanced(total: number, interfaceId: number, frame: Frame): Step {
    const room = total - ENHANCED.data - BLOCK.trailer;
    const source = this.#interfaces[interfaceId];
    this.records++;
    if (source === undefined || source === null) {
      return this.#pass('pcapng-unknown-interface', filled(SAYS.unknownInterface, this.records, interfaceId));
    }
    const captured = room < 0 ? 0 : this.#u32(ENHANCED.captured);
    if (captured > room) {
      return this.#pass('pcapng-packet-damaged', filled(SAYS.packetClaims, this.records));
    }
    this.#describe(frame, source, ENHANCED.data, captured);
    frame.interface = interfaceId;
    frame.originalLength = this.#u32(ENHANCED.original);
    const timeUs = scaledTimeUs(source.time, this.#u32(ENHANCED.timeHigh), this.#u32(ENHANCED.timeLow));
    frame.timeUs = this.#times.check(timeUs, this.records, frame.offset);
    return 'packet';
  }

  /** draft-ietf-opsawg-pcapng §4.4: no time, always the first interface, the captured length follows from the rest. */
  #readSimple(total: number, frame: Frame): Step {
    const room = total - SIMPLE.data - BLOCK.trailer;
    const source = this.#interfaces[0];
    this.records++;
    if (source === undefined || source === null) {
      return this.#pass('pcapng-unknown-interface', filled(SAYS.noInterface, this.records));
    }
    if (room < 0) {
      return this.#pass('pcapng-packet-damaged', filled(SAYS.noLength, this.records));
    }
    const original = this.#u32(SIMPLE.original);
    const longest = source.snapLength === 0 ? room : Math.min(room, source.snapLength);
    frame.interface = 0;
    this.#describe(frame, source, SIMPLE.data, Math.min(original, longest));
    frame.originalLength = original;
    frame.timeUs = Number.NaN;
    return 'packet';
  }

  #describe(frame: Frame, source: PcapngInterface, data: number, captured: number): void {
    const window = this.#window;
    frame.input = this.#context.input;
    frame.bytes = window.bytes;
    frame.start = window.position + data;
    frame.end = frame.start + captured;
    frame.linkType = source.linkType;
    frame.number = this.records;
    frame.offset = window.offset;
    frame.position = window.base + frame.start;
  }

  #u16(field: number): number {
    const at = this.#window.position + field;
    return this.#isBigEndian ? u16be(this.#window.bytes, at) : u16le(this.#window.bytes, at);
  }

  #u32(field: number): number {
    const at = this.#window.position + field;
    return this.#isBigEndian ? u32be(this.#window.bytes, at) : u32le(this.#window.bytes, at);
  }

  #pass(code: CaptureProblemCode, message: string): Step {
    this.#report(code, message);
    return 'passed';
  }

  #stop(code: CaptureProblemCode, message: string): Step {
    this.#isOver = true;
    this.#report(code, message);
    return 'over';
  }

  #report(code: CaptureProblemCode, message: string): void {
    const { input, report } = this.#context;
    report({
      code,
      message,
      input,
      record: this.records,
      offset: this.#window.offset,
    });
  }
}
