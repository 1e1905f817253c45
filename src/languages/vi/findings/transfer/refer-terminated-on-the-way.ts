import type { RuleText } from '../../../../findings/rule.ts';
import { targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referTerminatedOnTheWay: RuleText<TransferRecord> = {
  title: 'Thiết bị trung gian thực hiện REFER',
  what: 'Một thiết bị chuyển tiếp cuộc gọi đã tự chấp nhận REFER mà không chuyển tiếp; nó gọi tới đích thay cho bên được chuyển.',
  why: 'Máy của bên được chuyển không hề thấy REFER: có gì trục trặc thì xem ở thiết bị này.',
  needs: 'Cuộc gọi được một thiết bị chuyển tiếp, và 2xx cho REFER đến từ chính thiết bị đó.',
  message: (t) =>
    `${t.refer.answeredBy ?? 'một thiết bị trung gian'}, vốn chuyển tiếp cuộc gọi này, đã tự chấp nhận REFER thay cho ${transfereeName(t)}${t.targetLeg?.sentFrom == null ? '' : `; cuộc gọi tới ${targetName(t)} đến từ ${t.targetLeg.sentFrom}`}`,
  fix: () => [
    'Không cần làm gì nếu đó là chủ ý: hầu hết SBC và tổng đài đều cài đặt được như vậy.',
    'Nếu không, cho thiết bị đó chuyển REFER sang leg (chặng gọi) bên kia.',
  ],
};
