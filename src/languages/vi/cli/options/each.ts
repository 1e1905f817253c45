import type { EACH_WORDS } from '../../../../cli/options/each.ts';

export const EACH: typeof EACH_WORDS.english = {
  each: 'xét riêng từng tệp, trong bảng có tệp tệ nhất đứng đầu, thay vì gộp thành một bản ghi',
};
