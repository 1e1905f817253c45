import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referInEarlyDialog: RuleText<TransferRecord> = {
  title: 'REFER khi cuộc gọi chưa được nhấc máy',
  what: 'REFER được gửi khi cuộc gọi cần chuyển còn chưa có phản hồi cuối, và đã bị từ chối.',
  why: 'Hầu hết các stack chỉ chuyển cuộc gọi đã nhấc máy; trước đó phải dùng chuyển hướng (302), hoặc CANCEL rồi gọi cuộc mới.',
  needs: 'INVITE của cuộc gọi chưa có phản hồi cuối lúc gửi REFER, và phản hồi từ chối.',
  message: (t) => `${transferorName(t)} yêu cầu chuyển khi cuộc gọi chưa được nhấc máy và nhận về ${referWords(t)}`,
  fix: () => [
    'Chỉ gửi REFER sau khi INVITE đã có 200 OK và ACK.',
    'Muốn chuyển hướng một cuộc gọi còn đang đổ chuông thì trả lời bằng 302 Moved Temporarily.',
  ],
};
