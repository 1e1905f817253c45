import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

function isSilent(r: RejectionRecord): boolean {
  return r.by === 'network' && r.cause !== 'network-blocked-603plus' && !r.hasCallInfo && r.redress === null;
}

const en: RuleText<RejectionRecord> = {
  title: 'Network block without a contact',
  what: 'The network rejected the call and neither a Call-Info card nor 603+ data tell whom to ask.',
  why: 'A caller blocked by mistake has no way to find out why.',
  needs: 'The rejection, whole.',
  message: (r) => `the ${r.code} names nobody to contact`,
  fix: () => [
    'Ask your own carrier which service on the path blocks; give it Call-ID and time of the call.',
    'Check whether an SBC on your side strips Call-Info or Reason from responses.',
  ],
};

export const noRedressContact: Rule<RejectionRecord> = {
  id: 'rejection/no-redress-contact',
  severity: 'info',
  references: ['RFC 8688 §3.1', 'RFC 8688 §6', 'ATIS-1000099'],
  doubt: 'relay',
  check: (r) => (isSilent(r) ? match('network', 'likely') : null),
  text: translatable(en),
};
