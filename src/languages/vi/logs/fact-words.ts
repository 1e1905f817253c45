import type { FACT_WORDS } from '../../../logs/fact-words.ts';

export const FACTS: typeof FACT_WORDS.english = {
  date: 'không phải ngày (YYYY-MM-DD)',
  timezone: 'không phải múi giờ (Asia/Ho_Chi_Minh, UTC, +07:00)',
  localAddress: 'không phải địa chỉ (10.0.0.1, 10.0.0.1:5060, [2001:db8::1]:5060)',
};
