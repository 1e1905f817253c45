import { u16be, u32be } from '../bytes/index.ts';

/** RFC 6455 §5.2. */
export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const FIN = 0x80;
const COMPRESSED = 0x40;
const RESERVED = 0x30;
const MASKED = 0x80;
const SHORT_LENGTH = 125;
const KEY_BYTES = 4;
/** Enough of a payload to tell SIP by its first bytes. */
const PROBE_BYTES = 64;
const FEWEST_PROBED = 8;

/** A frame's header as it stands at one position; reused from frame to frame. */
export class FrameHeader {
  isLast = false;
  isCompressed = false;
  isMasked = false;
  opcode = 0;
  /** Of header, mask included, and payload, in bytes. */
  headerLength = 0;
  payloadLength = 0;
  /** Position of the mask's four bytes; only where `isMasked`. */
  keyAt = 0;
}

export type FrameRead = 'whole' | 'needs-bytes' | 'damaged';

/** Reads the header of the frame at `at`: 'damaged' is what no endpoint may send (RFC 6455 §5.2, §5.5). */
export function readFrameHeader(bytes: Uint8Array, at: number, end: number, header: FrameHeader): FrameRead {
  if (end - at < 2) {
    return end > at && !isPossibleStart(bytes[at]!) ? 'damaged' : 'needs-bytes';
  }
  const first = bytes[at]!;
  const second = bytes[at + 1]!;
  const short = second & 0x7f;
  const isControl = (first & 8) !== 0;
  if (!isPossibleStart(first) || (isControl && (short > SHORT_LENGTH || (first & FIN) === 0))) {
    return 'damaged';
  }
  header.isLast = (first & FIN) !== 0;
  header.isCompressed = (first & COMPRESSED) !== 0;
  header.opcode = first & 15;
  header.isMasked = (second & MASKED) !== 0;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  header.keyAt = at + 2 + lengthBytes;
  header.headerLength = 2 + lengthBytes + (header.isMasked ? KEY_BYTES : 0);
  if (end - at < header.headerLength) {
    return 'needs-bytes';
  }
  header.payloadLength = short;
  if (lengthBytes === 2) {
    header.payloadLength = u16be(bytes, at + 2);
  } else if (lengthBytes === 8) {
    header.payloadLength = u32be(bytes, at + 2) * 2 ** 32 + u32be(bytes, at + 6);
  }
  return Number.isSafeInteger(header.payloadLength) ? 'whole' : 'damaged';
}

function isPossibleStart(first: number): boolean {
  const opcode = first & 15;
  const isKnown = opcode <= OPCODE.binary || (opcode >= OPCODE.close && opcode <= OPCODE.pong);
  return isKnown && (first & RESERVED) === 0;
}

/** Writes payload `[from, to)` (positions in `bytes`) of the frame to `target` at `at`, without its mask (§5.3). */
export function unmask(
  bytes: Uint8Array,
  header: FrameHeader,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
): void {
  if (!header.isMasked) {
    target.set(bytes.subarray(from, to), at);
    return;
  }
  const key = header.keyAt;
  for (let index = 0; from + index < to; index++) {
    target[at + index] = bytes[from + index]! ^ bytes[key + (index & 3)]!;
  }
}

const probeHeader = new FrameHeader();
const probe = new Uint8Array(PROBE_BYTES);

/** Whether a data frame with SIP in it begins at `start`: cheap, for a stream joined in the middle. */
export function looksLikeSipFrame(
  bytes: Uint8Array,
  start: number,
  end: number,
  looksLikeSip: (bytes: Uint8Array, start: number, end: number) => boolean,
): boolean {
  const first = bytes[start]! & 0x7f;
  if (first !== OPCODE.text && first !== OPCODE.binary) {
    return false;
  }
  if (readFrameHeader(bytes, start, end, probeHeader) !== 'whole') {
    return false;
  }
  const from = start + probeHeader.headerLength;
  const length = Math.min(PROBE_BYTES, probeHeader.payloadLength, end - from);
  if (length < FEWEST_PROBED) {
    return false;
  }
  unmask(bytes, probeHeader, from, from + length, probe, 0);
  return looksLikeSip(probe, 0, length);
}
