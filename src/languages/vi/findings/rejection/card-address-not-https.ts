import { schemeOf } from '../../../../findings/rejection/rules/card-address-not-https.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const cardAddressNotHttps: RuleText<RejectionRecord> = {
  title: 'Thẻ liên hệ không nằm ở địa chỉ https',
  what: 'Call-Info của 608 nêu thẻ bằng một loại địa chỉ khác https.',
  why: 'Thiết bị gọi thường tải thẻ qua https; http có thể bị sửa dọc đường, còn thẻ nằm trong bản tin thì phần lớn thiết bị không đọc.',
  needs: 'Một 608 có Call-Info với purpose là jwscard.',
  message: (r) => `địa chỉ của thẻ bắt đầu bằng ${schemeOf(r)}: thường thì là https`,
  fix: () => ['Cho dịch vụ chặn công bố thẻ qua https và nêu địa chỉ ấy trong Call-Info.'],
};
