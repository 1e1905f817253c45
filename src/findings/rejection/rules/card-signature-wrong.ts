import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Redress card that no given key signed',
  what: 'The signature of the card fits none of the keys that were given with --trust.',
  why: 'The card was altered, or somebody else made it. Its contact may belong to somebody who waits for angry callers (RFC 8688 §6).',
  needs: 'The card, and a key of the kind that its algorithm needs.',
  message: () => 'the card is signed by none of the keys given: it was altered on the way, or somebody else made it',
  fix: () => [
    'Do not use the contact in it.',
    'Make sure that the key is the one the blocking provider signs with; it changes its certificate now and then.',
    "Ask your own carrier who blocks, instead of the card's contact.",
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ không do khoá đã cho ký',
  what: 'Chữ ký của thẻ không khớp với khoá nào đã cho bằng --trust.',
  why: 'Thẻ đã bị sửa, hoặc do người khác tạo. Nơi liên hệ trong đó có thể là của kẻ đang chờ người gọi bực tức (RFC 8688 §6).',
  needs: 'Tấm thẻ, và một khoá đúng loại mà thuật toán của nó cần.',
  message: () => 'không khoá nào đã cho ký tấm thẻ này: nó bị sửa dọc đường, hoặc do người khác tạo',
  fix: () => [
    'Đừng dùng nơi liên hệ ghi trong thẻ.',
    'Kiểm tra xem khoá có đúng là khoá nhà mạng chặn dùng để ký không; thỉnh thoảng họ đổi chứng thư.',
    'Hãy hỏi nhà mạng của chính bạn ai đã chặn, thay vì liên hệ theo thẻ.',
  ],
};

export const cardSignatureWrong: Rule<RejectionRecord> = {
  id: 'rejection/card-signature-wrong',
  severity: 'warning',
  references: ['RFC 8688 §3.2', 'RFC 8688 §6'],
  check: (r) => (r.signature === 'signature-invalid' ? match('network', 'likely') : null),
  text: { en, vi },
};
