import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

export const schemeOf = (r: RejectionRecord): string => plain(/^[^:]{0,20}/.exec(r.cardUri ?? '')?.[0] ?? '', 20);

const en: RuleText<RejectionRecord> = {
  title: 'Redress card at no https address',
  what: 'The Call-Info of a 608 names its card with another scheme than https.',
  why: 'Callers usually fetch cards over https; http can be altered on the way, and a card inside the message is more than most of them read.',
  needs: 'A 608 with a Call-Info whose purpose is jwscard.',
  message: (r) => `the address of the card begins with ${schemeOf(r)}: where https is usual`,
  fix: () => ['Have the blocking service publish its cards over https and name that address in Call-Info.'],
};

export const cardAddressNotHttps: Rule<RejectionRecord> = {
  id: 'rejection/card-address-not-https',
  severity: 'info',
  references: ['RFC 8688 §6'],
  check: (r) => (r.cardUri !== null && !/^https:/i.test(r.cardUri) ? match('network', 'certain') : null),
  text: translatable(en),
};
