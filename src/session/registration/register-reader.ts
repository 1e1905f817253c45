import type { Arrival } from '../../model/index.ts';
import type { UndeliveredFacts } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Phrases } from '../leg/phrases.ts';
import type { SentRequest } from '../undelivered-requests.ts';
import type { RegisterTexts } from './register-texts.ts';

/** What reading takes. */
export type RegisterReader = {
  readonly seed: number;
  readonly phrases: Phrases;
  readonly texts: RegisterTexts;
  readonly read: (arrival: Arrival, message: SipMessage | null) => SipMessage | null;
  /** What says that a REGISTER without an answer was not delivered. */
  readonly undelivered: (sent: SentRequest) => UndeliveredFacts | null;
};
