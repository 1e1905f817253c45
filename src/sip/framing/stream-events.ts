import type { Arrival, Limits } from '../../model/index.ts';
import type { SipMessage } from '../message.ts';

export type StreamVerdict = 'mine' | 'undecided' | 'other';

/** Everything a stream may have wrong, as problem codes. */
export type StreamProblem =
  | 'sip-stream-garbage'
  | 'sip-stream-header-too-long'
  | 'sip-stream-body-too-long'
  | 'sip-stream-no-content-length'
  | 'sip-stream-header-cut';

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
