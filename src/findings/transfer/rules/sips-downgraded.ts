import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

function isCallDowngraded({ referTo, targetLeg }: TransferRecord): boolean {
  return referTo.uri?.scheme === 'sips' && /^sip:/i.test(targetLeg?.words?.requestUri ?? '');
}

function judge(t: TransferRecord): Match | null {
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

const vi: RuleText<TransferRecord> = {
  title: 'Không giữ sips',
  what: 'Địa chỉ `sips:` đòi TLS trên mọi chặng; INVITE tới đích lại dùng địa chỉ `sip:`, hoặc REFER gửi tới địa chỉ `sips:` mà Contact là `sip:`.',
  why: 'Thứ cần bảo vệ không được bảo vệ, hoặc NOTIFY đi tới cổng và giao thức không có ai nghe.',
  needs: 'REFER và INVITE tới đích.',
  message: (t) =>
    `${isCallDowngraded(t) ? `Refer-To đòi sips, nhưng ${transfereeName(t)} gọi ${plain(t.targetLeg?.words?.requestUri ?? '', 80)}` : `REFER gửi tới địa chỉ sips, nhưng Contact của nó là ${plain(t.refer.contactUri ?? '', 80)}: NOTIFY có thể đi tới sai cổng`}`,
  fix: () => [
    'Giữ nguyên scheme: `sips:` trong Refer-To thì INVITE cũng phải là `sips:`.',
    'Dùng Contact `sips:` trong REFER gửi tới địa chỉ `sips:` (RFC 3261 §8.1.1.8).',
  ],
};

export const sipsDowngraded: Rule<TransferRecord> = {
  id: 'transfer/sips-downgraded',
  severity: 'warning',
  references: ['RFC 3261 §26.2', 'RFC 3261 §8.1.1.8'],
  check: (t) => judge(t),
  text: { en, vi },
};
