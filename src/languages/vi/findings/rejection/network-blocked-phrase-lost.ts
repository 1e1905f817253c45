import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const networkBlockedPhraseLost: RuleText<RejectionRecord> = {
  title: '603+ bị đổi cụm chữ',
  what: 'Reason mang dữ liệu phân tích (603+), nhưng cụm chữ sau mã không phải Network Blocked: một thiết bị đã viết lại dòng trạng thái.',
  why: 'Thiết bị nào dựa vào cụm chữ này sẽ tưởng đây là con người từ chối chứ không phải mạng chặn.',
  needs: 'Dòng trạng thái và Reason của 603.',
  message: (r) => `phản hồi ghi ${plain(r.phrase)}, còn Reason của nó cho thấy Network Blocked`,
  fix: () => [
    'Cho SBC hoặc tổng đài đã tạo phản hồi này giữ nguyên cụm chữ (FreeSWITCH và một số phần mềm khác mặc định viết lại nó).',
  ],
};
