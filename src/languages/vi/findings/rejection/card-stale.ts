import { ageOf, isOld } from '../../../../findings/rejection/rules/card-stale.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const cardStale: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ lệch thời điểm',
  what: 'iat của thẻ cách lúc từ chối quá một phút, tính theo đồng hồ của bản ghi.',
  why: 'Người gọi phải bỏ thẻ như vậy: có thể ai đó dùng lại thẻ của cuộc gọi khác (RFC 8688 §3.3, §6).',
  needs: 'Thẻ có iat, và bản ghi có thời gian.',
  message: (r) =>
    `thẻ được tạo ${isOld(r) ? 'trước' : 'sau'} lúc từ chối ${ageOf(r, 'giây', 'ngày')}, theo iat của thẻ và thời gian trong bản ghi: người gọi không được dùng`,
  fix: () => [
    'So đồng hồ của máy bắt gói với nhà mạng chặn: nếu lệch đúng chừng ấy thì thẻ có thể vẫn tốt.',
    'Nếu không, đề nghị nhà mạng ký thẻ riêng cho từng lần từ chối.',
  ],
};
