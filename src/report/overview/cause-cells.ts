import { type Cause, explainedBy, isOwnFault } from '../../causes/index.ts';
import { plain, type Story, type TraceTotals, totalOf } from '../../findings/index.ts';
import { clip, widthOf } from '../../page/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { percentIn } from '../duration.ts';
import { markOf } from '../text/set-story.ts';
import type { TextOptions } from '../text/text-options.ts';
import type { OverviewWords } from './overview-words.ts';

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

/** What a cause is called, the code behind it in brackets, the element that gave it, and how many callers it met. */
export function causeParts(
  { title, code, phrase, place, places, callers, count, type }: Cause<unknown>,
  words: OverviewWords,
): { readonly named: string; readonly ended: string; readonly place: string | null; readonly callers: string | null } {
  const said = title ?? (code === null ? words.otherCauses : words.failedWith(plain(`${code} ${phrase}`.trim(), 40)));
  return {
    named: type === 'transfer' ? words.transfer(said) : said,
    ended: title !== null && code !== null && isRefusal(code) ? ` (${code})` : '',
    place: places > 1 ? words.places(places) : place,
    callers: count > 1 ? words.callers(callers) : null,
  };
}

/** `Service unavailable (503) at 203.0.113.6, 3 callers`. */
export function causeText(cause: Cause<unknown>, words: OverviewWords, width: number): string {
  const { named, ended, place, callers } = causeParts(cause, words);
  const many = callers === null ? '' : `, ${callers}`;
  const whole = `${ended}${place === null ? '' : ` ${words.at(place)}`}${many}`;
  // The code and the place tell more than the end of a title, but not more than all of it; that it was a transfer is none.
  const least = LEAST_TITLE + (cause.type === 'transfer' ? widthOf(words.transfer('')) : 0);
  const rest = [whole, ended + many].find((text) => width - widthOf(text) >= least) ?? ended;
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
