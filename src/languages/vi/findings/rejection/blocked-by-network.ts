import { calleeOf, callerOf, isMessage, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { type Advice, redressAdvice } from '../../../../findings/rejection/rules/blocked-by-network.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

const VI_ADVICE: Advice = {
  toContact: (contact) => `Liên hệ bên đã chặn (chưa xác minh): ${contact}.`,
  toVerified: (contact) => `Liên hệ bên đã chặn, thẻ của họ đã được xác minh: ${contact}.`,
  toNobodyInCard: 'Hãy hỏi nhà mạng của chính bạn ai đã chặn: nơi liên hệ trong thẻ không đáng tin.',
  inCard: (uri) => `Nơi liên hệ nằm trong thẻ tại ${uri} (chưa tải về, chưa xác minh).`,
  nobodyNamed: 'Liên hệ nhà mạng của bạn: phản hồi từ chối không nêu ai.',
};

export const blockedByNetwork: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị mạng chặn',
  what: 'Một dịch vụ trong mạng từ chối cuộc gọi hoặc tin nhắn: 608, 603 kèm dữ liệu phân tích (603+), hoặc mã khác có Reason nói như vậy.',
  needs: 'Phản hồi cuối cùng, cùng Reason và Call-Info nếu có.',
  why: 'Người được gọi không hề quyết định việc này, thường cũng không nghe thấy chuông: số chủ gọi bị đánh giá là không mong muốn.',
  message: (r) =>
    `một dịch vụ trong mạng, không phải ${calleeOf(r)}, đã từ chối ${isMessage(r) ? 'tin nhắn' : 'cuộc gọi'} từ ${callerOf(r)} (${wordsOf(r)})`,
  fix: (r) => [
    redressAdvice(r, VI_ADVICE),
    isMessage(r)
      ? 'Xem người gửi và nội dung có giống spam đối với bộ lọc không, và người gửi được đăng ký ra sao.'
      : 'Kiểm tra số chủ gọi được đăng ký và ký ra sao (mức attestation), và kiểu gọi có giống spam không.',
    isMessage(r)
      ? 'Đừng gửi lại ngay, cũng đừng gửi qua tuyến khác: 6xx có hiệu lực cho mọi tuyến.'
      : 'Không gọi lại và không thử tuyến khác: 6xx có hiệu lực cho mọi tuyến.',
  ],
};
