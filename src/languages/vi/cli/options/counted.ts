import type { COUNT_WORDS } from '../../../../cli/options/counted.ts';

export const COUNTS: typeof COUNT_WORDS.english = {
  noNumber: (flags, text, most) =>
    `giá trị '${text}' của tuỳ chọn '${flags}' không hợp lệ: phải là một số từ 1 đến ${most}`,
};
