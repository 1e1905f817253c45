import type { Code4xx } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';
import { CODES_400_417 } from './codes-400-417.ts';
import { CODES_420_470 } from './codes-420-470.ts';
import { CODES_480_494 } from './codes-480-494.ts';

/** Client errors in Vietnamese; the three parts must cover every code of the class. */
export const CODES_4XX: Record<Code4xx, CodeText> = {
  ...CODES_400_417,
  ...CODES_420_470,
  ...CODES_480_494,
};
