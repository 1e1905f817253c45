import { randomSeed } from '../bytes/index.ts';
import { type Arrival, type Endpoint, emptyArrival, SAYS, type Undelivered } from '../model/index.ts';
import type { Packet, PacketDecoder } from '../packet/index.ts';
import { DuplicateFilter } from './duplicates.ts';
import { Endpoints } from './endpoints.ts';
import type { FlowFace, PlaceBytes } from './flow-face.ts';
import type { Admission, FlowFrame, FlowOptions } from './flow-frame.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { FragmentedPackets } from './fragmented-packets.ts';
import { HeldDatagrams } from './held-datagrams.ts';
import { looksLikeHep } from './hep.ts';
import { HepCarrier } from './hep-carrier.ts';
import { withHep } from './hep-stream.ts';
import { address, locate } from './locate.ts';
import { isQuoteWanted } from './quote.ts';
import { looksLikeRtp } from './rtp-runs.ts';
import { RtpStore } from './rtp-store.ts';
import { SaidOnce } from './said-once.ts';
import { Sctp } from './sctp-flow.ts';
import { TcpStreams } from './tcp-streams.ts';
import { UnreadCounts, type UnreadProtocol } from './unread.ts';

const TCP = 6;
const UDP = 17;
const SCTP = 132;

/**
 * Payloads from frames: UDP datagrams (put together from IP fragments where needed, each once however often it was
 * captured), SCTP messages, TCP streams, and what HEP carries over UDP or TCP. A frame that is not wanted costs its headers and one question to the face, and allocates
 * nothing. Trace time is the only clock.
 */
export class Flows {
  /** Wanted datagrams delivered, and those of them that were cut by the capture. */
  datagrams = 0;
  cutDatagrams = 0;
  /** What is seen of RTP. */
  readonly rtp: RtpStore;

  readonly #face: FlowFace;
  readonly #problems: SaidOnce;
  readonly #decoder: PacketDecoder;
  readonly #packet: Packet;
  readonly #endpoints = new Endpoints();
  readonly #copies: DuplicateFilter;
  /** What ICMP errors quote, apart from the messages themselves, of which it is no copy. */
  readonly #errors = new DuplicateFilter();
  readonly #fragments: FragmentedPackets;
  readonly #held: HeldDatagrams;
  readonly #tcp: TcpStreams;
  readonly #sctp: Sctp;
  readonly #hep: HepCarrier;
  readonly #unread = new UnreadCounts();
  readonly #arrival: Arrival = emptyArrival();
  #frame: FlowFrame | null = null;

  constructor(face: FlowFace, options: FlowOptions) {
    this.#face = face;
    this.rtp = options.rtp ?? new RtpStore(randomSeed());
    this.#problems = new SaidOnce(options.report, this.#arrival);
    this.#decoder = options.decoder;
    this.#packet = options.decoder.createPacket();
    const onProblem = (code: FlowProblemCode, message: string): void => this.#problems.once(code, message);
    this.#held = new HeldDatagrams(
      (bytes, start, end, arrival) => this.#deliver(bytes, start, end, arrival),
      (datagram) => this.#fragments.giveUp(datagram),
    );
    this.#fragments = this.#openFragments(options);
    this.#copies = options.copies ?? new DuplicateFilter();
    const common = { face, limits: options.limits, endpoints: this.#endpoints, copies: this.#copies };
    this.#hep = new HepCarrier({
      ...common,
      inflateRaw: options.inflateRaw ?? null,
      place: this.place,
      onProblem: this.#problems.tell,
    });
    this.#tcp = new TcpStreams({
      ...common,
      face: this.#withHep(face),
      arrival: this.#arrival,
      onProblem,
    });
    this.#sctp = new Sctp({
      ...common,
      arrival: this.#arrival,
      onProblem: this.#problems.tell,
      onWanted: (packet) => this.#unread.noteSip(packet),
      onUnwanted: (bytes, start, end, packet) => this.#unread.note(bytes, start, end, packet, this.#arrival.input),
    });
  }

  #openFragments({ limits, decoder }: FlowOptions): FragmentedPackets {
    return new FragmentedPackets(this.#held, {
      limits,
      decoder,
      packet: this.#packet,
      arrival: this.#arrival,
      problems: this.#problems,
      wants: (whole, start, end) => this.#wants(whole, start, end),
      isCopy: (whole, packet, arrival) => {
        address(arrival, this.#endpoints, whole, packet);
        return this.#isCopy(whole, packet, arrival);
      },
      onWhole: (whole, frame) => this.#transport(whole, frame),
    });
  }

  #withHep(face: FlowFace): FlowFace {
    return withHep(face, {
      onPacket: (bytes, start, end, arrival) => this.#hep.accept(bytes, start, end, arrival),
      onOther: (bytes, start, end, arrival) => this.#unread.noteStream(bytes, start, end, arrival),
      onDamage: (arrival) => this.#problems.tell('hep-damaged', SAYS.hepStream, arrival),
    });
  }

  /** The one object of this analysis for an address of 4 or 16 bytes and a port. */
  endpointOf(address: Uint8Array, port: number): Endpoint {
    return this.#endpoints.of(address, 0, address.length, port);
  }

  /** Packets that were captured more than once, counted where it matters: in what was wanted. */
  get duplicates(): number {
    return this.#fragments.copies + this.#copies.found + this.#tcp.duplicates + this.#sctp.duplicates;
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
      locate(this.#arrival, frame.input, frame.number, frame.offset, frame.timeUs);
      this.#fragments.accept(bytes, frame);
    } else if (packet.protocol === UDP) {
      this.#datagram(bytes, frame);
    } else {
      this.#passTime(frame);
      this.#locate(frame);
      this.#transport(bytes, frame);
    }
  }

  #transport(bytes: Uint8Array, frame: FlowFrame): void {
    const packet = this.#packet;
    if (packet.protocol === UDP) {
      this.#datagram(bytes, frame);
    } else if (packet.protocol === SCTP) {
      this.#sctp.accept(bytes, packet);
    } else if (packet.protocol === TCP) {
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
      locate(this.#arrival, arrival.input, arrival.frame, arrival.offset, arrival.timeUs);
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
    this.#unread.tell(this.#problems.report);
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
      this.#problems.unreadLink(frame.linkType);
    } else if (this.#packet.obstacle !== null) {
      this.#locate(frame);
      this.#problems.obstacle(this.#packet.obstacle);
    }
  }

  /** What an ICMP error quotes comes behind all that waits: it answers a message that was sent before. */
  #undelivered(bytes: Uint8Array, frame: FlowFrame, why: Undelivered): void {
    const { start, end, identification, reporterAt, reporterLength } = this.#packet;
    if (!isQuoteWanted(this.#face, bytes, start, end)) {
      return;
    }
    this.#passTime(frame);
    this.#locate(frame);
    address(this.#arrival, this.#endpoints, bytes, this.#packet);
    if (this.#errors.isCopy(bytes, start, end, this.#arrival, identification)) {
      return;
    }
    const by = this.#endpoints.of(bytes, reporterAt, reporterLength, 0);
    this.#face.undelivered?.(bytes, start, end, this.#arrival, why, by);
  }

  #datagram(bytes: Uint8Array, frame: FlowFrame): void {
    const packet = this.#packet;
    if (packet.start >= packet.end) {
      return;
    }
    if (!this.#wants(bytes, packet.start, packet.end)) {
      if (looksLikeRtp(bytes, packet.start, packet.end)) {
        this.rtp.note(bytes, packet, frame.timeUs);
        return;
      }
      this.#unread.note(bytes, packet.start, packet.end, packet, frame.input);
      return;
    }
    this.#unread.noteSip(packet);
    this.#passTime(frame);
    this.#locate(frame);
    address(this.#arrival, this.#endpoints, bytes, packet);
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

  #deliver(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.datagrams++;
    this.cutDatagrams += arrival.cutBytes > 0 ? 1 : 0;
    if (looksLikeHep(bytes, start, end)) {
      this.#hep.accept(bytes, start, end, arrival);
    } else {
      this.#face.datagram(bytes, start, end, arrival);
    }
  }

  #wants(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#face.wantsDatagram(bytes, start, end) || looksLikeHep(bytes, start, end);
  }

  #isCopy(bytes: Uint8Array, { start, end, identification }: Packet, arrival: Arrival): boolean {
    return this.#copies.isCopy(bytes, start, end, arrival, identification);
  }

  #locate(frame: FlowFrame): void {
    locate(this.#arrival, frame.input, frame.number, frame.offset, frame.timeUs);
  }
}
