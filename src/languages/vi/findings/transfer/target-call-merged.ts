import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetCallMerged: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị coi là bản sao',
  what: 'Cuộc gọi tới đích bị trả 482: một thiết bị đã nhận nó rồi, qua đường khác hoặc ngay trước đó.',
  why: 'Đi vòng qua cùng một proxy, rẽ nhánh rồi gặp lại, hoặc gọi lại bằng Call-ID cũ đều giống vòng lặp; đích không hề được hỏi.',
  needs: '482 cho cuộc gọi tới đích, hoặc trong sipfrag.',
  message: (t) =>
    `cuộc gọi tới ${targetName(t)} đến hai lần ở một thiết bị dọc đường, và nó từ chối bản sao: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` từ ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Mỗi lần gọi lại phải có Call-ID, From tag và branch mới.',
    'Tìm địa chỉ xuất hiện hai lần trong Via, và hai tuyến cùng dẫn tới một máy chủ.',
    'Khi chuyển hướng dự phòng, đừng gửi lại cuộc gọi qua chính proxy vừa nhận nó.',
  ],
};
