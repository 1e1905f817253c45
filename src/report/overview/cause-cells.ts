import { type Cause, type CauseType, explainedBy, type Harm, isOwnFault } from '../../causes/index.ts';
import { plain, type Story, type TraceTotals, totalOf } from '../../findings/index.ts';
import { clip, widthOf, wrap } from '../../page/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { percentIn } from '../duration.ts';
import { markOf } from '../text/set-story.ts';
import type { TextOptions } from '../text/text-options.ts';
import type { OverviewWords, Whose } from './overview-words.ts';

/** Of a title that gives way so much is left. */
const LEAST_TITLE = 16;

/** One row of the causes, as it is said in any form. */
export type CauseCells = {
  readonly id: string;
  /** The mark of the story that is its example, and its colour. */
  readonly mark: string;
  readonly paint: (text: string) => string;
  readonly count: string;
  readonly when: string;
  readonly example: string;
};

export function cellsOf(cause: Cause<Story>, options: TextOptions): CauseCells {
  const { clockOf, placeOf } = options;
  const [first, last] = [clockOf(cause.firstUs), clockOf(cause.lastUs)];
  return {
    ...markOf(cause.example, options),
    id: String(cause.id),
    count: String(cause.count),
    when: first === last ? first : `${first.slice(0, 5)} – ${last.slice(0, 5)}`,
    example: cause.sighting === null ? '' : placeOf(cause.sighting),
  };
}

/** What a cause is called, the code behind it in brackets, the element that gave it, and how many it met. */
export function causeParts(
  { title, code, phrase, place, places, callers, count, type, harm }: Cause<unknown>,
  words: OverviewWords,
): { readonly named: string; readonly ended: string; readonly place: string | null; readonly met: string | null } {
  const said = title ?? (code === null ? words.otherCauses : words.failedWith(plain(`${code} ${phrase}`.trim(), 40)));
  return {
    named: type === 'transfer' ? words.transfer(said) : said,
    ended: title !== null && code !== null && isRefusal(code) ? ` (${code})` : '',
    place: places > 1 ? words.places(places) : place,
    met: count > 1 ? words.met[whoseOf(type, harm)](callers) : null,
  };
}

/** Who stands at the other end of such a story. */
function whoseOf(type: CauseType, harm: Harm): Whose {
  return type !== 'notice' ? WHOSE[type] : harm === 'attack' ? 'sources' : 'senders';
}

const WHOSE: Readonly<Record<Exclude<CauseType, 'notice'>, Whose>> = {
  call: 'callers',
  rejection: 'callers',
  transfer: 'transferors',
  registration: 'accounts',
};

/** `Service unavailable (503) at 203.0.113.6, 3 callers`. */
export function causeText(cause: Cause<unknown>, words: OverviewWords): string {
  return causeLines(cause, words, Number.POSITIVE_INFINITY).join('');
}

/** The same in lines: nothing is cut, for what tells a cause from the next may stand anywhere in it. */
export function causeLines(cause: Cause<unknown>, words: OverviewWords, width: number): string[] {
  const { named, ended, place, met } = causeParts(cause, words);
  const lines = wrap(named + ended, width);
  const rest = [place === null ? '' : words.at(place), met ?? ''].filter((part) => part !== '').join(', ');
  const joined = [lines.at(-1), rest].join(place === null ? ', ' : ' ');
  if (rest === '') {
    return lines;
  }
  return widthOf(joined) <= width ? [...lines.slice(0, -1), joined] : [...lines, ...wrap(rest, width)];
}

/** The same in one line, where there is no room for more: the title gives way to the code and the place. */
export function clippedCause(cause: Cause<unknown>, words: OverviewWords, width: number): string {
  const { named, ended, place } = causeParts(cause, words);
  const least = LEAST_TITLE + (cause.type === 'transfer' ? widthOf(words.transfer('')) : 0);
  const whole = place === null ? ended : `${ended} ${words.at(place)}`;
  const rest = width - widthOf(whole) >= least ? whole : ended;
  return clip(named, Math.max(LEAST_TITLE, width - widthOf(rest))) + rest;
}

/** What of the list is not shown; null where all of it is. */
export function causesLeft(causes: readonly Cause<Story>[], top: number, words: OverviewWords): string | null {
  const left = causes.slice(top);
  const stories = left.reduce((sum, { count }) => sum + count, 0);
  return left.length === 0 ? null : `… ${words.moreCauses(left.length, stories, causes.length)}`;
}

/** How few causes are how much of it, and what of that is the own network's. */
export function shareTexts(
  { callCounts, storyCounts }: TraceTotals,
  causes: readonly Cause<Story>[],
  words: OverviewWords,
  { lang }: Pick<TextOptions, 'lang'>,
): string[] {
  const explained = explainedBy(causes);
  const own = causes.filter(({ harm }) => isOwnFault(harm));
  const calls = totalOf(callCounts) - totalOf(storyCounts.fartherLegs);
  const ofCalls = own.filter(({ type }) => type === 'call' || type === 'rejection' || type === 'transfer');
  const failures = ofCalls.reduce((sum, { count }) => sum + count, 0);
  const texts: string[] = [];
  if (explained !== null && explained.causes < causes.length) {
    texts.push(words.explained(explained.causes, percentIn(explained.share, lang)));
  }
  if (own.length < causes.length && calls > 0) {
    texts.push(words.ownFaults(ofCalls.length, failures, percentIn(failures / calls, lang)));
  }
  return texts;
}
