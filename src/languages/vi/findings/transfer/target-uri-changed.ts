import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { changeOf } from '../../../../findings/transfer/rules/target-uri-changed.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetUriChanged: RuleText<TransferRecord> = {
  title: 'Gọi địa chỉ khác với Refer-To',
  what: 'Cuộc gọi tới đích thất bại, và Request-URI của nó không phải địa chỉ trong Refer-To: host khác, mất tham số, hoặc còn nguyên các header nhúng.',
  why: 'Dịch vụ đám mây ghi vào Refer-To những gì nó cần để tìm lại cuộc gọi; dial plan ở giữa làm hỏng điều đó.',
  needs: 'REFER, INVITE tới đích, và cuộc gọi thất bại.',
  message: (t) =>
    `${transfereeName(t)} gọi ${plain(t.targetLeg?.words?.requestUri ?? '', 80)}${changeOf(t) === 'headers' ? ', để nguyên các header của Refer-To trong địa chỉ' : `, còn Refer-To ghi ${plain(t.target.uri, 80)}`}; cuộc gọi thất bại với ${decisiveWords(t)}`,
  fix: () => [
    'Dùng địa chỉ của Refer-To làm Request-URI, giữ các tham số, bỏ `method` và các header sau dấu `?`.',
    'Với Microsoft Teams, SBC phải gửi INVITE trở lại Teams, giữ nguyên Refer-To và Referred-By.',
  ],
};
