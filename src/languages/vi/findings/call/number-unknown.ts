import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { uriOf } from '../../../../findings/call/rules/number-unknown.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const numberUnknown: RuleText<JudgeableCall> = {
  title: 'Không có số hoặc địa chỉ này',
  what: 'Thiết bị trả lời không biết ai mang địa chỉ được gọi, hoặc không dùng được địa chỉ đó.',
  why: 'Gọi tới số này đều hỏng cho tới khi sửa số hoặc tuyến.',
  needs: 'Phản hồi 404, 410, 414, 416, 484, 485 hoặc 604 cho INVITE, hoặc phản hồi từ chối có ghi rõ như vậy.',
  message: (c) => `${makerOf(c)} trả lời rằng không có ai mang địa chỉ ${uriOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    'So Request-URI ở chặng cuối với số đã bấm: thừa hoặc thiếu tiền tố, sai domain.',
    ...(c.finalStatus === 484 ? ['Gửi đủ số ngay một lần, hoặc bật quay số chồng (overlap).'] : []),
    ...(c.finalStatus === 410 ? ['Bỏ số này khỏi danh bạ và danh sách gọi: nó đã ngừng hẳn.'] : []),
    'Xem số đó có trên hệ thống đã trả lời không, và cuộc gọi có đúng là phải đi tới đó không.',
  ],
};
