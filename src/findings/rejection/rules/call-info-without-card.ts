import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Call-Info of a 608 without a card',
  what: 'A 608 has Call-Info, and no value in it has the purpose jwscard.',
  why: 'A Call-Info in a 608 must name the card of whoever blocked; an icon or a web page helps no blocked caller.',
  needs: 'A 608 with its Call-Info, whole.',
  message: () => 'the 608 has a Call-Info, but none of its values has purpose=jwscard',
  fix: () => [
    'Have the blocking service add a value with purpose=jwscard.',
    'Look whether an SBC on the way rewrites Call-Info.',
  ],
};

export const callInfoWithoutCard: Rule<RejectionRecord> = {
  id: 'rejection/call-info-without-card',
  severity: 'warning',
  references: ['RFC 8688 §3.1'],
  check: (r) => (r.code === 608 && r.hasCallInfo && !r.callInfoJwscard ? match('network', 'certain') : null),
  text: translatable(en),
};
