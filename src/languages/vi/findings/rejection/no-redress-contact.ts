import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const noRedressContact: RuleText<RejectionRecord> = {
  title: 'Mạng chặn mà không nêu nơi liên hệ',
  what: 'Mạng từ chối cuộc gọi, và cả thẻ trong Call-Info lẫn dữ liệu 603+ đều không cho biết phải hỏi ai.',
  why: 'Người gọi bị chặn nhầm không có cách nào tìm ra lý do.',
  needs: 'Phản hồi từ chối nguyên vẹn.',
  message: (r) => `phản hồi ${r.code} không nêu ai để liên hệ`,
  fix: () => [
    'Hỏi nhà mạng của bạn xem dịch vụ nào trên đường đi đã chặn; cung cấp Call-ID và thời điểm của cuộc gọi.',
    'Kiểm tra SBC phía bạn có bỏ Call-Info hoặc Reason khỏi phản hồi không.',
  ],
};
