import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { isCallDowngraded } from '../../../../findings/transfer/rules/sips-downgraded.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const sipsDowngraded: RuleText<TransferRecord> = {
  title: 'sips bị hạ thành sip',
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
