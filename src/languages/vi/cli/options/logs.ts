import type { LOG_OPTION_WORDS } from '../../../../cli/options/logs.ts';

export const LOG_OPTIONS: typeof LOG_OPTION_WORDS.english = {
  date: 'ngày bắt đầu của nhật ký, YYYY-MM-DD, cho nhật ký không ghi ngày hoặc năm',
  timezone:
    'múi giờ của nhật ký không ghi múi giờ, và của giờ trong báo cáo: Asia/Ho_Chi_Minh hoặc +07:00 (mặc định: UTC)',
  localAddress: 'nơi nhật ký được ghi, ADDRESS hoặc ADDRESS:PORT, cho nhật ký chỉ nêu bên kia',
};
