import type { SpokenTexts } from '../../spoken-parts.ts';

export const FACTS: SpokenTexts['facts'] = {
  date: 'không phải ngày (YYYY-MM-DD)',
  timezone: 'không phải múi giờ (Asia/Ho_Chi_Minh, UTC, +07:00)',
  localAddress: 'không phải địa chỉ (10.0.0.1, 10.0.0.1:5060, [2001:db8::1]:5060)',
};
