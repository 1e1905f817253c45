import { type Cause, explainedBy, isOwnFault } from '../../causes/index.ts';
import type { CallFigures, Story, TraceTotals } from '../../findings/index.ts';
import { plain, totalOf } from '../../findings/index.ts';
import { clip, padEnd, widthOf, wrap } from '../../page/index.ts';
import type { CallOutcome, RegistrationOutcome } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { durationIn, percentIn } from '../duration.ts';
import type { TextOptions } from '../text/text-options.ts';
import type { OverviewWords } from './overview-words.ts';
import { OVERVIEW_WORDS } from './overview-words-en.ts';
import type { Timeline } from './timeline.ts';

/** Room for the longest label of any language, and two blanks. */
const LABEL_COLUMN = 17;
const LEAST_TITLE = 16;
const MOST_BUCKETS = 60;
/** Columns of the label and the two clocks. */
const BESIDE_BUCKETS = LABEL_COLUMN + 3 + 13;

/** The causes of a trace in which much failed. */
export type Overview = {
  readonly causes: readonly Cause<Story>[];
  readonly timeline: Timeline;
  /** Which stories follow it. */
  readonly tells: 'all' | 'examples';
};

/** How much of the overview is shown. */
export type OverviewOptions = TextOptions & {
  /** Rows of causes. */
  readonly top: number;
};

/** A busy trace on one screen, below its summary: how calls ended, and what went wrong, the worst first. */
export function tellOverview(
  totals: TraceTotals,
  causes: readonly Cause<Story>[],
  timeline: Timeline,
  options: OverviewOptions,
): string[] {
  const words = OVERVIEW_WORDS.in(options.lang);
  return [
    ...tellOutcomes(totals, words, options),
    '',
    ...tellCauses(causes, words, options),
    ...tellShares(totals, causes, words, options),
    ...tellTimeline(totals, timeline, words, options),
    '',
  ];
}

function tellOutcomes(totals: TraceTotals, words: OverviewWords, options: OverviewOptions): string[] {
  const { callCounts, storyCounts, callFigures } = totals;
  const count = (ending: CallOutcome): number => callCounts[ending] - storyCounts.fartherLegs[ending];
  const legs = totalOf(callCounts);
  const calls = legs - totalOf(storyCounts.fartherLegs);
  const { outcome } = words;
  const ended: [number, (count: number) => string][] = [
    [count('answered'), outcome.answered],
    [callFigures.busy, outcome.busy],
    [count('failed') - callFigures.busy, outcome.failed],
    [count('rejected'), outcome.rejected],
    [count('cancelled'), outcome.cancelled],
    [count('no-final'), outcome.noFinal],
  ];
  const said: Said = (parts) =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, say]) => say(count))
      .join(' · ');
  const { transfers, badTransfers } = storyCounts;
  return [
    ...(legs === 0
      ? []
      : row(words.calls, `${calls}${legs > calls ? ` (${words.legs(legs)})` : ''}: ${said(ended)}`, options)),
    ...figures(callFigures, words, options.lang).flatMap((line) => row('', line, options)),
    ...(transfers === 0
      ? []
      : row(
          words.transfers,
          `${transfers}: ${said([
            [transfers - badTransfers, words.succeeded],
            [badTransfers, words.wentWrongOf],
          ])}`,
          options,
        )),
    ...registrationRow(totals, words, said, options),
  ];
}

/** Counts in words, those of nothing left out. */
type Said = (parts: readonly (readonly [number, (count: number) => string])[]) => string;

function registrationRow(
  { registrationCounts }: TraceTotals,
  words: OverviewWords,
  said: Said,
  options: OverviewOptions,
): string[] {
  const total = totalOf(registrationCounts);
  const outcomes = Object.keys(registrationCounts) as RegistrationOutcome[];
  const parts = outcomes.map((outcome) => [registrationCounts[outcome], words.registration[outcome]] as const);
  return total === 0 ? [] : row(words.registrations, `${total}: ${said(parts)}`, options);
}

function row(label: string, text: string, { style, width }: OverviewOptions): string[] {
  return [`${style.bold(padEnd(label, LABEL_COLUMN))}${clip(text, width - LABEL_COLUMN)}`];
}

type Cells = { readonly count: string; readonly when: string; readonly example: string };

function tellCauses(causes: readonly Cause<Story>[], words: OverviewWords, options: OverviewOptions): string[] {
  const { style, width, top } = options;
  const shown = causes.slice(0, top);
  const heads: Cells = { count: words.count, when: words.when, example: words.example };
  const cells = shown.map((cause) => cellsOf(cause, options));
  const widest = (key: keyof Cells) => Math.max(...[heads, ...cells].map((cell) => widthOf(cell[key])));
  const widths = { count: widest('count'), when: widest('when'), example: widest('example') };
  const number = String(shown.length).length;
  const room = width - widths.count - widths.when - widths.example - 6;
  const line = (start: string, { count, when, example }: Cells): string =>
    `${padEnd(clip(start, room), room)}  ${count.padStart(widths.count)}  ${padEnd(when, widths.when)}  ${example}`.trimEnd();
  const left = causes.slice(top);
  const stories = left.reduce((sum, { count }) => sum + count, 0);
  return [
    style.bold(line(words.wentWrong, heads)),
    ...shown.map((cause, i) => {
      const start = `${String(cause.id).padStart(number + 1)} ${cause.severity === 'error' ? '✗' : '!'} `;
      const text = line(start + causeText(cause, words, room - widthOf(start)), cells[i] as Cells);
      return cause.severity === 'error' ? style.red(text.slice(0, start.length)) + text.slice(start.length) : text;
    }),
    ...(left.length === 0
      ? []
      : [`${' '.repeat(number + 2)}… ${words.moreCauses(left.length, stories, causes.length)}`]),
  ];
}

function cellsOf(cause: Cause<Story>, { clockOf, placeOf }: OverviewOptions): Cells {
  const [first, last] = [clockOf(cause.firstUs), clockOf(cause.lastUs)];
  const when = first === last ? first : `${first.slice(0, 5)} – ${last.slice(0, 5)}`;
  return { count: String(cause.count), when, example: cause.sighting === null ? '' : placeOf(cause.sighting) };
}

/** `Service unavailable (503) at 203.0.113.6, 3 callers`. */
export function causeText(cause: Cause<unknown>, words: OverviewWords, width: number): string {
  const { title, code, place, callers, count, type } = cause;
  const said =
    title ?? (code === null ? words.otherCauses : words.failedWith(plain(`${code} ${cause.phrase}`.trim(), 40)));
  const named = type === 'transfer' ? words.transfer(said) : said;
  const rest = [
    title !== null && code !== null && isRefusal(code) ? ` (${code})` : '',
    ...(place === null || cause.harm === 'person' || cause.harm === 'number' ? [] : [` ${words.at(place)}`]),
    ...(count > 1 ? [`, ${words.callers(callers)}`] : []),
  ].join('');
  // The code and the place tell more than the end of a title.
  return clip(named, Math.max(LEAST_TITLE, width - widthOf(rest))) + rest;
}

function tellShares(
  { callCounts, storyCounts }: TraceTotals,
  causes: readonly Cause<Story>[],
  words: OverviewWords,
  { style, lang, width }: OverviewOptions,
): string[] {
  const explained = explainedBy(causes);
  const own = causes.filter(({ harm }) => isOwnFault(harm));
  const calls = totalOf(callCounts) - totalOf(storyCounts.fartherLegs);
  const ofCalls = own.filter(({ type }) => type === 'call' || type === 'rejection' || type === 'transfer');
  const failures = ofCalls.reduce((sum, { count }) => sum + count, 0);
  const lines: string[] = [];
  if (explained !== null && explained.causes < causes.length) {
    lines.push(words.explained(explained.causes, percentIn(explained.share, lang)));
  }
  if (own.length < causes.length && calls > 0) {
    lines.push(words.ownFaults(ofCalls.length, failures, percentIn(failures / calls, lang)));
  }
  return lines.flatMap((line) => wrap(line, width - 3)).map((line) => style.dim(`   ${line}`));
}

/** `ASR 74 %, NER 91 % · post-dial delay 1.3 s (95 %: 3.1 s)`, and how long calls were and how many at once. */
function figures(figures: CallFigures, words: OverviewWords, lang: Lang): string[] {
  const { answerSeizureRatio: asr, networkEffectivenessRatio: ner, postDialDelay, duration, mostAtOnce } = figures;
  const spread = (
    { medianUs, p95Us }: CallFigures['duration'],
    say: (median: string, p95: string) => string,
  ): string[] =>
    medianUs === null || p95Us === null ? [] : [say(durationIn(medianUs, lang), durationIn(p95Us, lang))];
  const ratios = asr === null || ner === null ? [] : [words.ratios(percentIn(asr, lang), percentIn(ner, lang))];
  const lasted = spread(duration, words.duration);
  const delayed = spread(postDialDelay, words.postDialDelay);
  const atOnce = mostAtOnce === null || mostAtOnce === 0 ? [] : [words.mostAtOnce(mostAtOnce)];
  return [
    [...ratios, ...delayed],
    [...lasted, ...atOnce],
  ]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join(' · '));
}

function tellTimeline(
  { startUs, endUs }: TraceTotals,
  timeline: Timeline,
  words: OverviewWords,
  { style, clockOf, width }: OverviewOptions,
): string[] {
  const picture = timeline.picture(startUs, endUs, Math.min(MOST_BUCKETS, width - BESIDE_BUCKETS));
  if (picture === null) {
    return [];
  }
  const start = `${clockOf(startUs).slice(0, 5)} `;
  const label = words.perBucket(picture.minutes);
  const line = `${padEnd(label, LABEL_COLUMN + 3)} ${start}${picture.bars} ${clockOf(endUs).slice(0, 5)}`;
  return ['', style.dim(clip(line, width))];
}

/** Behind the stories: how to see the rest. */
export function tellMore(
  { causes, tells }: Pick<Overview, 'causes' | 'tells'>,
  { lang, style }: TextOptions,
): string[] {
  const many = causes.find(({ count }) => count > 1);
  return tells === 'all' ? [] : [style.dim(OVERVIEW_WORDS.in(lang).more(many?.id ?? 1)), ''];
}
