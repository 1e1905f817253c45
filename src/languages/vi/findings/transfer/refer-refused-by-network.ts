import type { RuleText } from '../../../../findings/rule.ts';
import { referWords } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referRefusedByNetwork: RuleText<TransferRecord> = {
  title: 'REFER bị từ chối giữa đường',
  what: 'Một proxy hoặc SBC đã từ chối REFER, chứ không phải bên mà REFER được gửi tới.',
  why: 'Bên được chuyển không hề thấy yêu cầu này: đổi cấu hình của nó cũng vô ích.',
  needs:
    'Phản hồi từ chối đến từ một thiết bị đã chuyển tiếp các bản tin khác của cuộc gọi này, hoặc một mã chỉ thiết bị trung gian mới trả.',
  message: (t) =>
    `một thiết bị nằm giữa hai bên đã tự trả lời REFER: ${referWords(t)} từ ${t.refer.answeredBy ?? 'một địa chỉ không rõ'}`,
  fix: (t) => [
    `Cho REFER đi qua ${t.refer.answeredBy ?? 'proxy hoặc SBC đó'}, hoặc để nó tự thực hiện việc chuyển.`,
    'Kiểm tra các Route của dialog và Contact của bên được chuyển có dẫn tới một địa chỉ tới được không.',
  ],
};
