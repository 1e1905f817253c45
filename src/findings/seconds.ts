import type { Lang } from '../reference/index.ts';

/** A span of trace time in seconds with one decimal, for a sentence; '?' where the trace has no times. */
export function secondsOf(spanUs: number, lang: Lang): string {
  if (Number.isNaN(spanUs)) {
    return '?';
  }
  const seconds = (spanUs / 1e6).toFixed(1);
  return lang === 'vi' ? seconds.replace('.', ',') : seconds;
}
