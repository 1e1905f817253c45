import type { SpokenTexts } from '../../../spoken-parts.ts';

export const EACH: SpokenTexts['each'] = {
  each: 'xét riêng từng tệp, trong bảng có tệp tệ nhất đứng đầu, thay vì gộp thành một bản ghi',
};
