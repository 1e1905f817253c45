import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

export function notifiersOf({ notifies }: TransferRecord): number {
  return new Set(notifies.map(({ fromTag }) => fromTag).filter((tag) => tag !== null)).size;
}

const en: RuleText<TransferRecord> = {
  title: 'Several parties report on one REFER',
  what: 'The NOTIFYs come under more than one From tag: the REFER was forked, and each branch carries it out by itself.',
  why: 'The target may be called several times, and one branch may succeed while another fails.',
  needs: 'NOTIFYs for one REFER with different From tags.',
  message: (t) =>
    `${notifiersOf(t)} parties report on this one REFER: it was forked on the way to ${transfereeName(t)}`,
  fix: () => [
    'Send a REFER outside a call to one device (its GRUU or Contact), not to an address that rings several.',
    'Judge each branch by its own From tag.',
  ],
};

export const referForked: Rule<TransferRecord> = {
  id: 'transfer/refer-forked',
  severity: 'info',
  references: ['RFC 3515 §3.9', 'RFC 6665 §4.4.1'],
  check: (t) => (notifiersOf(t) > 1 ? match(null, 'certain') : null),
  text: translatable(en),
};
