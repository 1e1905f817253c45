import type { RuleText } from '../../../../findings/rule.ts';
import { targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesIgnored: RuleText<TransferRecord> = {
  title: 'Cuộc gọi thay thế được nhận như cuộc gọi mới',
  what: 'Đích nhận cuộc gọi có Replaces nhưng không kết thúc cuộc gọi lẽ ra bị thay thế.',
  why: 'Cuộc tư vấn còn nguyên bên cạnh cuộc gọi mới: đích có hai cuộc gọi, bên chuyển kẹt một đường dây.',
  needs:
    'Phản hồi chấp nhận của đích, và 10 giây sau cuộc gọi được nêu vẫn còn trong bản ghi, hoặc do chính bên chuyển kết thúc.',
  message: (t) =>
    `${targetName(t)} nhận cuộc gọi có Replaces mà không kết thúc cuộc tư vấn được nêu trong đó${t.replaces?.endedBy === 'transferor' ? `; ${transferorName(t)} phải tự gác máy` : ''}`,
  fix: () => [
    'Đích khớp được Replaces thì phải gửi BYE cho cuộc gọi cũ (RFC 3891 §3): bật chức năng đó, hoặc bắt buộc bằng Require: replaces.',
    'Xem cuộc gọi có tới đúng hệ thống đang giữ cuộc tư vấn không; hệ thống khác không tìm thấy gì để thay nên nhận như cuộc mới.',
  ],
};
