import type { RuleText } from '../../../../findings/rule.ts';
import { deciderOf, decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetRouteFailed: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích hỏng giữa đường',
  what: 'Một proxy giữa bên được chuyển và đích chuyển đã tự trả lời INVITE: không có tuyến, phía sau không trả lời, hoặc bị lặp vòng.',
  why: 'Đây không phải quyết định của đích chuyển.',
  needs:
    'Mã 476 đến 479, 482, 483, 502 hoặc 504; mã 408 khi chưa đổ chuông; mã 500 hay 503 của một thiết bị vốn chuyển tiếp yêu cầu của bên khác; hoặc 603 có Reason cho thấy tổng đài tự ngắt.',
  message: (t) =>
    `một thiết bị trên đường tới ${targetName(t)} đã tự trả lời cuộc gọi: ${decisiveWords(t)}${deciderOf(t) === null ? '' : ` từ ${deciderOf(t)}`}`,
  fix: () => [
    'Tìm ở thiết bị đó lý do không dùng được chặng kế tiếp: DNS, đăng ký, gateway hỏng, lặp vòng.',
    'Lấy lại cuộc gọi gốc rồi đề nghị số khác.',
  ],
};
