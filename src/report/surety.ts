import { type Confidence, type Doubt, whyNotCertain } from '../findings/index.ts';
import type { Lang } from '../reference/index.ts';
import type { ReportSurety } from './contract.ts';

/** How sure it is and why not surer, in the language of the reader. */
export function surety(confidence: Confidence, doubt: Doubt | null, lang: Lang): ReportSurety {
  return { confidence, doubt, notCertain: whyNotCertain(doubt, lang) };
}
