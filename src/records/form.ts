import type { Fault, FaultCode } from '../sip/index.ts';
import type { Sighting } from './sighting.ts';

/** One kind of fault in the messages of one sender; plain data. */
export type FormRecord = {
  readonly code: FaultCode;
  /** `10.0.0.1:5060`; null where the trace does not say, or names too many to tell each. */
  readonly sender: string | null;
  /** The same without its port. */
  readonly address: string | null;
  /** Messages on the wire, repetitions included. */
  readonly count: number;
  /** What was wrong in the first of them. */
  readonly detail: string;
  /** Where they were seen: the first few, and the last. */
  readonly evidence: readonly Sighting[];
  /** Seen in a log only. */
  readonly isLogged: boolean;
};

/** A fault of form that may be why a request got nowhere; plain data. */
export type FormCause = {
  readonly code: FaultCode;
  readonly severity: Fault['severity'];
  readonly detail: string;
  readonly request: Sighting;
  /** What it was answered with; null where it was not answered at all. */
  readonly answer: Sighting | null;
  /** The answer says as much: by its code, or its phrase names the header. */
  readonly isNamed: boolean;
};
