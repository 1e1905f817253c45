import { u16be } from '../../bytes/index.ts';
import { CONTENT } from './tls-record.ts';

export const HEADER_BYTES = 5;
/** RFC 5246 §6.2.3: 2^14 + 2048. */
const MOST_RECORD_BYTES = 16 * 1024 + 2048;
/** Header, a byte, a tag: the shortest record worth counting in a gap. */
export const LEAST_RECORD_BYTES = 22;

/** Whether a record of TLS can begin at `at`; of its header only what is there is judged. */
export function isRecordStart(bytes: Uint8Array, at: number, end: number): boolean {
  const type = bytes[at]!;
  return (
    type >= CONTENT.changeCipherSpec &&
    type <= CONTENT.applicationData &&
    (end - at < 2 || bytes[at + 1] === 3) &&
    (end - at < 3 || bytes[at + 2]! <= 4) &&
    (end - at < HEADER_BYTES || u16be(bytes, at + 3) <= MOST_RECORD_BYTES)
  );
}
