import type { Code4xx } from '../codes.ts';
import type { CodeText } from '../entry.ts';
import { EN_400_417 } from './codes-400-417.ts';
import { EN_420_470 } from './codes-420-470.ts';
import { EN_480_494 } from './codes-480-494.ts';

export const EN_4XX: Readonly<Record<Code4xx, CodeText>> = {
  ...EN_400_417,
  ...EN_420_470,
  ...EN_480_494,
};
