import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { owedUs } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const mediaMissing: RuleText<JudgeableCall> = {
  title: 'Không có media chiều nào',
  what: 'Cuộc gọi đã được nhấc máy và kéo dài mà không bên nào gửi RTP, dù trước đó đã bắt được RTP giữa đúng hai máy này.',
  why: 'Không ai nghe thấy ai; nhiều hệ thống gác máy sau nửa phút.',
  needs:
    'Một cuộc gọi được nhấc máy dài từ 3 giây không có RTP chiều nào, và RTP hai chiều trước đó giữa đúng hai máy trong cùng bản ghi.',
  message: (c) =>
    `không có media chiều nào: không có RTP giữa ${c.media?.caller.announced ?? '?'} và ${c.media?.callee.announced ?? '?'} trong ${secondsOf(owedUs(c), 'vi')} giây của cuộc gọi, dù bản ghi này có RTP giữa hai máy trong cuộc gọi khác`,
  fix: () => [
    'So bản mô tả phiên với của một cuộc gọi có tiếng: địa chỉ, cổng, profile và codec.',
    'Xem mỗi bên có chờ bên kia gửi trước không (RTP đối xứng ở cả hai bên), hoặc chờ khoá không bao giờ tới (DTLS, SDES).',
    'Tìm tường lửa chỉ cho RTP qua ở một số cổng.',
  ],
};
