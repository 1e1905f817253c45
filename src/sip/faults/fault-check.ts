import type { SipMessage } from '../message.ts';
import type { ReportFault } from './fault-severities.ts';

export type InspectionContext = {
  /** The message came over a stream transport, where Content-Length is mandatory (RFC 3261 §20.14). */
  readonly stream: boolean;
  /** Bytes the capture itself left out at the end: their absence is nobody's fault. Default 0. */
  readonly cutBytes?: number;
};

export type Check = (message: SipMessage, report: ReportFault, context: InspectionContext) => void;
