import type { AnyCode } from '../../../reference/codes.ts';
import type { CodeText } from '../../../reference/entry.ts';
import { CODES_1XX } from './codes-1xx.ts';
import { CODES_2XX } from './codes-2xx.ts';
import { CODES_3XX } from './codes-3xx.ts';
import { CODES_4XX } from './codes-4xx.ts';
import { CODES_5XX } from './codes-5xx.ts';
import { CODES_6XX } from './codes-6xx.ts';
import { UNREGISTERED } from './unregistered.ts';

/** Every entry of the reference in Vietnamese (NFC). */
export const CODES: Record<AnyCode, CodeText> = {
  ...CODES_1XX,
  ...CODES_2XX,
  ...CODES_3XX,
  ...CODES_4XX,
  ...CODES_5XX,
  ...CODES_6XX,
  ...UNREGISTERED,
};
