import type { RuleText } from '../../../../findings/rule.ts';
import { targetName, transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { cueOf } from '../../../../findings/transfer/rules/target-call-dropped.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetCallDropped: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị bỏ vô cớ',
  what: 'Bên được chuyển bỏ cuộc gọi tới đích đúng lúc bên chuyển gác máy, hoặc từ chối một báo cáo.',
  why: 'Cả hai điều đó đều không kết thúc việc chuyển: BYE chỉ kết thúc cuộc gọi gốc, NOTIFY bị từ chối chỉ kết thúc báo cáo. Người gọi đang được nối thì bị mất.',
  needs:
    'BYE của bên chuyển hoặc 481 của nó cho một NOTIFY, và CANCEL hoặc BYE của bên được chuyển trên cuộc gọi tới đích trong vòng một giây.',
  message: (t) =>
    `${transfereeName(t)} kết thúc cuộc gọi tới ${targetName(t)} trong vòng một giây sau khi ${cueOf(t) === 'bye' ? `${transferorName(t)} gác cuộc gọi gốc` : `${transferorName(t)} từ chối một NOTIFY`}: đó không phải lý do để bỏ`,
  fix: () => [
    'Ở tổng đài hoặc SBC, giữ leg (chặng gọi) tới đích khi leg của bên chuyển kết thúc trong lúc đang chuyển.',
    'NOTIFY bị từ chối không phải lý do để CANCEL (RFC 3515 §2.4.4).',
  ],
};
