import type { AnyCode } from '../codes.ts';
import type { CodeText } from '../entry.ts';
import { VI_1XX } from './codes-1xx.ts';
import { VI_2XX } from './codes-2xx.ts';
import { VI_3XX } from './codes-3xx.ts';
import { VI_4XX } from './codes-4xx.ts';
import { VI_5XX } from './codes-5xx.ts';
import { VI_6XX } from './codes-6xx.ts';
import { VI_UNREGISTERED } from './unregistered.ts';

/** Every entry of the reference in Vietnamese (NFC). */
export const VI_CODES: Record<AnyCode, CodeText> = {
  ...VI_1XX,
  ...VI_2XX,
  ...VI_3XX,
  ...VI_4XX,
  ...VI_5XX,
  ...VI_6XX,
  ...VI_UNREGISTERED,
};
