import type { LogAbout } from '../log-about.ts';
import { TSHARK_JSON } from './tshark-fields.ts';

/** What is read without a format. */
export const OTHER_LOGS: readonly { readonly name: string; readonly about: LogAbout }[] = [
  { name: 'tshark jsonraw', about: TSHARK_JSON.about },
  {
    name: 'log',
    about: {
      product:
        'Any other text with SIP in it: messages one behind the other, examples of an RFC, a page or mail with a pasted trace, escaped one-liners, logs of programs not named here',
      switchOn: 'nothing',
      lacks:
        'what its lines do not say in plain words: a time, `10.0.0.1:5060 -> 10.0.0.2:5060`, `sent to 10.0.0.2:5060`',
    },
  },
];
