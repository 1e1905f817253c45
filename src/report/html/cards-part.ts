import type { TraceTotals } from '../../findings/index.ts';
import { totalOf } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';
import type { RegistrationOutcome } from '../../records/index.ts';
import { durationIn, percentIn } from '../duration.ts';
import { type Counted, callEndings, said as counted, figureTexts } from '../overview/outcome-rows.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { type BarPart, bar } from './bar.ts';
import { said } from './both.ts';
import { HTML_WORDS } from './html-words-en.ts';

/** One figure of the overview. */
type Card = {
  readonly label: (lang: Lang) => string;
  readonly figure: (lang: Lang) => string;
  readonly parts: readonly BarPart[];
  readonly texts: (lang: Lang) => readonly string[];
};

/** How everything ended: calls, transfers, registrations, and how long callers waited. */
export function cardsPart(totals: TraceTotals): string {
  const cards = [...callCard(totals), ...transferCard(totals), ...registrationCard(totals), ...delayCard(totals)];
  return cards.length === 0 ? '' : `<section class="cards">${cards.map(cardOf).join('')}</section>`;
}

function cardOf({ label, figure, parts, texts }: Card): string {
  const lines = texts('en').map((_, i) => `<p class="dim">${said((lang) => texts(lang)[i] ?? '')}</p>`);
  return `<div class="card"><h2>${said(label)}</h2><b>${said(figure)}</b>${bar(parts)}${lines.join('')}</div>`;
}

function callCard(totals: TraceTotals): Card[] {
  const { callCounts, storyCounts, callFigures } = totals;
  const legs = totalOf(callCounts);
  const calls = legs - totalOf(storyCounts.fartherLegs);
  const [answered = 0, busy = 0, failed = 0, rejected = 0, cancelled = 0, noFinal = 0] = callEndings(
    totals,
    OVERVIEW_WORDS.english,
  ).map(([count]) => count);
  const texts = (lang: Lang): string[] => {
    const words = OVERVIEW_WORDS.in(lang);
    const ended = counted(callEndings(totals, words));
    return [legs > calls ? `${ended} (${words.legs(legs)})` : ended, ...figureTexts(callFigures, words, lang).ratios];
  };
  return legs === 0
    ? []
    : [
        {
          label: (lang) => OVERVIEW_WORDS.in(lang).calls,
          figure: () => String(calls),
          parts: [
            { count: answered, tone: 'good' },
            { count: busy + cancelled + noFinal, tone: 'dim' },
            { count: failed + rejected, tone: 'bad' },
          ],
          texts,
        },
      ];
}

function transferCard({ storyCounts: { transfers, badTransfers } }: TraceTotals): Card[] {
  const parts = (lang: Lang): Counted[] => {
    const { succeeded, wentWrongOf } = OVERVIEW_WORDS.in(lang);
    return [
      [transfers - badTransfers, succeeded],
      [badTransfers, wentWrongOf],
    ];
  };
  return transfers === 0
    ? []
    : [
        {
          label: (lang) => OVERVIEW_WORDS.in(lang).transfers,
          figure: () => String(transfers),
          parts: [
            { count: transfers - badTransfers, tone: 'good' },
            { count: badTransfers, tone: 'bad' },
          ],
          texts: (lang) => [counted(parts(lang))],
        },
      ];
}

const BAD_REGISTRATIONS: readonly RegistrationOutcome[] = ['refused', 'challenged', 'unanswered'];

function registrationCard({ registrationCounts }: TraceTotals): Card[] {
  const total = totalOf(registrationCounts);
  const bad = BAD_REGISTRATIONS.reduce((sum, outcome) => sum + registrationCounts[outcome], 0);
  const outcomes = Object.keys(registrationCounts) as RegistrationOutcome[];
  const parts = (lang: Lang): Counted[] =>
    outcomes.map((outcome) => [registrationCounts[outcome], OVERVIEW_WORDS.in(lang).registration[outcome]]);
  return total === 0
    ? []
    : [
        {
          label: (lang) => OVERVIEW_WORDS.in(lang).registrations,
          figure: () => String(total),
          parts: [
            { count: registrationCounts.registered, tone: 'good' },
            { count: total - bad - registrationCounts.registered, tone: 'dim' },
            { count: bad, tone: 'bad' },
          ],
          texts: (lang) => [counted(parts(lang))],
        },
      ];
}

/** The share of the longest twentieth is what the bar leaves empty. */
function delayCard({ callFigures }: TraceTotals): Card[] {
  const { medianUs, p95Us } = callFigures.postDialDelay;
  return medianUs === null || p95Us === null
    ? []
    : [
        {
          label: (lang) => HTML_WORDS.in(lang).postDialDelay,
          figure: (lang) => durationIn(medianUs, lang),
          parts: [
            { count: medianUs, tone: 'accent' },
            { count: Math.max(0, p95Us - medianUs), tone: 'dim' },
          ],
          texts: (lang) => {
            const { lasted, atOnce } = figureTexts(callFigures, OVERVIEW_WORDS.in(lang), lang);
            return [HTML_WORDS.in(lang).mostOf(percentIn(0.95, lang), durationIn(p95Us, lang)), ...lasted, ...atOnce];
          },
        },
      ];
}
