import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'No common media between transferee and target',
  what: 'The target refused the offered session: codecs, SRTP, or addresses do not suit it.',
  why: 'Both could talk to the transferor, but not to each other: the transfer takes a translator out of the path.',
  needs: '415, 488 or 606 on the call to the target or in the sipfrag.',
  message: (t) => `${targetName(t)} cannot take the media ${transfereeName(t)} offers (${decisiveWords(t)})`,
  fix: () => [
    'Enable a common codec (G.711 at least) and the same kind of SRTP on both sides.',
    'Let the SBC or PBX transcode for transferred calls.',
  ],
};

export const targetMediaRefused: Rule<TransferRecord> = {
  id: 'transfer/target-media-refused',
  severity: 'error',
  references: ['RFC 5589 §5', 'RFC 3261 §21.4.26'],
  doubt: ['hearsay', 'several-causes'],
  check: (t) =>
    failedWith(t, [415, 488, 606])
      ? isHearsay(t)
        ? match('target', 'possible')
        : match('target', 'likely', 'several-causes')
      : null,
  text: translatable(en),
};
