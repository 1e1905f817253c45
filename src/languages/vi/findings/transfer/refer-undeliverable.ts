import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referUndeliverable: RuleText<TransferRecord> = {
  title: 'REFER không giao được',
  what: 'Mạng trả lời REFER bằng ICMP: không có gì nghe ở nơi nó tới, không tới được máy, hoặc bộ lọc không cho qua.',
  why: 'Bên được chuyển không hề biết có lệnh chuyển, dù REFER có lặp lại bao nhiêu lần.',
  needs: 'Một lỗi ICMP trích dẫn REFER, hoặc tuyến mà nó vừa đi, không có phản hồi nào và không có NOTIFY.',
  message: (t) => {
    const error = t.refer.undelivered;
    return error === null ? '' : `REFER tới ${transfereeName(t)} không giao được: ${undeliveredWords(error, 'vi')}`;
  },
  fix: ({ refer }) => [
    ...(refer.undelivered === null ? [] : [undeliveredFix(refer.undelivered, 'vi')]),
    'Kiểm tra Contact của cuộc gọi có tới được không (địa chỉ riêng, NAT, sai cổng): yêu cầu trong dialog đi tới đó.',
  ],
};
