import { type Lang, translatable } from '../languages/index.ts';

export const DECIMAL_MARK = translatable('.' as string);

/** A span of trace time in seconds with one decimal, for a sentence; '?' where the trace has no times. */
export function secondsOf(spanUs: number, lang: Lang): string {
  if (Number.isNaN(spanUs)) {
    return '?';
  }
  return (spanUs / 1e6).toFixed(1).replace('.', DECIMAL_MARK.in(lang));
}
