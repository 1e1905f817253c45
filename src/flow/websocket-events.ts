import type { InflateRaw } from '../capture/index.ts';
import type { Arrival, Limits } from '../model/index.ts';
import type { FlowProblemCode } from './flow-problems.ts';

/** What a WebSocket connection asks for and tells. */
export type WebSocketEvents = {
  readonly limits: Pick<Limits, 'sipHeaderBytes' | 'sipBodyBytes'>;
  readonly looksLikeSip: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** One whole message at `[start, end)`; bytes and arrival are borrowed for the call. */
  readonly onMessage: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;
  readonly onProblem: (code: FlowProblemCode, message: string, arrival: Arrival) => void;
  /** Null where the platform cannot. */
  readonly inflateRaw: InflateRaw | null;
};
