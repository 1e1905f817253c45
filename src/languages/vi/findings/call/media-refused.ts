import {
  callerOf,
  finalWords,
  isAllSecure,
  type JudgeableCall,
  makerOf,
  offerOf,
} from '../../../../findings/call/facts/call-facts.ts';
import { mediaWords } from '../../../../findings/call/rules/media-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const mediaRefused: RuleText<JudgeableCall> = {
  title: 'Media của cuộc gọi bị từ chối',
  what: 'Bên kia không dùng được media nào mà INVITE đề nghị.',
  why: 'Cuộc gọi hỏng trước khi đổ chuông, gọi ai cũng vậy.',
  needs:
    'Phản hồi 488, 606 hoặc 415 cho INVITE, hoặc phản hồi từ chối có ghi là do media; muốn nêu codec thì cần SDP của INVITE và SDP trong phản hồi.',
  message: (c) =>
    `${makerOf(c)} không dùng được media của ${callerOf(c)} (${finalWords(c)})${mediaWords(c, 'đề nghị', 'hỗ trợ')}`,
  fix: (c) => [
    ...(isAllSecure(offerOf(c)) ? ['SDP offer chỉ có SRTP: xem bên kia có làm được không.'] : []),
    'Cho hai bên một codec chung; hầu như nơi nào cũng có PCMA hoặc PCMU.',
    'Nếu có SBC ở giữa: xem nó có bỏ bớt codec không, có chuyển mã được không.',
  ],
};
