import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { answererOf, calleeOf, match } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'One device declined for all of them',
  what: 'A call rang on several devices, one answered 603, and the proxy stopped the others.',
  why: 'That is what 603 means: nobody of this user wants the call. If only this device was not to ring, the person lost a call they wanted.',
  needs: 'The branches of the fork: 603 on one, 487 on others after it.',
  message: (r) =>
    `${answererOf(r, 'en')} answered 603, and ${r.stoppedBranches} other ${r.stoppedBranches === 1 ? 'device' : 'devices'} of ${calleeOf(r)} had to stop ringing`,
  fix: () => [
    'If the device means only itself, let it answer 486 or 480 (most phones have a setting for the code of the reject button).',
    'If it cannot, let the proxy turn 603 of one branch into 486 before it chooses.',
  ],
};

const vi: RuleText<RejectionRecord> = {
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

export const forksStopped: Rule<RejectionRecord> = {
  id: 'rejection/forks-stopped',
  severity: 'info',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.6.2'],
  check: (r) => (r.code === 603 && r.by !== 'network' && r.stoppedBranches > 0 ? match('target', 'likely') : null),
  text: { en, vi },
};
