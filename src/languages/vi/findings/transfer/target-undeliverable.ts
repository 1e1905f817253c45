import type { RuleText } from '../../../../findings/rule.ts';
import { targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetUndeliverable: RuleText<TransferRecord> = {
  title: 'INVITE tới đích không giao được',
  what: 'Mạng trả lời INVITE tới đích bằng ICMP: không có gì nghe ở nơi nó tới, không tới được máy, hoặc bộ lọc không cho qua.',
  why: 'Đích không hề biết có cuộc gọi mà lệnh chuyển yêu cầu.',
  needs: 'Một lỗi ICMP trích dẫn INVITE tới đích, hoặc tuyến mà nó vừa đi, và không có phản hồi nào.',
  message: (t) => {
    const error = t.targetLeg?.undelivered ?? null;
    return error === null ? '' : `INVITE tới ${targetName(t)} không giao được: ${undeliveredWords(error, 'vi')}`;
  },
  fix: ({ targetLeg }) => [
    ...(targetLeg?.undelivered == null ? [] : [undeliveredFix(targetLeg.undelivered, 'vi')]),
    'Kiểm tra máy trong Refer-To có đúng là nơi gọi được đích không.',
    'Lấy lại cuộc gọi gốc.',
  ],
};
