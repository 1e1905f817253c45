import type { RuleText } from '../../../../findings/rule.ts';
import { targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const callerLost: RuleText<TransferRecord> = {
  title: 'Cuộc gọi gốc đã ngắt trước khi chuyển thất bại',
  what: 'Bên chuyển cuộc gọi gác máy khi chưa biết kết quả, sau đó cuộc chuyển thất bại.',
  why: 'Nếu bên được chuyển không gọi lại, người gọi mất cả hai: cuộc gọi gốc đã ngắt, cuộc gọi mới không thành.',
  needs: 'BYE của bên chuyển trước khi cuộc gọi tới đích thất bại, và trước đó không có NOTIFY nào báo kết quả cuối.',
  message: (t) =>
    `${transferorName(t)} gác máy khi chưa biết kết quả; đến lúc cuộc gọi tới ${targetName(t)} thất bại thì cuộc gọi gốc đã ngắt`,
  fix: () => ['Giữ máy (hold) cuộc gọi gốc cho tới khi có NOTIFY báo thành công.'],
};
