import type { Arrival } from '../../model/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Phrases } from '../leg/phrases.ts';

/** What reading takes. */
export type RegisterReader = {
  readonly seed: number;
  readonly phrases: Phrases;
  readonly read: (arrival: Arrival, message: SipMessage | null) => SipMessage | null;
};
