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
  title: 'Caller is not the account that pays',
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

const vi: RuleText<RejectionRecord> = {
  title: 'Bên gọi không phải tài khoản trung kế',
  what: 'INVITE mang thông tin xác thực của một tài khoản, nhưng From và P-Asserted-Identity lại nêu tên khác; 603 đến khi chưa đổ chuông.',
  why: 'Nhiều trung kế từ chối bên gọi mà nó không biết, và có nơi trả về 603. Nhìn vào tưởng như người được gọi từ chối.',
  needs: 'INVITE cùng thông tin xác thực của nó, và 603 không có 18x trước đó.',
  message: (r) =>
    `${callerOf(r)} gọi bằng thông tin xác thực của tài khoản khác, và ${wordsOf(r)} đến khi chưa đổ chuông: có thể trung kế từ chối bên gọi mà nó không biết`,
  fix: () => [
    'Ghi tài khoản, hoặc số thuộc tài khoản đó, vào From hay P-Asserted-Identity (fromuser, số hiển thị của trung kế).',
    'Nếu những cuộc khác cùng From vẫn gọi được thì hãy tìm nguyên nhân ở chỗ khác.',
  ],
};

export const callerNotAccount: Rule<RejectionRecord> = {
  id: 'rejection/caller-not-account',
  severity: 'info',
  references: ['RFC 3261 §22.2', 'RFC 3325 §9.1'],
  check: (r) =>
    r.code === 603 && isPlainDecline(r) && !r.rang && otherAccount(r) !== null ? match(null, 'possible') : null,
  text: { en, vi },
};
