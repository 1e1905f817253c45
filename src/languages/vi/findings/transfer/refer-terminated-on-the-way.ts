import type { RuleText } from '../../../../findings/rule.ts';
import { targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referTerminatedOnTheWay: RuleText<TransferRecord> = {
  title: 'Phần tử trung gian thực hiện REFER',
  what: 'Một phần tử chuyển tiếp cuộc gọi đã tự chấp nhận REFER mà không chuyển tiếp; nó gọi tới đích thay cho bên được chuyển.',
  why: 'Máy của bên được chuyển không hề thấy REFER: có gì trục trặc thì xem ở phần tử này.',
  needs: 'Cuộc gọi được một phần tử chuyển tiếp, và 2xx cho REFER đến từ chính phần tử đó.',
  message: (t) =>
    `${t.refer.answeredBy ?? 'một phần tử trung gian'}, vốn chuyển tiếp cuộc gọi này, đã tự chấp nhận REFER thay cho ${transfereeName(t)}${t.targetLeg?.sentFrom == null ? '' : `; cuộc gọi tới ${targetName(t)} đến từ ${t.targetLeg.sentFrom}`}`,
  fix: () => [
    'Không cần làm gì nếu đó là chủ ý: hầu hết SBC và tổng đài đều cài đặt được như vậy.',
    'Nếu không, cho phần tử đó chuyển REFER sang nhánh bên kia.',
  ],
};
