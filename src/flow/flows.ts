import type { Arrival, Limits, ReportProblem } from '../model/index.ts';
import type { Packet, PacketDecoder } from '../packet/index.ts';
import { DuplicateFilter } from './duplicates.ts';
import { Endpoints } from './endpoints.ts';
import type { FragmentedDatagram } from './fragmented-datagram.ts';
import { Fragments } from './fragments.ts';
import { HeldDatagrams } from './held-datagrams.ts';
import type { FlowProblemCode } from './problems.ts';
import type { FlowSink } from './sink.ts';
import { TcpStreams } from './tcp-streams.ts';

const TCP = 6;
const UDP = 17;

/** One captured record, as capture/ describes it. */
export type FlowFrame = {
  readonly input: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly originalLength: number;
  readonly timeUs: number;
  readonly linkType: number;
  readonly number: number;
  readonly offset: number;
};

export type FlowOptions = {
  readonly limits: Limits;
  readonly report: ReportProblem;
  readonly decoder: PacketDecoder;
};

/**
 * Payloads from frames: UDP datagrams (put together from IP fragments where needed, each once however often it was
 * captured) and TCP streams. A frame that is not wanted costs its headers and one question to the sink, and allocates
 * nothing. Trace time is the only clock.
 */
export class Flows {
  /** Wanted datagrams delivered, and those of them that were cut by the capture. */
  datagrams = 0;
  cutDatagrams = 0;

  readonly #sink: FlowSink;
  readonly #report: ReportProblem;
  readonly #decoder: PacketDecoder;
  readonly #packet: Packet;
  readonly #endpoints = new Endpoints();
  readonly #copies = new DuplicateFilter();
  readonly #fragments: Fragments;
  readonly #held: HeldDatagrams;
  readonly #tcp: TcpStreams;
  /** What was already said, so that it is said once. */
  readonly #said = new Set<string>();
  #datagramCopies = 0;
  readonly #arrival: Arrival = {
    input: 0,
    frame: 0,
    line: 0,
    offset: 0,
    timeUs: Number.NaN,
    src: null,
    dst: null,
    transport: 'unknown',
    cutBytes: 0,
  };

  constructor(sink: FlowSink, options: FlowOptions) {
    this.#sink = sink;
    this.#report = options.report;
    this.#decoder = options.decoder;
    this.#packet = options.decoder.createPacket();
    const onProblem = (code: FlowProblemCode, message: string): void => this.#sayOnce(code, message, code);
    this.#fragments = new Fragments(options.limits, (datagram, isForRoom) => {
      if (isForRoom) {
        onProblem('fragments-full', `More than ${options.limits.fragmentBytes} bytes of IP fragments wait`);
      }
      this.#giveUp(datagram);
    });
    this.#held = new HeldDatagrams(
      (bytes, start, end, arrival) => this.#deliver(bytes, start, end, arrival),
      (datagram) => this.#giveUp(datagram),
    );
    this.#tcp = new TcpStreams({
      sink,
      limits: options.limits,
      endpoints: this.#endpoints,
      arrival: this.#arrival,
      onProblem,
    });
  }

  /** Packets that were captured more than once, counted where it matters: in what was wanted. */
  get duplicates(): number {
    return this.#datagramCopies + this.#tcp.duplicates;
  }

  /** Takes the next frame; frames come in the order of time. */
  accept(frame: FlowFrame): void {
    const packet = this.#packet;
    const { bytes, start, end } = frame;
    if (!this.#held.isEmpty || this.#tcp.hasGaps) {
      this.#passTime(frame);
    }
    if (!this.#decoder.decodeFrame(bytes, start, end, frame.originalLength, frame.linkType, packet)) {
      this.#passOver(frame);
    } else if (packet.isFragment) {
      this.#fragment(frame);
    } else if (packet.protocol === UDP) {
      this.#datagram(bytes, frame);
    } else {
      this.#locate(frame);
      this.#tcp.accept(bytes, packet);
    }
  }

  /** The end of the trace: everything that waits is delivered as far as it is there. */
  end(): void {
    this.#fragments.end();
    this.#held.release(Number.POSITIVE_INFINITY);
    this.#tcp.end();
  }

  #passTime(frame: FlowFrame): void {
    this.#locate(frame);
    this.#held.release(frame.timeUs);
    this.#tcp.expire(frame.timeUs);
  }

  #passOver(frame: FlowFrame): void {
    if (!this.#decoder.isLinkTypeRead(frame.linkType)) {
      this.#locate(frame);
      const message = `Packets of link type ${frame.linkType} are not read`;
      this.#sayOnce('link-type-unsupported', message, `${frame.input}/${frame.linkType}`);
    }
  }

  #datagram(bytes: Uint8Array, frame: FlowFrame): void {
    const packet = this.#packet;
    if (packet.start >= packet.end || !this.#sink.wantsDatagram(bytes, packet.start, packet.end)) {
      return;
    }
    if (this.#copies.isCopy(bytes, packet, frame.timeUs)) {
      this.#datagramCopies++;
      return;
    }
    this.#locate(frame);
    this.#address(this.#arrival, bytes, packet);
    if (this.#held.isEmpty) {
      this.#deliver(bytes, packet.start, packet.end, this.#arrival);
    } else {
      this.#held.push(bytes, packet.start, packet.end, this.#arrival);
    }
  }

  #fragment(frame: FlowFrame): void {
    const packet = this.#packet;
    const isFirst = packet.fragmentOffset === 0;
    this.#locate(frame);
    this.#fragments.expire(frame.timeUs);
    const outcome = this.#fragments.add(frame.bytes, packet, frame.timeUs);
    const datagram = this.#fragments.last;
    if (datagram === null || outcome === 'damaged') {
      return;
    }
    if (outcome === 'copy') {
      this.#datagramCopies += isFirst && datagram.isWanted ? 1 : 0;
    } else if (outcome === 'whole') {
      this.#useWhole(datagram, frame);
    } else if (isFirst && this.#held.arrivalOf(datagram) === null) {
      this.#waitIfWanted(datagram);
    }
  }

  #useWhole(datagram: FragmentedDatagram, frame: FlowFrame): void {
    const packet = this.#packet;
    const bytes = datagram.assemble();
    this.#fragments.complete(datagram, frame.timeUs);
    this.#held.settle(datagram, null, 0);
    this.#held.release(frame.timeUs);
    if (!this.#decodeFragments(datagram, bytes)) {
      return;
    }
    if (packet.protocol === UDP) {
      datagram.isWanted = this.#sink.wantsDatagram(bytes, packet.start, packet.end);
      this.#datagram(bytes, frame);
    } else if (packet.protocol === TCP) {
      this.#tcp.accept(bytes, packet);
    }
  }

  #waitIfWanted(datagram: FragmentedDatagram): void {
    const bytes = datagram.assemble();
    const packet = this.#packet;
    if (
      this.#decodeFragments(datagram, bytes) &&
      packet.protocol === UDP &&
      packet.start < packet.end &&
      this.#sink.wantsDatagram(bytes, packet.start, packet.end)
    ) {
      datagram.isWanted = true;
      this.#held.waitFor(datagram, this.#arrival);
    }
  }

  /** The rest of a datagram will not come: what there is of a wanted one takes its place in the order of the trace. */
  #giveUp(datagram: FragmentedDatagram): void {
    const arrival = this.#held.arrivalOf(datagram);
    if (arrival === null) {
      return;
    }
    const bytes = datagram.assemble();
    const packet = this.#decoder.createPacket();
    const isUsable = this.#decodeFragments(datagram, bytes, packet) && packet.protocol === UDP;
    this.#fragments.complete(datagram, arrival.timeUs);
    if (!isUsable || this.#copies.isCopy(bytes, packet, arrival.timeUs)) {
      this.#datagramCopies += isUsable ? 1 : 0;
      this.#held.settle(datagram, null, 0);
      return;
    }
    this.#address(arrival, bytes, packet);
    this.#held.settle(datagram, bytes.subarray(0, packet.end), packet.start);
    const message = `${packet.missing} bytes of an IP datagram never came`;
    const { input, frame, offset } = arrival;
    this.#report({
      code: 'fragments-incomplete',
      message,
      input,
      record: frame,
      offset,
    });
  }

  #decodeFragments(datagram: FragmentedDatagram, bytes: Uint8Array, packet: Packet = this.#packet): boolean {
    const { addresses, ipVersion, protocol, identification } = datagram;
    packet.ipVersion = ipVersion;
    packet.addressLength = addresses.length / 2;
    packet.sourceAt = 0;
    packet.destinationAt = packet.addressLength;
    packet.protocol = protocol;
    packet.identification = identification;
    return this.#decoder.decodeReassembled(bytes, addresses.length, bytes.length, 0, packet);
  }

  #deliver(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.datagrams++;
    this.cutDatagrams += arrival.cutBytes > 0 ? 1 : 0;
    this.#sink.datagram(bytes, start, end, arrival);
  }

  #locate(frame: FlowFrame): void {
    const arrival = this.#arrival;
    arrival.input = frame.input;
    arrival.frame = frame.number;
    arrival.offset = frame.offset;
    arrival.timeUs = frame.timeUs;
  }

  #address(arrival: Arrival, bytes: Uint8Array, packet: Packet): void {
    const length = packet.addressLength;
    arrival.src = this.#endpoints.of(bytes, packet.sourceAt, length, packet.sourcePort);
    arrival.dst = this.#endpoints.of(bytes, packet.destinationAt, length, packet.destinationPort);
    arrival.transport = 'udp';
    arrival.cutBytes = packet.missing;
  }

  #sayOnce(code: FlowProblemCode, message: string, about: string): void {
    if (!this.#said.has(about)) {
      this.#said.add(about);
      const { input, frame, offset } = this.#arrival;
      this.#report({ code, message, input, record: frame, offset });
    }
  }
}
