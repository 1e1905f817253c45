import { Fingerprint, hashBytes, hashNumber, joinBytes } from '../bytes/index.ts';
import type { Frame, FrameReader } from '../capture/index.ts';
import type { Limits } from '../model/index.ts';
import type { Packet, PacketDecoder } from '../packet/index.ts';
import { HEADER, looksLikeSip, parseVia, SipMessage, scanMessage } from '../sip/index.ts';

const TCP = 6;

/** A forwarded message is followed through this many elements. */
const DEEPEST_VIA = 4;

/** A packet that can be told from every other: its addresses, ports, IP identification and payload. */
export type SeenPacket = { readonly timeUs: number; readonly isForward: boolean; isUnique: boolean };

/** The ends of a datagram that was found before, and the identification of its IP packet. */
export type SeenEnds = {
  readonly source: Uint8Array;
  readonly sourcePort: number;
  readonly destination: Uint8Array;
  readonly destinationPort: number;
  readonly identification: number;
};

/** What the beginning of one input shows of its clock. */
export type ClockSamples = {
  /** By what makes a packet the same; packets without an IP identification are not among them. */
  readonly packets: Map<string, SeenPacket>;
  /** When each event of a transaction was seen first, by the event (see `eventOf`). */
  readonly events: Map<string, number>;
};

/** One kind of message on one hop of one transaction. */
export type ClockEvent = {
  /** The branch of one of its Vias, CSeq and method; for a response its status and To tag as well. */
  readonly exchange: string;
  /** How many elements have forwarded it since that Via was added. */
  readonly depth: number;
  readonly isRequest: boolean;
};

/** Hop-by-hop: a proxy sends its own, so their order says nothing about that of the hops. */
const OWN_ON_EACH_HOP: ReadonlySet<string> = new Set(['ACK', 'CANCEL']);

/** Collects what says something about the clock of one input, message by message. */
export class ClockSampler {
  readonly samples: ClockSamples = { packets: new Map(), events: new Map() };
  /** SIP messages looked at. */
  messages = 0;
  readonly #decoder: PacketDecoder;
  readonly #limits: Limits;
  readonly #messageType: number;
  readonly #packet: Packet;
  readonly #message = new SipMessage();
  readonly #payload = new Fingerprint();

  /** @param messageType the link type of a record that is a SIP message itself. */
  constructor(decoder: PacketDecoder, limits: Limits, messageType: number) {
    this.#decoder = decoder;
    this.#limits = limits;
    this.#messageType = messageType;
    this.#packet = decoder.createPacket();
  }

  /** @param ends of the packet that a message came in, where it is known though the packet is not at hand. */
  accept(frame: Frame, ends: SeenEnds | null = null): void {
    const { bytes, start, end, timeUs } = frame;
    if (Number.isNaN(timeUs)) {
      return;
    }
    if (frame.linkType === this.#messageType) {
      if (ends !== null) {
        this.#endsSeen(bytes, start, end, ends, timeUs);
      }
      this.#sip(bytes, start, end, timeUs);
      return;
    }
    const packet = this.#packet;
    const isWhole =
      this.#decoder.decodeFrame(bytes, start, end, frame.originalLength, frame.linkType, packet) && !packet.isFragment;
    if (isWhole && packet.end > packet.start && looksLikeSip(bytes, packet.start, packet.end)) {
      this.#packetSeen(bytes, packet, timeUs);
      this.#sip(bytes, packet.start, packet.end, timeUs);
    }
  }

  #packetSeen(bytes: Uint8Array, packet: Packet, timeUs: number): void {
    if (packet.identification === 0) {
      return;
    }
    const { sourceAt, destinationAt, addressLength, sourcePort, destinationPort } = packet;
    let hash = hashNumber((sourcePort << 16) | destinationPort, hashNumber(packet.identification));
    hash = hashNumber(packet.protocol === TCP ? packet.sequence : 0, hash);
    hash = hashBytes(bytes, sourceAt, sourceAt + addressLength, hash);
    hash = hashBytes(bytes, destinationAt, destinationAt + addressLength, hash);
    this.#note(bytes, packet.start, packet.end, hash, { timeUs, isForward: isForward(bytes, packet) });
  }

  /** The same of a datagram whose packet is not at hand. */
  #endsSeen(bytes: Uint8Array, start: number, end: number, ends: SeenEnds, timeUs: number): void {
    const { source, sourcePort, destination, destinationPort, identification } = ends;
    const length = source.length;
    const both = joinBytes([source, destination], length + destination.length);
    let hash = hashNumber((sourcePort << 16) | destinationPort, hashNumber(identification));
    hash = hashNumber(0, hash);
    hash = hashBytes(both, 0, length, hash);
    hash = hashBytes(both, length, both.length, hash);
    const places = { sourceAt: 0, destinationAt: length, addressLength: length, sourcePort, destinationPort };
    this.#note(bytes, start, end, hash, { timeUs, isForward: isForward(both, places) });
  }

  #note(bytes: Uint8Array, start: number, end: number, hash: number, seen: Omit<SeenPacket, 'isUnique'>): void {
    this.#payload.of(bytes, start, end, hash);
    const key = `${this.#payload.first} ${this.#payload.second}`;
    const known = this.samples.packets.get(key);
    if (known === undefined) {
      this.samples.packets.set(key, { ...seen, isUnique: true });
    } else {
      known.isUnique = false;
    }
  }

  #sip(bytes: Uint8Array, start: number, end: number, timeUs: number): void {
    const message = this.#message;
    scanMessage(bytes, start, end, message, this.#limits);
    this.messages++;
    if (!message.isWhole || message.cseq < 0 || message.status === 100 || OWN_ON_EACH_HOP.has(message.method)) {
      return;
    }
    const { cseq, method, isRequest } = message;
    const answer = isRequest ? '' : `${message.status} ${message.toTag() ?? ''}`;
    for (const [depth, branch] of branchesOf(message).entries()) {
      if (branch !== null) {
        const exchange = `${branch} ${cseq} ${method}`;
        this.#event({ exchange: isRequest ? exchange : `${exchange} ${answer}`, depth, isRequest }, timeUs);
        if (!isRequest && depth === 0) {
          this.#event({ exchange, depth, isRequest }, timeUs);
        }
      }
    }
  }

  #event(event: ClockEvent, timeUs: number): void {
    const key = `${event.isRequest ? 'Q' : 'A'}${event.depth} ${event.exchange}`;
    const known = this.samples.events.get(key);
    if (known === undefined || timeUs < known) {
      this.samples.events.set(key, timeUs);
    }
  }
}

/** Takes samples from the beginning of an input: at most so many messages and bytes. */
export async function takeSamples(
  reader: FrameReader,
  frame: Frame,
  sampler: ClockSampler,
  most: { readonly messages: number; readonly bytes: number },
  endsOf: () => SeenEnds | null = () => null,
): Promise<ClockSamples> {
  do {
    while (sampler.messages < most.messages && reader.next(frame)) {
      sampler.accept(frame, endsOf());
    }
  } while (sampler.messages < most.messages && reader.bytesRead < most.bytes && (await reader.refill()));
  await reader.close();
  return sampler.samples;
}

/** Topmost first. */
function branchesOf(message: SipMessage): (string | null)[] {
  if (message.viaCount < 2) {
    return [message.branch()];
  }
  return message
    .values(HEADER.via)
    .slice(0, DEEPEST_VIA)
    .map((via) => parseVia(via)?.branch ?? null);
}

type PacketPlaces = Pick<Packet, 'sourceAt' | 'destinationAt' | 'addressLength' | 'sourcePort' | 'destinationPort'>;

/** Whether the packet goes from the lower to the higher address: a direction that both captures name alike. */
function isForward(bytes: Uint8Array, { sourceAt, destinationAt, addressLength, ...packet }: PacketPlaces): boolean {
  for (let at = 0; at < addressLength; at++) {
    const difference = bytes[sourceAt + at]! - bytes[destinationAt + at]!;
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return packet.sourcePort < packet.destinationPort;
}
