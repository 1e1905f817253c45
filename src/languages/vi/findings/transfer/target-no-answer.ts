import { ringAdvice, tellRinging } from '../../../../findings/ring-ending.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import {
  decisiveWords,
  rangForUs,
  ringEndingOf,
  targetName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetNoAnswer: RuleText<TransferRecord> = {
  title: 'Đích chuyển không nghe máy',
  what: 'Cuộc gọi được chuyển tới có đổ chuông rồi kết thúc khi chưa ai nhấc, do bộ hẹn giờ hoặc có người bấm từ chối; hoặc kết thúc bằng 408 hay 480 mà chưa đổ chuông: lúc này không liên lạc được với đích chuyển.',
  why: 'Đích chuyển có tồn tại, nhưng không ai nhận cuộc gọi, hoặc máy tắt hay chưa đăng ký. Đã đổ chuông tức là máy đang rảnh.',
  needs: '408 hoặc 480 cho cuộc gọi tới đích hoặc trong sipfrag, và trước đó có 180 hay không.',
  message: (t) => {
    const ending = ringEndingOf(t);
    const target = `đích chuyển ${targetName(t)}`;
    return ending === null
      ? `${target} không liên lạc được (${decisiveWords(t)})`
      : `${tellRinging(ending, target, rangForUs(t), 'vi')} (${decisiveWords(t)})`;
  },
  fix: (t) => [
    'Lấy lại cuộc gọi đang giữ rồi đề nghị hộp thư thoại hoặc số khác.',
    ...ringAdvice(ringEndingOf(t), targetName(t), 'vi'),
    ...(ringEndingOf(t) === null
      ? ['Kiểm tra đích chuyển có đăng ký không, và được đổ chuông bao lâu trước khi bị trả 408 hoặc 480.']
      : []),
  ],
};
