import type { Code4xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';
import { VI_400_417 } from './codes-400-417.ts';
import { VI_420_470 } from './codes-420-470.ts';
import { VI_480_494 } from './codes-480-494.ts';

/** Client errors in Vietnamese; the three parts must cover every code of the class. */
export const VI_4XX: Record<Code4xx, CodeText> = {
  ...VI_400_417,
  ...VI_420_470,
  ...VI_480_494,
};
