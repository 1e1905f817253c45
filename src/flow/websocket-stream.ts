import { CarryBuffer, indexOfByte } from '../bytes/index.ts';
import { type Arrival, filled, SAYS } from '../model/index.ts';
import type { SharedLayers, StreamFace, StreamVerdict } from './flow-face.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import type { WebSocketEvents } from './websocket-events.ts';
import { FrameHeader, looksLikeSipFrame, OPCODE, readFrameHeader, unmask } from './websocket-frame.ts';
import { MessageInflater } from './websocket-inflate.ts';
import type { WebSocketSession } from './websocket-session.ts';
import { endOfUpgrade, MOST_UPGRADE_BYTES, readUpgrade } from './websocket-upgrade.ts';

const LF = 10;

/** A connection without SIP in this many bytes of messages carries something else. */
const OTHER_AFTER_BYTES = 64 * 1024;

/**
 *     http ──empty line──▶ frames ──no frame, or a gap──▶ lost ──a segment begins with a frame of SIP──▶ frames
 */
type State = 'http' | 'frames' | 'lost';

/**
 * One direction of a WebSocket connection (RFC 6455), from its opening handshake or from the middle. A WebSocket message is
 * a SIP message (RFC 7118 §5): masks, fragments and permessage-deflate (RFC 7692) are undone, control frames passed over.
 */
export class WebSocketStream implements StreamFace {
  readonly #session: WebSocketSession;
  readonly #events: WebSocketEvents;
  readonly #transport: 'ws' | 'wss';
  readonly #mostBytes: number;
  readonly #carry = new CarryBuffer();
  readonly #header = new FrameHeader();
  /** The message at hand where it is not simply part of the stream: masked, in fragments, compressed. */
  readonly #message = new CarryBuffer();
  readonly #inflater: MessageInflater | null;
  #state: State;
  #isWithinMessage = false;
  #isCompressed = false;
  /** The rest of this message is passed over. */
  #isDropped = false;
  /** Bytes of payload that are passed over. */
  #toSkip = 0;
  #hasSip = false;
  #isHttp = false;
  #foreignBytes = 0;
  #last: Arrival | null = null;
  readonly #said = new Set<FlowProblemCode>();

  /** @param begins with what: the opening handshake, or a frame. */
  constructor(shared: SharedLayers, events: WebSocketEvents, isSecure: boolean, begins: 'http' | 'frames') {
    shared.webSocket ??= { isSip: false, deflate: null };
    this.#session = shared.webSocket;
    this.#events = events;
    this.#transport = isSecure ? 'wss' : 'ws';
    this.#mostBytes = events.limits.sipHeaderBytes + events.limits.sipBodyBytes;
    this.#inflater = events.inflateRaw === null ? null : new MessageInflater(events.inflateRaw, this.#mostBytes);
    this.#state = begins;
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    const carry = this.#carry;
    if (carry.length === 0) {
      const rest = this.#read(bytes, start, end, arrival);
      carry.append(bytes, rest, end);
    } else {
      carry.append(bytes, start, end);
      const { length } = carry;
      carry.keep(this.#read(carry.bytes, 0, length, arrival), length);
    }
    if (carry.length > 0 || this.#isWithinMessage) {
      this.#last = { ...arrival };
    }
    if (this.#isHttp) {
      return 'other';
    }
    if (this.#hasSip || this.#session.isSip) {
      return 'mine';
    }
    return this.#foreignBytes >= OTHER_AFTER_BYTES ? 'other' : 'undecided';
  }

  gap(lostBytes: number): void {
    if (this.#toSkip === 0) {
      this.#finishCut();
    }
    const isWithinFrame = lostBytes <= this.#toSkip;
    this.#toSkip = isWithinFrame ? this.#toSkip - lostBytes : 0;
    if (!isWithinFrame) {
      this.#lose();
    }
  }

  end(): void {
    this.#finishCut();
    this.#lose();
  }

  /** Reads all it can; returns the position from which bytes must be kept. */
  #read(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    if (this.#state === 'lost' && this.#isFrameAgain(bytes, start, end)) {
      this.#state = 'frames';
    }
    let at = start;
    while (at < end) {
      if (this.#state === 'lost') {
        this.#foreignBytes += end - at;
        return end;
      }
      const next =
        this.#state === 'http' ? this.#readUpgrade(bytes, at, end) : this.#readFrame(bytes, at, end, arrival);
      if (next < 0) {
        return at;
      }
      at = next;
    }
    return end;
  }

  /** A frame with SIP, or compressed as agreed and just as long as the segment. */
  #isFrameAgain(bytes: Uint8Array, start: number, end: number): boolean {
    const header = this.#header;
    return (
      looksLikeSipFrame(bytes, start, end, this.#events.looksLikeSip) ||
      (this.#session.deflate !== null &&
        readFrameHeader(bytes, start, end, header) === 'whole' &&
        header.isCompressed &&
        header.headerLength + header.payloadLength === end - start)
    );
  }

  #readUpgrade(bytes: Uint8Array, start: number, end: number): number {
    const found = endOfUpgrade(bytes, start, end);
    if (found < 0 && end - start <= MOST_UPGRADE_BYTES) {
      return -1;
    }
    if (found < 0 || !readUpgrade(bytes, start, found, this.#session)) {
      this.#isHttp = true;
      return end;
    }
    this.#state = 'frames';
    return found;
  }

  #readFrame(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    if (this.#toSkip > 0) {
      const skipped = Math.min(this.#toSkip, end - start);
      this.#toSkip -= skipped;
      return start + skipped;
    }
    const header = this.#header;
    const read = readFrameHeader(bytes, start, end, header);
    if (read === 'needs-bytes') {
      return -1;
    }
    if (read === 'damaged') {
      this.#say('websocket-damaged', SAYS.websocketDamaged, arrival);
      this.#lose();
      return start;
    }
    const from = start + header.headerLength;
    if (header.payloadLength > this.#mostBytes) {
      this.#say('websocket-message-too-long', filled(SAYS.websocketFrame, header.payloadLength), arrival);
      this.#dropMessage();
      this.#isDropped = !header.isLast;
      this.#toSkip = header.payloadLength;
      return from;
    }
    const to = from + header.payloadLength;
    if (to > end) {
      return -1;
    }
    if (header.opcode <= OPCODE.binary) {
      this.#useFrame(bytes, from, to, arrival);
    }
    return to;
  }

  #useFrame(bytes: Uint8Array, from: number, to: number, arrival: Arrival): void {
    const header = this.#header;
    const isSimple = header.isLast && !header.isMasked && !header.isCompressed;
    if (header.opcode !== OPCODE.continuation && isSimple) {
      this.#dropMessage();
      this.#deliver(bytes, from, to, arrival, 0);
      return;
    }
    if (!this.#addPart(bytes, from, to)) {
      this.#isDropped &&= !header.isLast;
      return;
    }
    const message = this.#message;
    if (message.length > this.#mostBytes) {
      this.#say('websocket-message-too-long', filled(SAYS.websocketMessage, this.#mostBytes), arrival);
      this.#dropMessage();
      this.#isDropped = !header.isLast;
    } else if (header.isLast) {
      this.#isWithinMessage = false;
      this.#isCompressed ? this.#deliverInflated(arrival) : this.#deliver(message.bytes, 0, message.length, arrival, 0);
      message.length = 0;
    }
  }

  /** Adds a frame's payload to the message at hand; false where its beginning is missing or it is passed over. */
  #addPart(bytes: Uint8Array, from: number, to: number): boolean {
    const header = this.#header;
    if (header.opcode !== OPCODE.continuation) {
      this.#dropMessage();
      this.#isWithinMessage = true;
      this.#isCompressed = header.isCompressed;
    } else if (!this.#isWithinMessage || this.#isDropped) {
      return false;
    }
    const at = this.#message.extend(to - from);
    unmask(bytes, header, from, to, this.#message.bytes, at);
    return true;
  }

  #dropMessage(): void {
    if (this.#isWithinMessage && this.#isCompressed) {
      this.#inflater?.lose();
    }
    this.#message.length = 0;
    this.#isWithinMessage = false;
    this.#isDropped = false;
  }

  #deliverInflated(arrival: Arrival): void {
    const { deflate } = this.#session;
    const keepsContext = this.#header.isMasked ? deflate?.clientKeepsContext : deflate?.serverKeepsContext;
    const payload = this.#message.bytes.subarray(0, this.#message.length);
    const message = this.#inflater?.inflate(payload, keepsContext ?? true) ?? null;
    if (message !== null) {
      this.#deliver(message, 0, message.length, arrival, 0);
      return;
    }
    this.#foreignBytes += payload.length;
    const text = this.#inflater === null ? SAYS.websocketPlatform : SAYS.websocketMissing;
    this.#say('websocket-compressed', text, arrival);
  }

  /** What there is of the message that is begun is delivered as cut. Leaves `#toSkip` at what is missing of its frame. */
  #finishCut(): void {
    const { bytes, length } = this.#carry;
    const header = this.#header;
    const arrival = this.#last;
    this.#carry.length = 0;
    if (arrival === null || this.#state !== 'frames' || length === 0) {
      return;
    }
    if (readFrameHeader(bytes, 0, length, header) !== 'whole') {
      return;
    }
    const missing = header.payloadLength - (length - header.headerLength);
    this.#toSkip = missing;
    if (header.opcode > OPCODE.binary || !this.#addPart(bytes, header.headerLength, length)) {
      return;
    }
    if (!this.#isCompressed) {
      this.#deliver(this.#message.bytes, 0, this.#message.length, arrival, missing);
    }
    this.#dropMessage();
    this.#isDropped = !header.isLast;
  }

  #lose(): void {
    this.#dropMessage();
    this.#inflater?.lose();
    this.#carry.length = 0;
    this.#toSkip = 0;
    this.#state = 'lost';
  }

  /** The arrival is lent transport and cut of the message, and restored. */
  #deliver(bytes: Uint8Array, start: number, end: number, arrival: Arrival, cutBytes: number): void {
    const hasLine = indexOfByte(bytes, LF, start, end) >= 0;
    if (!hasLine || !this.#events.looksLikeSip(bytes, start, end)) {
      this.#foreignBytes += end - start;
      return;
    }
    this.#hasSip = true;
    const { transport, cutBytes: ofSegment } = arrival;
    arrival.transport = this.#transport;
    arrival.cutBytes = cutBytes;
    this.#events.onMessage(bytes, start, end, arrival);
    arrival.transport = transport;
    arrival.cutBytes = ofSegment;
  }

  /** Only where SIP is spoken, and once a connection. */
  #say(code: FlowProblemCode, message: string, arrival: Arrival): void {
    if ((this.#hasSip || this.#session.isSip) && !this.#said.has(code)) {
      this.#said.add(code);
      this.#events.onProblem(code, message, arrival);
    }
  }
}
