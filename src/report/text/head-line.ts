import { clip, widthOf, withRight } from '../../page/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { TextOptions } from './text-options.ts';

/** The least of the names that a line must show beside the time and the place. */
const LEAST_NAMES = 12;
/** Blanks before the names, and before what stands at the right. */
const GAP = 3;
const RIGHT_GAP = 2;

/** What became of a story, of whom, when and where it begins, and how sure that is: one line. */
export function headLine(
  title: string,
  names: string,
  first: Sighting | undefined,
  confidence: string,
  { style, width, clockOf, placeOf, number }: TextOptions,
): string {
  const numbered = number === undefined ? title : title.replace(/[✓✗!?] /, (mark) => `${mark}${number}  `);
  const clock = first === undefined ? '' : clockOf(first.timeUs);
  const place = first === undefined ? '' : placeOf(first);
  const wide = [[clock, place].filter((part) => part !== '').join(' '), confidence]
    .filter((part) => part !== '')
    .join('   ');
  const room = width - widthOf(numbered) - GAP;
  const least = Math.min(LEAST_NAMES, widthOf(names));
  const isRoomy = (right: string, least: number): boolean => room - RIGHT_GAP - widthOf(right) >= least;
  const right = isRoomy(wide, least) ? wide : isRoomy(place, 1) ? place : '';
  if (right === '') {
    return numbered + (room > 0 ? clip(' '.repeat(GAP) + names, room + GAP) : '');
  }
  const middle = clip(' '.repeat(GAP) + names, room + GAP - RIGHT_GAP - widthOf(right));
  return withRight(numbered + middle, style.dim(right), width);
}
