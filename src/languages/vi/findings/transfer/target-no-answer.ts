import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetNoAnswer: RuleText<TransferRecord> = {
  title: 'Đích chuyển không nghe máy',
  what: 'Cuộc gọi được chuyển tới kết thúc bằng 408 hoặc 480: không ai nghe kịp, hoặc lúc này không liên lạc được với đích chuyển.',
  why: 'Đích chuyển có tồn tại, nhưng máy tắt, chưa đăng ký, hoặc không có ai nhấc.',
  needs: '408 hoặc 480 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) =>
    `đích chuyển ${targetName(t)} ${t.targetLeg?.rang ? 'đổ chuông mà không ai nghe' : 'không liên lạc được'} (${decisiveWords(t)})`,
  fix: () => [
    'Lấy lại cuộc gọi gốc rồi đề nghị hộp thư thoại hoặc số khác.',
    'Kiểm tra đích chuyển có đăng ký không, và được đổ chuông bao lâu trước khi bị trả 408 hoặc 480.',
  ],
};
