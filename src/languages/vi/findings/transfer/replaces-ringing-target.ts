import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesRingingTarget: RuleText<TransferRecord> = {
  title: 'Replaces khi đích chuyển chưa nhấc máy',
  what: 'Replaces chỉ tới một cuộc gọi còn đang đổ chuông ở đích chuyển. RFC 3891 chỉ cho thay thế cuộc gọi chưa nhấc máy ở phía đã gọi cuộc đó.',
  why: 'Đích chuyển phải trả 481 và vẫn đổ chuông: không thể chuyển bán tư vấn (semi-attended) theo cách này.',
  needs: 'Cuộc tư vấn chưa được nhấc máy lúc gửi REFER.',
  message: (t) =>
    `${transferorName(t)} yêu cầu thay thế một cuộc gọi còn đang đổ chuông ở ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Hoàn tất việc chuyển sau khi đích chuyển nhấc máy, hoặc gác cuộc tư vấn rồi chuyển mù (blind).',
    'Một số điện thoại có tuỳ chọn nhận Replaces khi đang đổ chuông; phải bật nó ở đích chuyển.',
  ],
};
