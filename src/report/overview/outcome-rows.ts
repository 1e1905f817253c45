import type { CallFigures, TraceTotals } from '../../findings/index.ts';
import { totalOf } from '../../findings/index.ts';
import type { CallOutcome, RegistrationOutcome } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import { durationIn, percentIn } from '../duration.ts';
import type { OverviewWords } from './overview-words.ts';

/** What is said of all calls, transfers or registrations; no label where it goes on with the one before. */
export type OutcomeRow = { readonly label: string; readonly text: string };

/** How everything ended, and the figures of all calls. */
export function outcomeRows(totals: TraceTotals, words: OverviewWords, lang: Lang): OutcomeRow[] {
  return [...callRows(totals, words, lang), ...transferRows(totals, words), ...registrationRows(totals, words)];
}

function callRows(
  { callCounts, storyCounts, callFigures }: TraceTotals,
  words: OverviewWords,
  lang: Lang,
): OutcomeRow[] {
  const legs = totalOf(callCounts);
  const calls = legs - totalOf(storyCounts.fartherLegs);
  const ended = said(callEndings({ callCounts, storyCounts, callFigures }, words));
  const text = `${calls}${legs > calls ? ` (${words.legs(legs)})` : ''}: ${ended}`;
  const more = figures(callFigures, words, lang).map((line) => ({ label: '', text: line }));
  return [...(legs === 0 ? [] : [{ label: words.calls, text }]), ...more];
}

/** How many of something, and how that is said. */
export type Counted = readonly [count: number, say: (count: number) => string];

/** How calls ended, each call once however many legs it had: answered, busy, failed, rejected, cancelled, without an end. */
export function callEndings(
  { callCounts, storyCounts, callFigures }: Pick<TraceTotals, 'callCounts' | 'storyCounts' | 'callFigures'>,
  { outcome }: Pick<OverviewWords, 'outcome'>,
): Counted[] {
  const count = (ending: CallOutcome): number => callCounts[ending] - storyCounts.fartherLegs[ending];
  return [
    [count('answered'), outcome.answered],
    [callFigures.busy, outcome.busy],
    [count('failed') - callFigures.busy, outcome.failed],
    [count('rejected'), outcome.rejected],
    [count('cancelled'), outcome.cancelled],
    [count('no-final'), outcome.noFinal],
  ];
}

function transferRows({ storyCounts: { transfers, badTransfers } }: TraceTotals, words: OverviewWords): OutcomeRow[] {
  const ended = said([
    [transfers - badTransfers, words.succeeded],
    [badTransfers, words.wentWrongOf],
  ]);
  return transfers === 0 ? [] : [{ label: words.transfers, text: `${transfers}: ${ended}` }];
}

function registrationRows({ registrationCounts }: TraceTotals, words: OverviewWords): OutcomeRow[] {
  const total = totalOf(registrationCounts);
  const outcomes = Object.keys(registrationCounts) as RegistrationOutcome[];
  const parts = outcomes.map((outcome) => [registrationCounts[outcome], words.registration[outcome]] as const);
  return total === 0 ? [] : [{ label: words.registrations, text: `${total}: ${said(parts)}` }];
}

/** Counts in words, those of nothing left out. */
export function said(parts: readonly Counted[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, say]) => say(count))
    .join(' · ');
}

/** `ASR 74 %, NER 91 % · post-dial delay 1.3 s (95 %: 3.1 s)`, and how long calls were and how many at once. */
function figures(figures: CallFigures, words: OverviewWords, lang: Lang): string[] {
  const { ratios, delayed, lasted, atOnce } = figureTexts(figures, words, lang);
  return [
    [...ratios, ...delayed],
    [...lasted, ...atOnce],
  ]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join(' · '));
}

/** Each figure in words; empty where it is not known. */
export function figureTexts(
  { answerSeizureRatio: asr, networkEffectivenessRatio: ner, postDialDelay, duration, mostAtOnce }: CallFigures,
  words: OverviewWords,
  lang: Lang,
): Readonly<Record<'ratios' | 'delayed' | 'lasted' | 'atOnce', readonly string[]>> {
  const spread = (
    { medianUs, p95Us }: CallFigures['duration'],
    say: (median: string, p95: string) => string,
  ): string[] =>
    medianUs === null || p95Us === null ? [] : [say(durationIn(medianUs, lang), durationIn(p95Us, lang))];
  return {
    ratios: asr === null || ner === null ? [] : [words.ratios(percentIn(asr, lang), percentIn(ner, lang))],
    delayed: spread(postDialDelay, words.postDialDelay),
    lasted: spread(duration, words.duration),
    atOnce: mostAtOnce === null || mostAtOnce === 0 ? [] : [words.mostAtOnce(mostAtOnce)],
  };
}
