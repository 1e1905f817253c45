import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const cardSignatureWrong: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ không do khoá đã cho ký',
  what: 'Chữ ký của thẻ không khớp với khoá nào đã cho bằng --trust.',
  why: 'Thẻ đã bị sửa, hoặc do người khác tạo. Nơi liên hệ trong đó có thể là của kẻ đang chờ người gọi bực tức (RFC 8688 §6).',
  needs: 'Tấm thẻ, và một khoá đúng loại mà thuật toán của nó cần.',
  message: () => 'không khoá nào đã cho ký tấm thẻ này: nó bị sửa dọc đường, hoặc do người khác tạo',
  fix: () => [
    'Đừng dùng nơi liên hệ ghi trong thẻ.',
    'Kiểm tra xem khoá có đúng là khoá nhà mạng chặn dùng để ký không; thỉnh thoảng họ đổi chứng chỉ.',
    'Hãy hỏi nhà mạng của chính bạn ai đã chặn, thay vì liên hệ theo thẻ.',
  ],
};
