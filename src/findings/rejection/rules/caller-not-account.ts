import { translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import { parseNameAddr, parseUri } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, isPlainDecline, match, wordsOf } from '../facts/rejection-facts.ts';

function userOf(address: string | null): string | null {
  return address === null ? null : (parseUri(parseNameAddr(address).uri)?.user ?? null);
}

/** The account that the credentials name, where neither From nor P-Asserted-Identity names it. */
function otherAccount(r: RejectionRecord): string | null {
  const account = r.asked?.authUser ?? null;
  const names = [parseUri(r.from)?.user ?? null, userOf(r.asked?.asserted ?? null)];
  return account === null || names.includes(account) ? null : account;
}

const en: RuleText<RejectionRecord> = {
  title: 'Caller does not match the trunk account',
  what: 'The INVITE has credentials of one account and names somebody else in From and P-Asserted-Identity; a 603 came without ringing.',
  why: 'Many trunks refuse a caller they do not know, and some say 603 for it. It looks as if the called person declined.',
  needs: 'The INVITE with its credentials, and a 603 without a 18x before it.',
  message: (r) =>
    `${callerOf(r)} called with the credentials of another account, and ${wordsOf(r)} came without ringing: the trunk may refuse callers it does not know`,
  fix: () => [
    'Put the account, or a number that belongs to it, into From or P-Asserted-Identity (fromuser, caller ID of the trunk).',
    'If other calls with the same From go through, look for the cause elsewhere.',
  ],
};

export const callerNotAccount: Rule<RejectionRecord> = {
  id: 'rejection/caller-not-account',
  severity: 'info',
  references: ['RFC 3261 §22.2', 'RFC 3325 §9.1'],
  doubt: 'policy',
  check: (r) =>
    r.code === 603 && isPlainDecline(r) && !r.rang && otherAccount(r) !== null ? match(null, 'possible') : null,
  text: translatable(en),
};
