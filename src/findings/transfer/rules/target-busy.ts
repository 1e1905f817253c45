import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { confidenceOf, decisiveWords, failedWith, match, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target busy',
  what: 'The target answered the transferred call with 486 or 600.',
  why: 'The target is in another call, has no free line, or is set to do not disturb; some phones send it when the user rejects.',
  needs: '486 or 600 on the call to the target or in the sipfrag.',
  message: (t) => `the target, ${targetName(t)}, was busy (${decisiveWords(t)})`,
  fix: (t) => [
    'Resume the held call and offer voicemail or another number.',
    `If ${targetName(t)} should take a second call, raise its call-waiting or line limit; check do not disturb.`,
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Đích chuyển bận',
  what: 'Đích chuyển trả lời cuộc gọi được chuyển tới bằng 486 hoặc 600.',
  why: 'Đích chuyển đang có cuộc khác, hết đường dây trống hoặc bật DND; một số điện thoại cũng gửi mã này khi người dùng bấm từ chối.',
  needs: '486 hoặc 600 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) => `đích chuyển ${targetName(t)} đang bận (${decisiveWords(t)})`,
  fix: (t) => [
    'Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.',
    `Nếu ${targetName(t)} cần nhận được cuộc thứ hai, nâng giới hạn chờ cuộc gọi hoặc số đường dây; kiểm tra DND.`,
  ],
};

export const targetBusy: Rule<TransferRecord> = {
  id: 'transfer/target-busy',
  severity: 'error',
  references: ['RFC 5589 §6.3.1', 'RFC 3261 §21.4.24'],
  check: (t) => (failedWith(t, [486, 600]) ? match('target', confidenceOf(t)) : null),
  text: { en, vi },
};
