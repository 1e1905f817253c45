import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetMediaRefused: RuleText<TransferRecord> = {
  title: 'Bên được chuyển và đích không có media chung',
  what: 'Đích chuyển từ chối phiên được đề nghị: codec, SRTP hoặc địa chỉ không phù hợp.',
  why: 'Cả hai đều nói chuyện được với bên chuyển cuộc gọi nhưng không nói được với nhau: chuyển xong thì không còn bộ chuyển mã ở giữa.',
  needs: '415, 488 hoặc 606 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) => `${targetName(t)} không dùng được media mà ${transfereeName(t)} đề nghị (${decisiveWords(t)})`,
  fix: () => [
    'Bật một codec chung (ít nhất là G.711) và cùng một kiểu SRTP ở hai bên.',
    'Cho SBC hoặc tổng đài chuyển mã (transcode) các cuộc gọi được chuyển.',
  ],
};
