import { type AnyCode, STATUS_CODES, UNREGISTERED_CODES } from './codes.ts';
import { completeRow, type FactRow } from './fact-row.ts';
import type { CodeFacts } from './facts.ts';
import { FACTS_1XX } from './facts-1xx.ts';
import { FACTS_2XX } from './facts-2xx.ts';
import { FACTS_3XX } from './facts-3xx.ts';
import { FACTS_4XX } from './facts-4xx.ts';
import { FACTS_5XX } from './facts-5xx.ts';
import { FACTS_6XX } from './facts-6xx.ts';
import { FACTS_UNREGISTERED } from './facts-unregistered.ts';

const ROWS: Readonly<Record<AnyCode, FactRow>> = {
  ...FACTS_1XX,
  ...FACTS_2XX,
  ...FACTS_3XX,
  ...FACTS_4XX,
  ...FACTS_5XX,
  ...FACTS_6XX,
  ...FACTS_UNREGISTERED,
};

/** Every code the reference has an entry for, in numeric order. */
export const ALL_CODES: readonly AnyCode[] = [...STATUS_CODES, ...UNREGISTERED_CODES].sort((a, b) => a - b);

/** Whether the reference has an entry of its own for a number. */
export function isKnownCode(code: number): code is AnyCode {
  return Object.hasOwn(ROWS, code);
}

/** The language-neutral facts of a code. */
export function factsOf(code: AnyCode): CodeFacts {
  return completeRow(code, ROWS[code]);
}
