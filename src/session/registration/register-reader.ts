import type { UndeliveredFacts } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import type { Phrases } from '../leg/phrases.ts';
import type { MessageReader } from '../message-reader.ts';
import type { SentRequest } from '../undelivered-requests.ts';
import type { RegisterTexts } from './register-texts.ts';

/** What reading takes. */
export type RegisterReader = {
  readonly seed: number;
  readonly phrases: Phrases;
  readonly texts: RegisterTexts;
  /** Whether what begins with this message is followed closely whatever it says. */
  readonly isClose: (message: SipMessage | null) => boolean;
  readonly messages: Pick<MessageReader, 'read' | 'readEarlier' | 'name'>;
  /** What says that a REGISTER without an answer was not delivered. */
  readonly undelivered: (sent: SentRequest) => UndeliveredFacts | null;
};
