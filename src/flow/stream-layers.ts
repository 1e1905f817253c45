import { CarryBuffer } from '../bytes/index.ts';
import type { InflateRaw } from '../capture/index.ts';
import type { Arrival, Limits, ReportProblem } from '../model/index.ts';
import type { StreamFace, StreamInfo, StreamVerdict } from './flow-face.ts';
import type { FlowProblemCode } from './flow-problems.ts';
import { TlsCensus } from './tls/census.ts';
import { isRecordStart } from './tls/record-start.ts';
import type { TlsEvents } from './tls/tls-events.ts';
import type { TlsKeys } from './tls/tls-session.ts';
import { TlsStream } from './tls/tls-stream.ts';
import type { WebSocketEvents } from './websocket-events.ts';
import { looksLikeSipFrame } from './websocket-frame.ts';
import { WebSocketStream } from './websocket-stream.ts';

export type StreamLayerOptions = {
  readonly limits: Limits;
  readonly report: ReportProblem;
  /** Whether a message begins there; asked of every segment of foreign streams, so it must be cheap. */
  readonly looksLikeSip: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** Makes the face of a stream of SIP. */
  readonly openSip: () => StreamFace;
  /** Takes one whole message of a protocol that knows where messages end. */
  readonly onMessage: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;
  /** The platform's raw inflate, for compressed WebSocket messages; null where there is none. */
  readonly inflateRaw: InflateRaw | null;
  /** Null where the platform has no cryptography. */
  readonly tls: TlsKeys | null;
};

/** What lies between TCP and SIP: TLS and WebSocket, found by content, in either order of knowing. */
export class StreamLayers {
  readonly #options: StreamLayerOptions;
  readonly #webSocketEvents: WebSocketEvents;
  readonly #tlsEvents: TlsEvents;
  readonly #census = new TlsCensus();

  constructor(options: StreamLayerOptions) {
    this.#options = options;
    this.#webSocketEvents = { ...options, onProblem: this.#tell };
    this.#tlsEvents = {
      keys: options.tls,
      census: this.#census,
      room: { usedBytes: 0, mostBytes: options.limits.tcpTotalBytes },
      onProblem: this.#tell,
      openInner: (stream) => this.#detect(stream, true),
    };
  }

  /** After the last stream: says what could not be read. */
  end(): void {
    this.#census.tell(this.#options.report);
  }

  /** For `FlowFace.wantsSegment`. */
  wantsSegment(bytes: Uint8Array, start: number, end: number): boolean {
    const { looksLikeSip } = this.#options;
    return looksLikeSip(bytes, start, end) || looksLikeSipFrame(bytes, start, end, looksLikeSip);
  }

  /** For `FlowFace.openStream`. */
  open(stream: StreamInfo): StreamFace {
    return this.#detect(stream, false);
  }

  /** @param isSecure within TLS. */
  #detect(stream: StreamInfo, isSecure: boolean): StreamFace {
    return new LayeredStream((bytes, start, end, isFinal) =>
      this.#choose(stream, bytes, start, end, isFinal, isSecure),
    );
  }

  /** Null: too few bytes to tell, which `isFinal` forbids. */
  #choose(
    stream: StreamInfo,
    bytes: Uint8Array,
    start: number,
    end: number,
    isFinal: boolean,
    isSecure: boolean,
  ): StreamFace | null {
    if (!isSecure && isRecordStart(bytes, start, end)) {
      return end - start < RECORD_BYTES && !isFinal ? null : new TlsStream(stream, this.#tlsEvents);
    }
    const http = startsWithText(bytes, start, end, 'GET ') || startsWithText(bytes, start, end, 'HTTP/1.1 ');
    if (http) {
      return end - start < HTTP_BYTES && !isFinal
        ? null
        : new WebSocketStream(stream.shared, this.#webSocketEvents, isSecure, 'http');
    }
    const isKnown = stream.shared.webSocket !== null && isDataFrameStart(bytes[start]!);
    if (isKnown || looksLikeSipFrame(bytes, start, end, this.#options.looksLikeSip)) {
      return new WebSocketStream(stream.shared, this.#webSocketEvents, isSecure, 'frames');
    }
    const isFrameToBe = isDataFrameStart(bytes[start]!) && end - start < FRAME_PROBE_BYTES;
    return isFrameToBe && !isFinal ? null : this.#options.openSip();
  }

  readonly #tell = (code: FlowProblemCode, message: string, arrival: Arrival): void => {
    const { input, frame, offset } = arrival;
    this.#options.report({ code, message, input, record: frame, offset });
  };
}

/** Enough to tell a record of TLS. */
const RECORD_BYTES = 5;
/** Enough to tell HTTP from SIP. */
const HTTP_BYTES = 9;
/** Enough to tell a frame of SIP: its header and some of its payload. */
const FRAME_PROBE_BYTES = 32;

/** A stream whose protocol is found out from its first bytes. */
class LayeredStream implements StreamFace {
  readonly #choose: (bytes: Uint8Array, start: number, end: number, isFinal: boolean) => StreamFace | null;
  readonly #head = new CarryBuffer();
  #inner: StreamFace | null = null;
  #last: Arrival | null = null;

  constructor(choose: (bytes: Uint8Array, start: number, end: number, isFinal: boolean) => StreamFace | null) {
    this.#choose = choose;
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    if (this.#inner !== null) {
      return this.#inner.data(bytes, start, end, arrival);
    }
    const head = this.#head;
    if (head.length === 0) {
      this.#inner = this.#choose(bytes, start, end, false);
      if (this.#inner !== null) {
        return this.#inner.data(bytes, start, end, arrival);
      }
    }
    head.append(bytes, start, end);
    this.#inner = this.#choose(head.bytes, 0, head.length, false);
    if (this.#inner === null) {
      this.#last = { ...arrival };
      return 'undecided';
    }
    return this.#inner.data(head.bytes, 0, head.length, arrival);
  }

  get isBetween(): boolean | undefined {
    return this.#inner === null ? this.#head.length === 0 : this.#inner.isBetween;
  }

  gap(lostBytes: number): void {
    this.#decide();
    this.#inner?.gap(lostBytes);
  }

  end(): void {
    this.#decide();
    this.#inner?.end();
  }

  #decide(): void {
    const head = this.#head;
    if (this.#inner === null && this.#last !== null) {
      this.#inner = this.#choose(head.bytes, 0, head.length, true);
      this.#inner?.data(head.bytes, 0, head.length, this.#last);
    }
  }
}

/** True also where the data end within `text`. */
function startsWithText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  const length = Math.min(text.length, end - start);
  for (let index = 0; index < length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

/** The first byte of a text or binary frame, compressed or not; none of them begins a line of SIP. */
function isDataFrameStart(first: number): boolean {
  const opcode = first & 0x3f;
  return (opcode === 1 || opcode === 2) && first !== 0x41 && first !== 0x42;
}
