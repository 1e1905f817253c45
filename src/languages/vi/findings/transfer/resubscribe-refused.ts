import type { RuleText } from '../../../../findings/rule.ts';
import { transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const resubscribeRefused: RuleText<TransferRecord> = {
  title: 'SUBSCRIBE xin báo cáo bị từ chối',
  what: 'Bên chuyển gửi SUBSCRIBE với event refer và bị từ chối: subscription loại này chỉ do REFER tạo ra, và chỉ gia hạn được khi còn hiệu lực.',
  why: 'Nó xin những báo cáo đã kết thúc hoặc chưa từng có.',
  needs: 'SUBSCRIBE của event refer trong cuộc gọi có cuộc chuyển, và phản hồi từ chối.',
  message: (t) =>
    `${transferorName(t)} gửi SUBSCRIBE cho event refer và bị trả ${t.resubscribeRefusedWith ?? '?'}: chỉ REFER mới tạo được subscription đó`,
  fix: () => [
    'Chỉ gia hạn khi nó còn active, trong cùng dialog và cùng id.',
    'Muốn nhận báo cáo trong dialog riêng thì dùng Require: explicitsub và địa chỉ trong Refer-Events-At (RFC 7614).',
  ],
};
