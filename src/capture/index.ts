/**
 * Captures: bytes of an input in, frames (time, link type, bytes, position) out. Nothing an input holds is thrown: damage
 * is a coded problem (capture-problems.ts) with its record and offset, and everything before it is delivered. Memory is bounded by
 * a block of the source and `limits.recordBytes`. Files and folders are `node.ts`; this door also opens in a browser.
 *
 * Read first: draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng.
 */

export type { CaptureInput } from './archives/archive-source.ts';
export { expandArchives } from './archives/expand-archives.ts';
export type { ExpandedArchives } from './archives/expanded-archives.ts';
export type { CaptureContext, Gunzip } from './capture-context.ts';
export { CAPTURE_PROBLEMS, type CaptureProblemCode } from './capture-problems.ts';
export type { InflateRaw } from './codecs/inflate.ts';
export type { FrameReader, RecordReader } from './containers/record-reader.ts';
export {
  IRREGULAR,
  NEEDS_BYTES,
  type RecordWalk,
  type Regular,
  type RegularSpec,
  recordWalk,
} from './containers/regular.ts';
export {
  ARCHIVES,
  CAPTURE_FORMATS,
  type CaptureFormat,
  COMPRESSIONS,
  type Compression,
  FORMATS_NOT_READ,
} from './formats.ts';
export { Frame } from './frame.ts';
export { guarded } from './guarded.ts';
export { mergeByTime } from './merge.ts';
export type { MergeInput } from './merge-input.ts';
export { type Opened, openCapture } from './open-capture.ts';
export { newBlock } from './sources/block.ts';
export { IDLE_MS } from './sources/patient-read.ts';
export {
  type ByteSource,
  memorySource,
  type Rereader,
} from './sources/plain-sources.ts';
export { followedStream } from './sources/web-follow.ts';
export { canReread, type WebInput, webSource } from './sources/web-sources.ts';
export type {
  TlsAead,
  TlsBlockCipher,
  TlsCrypto,
  TlsHash,
  TlsPrivateKey,
} from './tls-crypto.ts';
export { writePcap } from './writing/pcap-writer.ts';
export { writePcapng } from './writing/pcapng-writer.ts';
export { nsOf, type WrittenCapture, type WrittenInterface, type WrittenPacket } from './writing/written-packet.ts';
