import type { InflateRaw } from '../capture/index.ts';
import {
  type Arrival,
  type Endpoint,
  emptyArrival,
  type Limits,
  type ReportProblem,
  type Undelivered,
} from '../model/index.ts';
import type { Obstacle, Packet, PacketDecoder } from '../packet/index.ts';
import { DuplicateFilter } from './duplicates.ts';
import { Endpoints } from './endpoints.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import type { FragmentedDatagram } from './fragmented-datagram.ts';
import { Fragments } from './fragments.ts';
import { HeldDatagrams } from './held-datagrams.ts';
import { looksLikeHep, startsHep3 } from './hep.ts';
import { HepCarrier } from './hep-carrier.ts';
import { HepOrOther, type HepStreamEvents } from './hep-stream.ts';
import { Sctp } from './sctp-flow.ts';
import type { FlowSink, PlaceBytes } from './sink.ts';
import { TcpStreams } from './tcp-streams.ts';
import { UnreadCounts, type UnreadProtocol } from './unread.ts';

const TCP = 6;
const UDP = 17;
const SCTP = 132;

/** Datagrams in fragments whose payload is a tunnel with fragments again, put together this deep. */
const MOST_NESTED_FRAGMENTS = 4;

/** What is said once for an input of frames that cannot be read. */
const OBSTACLES: Record<Obstacle, { readonly code: FlowProblemCode; readonly message: string }> = {
  'too-deep': {
    code: 'encapsulation-too-deep',
    message: 'Packets with headers inside each other deeper than is followed are not read',
  },
  'esp-encrypted': {
    code: 'esp-encrypted',
    message: 'Encrypted ESP packets are not read: what they carry is missing here. Capture inside the tunnel',
  },
  'wifi-encrypted': {
    code: 'wifi-encrypted',
    message: 'Encrypted 802.11 frames are not read: what they carry is missing here. Capture behind the access point',
  },
};

/** What is to be done with a datagram: nothing more, as it is a copy; tell it; or give it as a frame, in its turn. */
export type Admission = 'message' | 'copy' | 'frame';

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
  /** Position of `bytes[start]` in the input; -1 where the input does not hold the record as it is. */
  readonly position: number;
};

export type FlowOptions = {
  readonly limits: Limits;
  readonly report: ReportProblem;
  readonly decoder: PacketDecoder;
  /** The platform's raw inflate, for compressed HEP payloads; without it they are reported. */
  readonly inflateRaw?: InflateRaw | null;
  /** Shared with whoever cuts streams into messages, so that a message of a stream and its copy in HEP count once. */
  readonly copies?: DuplicateFilter;
};

/**
 * Payloads from frames: UDP datagrams (put together from IP fragments where needed, each once however often it was
 * captured), SCTP messages, TCP streams, and what HEP carries over UDP or TCP. A frame that is not wanted costs its headers and one question to the sink, and allocates
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
  readonly #copies: DuplicateFilter;
  readonly #fragments: Fragments;
  readonly #held: HeldDatagrams;
  readonly #tcp: TcpStreams;
  readonly #sctp: Sctp;
  readonly #hep: HepCarrier;
  readonly #unread = new UnreadCounts();
  /** What was already said, so that it is said once. */
  readonly #said = new Set<string>();
  #datagramCopies = 0;
  readonly #arrival: Arrival = emptyArrival();
  #frame: FlowFrame | null = null;

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
    this.#copies = options.copies ?? new DuplicateFilter();
    const common = { sink, limits: options.limits, endpoints: this.#endpoints, copies: this.#copies };
    this.#hep = new HepCarrier({
      ...common,
      inflateRaw: options.inflateRaw ?? null,
      place: this.place,
      onProblem: this.#tell,
    });
    this.#tcp = new TcpStreams({
      ...common,
      sink: this.#withHep(sink),
      arrival: this.#arrival,
      onProblem,
    });
    this.#sctp = new Sctp({
      ...common,
      arrival: this.#arrival,
      onProblem: this.#tell,
      onWanted: (packet) => this.#unread.noteSip(packet),
      onUnwanted: (bytes, start, end, packet) => this.#unread.note(bytes, start, end, packet, this.#arrival.input),
    });
  }

  /** The one object of this analysis for an address of 4 or 16 bytes and a port. */
  endpointOf(address: Uint8Array, port: number): Endpoint {
    return this.#endpoints.of(address, 0, address.length, port);
  }

  /** Packets that were captured more than once, counted where it matters: in what was wanted. */
  get duplicates(): number {
    return this.#datagramCopies + this.#copies.found + this.#tcp.duplicates + this.#sctp.duplicates;
  }

  /** Takes the next frame; frames come in the order of time. */
  accept(frame: FlowFrame): void {
    const packet = this.#packet;
    this.#frame = frame;
    const { bytes, start, end } = frame;
    if (!this.#decoder.decodeFrame(bytes, start, end, frame.originalLength, frame.linkType, packet)) {
      this.#passOver(frame);
    } else if (packet.undelivered !== null) {
      this.#undelivered(bytes, frame, packet.undelivered);
    } else if (packet.isFragment) {
      this.#passTime(frame);
      this.#fragment(bytes, frame, MOST_NESTED_FRAGMENTS);
    } else if (packet.protocol === UDP) {
      this.#datagram(bytes, frame);
    } else if (packet.protocol === SCTP) {
      this.#passTime(frame);
      this.#locate(frame);
      this.#sctp.accept(bytes, packet);
    } else {
      this.#passTime(frame);
      this.#locate(frame);
      this.#tcp.accept(bytes, packet);
    }
  }

  /**
   * Takes a whole datagram that is SIP and was decoded elsewhere; its addresses are `endpointAt`s. What it releases is
   * delivered first; it is itself delivered by whoever asked.
   */
  admit(arrival: Arrival, sourcePort: number, destinationPort: number, identification: number): Admission {
    if (!this.#held.isEmpty) {
      return 'frame';
    }
    this.#unread.noteSipPorts(sourcePort, destinationPort);
    if (this.#tcp.hasGaps) {
      this.#locateAt(arrival.input, arrival.frame, arrival.offset, arrival.timeUs);
      this.#tcp.expire(arrival.timeUs);
    }
    if (this.#copies.isKnown(arrival, identification)) {
      return 'copy';
    }
    this.datagrams++;
    return 'message';
  }

  /** Some of what `admit` will look at, by the hash of a message and its way. */
  touch(firstHash: number, way: number): number {
    return this.#copies.touch(firstHash, way);
  }

  /** The one object of this analysis for the address of `length` (4 or 16) bytes at `at`, and a port. */
  endpointAt(bytes: Uint8Array, at: number, length: number, port: number): Endpoint {
    return this.#endpoints.of(bytes, at, length, port);
  }

  /** The same for an IPv4 address as an unsigned number. */
  readonly ipv4Endpoint = (address: number, port: number): Endpoint => this.#endpoints.ofIpv4(address, port);

  /** Says in `arrival` where bytes that are being delivered can be read again: only such as lie in the record at hand. */
  readonly place: PlaceBytes = (bytes, start, end, arrival) => {
    const frame = this.#frame;
    const isThere = frame !== null && bytes === frame.bytes && start >= frame.start && end <= frame.end;
    arrival.position = isThere && frame.position >= 0 ? frame.position + start - frame.start : -1;
    arrival.length = arrival.position < 0 ? 0 : end - start;
  };

  /** The end of the trace: everything that waits is delivered as far as it is there. */
  end(): void {
    this.#frame = null;
    this.#fragments.end();
    this.#held.release(Number.POSITIVE_INFINITY);
    this.#tcp.end();
    this.#sctp.end();
    this.#unread.tell(this.#report);
  }

  /** How many packets of an input were recognised as this protocol, which is not read. */
  unread(input: number, protocol: UnreadProtocol): number {
    return this.#unread.of(input, protocol);
  }

  /** Only what may be wanted moves the time: a packet that is passed over gives up nothing. */
  #passTime(frame: FlowFrame): void {
    if (!this.#held.isEmpty || this.#tcp.hasGaps) {
      this.#locate(frame);
      this.#held.release(frame.timeUs);
      this.#tcp.expire(frame.timeUs);
    }
  }

  #passOver(frame: FlowFrame): void {
    if (!this.#decoder.isLinkTypeRead(frame.linkType)) {
      this.#locate(frame);
      const message = `Packets of link type ${frame.linkType} are not read`;
      this.#sayOnce('link-type-unsupported', message, `${frame.input}/${frame.linkType}`);
    } else if (this.#packet.obstacle !== null) {
      this.#locate(frame);
      const { code, message } = OBSTACLES[this.#packet.obstacle];
      this.#sayOnce(code, message, `${frame.input}/${code}`);
    }
  }

  /** What an ICMP error quotes comes behind all that waits: it answers a message that was sent before. */
  #undelivered(bytes: Uint8Array, frame: FlowFrame, why: Undelivered): void {
    const packet = this.#packet;
    const { reporterAt, reporterLength } = packet;
    this.#passTime(frame);
    this.#locate(frame);
    this.#address(this.#arrival, bytes, packet);
    const by = this.#endpoints.of(bytes, reporterAt, reporterLength, 0);
    this.#sink.undelivered?.(bytes, packet.start, packet.end, this.#arrival, why, by);
  }

  #datagram(bytes: Uint8Array, frame: FlowFrame): void {
    const packet = this.#packet;
    if (packet.start >= packet.end) {
      return;
    }
    if (!this.#wants(bytes, packet.start, packet.end)) {
      this.#unread.note(bytes, packet.start, packet.end, packet, frame.input);
      return;
    }
    this.#unread.noteSip(packet);
    this.#passTime(frame);
    this.#locate(frame);
    this.#address(this.#arrival, bytes, packet);
    this.place(bytes, packet.start, packet.end, this.#arrival);
    if (this.#isCopy(bytes, packet, this.#arrival)) {
      return;
    }
    if (this.#held.isEmpty) {
      this.#deliver(bytes, packet.start, packet.end, this.#arrival);
    } else {
      this.#held.push(bytes, packet.start, packet.end, this.#arrival);
    }
  }

  #fragment(bytes: Uint8Array, frame: FlowFrame, nesting: number): void {
    const packet = this.#packet;
    const isFirst = packet.fragmentOffset === 0;
    this.#locate(frame);
    this.#fragments.expire(frame.timeUs);
    const outcome = this.#fragments.add(bytes, packet, frame.timeUs);
    const datagram = this.#fragments.last;
    if (datagram === null || outcome === 'damaged') {
      return;
    }
    if (outcome === 'copy') {
      this.#datagramCopies += isFirst && datagram.isWanted ? 1 : 0;
    } else if (outcome === 'whole') {
      this.#useWhole(datagram, frame, nesting);
    } else if (isFirst && this.#held.arrivalOf(datagram) === null) {
      this.#waitIfWanted(datagram);
    }
  }

  #useWhole(datagram: FragmentedDatagram, frame: FlowFrame, nesting: number): void {
    const packet = this.#packet;
    const bytes = datagram.assemble();
    this.#fragments.complete(datagram, frame.timeUs);
    this.#held.settle(datagram, null, 0);
    this.#held.release(frame.timeUs);
    if (!this.#decodeFragments(datagram, bytes)) {
      return;
    }
    if (packet.isFragment) {
      if (nesting > 0) {
        this.#fragment(bytes, frame, nesting - 1);
      }
      return;
    }
    if (packet.protocol === UDP) {
      datagram.isWanted = this.#wants(bytes, packet.start, packet.end);
      this.#datagram(bytes, frame);
    } else if (packet.protocol === TCP) {
      this.#tcp.accept(bytes, packet);
    } else if (packet.protocol === SCTP) {
      this.#sctp.accept(bytes, packet);
    }
  }

  #waitIfWanted(datagram: FragmentedDatagram): void {
    const bytes = datagram.assemble();
    const packet = this.#packet;
    if (
      this.#decodeFragments(datagram, bytes) &&
      !packet.isFragment &&
      packet.protocol === UDP &&
      packet.start < packet.end &&
      this.#wants(bytes, packet.start, packet.end)
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
    const isUsable = this.#decodeFragments(datagram, bytes, packet) && !packet.isFragment && packet.protocol === UDP;
    this.#fragments.complete(datagram, arrival.timeUs);
    if (isUsable) {
      this.#address(arrival, bytes, packet);
    }
    if (!isUsable || this.#isCopy(bytes, packet, arrival)) {
      this.#held.settle(datagram, null, 0);
      return;
    }
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
    if (looksLikeHep(bytes, start, end)) {
      this.#hep.accept(bytes, start, end, arrival);
    } else {
      this.#sink.datagram(bytes, start, end, arrival);
    }
  }

  #wants(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#sink.wantsDatagram(bytes, start, end) || looksLikeHep(bytes, start, end);
  }

  #isCopy(bytes: Uint8Array, { start, end, identification }: Packet, arrival: Arrival): boolean {
    return this.#copies.isCopy(bytes, start, end, arrival, identification);
  }

  /** The sink, to whom only streams come that are no HEP3. */
  #withHep(sink: FlowSink): FlowSink {
    const events: HepStreamEvents = {
      onPacket: (bytes, start, end, arrival) => this.#hep.accept(bytes, start, end, arrival),
      onOther: (bytes, start, end, arrival) => this.#unread.noteStream(bytes, start, end, arrival),
      onDamage: (arrival) =>
        this.#tell('hep-damaged', 'A HEP stream is no HEP stream here; what makes no packet is passed over', arrival),
    };
    return {
      wantsDatagram: (bytes, start, end) => sink.wantsDatagram(bytes, start, end),
      datagram: (bytes, start, end, arrival) => sink.datagram(bytes, start, end, arrival),
      wantsSegment: (bytes, start, end) => sink.wantsSegment(bytes, start, end) || startsHep3(bytes, start, end),
      openStream: (stream) => new HepOrOther(events, () => sink.openStream(stream)),
    };
  }

  #locate(frame: FlowFrame): void {
    this.#locateAt(frame.input, frame.number, frame.offset, frame.timeUs);
  }

  #locateAt(input: number, frame: number, offset: number, timeUs: number): void {
    const arrival = this.#arrival;
    arrival.input = input;
    arrival.frame = frame;
    arrival.offset = offset;
    arrival.timeUs = timeUs;
    arrival.position = -1;
    arrival.length = 0;
  }

  #address(arrival: Arrival, bytes: Uint8Array, packet: Packet): void {
    const length = packet.addressLength;
    arrival.src = this.#endpoints.of(bytes, packet.sourceAt, length, packet.sourcePort);
    arrival.dst = this.#endpoints.of(bytes, packet.destinationAt, length, packet.destinationPort);
    arrival.transport = packet.exportedFrom ?? 'udp';
    arrival.cutBytes = packet.missing;
  }

  readonly #tell = (code: FlowProblemCode, message: string, { input, frame, offset }: Arrival): void => {
    this.#report({ code, message, input, record: frame, offset });
  };

  #sayOnce(code: FlowProblemCode, message: string, about: string): void {
    if (!this.#said.has(about)) {
      this.#said.add(about);
      const { input, frame, offset } = this.#arrival;
      this.#report({ code, message, input, record: frame, offset });
    }
  }
}
