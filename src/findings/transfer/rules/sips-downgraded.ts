import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { CertainMatch, Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

export function isCallDowngraded({ referTo, targetLeg }: TransferRecord): boolean {
  return referTo.uri?.scheme === 'sips' && /^sip:/i.test(targetLeg?.words?.requestUri ?? '');
}

function judge(t: TransferRecord): CertainMatch | null {
  if (isCallDowngraded(t)) {
    return match('transferee', 'certain');
  }
  const isMixed = /^sips:/i.test(t.refer.requestUri) && /^sip:/i.test(t.refer.contactUri ?? '');
  return isMixed ? match('transferor', 'certain') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'sips not kept',
  what: 'A `sips:` address asks for TLS on every hop; the INVITE to the target went to a `sip:` address, or the REFER to a `sips:` address names a `sip:` Contact.',
  why: 'What was to be protected is not, or the NOTIFYs go to a port and transport that do not listen.',
  needs: 'The REFER and the INVITE to the target.',
  message: (t) =>
    `${isCallDowngraded(t) ? `the Refer-To asks for sips, but ${transfereeName(t)} called ${plain(t.targetLeg?.words?.requestUri ?? '', 80)}` : `the REFER went to a sips address, but its Contact is ${plain(t.refer.contactUri ?? '', 80)}: NOTIFYs may go to the wrong port`}`,
  fix: () => [
    'Keep the scheme: `sips:` in Refer-To means `sips:` in the INVITE.',
    'Give a `sips:` Contact in a REFER that goes to a `sips:` address (RFC 3261 §8.1.1.8).',
  ],
};

export const sipsDowngraded: Rule<TransferRecord> = {
  id: 'transfer/sips-downgraded',
  severity: 'warning',
  references: ['RFC 3261 §26.2', 'RFC 3261 §8.1.1.8'],
  check: (t) => judge(t),
  text: translatable(en),
};
