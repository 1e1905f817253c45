import { plain } from '../../../../findings/names.ts';
import { placeOf, rewritesOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { contradictingCause } from '../../../../findings/rejection/rules/reason-added.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const reasonAdded: RuleText<RejectionRecord> = {
  title: 'Reason thứ hai bị thêm dọc đường',
  what: 'Phản hồi từ chối mang thêm một Reason của giao thức khác mà bên tạo không hề ghi, hoặc nói khác với giá trị đầu.',
  why: 'Thiết bị chỉ đọc một giá trị sẽ lấy nhầm: bị chặn hoá thành máy bận.',
  needs: 'Phản hồi ở cả hai phía của thiết bị đã thêm giá trị, hoặc hai giá trị mâu thuẫn nhau.',
  message: (r) => {
    const [added] = rewritesOf(r, ['reason-added']);
    return added === undefined
      ? `bên cạnh SIP;cause=603, Reason còn ghi Q.850;cause=${contradictingCause(r)}, vốn không phải từ chối: có lẽ một thiết bị dọc đường đã thêm vào`
      : `tại ${placeOf(added, 'vi')}, Reason ${plain(added.after, 100)} bị thêm vào`;
  },
  fix: () => ['Cho SBC hoặc tổng đài để nguyên Reason của phản hồi như khi nhận được.'],
};
