import type { SpokenTexts } from '../../spoken-parts.ts';

export const MAIN: SpokenTexts['main'] = {
  internal: (message) => `lỗi nội bộ của siptriage: ${message}`,
  noMemory: 'không đủ bộ nhớ',
};
