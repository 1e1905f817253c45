import { type Parts, partsOf } from '../../../../findings/rejection/rules/network-blocked-incomplete.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

const VI_PARTS: Parts = {
  misplaced: () => 'v=analytics1 nằm cạnh text thay vì ở trong dấu ngoặc kép',
  'other-cause': ({ cause }) => `Reason là ${cause} thay vì SIP;cause=603 hoặc Q.850;cause=21`,
  'no-contact': () => 'không có url, tel hay email nào để khiếu nại',
  'url-not-https': ({ url }) => `url không phải địa chỉ https (${url})`,
  'tel-not-global': ({ tel }) => `tel không phải số quốc tế có dấu + (${tel})`,
  'email-malformed': ({ email }) => `email không phải một địa chỉ (${email})`,
  'id-malformed': ({ id }) => `id có ký tự khác chữ cái, chữ số, _ và -, hoặc dài quá 64 ký tự (${id})`,
  'no-location': () => 'thiếu location',
  'unknown-location': ({ location }) => `location không có trong RFC 8606 (${location})`,
  'location-user': () => 'location ghi là người dùng, trong khi chính mạng đã chặn',
};

export const networkBlockedIncomplete: RuleText<RejectionRecord> = {
  title: '603+ thiếu hoặc sai thành phần',
  what: '603 kèm dữ liệu phân tích (603+) nhưng thiếu một thành phần của chuẩn, hoặc có thành phần sai dạng.',
  why: 'Chỉ từ phản hồi này người gọi phải biết được cần hỏi ai; thiếu phần nào là khó thêm phần ấy, và thiết bị kiểm tra chặt sẽ coi cả phản hồi là 603 thường.',
  needs: '603 cùng Reason nguyên văn của nó.',
  message: (r) => `603+ không đúng với ATIS-1000099: ${partsOf(r, VI_PARTS)}`,
  fix: () => [
    'Gửi danh sách này cho nhà mạng đã chặn (hoặc cho bên chuyển tiếp, nếu lúc rời nhà mạng nó vẫn đầy đủ).',
    'Nếu có id thì nêu id cùng thời điểm của cuộc gọi.',
  ],
};
