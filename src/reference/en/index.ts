import type { AnyCode } from '../codes.ts';
import type { CodeText } from '../entry.ts';
import { EN_1XX } from './codes-1xx.ts';
import { EN_2XX } from './codes-2xx.ts';
import { EN_3XX } from './codes-3xx.ts';
import { EN_4XX } from './codes-4xx.ts';
import { EN_5XX } from './codes-5xx.ts';
import { EN_6XX } from './codes-6xx.ts';
import { EN_UNREGISTERED } from './unregistered.ts';

/** The English text of every code; a missing one does not compile. */
export const EN_CODES: Readonly<Record<AnyCode, CodeText>> = {
  ...EN_1XX,
  ...EN_2XX,
  ...EN_3XX,
  ...EN_4XX,
  ...EN_5XX,
  ...EN_6XX,
  ...EN_UNREGISTERED,
};
