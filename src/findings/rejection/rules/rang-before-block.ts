import { type Lang, translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { calleeOf, match, wordsOf } from '../facts/rejection-facts.ts';

export const rung = (r: RejectionRecord, lang: Lang) => spansIn(lang).lasting(r.rangForUs ?? Number.NaN);

const en: RuleText<RejectionRecord> = {
  title: 'Network block after the phone rang',
  what: 'The answer says that the network blocked the call, and a 180 came before it.',
  why: 'A network blocks before a phone rings. Here a person may have pressed decline, and the answer was labelled wrongly; the advice to complain to the network would then be wrong too.',
  needs: 'A 180 and the 608 or 603+ on the same hop.',
  message: (r) =>
    `the phone of ${calleeOf(r)} had rung${rung(r, 'en')} when ${wordsOf(r)} came: the label says network, the ringing says a person`,
  fix: () => [
    'Ask the called person whether the phone rang and was declined.',
    'If so, have the element that built the answer send 603 or 607 instead.',
  ],
};

export const rangBeforeBlock: Rule<RejectionRecord> = {
  id: 'rejection/rang-before-block',
  severity: 'info',
  references: ['RFC 8688 §1', 'RFC 8688 §3.1', 'ATIS-1000099'],
  doubt: 'several-causes',
  check: (r) => (r.by === 'network' && r.ringingStatus === 180 ? match(null, 'possible') : null),
  text: translatable(en),
};
