import { WIDELY } from '../../../../findings/rejection/facts/refused-callers.ts';
import { callerOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const callerRefusedWidely: RuleText<RejectionRecord> = {
  title: 'Số chủ gọi bị nhiều số từ chối',
  what: 'Một số chủ gọi bị số thứ ba từ chối, lần nào cũng do mạng hoặc trong vòng một giây khi chưa đổ chuông.',
  why: 'Nhiều người khác nhau không thể cùng từ chối một số ngay trong một giây: số chủ gọi đang mang tiếng xấu ở đâu đó, với một mạng hoặc nhiều mạng.',
  needs: 'Các lần từ chối cuộc gọi từ một số tới ba số khác trong bản ghi. Mỗi số chủ gọi chỉ báo một lần.',
  message: (r) =>
    `${callerOf(r)} bị ${WIDELY} số khác nhau từ chối trong bản ghi này, lần nào cũng do mạng hoặc trước khi ai kịp quyết định: số chủ gọi có lẽ đang bị chặn`,
  fix: () => [
    'Đăng ký số với các dịch vụ gắn nhãn cuộc gọi (ở Mỹ: Free Caller Registry), và kiểm tra mức attestation của nó.',
    'Xem các số từ chối có cùng một nhà mạng không: nếu cùng thì hệ thống lọc của nhà mạng đó quyết định.',
    'Giãn các cuộc gọi ra, và ngừng gọi hàng loạt cuộc ngắn không ai nghe.',
  ],
};
