import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetRouteFailed: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích hỏng giữa đường',
  what: 'Một proxy giữa bên được chuyển và đích chuyển đã tự trả lời INVITE: không có tuyến, phía sau không trả lời, hoặc bị lặp vòng.',
  why: 'Đây không phải quyết định của đích chuyển.',
  needs: '478, 482 hoặc 483, 408 hoặc 503 do phần tử chuyển tiếp tự trả, hay 603 có Reason cho thấy tổng đài tự ngắt.',
  message: (t) =>
    `một thiết bị trên đường tới ${targetName(t)} đã tự trả lời cuộc gọi: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` từ ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Tìm ở thiết bị đó lý do không dùng được chặng kế tiếp: DNS, đăng ký, gateway hỏng, lặp vòng.',
    'Lấy lại cuộc gọi gốc rồi đề nghị số khác.',
  ],
};
