import type { Cause } from '../../causes/index.ts';
import { htmlText } from '../../display/index.ts';
import type { Story } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';
import { causeText } from '../overview/cause-cells.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import type { TextFacts } from '../text/listed-calls.ts';
import { summaryOf } from '../text/overview.ts';
import { goodNews } from '../text/report-text.ts';
import { each, said } from './both.ts';
import { causeIn } from './causes-part.ts';
import { HTML_WORDS } from './html-words-en.ts';
import type { TextsOf } from './shown-story.ts';

const WHOLE = Number.POSITIVE_INFINITY;

/** What was read: counts, the span of time, what was not there to be read. */
export function summaryPart(facts: TextFacts, textsOf: TextsOf): string {
  const count = (lang: Lang): readonly string[] => {
    const { counts, span, unseen, extras } = summaryOf(facts, textsOf(lang));
    return [counts, span, ...unseen, extras].filter((part) => part !== '');
  };
  return `<p class="dim summary">${count('en')
    .map((_, i) => said((lang) => count(lang)[i] ?? ''))
    .join(' · ')}</p>`;
}

/** The one sentence that everything else explains. */
export function verdictPart(
  facts: TextFacts,
  causes: readonly Cause<Story>[],
  failures: number,
  { lang, isFiltered }: { readonly lang: Lang; readonly isFiltered: boolean },
  textsOf: TextsOf,
): string {
  const [worst] = causes;
  if (worst !== undefined) {
    const tone = causes.some(({ severity }) => severity === 'error') ? 'failed' : 'warned';
    const sentence = said((of) => HTML_WORDS.in(of).wentWrong(failures, causes.length));
    const named = said((of) => causeText(causeIn(worst, of, lang), OVERVIEW_WORDS.in(of)));
    const label = causes.length === 1 ? '' : `${said((of) => HTML_WORDS.in(of).worst)}: `;
    return `<p class="verdict ${tone}"><span class="mark ${tone}">${tone === 'failed' ? '✗' : '!'}</span> <b>${sentence}</b> <span>${label}${named}</span></p>`;
  }
  const sentences = each((of) => {
    const text = textsOf(of);
    const nothing = isFiltered ? text.words.nothingMatches : text.words.noCalls;
    return goodNews(facts, { ...text, width: WHOLE }, nothing)
      .map((sentence) => htmlText(sentence.replace(/^✓ /, '')))
      .join('. ');
  }, 'span');
  const isGood = goodNews(facts, { ...textsOf('en'), width: WHOLE }, '').some((sentence) => sentence.startsWith('✓'));
  return sentences === ''
    ? ''
    : `<p class="verdict ${isGood ? 'good' : 'plain'}"><span class="mark ${isGood ? 'good' : 'plain'}">${isGood ? '✓' : '·'}</span> <b>${sentences}</b></p>`;
}
