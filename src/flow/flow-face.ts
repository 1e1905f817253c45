import type { Arrival, Endpoint, Undelivered } from '../model/index.ts';
import type { TlsSession } from './tls/tls-session.ts';
import type { WebSocketSession } from './websocket-session.ts';

/** Whom the flows deliver to. */
export interface FlowFace {
  /** Asked for every UDP payload, so it must be cheap; only wanted payloads get an arrival. */
  wantsDatagram(bytes: Uint8Array, start: number, end: number): boolean;
  /** `bytes` and `arrival` are valid only during the call. */
  datagram(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void;
  /**
   * Told what an ICMP error quotes of a UDP datagram that is wanted, or of which too little is quoted to know, and what became
   * of it: `arrival` has the ends of that datagram, and the place and time of the error, which `by` sent. It is no message.
   */
  undelivered?(bytes: Uint8Array, start: number, end: number, arrival: Arrival, why: Undelivered, by: Endpoint): void;
  /** Asked for the segments of a stream that was judged 'other': true takes the stream up again from this segment on. */
  wantsSegment(bytes: Uint8Array, start: number, end: number): boolean;
  /** Called for a direction of a TCP connection when it first carries data, and when it is taken up again. */
  openStream(stream: StreamInfo): StreamFace;
}

/** Leaves in `arrival` where bytes that are being delivered stand in the input; position -1 where it has them not as they are. */
export type PlaceBytes = (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;

/** What the layers of a connection know of it together: one object for both directions, made by who needs it first. */
export type SharedLayers = {
  tls: TlsSession | null;
  webSocket: WebSocketSession | null;
};

/** One direction of a connection, as its face may know it. */
export type StreamInfo = {
  /** The same object in both directions; another one when addresses and ports are used again. */
  readonly shared: SharedLayers;
  readonly src: Endpoint | null;
  readonly dst: Endpoint | null;
  /** Of a TCP stream: the sequence number behind the bytes that are being delivered. */
  readonly nextSequence?: number;
};

/** 'other' is final for this face: it is told nothing more, not even the end. */
export type StreamVerdict = 'mine' | 'undecided' | 'other';

/** One direction of one connection. */
export interface StreamFace {
  /**
   * Bytes in order, valid only during the call. `arrival` is the segment that made them deliverable: the one that filled
   * a gap, not the ones that had waited behind it.
   */
  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict;
  /** So many bytes were sent that the capture never saw; what follows comes behind them. */
  gap(lostBytes: number): void;
  /** Whether no message is begun; absent where nobody knows, because it is another layer's. */
  readonly isBetween?: boolean | undefined;
  /** FIN, RST, a new connection with the same addresses, eviction, or the end of the trace. */
  end(): void;
}
