import type { Arrival } from '../../model/index.ts';
import type { StreamFace, StreamInfo } from '../flow-face.ts';
import type { FlowProblemCode } from '../flow-problems.ts';
import type { TlsCensus } from './census.ts';
import type { HeldRoom } from './held-records.ts';
import type { TlsKeys } from './tls-session.ts';

/** What a TLS connection asks for and tells. */
export type TlsEvents = {
  readonly keys: TlsKeys | null;
  readonly census: TlsCensus;
  readonly room: HeldRoom;
  readonly onProblem: (code: FlowProblemCode, message: string, arrival: Arrival) => void;
  /** Makes the face of what is inside. */
  readonly openInner: (stream: StreamInfo) => StreamFace;
};
