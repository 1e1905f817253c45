import type { InflateRaw } from '../capture/index.ts';
import type { Limits, ReportProblem } from '../model/index.ts';
import type { PacketDecoder } from '../packet/index.ts';
import type { DuplicateFilter } from './duplicates.ts';
import type { RtpStore } from './rtp-store.ts';

/** What is to be done with a datagram: nothing more, as it is a copy; tell it; or give it as a frame, in its turn. */
export type Admission = 'message' | 'copy' | 'frame';

/** One captured record, as capture/ describes it. */
export type FlowFrame = {
  readonly input: number;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly originalLength: number;
  readonly timeUs: number;
  readonly linkType: number;
  readonly number: number;
  readonly offset: number;
  /** Position of `bytes[start]` in the input; -1 where the input does not hold the record as it is. */
  readonly position: number;
};

export type FlowOptions = {
  readonly limits: Limits;
  readonly report: ReportProblem;
  readonly decoder: PacketDecoder;
  /** The platform's raw inflate, for compressed HEP payloads; without it they are reported. */
  readonly inflateRaw?: InflateRaw | null;
  /** Shared with whoever cuts streams into messages, so that a message of a stream and its copy in HEP count once. */
  readonly copies?: DuplicateFilter;
  /** Takes what is seen of RTP. */
  readonly rtp?: RtpStore;
};
