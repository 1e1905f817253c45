import type { Arrival } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';

/** Is shown the messages of a trace one by one; both arguments are reused. */
export type MessageFace = {
  /** @param input what reports call the input. */
  message(message: SipMessage, arrival: Arrival, input: string): void;
  /** What begins like SIP and is no message; both are reused. @param input what reports call the input. */
  refused?(message: SipMessage, arrival: Arrival, input: string): void;
  /** So many copies of captured packets were dropped since the last message. */
  copies(count: number): void;
  /** Between two blocks of an input: hands on what was taken, so that memory stays bounded. */
  flush(): Promise<void>;
};
