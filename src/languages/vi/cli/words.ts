import type { MAIN_WORDS } from '../../../cli/words.ts';

export const MAIN: typeof MAIN_WORDS.english = {
  internal: (message) => `lỗi nội bộ của siptriage: ${message}`,
  noMemory: 'không đủ bộ nhớ',
};
