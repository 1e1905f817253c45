import { ringAdvice, tellRinging } from '../../../../findings/ring-ending.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import {
  decisiveWords,
  rangForUs,
  ringEndingOf,
  targetName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetBusy: RuleText<TransferRecord> = {
  title: 'Đích chuyển không nhận cuộc gọi',
  what: 'Đích chuyển trả lời cuộc gọi được chuyển tới bằng 486 hoặc 600. Nếu trước đó đã đổ chuông, tức là máy đang rảnh, thì không ai nhấc máy kịp hoặc có người bấm từ chối.',
  why: 'Chưa đổ chuông thì đích chuyển đang có cuộc khác, hết đường dây trống hoặc bật DND; đã đổ chuông thì không ai nhận cuộc gọi.',
  needs: '486 hoặc 600 cho cuộc gọi tới đích hoặc trong sipfrag, và trước đó có 180 hay không.',
  message: (t) => {
    const target = `đích chuyển ${targetName(t)}`;
    const ending = ringEndingOf(t);
    const says = ending === null ? `${target} đang bận` : tellRinging(ending, target, rangForUs(t), 'vi');
    return `${says} (${decisiveWords(t)})`;
  },
  fix: (t) => [
    'Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.',
    ...(ringEndingOf(t) === null
      ? [`Nếu ${targetName(t)} cần nhận được cuộc thứ hai, nâng giới hạn chờ cuộc gọi hoặc số đường dây; kiểm tra DND.`]
      : ringAdvice(ringEndingOf(t), targetName(t), 'vi')),
  ],
};
