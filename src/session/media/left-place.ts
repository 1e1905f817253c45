import type { LeftPlace } from '../../records/index.ts';
import { isUnspecified } from '../../sip/index.ts';
import type { Announcement } from './announcements.ts';
import type { Span } from './owed.ts';

/** What is on its way when the other side moves, and how long it may take to follow. */
const FOLLOWING_US = 3_000_000;
/** Who sends until so shortly before the end has not stopped. */
const TO_THE_END_US = 2_000_000;

/** Packets of one direction: from where, to where, and when. */
export type Stream = { readonly from: string; readonly to: string; readonly lastUs: number };

type Moved = { readonly before: ReadonlySet<string>; readonly now: string; readonly atUs: number };

/**
 * Whether a side sends to the end to a place that the other has left, and nothing to where it has moved, though it has taken that
 * (RFC 3264 §8.3.1). Null as well where the other is not seen at its new place: who still sends from the old one is answered there.
 *
 * @param own what the side sends. @param others what comes from the other. @param textOf a place as `from` and `to` have it.
 */
export function leftPlaceOf(
  isCaller: boolean,
  said: readonly Announcement[],
  own: readonly Stream[],
  others: readonly Stream[],
  { fromUs, untilUs }: Span,
  textOf: (address: string, port: number) => string,
): LeftPlace | null {
  const moved = movedBy(!isCaller, said, textOf);
  if (moved === null || moved.atUs <= fromUs) {
    return null;
  }
  const { before, now, atUs } = moved;
  const late = atUs + FOLLOWING_US;
  const old = own.find(({ to, lastUs }) => before.has(to) && lastUs >= Math.max(late, untilUs - TO_THE_END_US));
  const hasFollowed = own.some(({ to, lastUs }) => to === now && lastUs >= atUs);
  const isThere = others.some(({ from, lastUs }) => from === now && lastUs >= late);
  const isStillHere = others.some(({ from, lastUs }) => before.has(from) && lastUs >= late);
  return old === undefined || hasFollowed || !isThere || isStillHere
    ? null
    : { old: old.to, now, sinceUs: untilUs - atUs };
}

/** The last move of a side that the other has answered; null without one, or where it takes nothing any more. */
function movedBy(
  isCaller: boolean,
  said: readonly Announcement[],
  textOf: (address: string, port: number) => string,
): Moved | null {
  const before = new Set<string>();
  let moved: Moved | null = null;
  let isAnswered = false;
  let now = '';
  for (const { at, isByCaller, audio } of said) {
    if (isByCaller !== isCaller) {
      isAnswered = true;
      continue;
    }
    const isHeld = audio.port === 0 || audio.address === null || isUnspecified(audio.address);
    const place = isHeld ? '' : textOf(audio.address ?? '', audio.port);
    if (place !== now) {
      before.add(now);
      moved = now === '' ? null : { before, now: place, atUs: at.timeUs };
      isAnswered = false;
      now = place;
    }
  }
  before.delete('');
  return moved === null || moved.now === '' || !isAnswered || before.has(moved.now) ? null : moved;
}
