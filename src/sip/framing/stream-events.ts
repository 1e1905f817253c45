import type { Arrival, Limits } from '../../model/index.ts';
import type { SipMessage } from '../message.ts';

export type StreamVerdict = 'mine' | 'undecided' | 'other';

/** Everything a stream may have wrong, as problem codes. */
export const STREAM_PROBLEMS = {
  'sip-stream-garbage': 'bytes between messages belong to none; reading went on at the next start line',
  'sip-stream-header-too-long': 'a header block is longer than the limit',
  'sip-stream-body-too-long': 'a body is longer than the limit; its end was left out',
  'sip-stream-no-content-length':
    'a message without a readable Content-Length; its body was taken up to the next start line',
  'sip-stream-header-cut': 'the stream breaks off inside a header block',
} as const;
export type StreamProblem = keyof typeof STREAM_PROBLEMS;

export type StreamFramerEvents = {
  readonly limits: Pick<Limits, 'sipHeaderBytes' | 'sipBodyBytes' | 'sipHeaderRows'>;
  /**
   * One whole message at `[start, end)`; bytes and arrival are borrowed for the call.
   *
   * @param head the same message where its header block was scanned already, without its body; borrowed too.
   */
  readonly onMessage: (
    bytes: Uint8Array,
    start: number,
    end: number,
    arrival: Arrival,
    head: SipMessage | null,
  ) => void;
  readonly onProblem: (code: StreamProblem, message: string, arrival: Arrival) => void;
};
