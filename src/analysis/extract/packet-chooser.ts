import type { Frame, InflateRaw } from '../../capture/index.ts';
import {
  type FlowFace,
  Flows,
  looksLikeHep,
  type StreamFace,
  type StreamInfo,
  type TlsKeys,
} from '../../flow/index.ts';
import { type LogReader, type LogRecord, MESSAGE_RECORD } from '../../logs/index.ts';
import { type Arrival, type Endpoint, emptyArrival, type Limits, type ReportProblem } from '../../model/index.ts';
import { IP_PROTOCOL, type Packet, packetDecoder } from '../../packet/index.ts';
import { looksLikeSip, SCAN, SipMessage, scanMessage } from '../../sip/index.ts';
import { CrossCopies } from '../cross-copies.ts';
import { SipFinder } from '../sip-finder.ts';
import { type FragmentGroup, FragmentGroups } from './fragment-groups.ts';
import { MediaEnds, mediaHeaderLength } from './media-ends.ts';
import { NoCopies } from './no-copies.ts';
import { type PacketStore, type StoredPacket, takeStart, takeWhole } from './packet-store.ts';
import { RecentEnds } from './recent-ends.ts';
import { type StreamAtHand, StreamRuns } from './stream-runs.ts';
import type { TakenCounts } from './taken-counts.ts';
import { TcpTrack, type TrackedConnection } from './tcp-track.ts';
import { TraceSpan } from './trace-span.ts';
import type { Wanted } from './wanted.ts';

export type ChooserOptions = {
  readonly limits: Limits;
  readonly report: ReportProblem;
  readonly seed: number;
  readonly inflateRaw: InflateRaw | null;
  readonly tls: TlsKeys | null;
  readonly wanted: Wanted;
  readonly store: PacketStore;
  readonly logs: ReadonlyMap<number, LogReader>;
};

/** Chooses, of the records of a trace, those that have to do with what is wanted; and puts them by. */
export class PacketChooser {
  readonly counts: TakenCounts = { messages: 0, shared: 0, besides: 0, errors: 0, media: 0 };
  /** Messages that are texts of logs; and those of them of which an end was not known. */
  logged = 0;
  unnamed = 0;
  /** Of all messages of the trace, wanted or not. */
  readonly span = new TraceSpan();
  readonly #options: ChooserOptions;
  readonly #packet: Packet = packetDecoder.createPacket();
  readonly #finder: SipFinder;
  readonly #flows: Flows;
  readonly #fragments: FragmentGroups;
  readonly #tcp = new TcpTrack();
  readonly #media = new MediaEnds();
  /** Records that wait for the message they belong to, by their place. */
  readonly #waiting = new Map<string, StoredPacket | FragmentGroup>();
  readonly #ends = new RecentEnds();
  /** The record at hand, and the connection it belongs to. */
  #current: StoredPacket | null = null;
  #connection: TrackedConnection | null = null;
  #stream: StreamAtHand | null = null;
  #copies: CrossCopies | null = null;
  readonly #logged = emptyArrival();
  readonly #message = new SipMessage();

  constructor(options: ChooserOptions) {
    const { limits, report, seed, inflateRaw, tls } = options;
    this.#options = options;
    this.#fragments = new FragmentGroups(limits.fragmentLifetimeUs);
    this.#finder = new SipFinder(limits, report, this.#accept, {
      inflateRaw,
      tls,
      seed,
      copies: new NoCopies(seed),
      place: () => {},
      refused: this.#accept,
      undelivered: this.#undelivered,
    });
    const { copies } = this.#finder;
    this.#flows = new Flows(this.#face(), { limits, report, decoder: packetDecoder, inflateRaw, copies });
  }

  /** Several inputs are read, and one is a log: what both show is taken once. */
  compareInputs(): void {
    this.#copies = new CrossCopies();
  }

  /** A frame of a capture, or a message of a log. */
  accept(frame: Frame): void {
    this.#current = null;
    this.#connection = null;
    if (frame.linkType === MESSAGE_RECORD) {
      this.#acceptLogged(frame);
      return;
    }
    const stored = this.#store(frame);
    if (stored === null) {
      return;
    }
    this.#current = stored;
    this.#flows.accept(frame);
    this.#letGo(stored);
  }

  /** The trace is over. */
  end(): void {
    this.#current = null;
    this.#flows.end();
    this.#finder.end();
    this.counts.besides = this.#tcp.settle();
  }

  /** Puts by what may be wanted; null for what cannot be. */
  #store(frame: Frame): StoredPacket | null {
    const { bytes, start, end, originalLength, linkType } = frame;
    const packet = this.#packet;
    if (!packetDecoder.decodeFrame(bytes, start, end, originalLength, linkType, packet)) {
      return null;
    }
    const { store, wanted } = this.#options;
    if (packet.protocol === IP_PROTOCOL.udp && !packet.isFragment && packet.undelivered === null) {
      const isSip = looksLikeSip(bytes, packet.start, packet.end) || looksLikeHep(bytes, packet.start, packet.end);
      if (!isSip) {
        this.#takeMedia(frame);
        return null;
      }
    }
    if (packet.protocol === IP_PROTOCOL.tcp && !packet.isFragment) {
      return this.#storeSegment(frame);
    }
    const stored = store.add(frame);
    if (packet.isFragment) {
      this.#waiting.set(placeOf(frame), this.#fragments.add(bytes, packet, stored));
    } else {
      this.#waiting.set(placeOf(frame), stored);
    }
    if (wanted.place(frame.input, frame.number)) {
      this.#take(placeOf(frame));
    }
    return stored;
  }

  /** An acknowledgement alone says nothing about a message. */
  #storeSegment(frame: Frame): StoredPacket | null {
    const packet = this.#packet;
    const { start, end, missing, isSyn, isFin, isRst } = packet;
    if (start >= end && missing === 0 && !isSyn && !isFin && !isRst) {
      return null;
    }
    const { bytes } = frame;
    const { sourceAt, destinationAt, addressLength, sourcePort, destinationPort } = packet;
    const ends = {
      src: this.#flows.endpointAt(bytes, sourceAt, addressLength, sourcePort),
      dst: this.#flows.endpointAt(bytes, destinationAt, addressLength, destinationPort),
    };
    if (!isSyn && this.#tcp.isLeftAlone(ends) && !this.#mayBeSip(bytes, start, end)) {
      this.#flows.accept(frame);
      return null;
    }
    const stored = this.#options.store.add(frame);
    this.#connection = this.#tcp.add(ends, frame.start, packet, stored);
    return stored;
  }

  /** In a stream that was none. */
  #mayBeSip(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#finder.wantsSegment(bytes, start, end) || looksLikeHep(bytes, start, end);
  }

  #takeMedia(frame: Frame): void {
    const { media } = this.#options.wanted;
    const { bytes } = frame;
    const packet = this.#packet;
    const textOf = (at: number, length: number) => this.#flows.endpointAt(bytes, at, length, 0).address;
    if (media !== 'none' && this.#media.takes(bytes, packet, textOf)) {
      const stored = this.#options.store.add(frame);
      const { start, end } = packet;
      takeStart(stored, media === 'whole' ? stored.length : start - frame.start + mediaHeaderLength(bytes, start, end));
      this.counts.media++;
    }
  }

  /** What was decided about a datagram at once, and is not wanted, is forgotten. */
  #letGo(stored: StoredPacket): void {
    if (this.#connection === null && stored.taken === 0 && !this.#waiting.has(placeOf(stored))) {
      this.#options.store.dropLast(stored);
    }
  }

  #acceptLogged(record: Frame & LogRecord): void {
    const { bytes, start, end, input } = record;
    const arrival = this.#logged;
    arrival.input = input;
    arrival.timeUs = record.timeUs;
    this.#options.logs.get(input)?.describe(arrival, (address, port) => this.#flows.endpointOf(address, port));
    this.#copies?.complete(arrival);
    const message = this.#message;
    const result = scanMessage(bytes, start, end, message, this.#options.limits);
    if (result === SCAN.notSip || this.#copies?.isCopy(message, arrival, true) === true) {
      return;
    }
    this.span.note(arrival.timeUs);
    const isWanted = this.#isWanted(message, arrival);
    if (isWanted) {
      takeWhole(this.#options.store.addMessage(record, bytes.subarray(start, end), arrival));
      this.counts.messages++;
      this.logged++;
      this.unnamed += arrival.src === null || arrival.dst === null ? 1 : 0;
    }
  }

  #face(): FlowFace {
    const finder = this.#finder;
    return {
      wantsDatagram: (bytes, start, end) => finder.wantsDatagram(bytes, start, end),
      datagram: (bytes, start, end, arrival) => finder.datagram(bytes, start, end, arrival),
      undelivered: (...error) => finder.undelivered(...error),
      wantsSegment: (bytes, start, end) => finder.wantsSegment(bytes, start, end),
      openStream: (stream) => this.#openStream(stream),
    };
  }

  #openStream(stream: StreamInfo): StreamFace {
    return new StreamRuns(this.#finder.openStream(stream), stream, {
      onStream: (hand) => {
        this.#stream = hand;
      },
      onShared: (messages) => {
        this.counts.shared += messages;
      },
      trackOf: ({ src, dst }) => (src === null || dst === null ? null : this.#tcp.find({ src, dst })),
    });
  }

  /** A message, or what begins like one. */
  readonly #accept = (message: SipMessage, arrival: Arrival): void => {
    this.span.note(arrival.timeUs);
    const place = `${arrival.input} ${arrival.frame}`;
    if (this.#copies?.isCopy(message, arrival, false) === true) {
      this.#waiting.delete(place);
      return;
    }
    const isWanted = this.#isWanted(message, arrival);
    if (isWanted) {
      this.counts.messages++;
      this.#ends.note(arrival);
    }
    if (this.#stream !== null) {
      this.#stream.message(isWanted);
    } else if (this.#connection !== null && this.#isCurrent(arrival)) {
      this.#connection.isWholeWanted ||= isWanted;
      this.#connection.others += isWanted ? 0 : 1;
    } else if (isWanted) {
      this.#take(place);
    }
    // Fragments that come twice belong to the same datagram: their group stays.
    this.#waiting.delete(place);
  };

  /** A segment of a stream may hold messages of several stories, of which its place says nothing. */
  #isWanted(message: SipMessage, arrival: Arrival): boolean {
    const { wanted } = this.#options;
    const isPlace = this.#connection === null && this.#stream === null;
    const isWanted =
      wanted.message(message, arrival) || (isPlace && wanted.place(arrival.input, arrival.line || arrival.frame));
    if (wanted.media !== 'none') {
      this.#media.note(message, isWanted);
    }
    return isWanted;
  }

  #take(place: string): void {
    const found = this.#waiting.get(place);
    if (found !== undefined && 'want' in found) {
      found.want();
    } else if (found !== undefined) {
      takeWhole(found);
    }
  }

  readonly #undelivered = (message: SipMessage | null, arrival: Arrival, _why: unknown, _by: Endpoint): void => {
    this.span.note(arrival.timeUs);
    const place = `${arrival.input} ${arrival.frame}`;
    const hasCallId = message !== null && message.callIdStart >= 0 && !message.isLastRowOpen;
    const isWanted = hasCallId ? this.#options.wanted.message(message, arrival) : this.#ends.has(arrival);
    if (isWanted) {
      this.#take(place);
      this.counts.errors++;
    }
    this.#waiting.delete(place);
  };

  #isCurrent({ input, frame }: Arrival): boolean {
    return this.#current?.input === input && this.#current.number === frame;
  }
}

function placeOf({ input, number }: { readonly input: number; readonly number: number }): string {
  return `${input} ${number}`;
}
