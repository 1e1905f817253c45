import type { SpokenTexts } from '../../../spoken-parts.ts';

export const CODE: SpokenTexts['code'] = {
  noCode: (text) => `${text} không phải mã phản hồi SIP: các mã chạy từ 100 đến 699`,
};
