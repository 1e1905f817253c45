import { calleeOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const routingLoop: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi chạy vòng tròn',
  what: 'INVITE quay lại thiết bị đã thấy nó (482), hoặc dùng hết Max-Forwards (483).',
  why: 'Cuộc gọi không tới được ai, lại làm nặng mọi thiết bị trên vòng.',
  needs: 'Phản hồi cuối 482 hoặc 483 cho INVITE.',
  message: (c) =>
    `${makerOf(c)} trả ${finalWords(c)}: cuộc gọi tới ${calleeOf(c)} chạy vòng giữa các thiết bị của mạng`,
  fix: () => [
    'Đọc các Via từ dưới lên: địa chỉ đầu tiên lặp lại là chỗ vòng khép lại.',
    'Cho một trong hai hệ thống sở hữu số đó, hoặc bỏ chuyển hướng dẫn ngược lại.',
    'Nếu là máy trả 482: nó nhận hai bản theo hai đường, đừng rẽ nhánh (fork) tới nó hai lần.',
  ],
};
