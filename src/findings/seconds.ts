import { type Lang, translatable } from '../languages/index.ts';

export const DECIMAL_MARK = translatable('.' as string);
/** Behind a number, and before one. */
export const SPAN_WORDS = translatable({ unit: 's', within: 'in' } as {
  readonly unit: string;
  readonly within: string;
});

/** A span of trace time in seconds with one decimal, for a sentence; '?' where the trace has no times. */
export function secondsOf(spanUs: number, lang: Lang): string {
  if (Number.isNaN(spanUs)) {
    return '?';
  }
  return (spanUs / 1e6).toFixed(1).replace('.', DECIMAL_MARK.in(lang));
}

/** The same with its unit and a blank before it, ` 1.2 s`; '' where the trace has no times: the sentence does without. */
export function inSeconds(spanUs: number, lang: Lang): string {
  return Number.isNaN(spanUs) ? '' : ` ${secondsOf(spanUs, lang)} ${SPAN_WORDS.in(lang).unit}`;
}

/** The same with a word before it: ` in 1.2 s`. */
export function withinSeconds(spanUs: number, lang: Lang): string {
  const span = inSeconds(spanUs, lang);
  return span === '' ? '' : ` ${SPAN_WORDS.in(lang).within}${span}`;
}
