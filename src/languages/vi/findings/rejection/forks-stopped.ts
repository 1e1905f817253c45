import { answererOf, calleeOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const forksStopped: RuleText<RejectionRecord> = {
  title: 'Một máy từ chối thay cho tất cả',
  what: 'Cuộc gọi đổ chuông ở nhiều máy, một máy trả lời 603, và proxy cho các máy khác ngừng.',
  why: '603 có nghĩa đúng như vậy: người dùng này không muốn nhận cuộc gọi ở bất cứ máy nào. Nếu chỉ riêng máy ấy không muốn đổ chuông thì người dùng đã lỡ cuộc gọi họ cần.',
  needs: 'Các nhánh của cuộc gọi: 603 ở một nhánh, sau đó 487 ở những nhánh khác.',
  message: (r) =>
    `${answererOf(r, 'vi')} trả lời 603, và ${r.stoppedBranches} máy khác của ${calleeOf(r)} phải ngừng đổ chuông`,
  fix: () => [
    'Nếu máy chỉ nói cho riêng nó, hãy cho nó trả lời 486 hoặc 480 (phần lớn điện thoại có mục chọn mã cho nút từ chối).',
    'Nếu không được, cho proxy đổi 603 của một nhánh thành 486 trước khi chọn.',
  ],
};
