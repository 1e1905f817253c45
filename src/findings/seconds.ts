import { type Lang, translatable } from '../languages/index.ts';

/** Seconds with one decimal; null for a span that is none, '' where the trace has no times: the sentence does without. */
type Seconds = string | null;

/** How spans of time stand in a sentence; `event` is a noun, or a clause. */
export type SpanWords = {
  readonly decimalMark: string;
  /** `0.3 s later`; where the span is none, `at once`. */
  readonly later: (s: Seconds) => string;
  readonly after: (s: Seconds, event: string) => string;
  readonly before: (s: Seconds, event: string) => string;
  /** How long something went on, and within what time several things happened; with a blank before it, or ''. */
  readonly lasting: (s: Seconds) => string;
  readonly within: (s: Seconds) => string;
};

const EN: SpanWords = {
  decimalMark: '.',
  later: (s) => (s === null ? 'at once' : s === '' ? 'later' : `${s} s later`),
  after: (s, event) => (s === null ? `at once after ${event}` : s === '' ? `after ${event}` : `${s} s after ${event}`),
  before: (s, event) => (s === null ? `just before ${event}` : s === '' ? `before ${event}` : `${s} s before ${event}`),
  lasting: (s) => (s === null ? ' for a moment' : s === '' ? '' : ` for ${s} s`),
  within: (s) => (s === null ? ' at once' : s === '' ? '' : ` in ${s} s`),
};

export const SPAN_WORDS = translatable(EN);

/** Spans of trace time for a sentence, in one language; NaN where the trace has no times. */
export type Spans = {
  readonly later: (us: number) => string;
  readonly after: (us: number, event: string) => string;
  readonly before: (us: number, event: string) => string;
  readonly lasting: (us: number) => string;
  readonly within: (us: number) => string;
};

export function spansIn(lang: Lang): Spans {
  const words = SPAN_WORDS.in(lang);
  const seconds = (us: number): Seconds => spanOf(us, words.decimalMark);
  return {
    later: (us) => words.later(seconds(us)),
    after: (us, event) => words.after(seconds(us), event),
    before: (us, event) => words.before(seconds(us), event),
    lasting: (us) => words.lasting(seconds(us)),
    within: (us) => words.within(seconds(us)),
  };
}

/** Below it one decimal is 0.0: said in words. */
const SHORTEST_US = 50_000;

function spanOf(us: number, decimalMark: string): Seconds {
  if (Number.isNaN(us)) {
    return '';
  }
  return us < SHORTEST_US ? null : withMark(us / 1e6, decimalMark);
}

/** Seconds with one decimal, for a span that is longer than a moment in any case; '?' where the trace has no times. */
export function secondsOf(us: number, lang: Lang): string {
  return Number.isNaN(us) ? '?' : decimal(us / 1e6, lang);
}

/** A number with one decimal, as it is written in a language. */
export function decimal(value: number, lang: Lang): string {
  return withMark(value, SPAN_WORDS.in(lang).decimalMark);
}

function withMark(value: number, decimalMark: string): string {
  return value.toFixed(1).replace('.', decimalMark);
}
