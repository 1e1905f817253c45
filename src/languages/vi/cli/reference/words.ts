import type { CODE_WORDS } from '../../../../cli/reference/words.ts';

export const CODE: typeof CODE_WORDS.english = {
  noCode: (text) => `${text} không phải mã phản hồi SIP: các mã chạy từ 100 đến 699`,
};
