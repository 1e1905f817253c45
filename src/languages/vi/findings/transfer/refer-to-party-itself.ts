import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { whoseOf } from '../../../../findings/transfer/rules/refer-to-party-itself.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referToPartyItself: RuleText<TransferRecord> = {
  title: 'Chuyển tới chính một trong hai bên',
  what: 'Refer-To nêu chính bên chuyển, hoặc chính bên nhận REFER, mà không có Replaces.',
  why: 'Người gọi bị gửi ngược về một đường dây đang bận với chính cuộc gọi này, hoặc về chính mình.',
  needs: 'REFER; và cuộc chuyển không thành công.',
  message: (t) =>
    `${transferorName(t)} yêu cầu ${transfereeName(t)} gọi ${plain(t.target.uri)}, mà đó chính là ${whoseOf(t) === 'transferor' ? transferorName(t) : transfereeName(t)}`,
  fix: () => [
    'Đặt địa chỉ của bên thứ ba vào Refer-To: chuyển có tư vấn thì dùng địa chỉ đầu xa và các tag của cuộc tư vấn.',
    'Kiểm tra dial plan ở nơi ứng dụng ghép Refer-To từ số mà người dùng bấm.',
  ],
};
