/**
 * Flows: frames in the order of time in, payloads out: UDP datagrams and TCP byte streams, put together from IP fragments
 * and segments, each packet once however often it was captured. What the capture never saw is told (`cutBytes`, `gap`),
 * nothing is thrown, and everything that waits is bounded by the limits; reaching one is a coded problem (flow-problems.ts).
 *
 * Read first: RFC 791 §3.2, RFC 8200 §4.5, RFC 9293 §3.4.
 */
export { CARRIERS } from './carriers.ts';
export { DuplicateFilter, MOST_MESSAGES, STREAMED } from './duplicates.ts';
export type { FlowFace, PlaceBytes, StreamFace, StreamInfo, StreamVerdict } from './flow-face.ts';
export type { Admission, FlowFrame, FlowOptions } from './flow-frame.ts';
export { FLOW_PROBLEMS, type FlowProblemCode } from './flow-problems.ts';
export { Flows } from './flows.ts';
export { HepPacket, looksLikeHep, readHep } from './hep.ts';
export { HepStream } from './hep-stream.ts';
export { isQuoteWanted } from './quote.ts';
export { beginsAsRtp, looksLikeRtp, RTP_HEADER, RtpRuns } from './rtp-runs.ts';
export { RtpStore } from './rtp-store.ts';
export { type StreamLayerOptions, StreamLayers } from './stream-layers.ts';
export { KeyLog } from './tls/key-log.ts';
export type { TlsKeys } from './tls/tls-session.ts';
export { UNREAD_PROTOCOLS, type UnreadProtocol, unreadProtocolOf } from './unread.ts';
export { endpointMark, wayOf } from './way.ts';
