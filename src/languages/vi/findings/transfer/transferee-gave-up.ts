import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const transfereeGaveUp: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị bỏ dở',
  what: 'Cuộc gọi tới đích chuyển kết thúc bằng 487: bị huỷ trước khi có ai nhấc máy.',
  why: 'Đích chuyển không kịp trả lời, hoặc đổ chuông lâu hơn mức bên được chuyển chịu chờ.',
  needs: '487 cho cuộc gọi tới đích hoặc trong sipfrag; thời gian đổ chuông nếu thấy CANCEL.',
  message: (t) =>
    `${t.targetLeg?.rang ? `${targetName(t)} đổ chuông, chưa ai nghe thì ${transfereeName(t)} đã huỷ cuộc gọi` : `${transfereeName(t)} bỏ dở cuộc gọi tới ${targetName(t)}`} (${decisiveWords(t)})`,
  fix: () => [
    'Lấy lại cuộc gọi gốc.',
    'Nếu bị huỷ chỉ sau vài giây, tăng thời gian đổ chuông ở bên được chuyển hoặc tổng đài.',
    'Nếu bị huỷ đúng lúc bên chuyển cuộc gọi gác máy: mất subscription không phải lý do để huỷ (RFC 3515 §2.4.4).',
  ],
};
