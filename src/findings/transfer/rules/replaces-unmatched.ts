import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { tellMiss } from '../facts/misses.ts';
import { confidenceOf, decisiveWords, failedWith, match, targetName } from '../facts/transfer-facts.ts';

/** A Replaces that names an existing call, tags right, was lost on the way or at the target; any other is the transferor's. */
function judgeParty(t: TransferRecord): 'target' | 'transferor' {
  return t.replaces?.match === 'exact' ? 'target' : 'transferor';
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces matched no call at the target',
  what: 'The target answered 481: the call that Replaces names is not one it knows.',
  why: 'Behind a B2BUA each leg has its own Call-ID and tags; Replaces must name the leg the target has.',
  needs: '481 to the call with Replaces, or in the sipfrag.',
  message: (t) =>
    `${targetName(t)} found no call that Replaces names: ${decisiveWords(t)}${tellMiss(t.replaces?.miss, 'en')}${t.replaces?.match === 'tags-differ' && t.replaces.miss === null ? '; the Call-ID is in this trace, its tags are others' : t.replaces?.match === 'exact' ? ', although this trace shows that very call' : ''}`,
  fix: () => [
    'Compare Call-ID, to-tag and from-tag of Replaces with the consultation call as the target sees it.',
    'Where an SBC or PBX sits between, let it translate Replaces to its other leg (or turn off topology hiding for it).',
    'Check the escaping in Refer-To: `;` as %3B, `=` as %3D, `@` as %40, once.',
  ],
};

export const replacesUnmatched: Rule<TransferRecord> = {
  id: 'transfer/replaces-unmatched',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  check: (t) =>
    failedWith(t, [481]) && t.replaces !== null
      ? match(judgeParty(t), t.replaces.match === 'exact' ? 'likely' : confidenceOf(t))
      : null,
  text: translatable(en),
};
