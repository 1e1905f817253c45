import type { LeftPlace } from '../../records/index.ts';
import type { Announcement } from './announcements.ts';
import type { Span } from './owed.ts';
import { endText, type Sent } from './sent.ts';

/** What is on its way when the other side moves, and how long it may take to follow. */
const FOLLOWING_US = 3_000_000;
/** Who sends until so shortly before the end has not stopped. */
const TO_THE_END_US = 2_000_000;

type Moved = { readonly before: ReadonlySet<string>; readonly now: string; readonly atUs: number };

/**
 * Whether a side sends to the end to a place that the other has left, and nothing to where it has moved, though it has taken that
 * (RFC 3264 §8.3.1). Null as well where the other is not seen at its new place: who still sends from the old one is answered there.
 *
 * @param own what the side sends. @param others what comes from the other.
 */
export function leftPlaceOf(
  isCaller: boolean,
  said: readonly Announcement[],
  own: readonly Sent[],
  others: readonly Sent[],
  { fromUs, untilUs }: Span,
): LeftPlace | null {
  const moved = movedBy(!isCaller, said);
  if (moved === null || moved.atUs <= fromUs) {
    return null;
  }
  const { before, now, atUs } = moved;
  const late = atUs + FOLLOWING_US;
  const old = own.find(({ to, run }) => before.has(to) && run.lastUs >= Math.max(late, untilUs - TO_THE_END_US));
  const hasFollowed = own.some(({ to, run }) => to === now && run.lastUs >= atUs);
  const isThere = others.some(({ from, run }) => from === now && run.lastUs >= late);
  const isStillHere = others.some(({ from, run }) => before.has(from) && run.lastUs >= late);
  return old === undefined || hasFollowed || !isThere || isStillHere
    ? null
    : { old: old.to, now, sinceUs: untilUs - atUs };
}

/** The last move of a side that the other has answered; null without one, or where it moved back. */
function movedBy(isCaller: boolean, said: readonly Announcement[]): Moved | null {
  const before = new Set<string>();
  let moved: Moved | null = null;
  let isAnswered = false;
  let now = '';
  for (const { at, isByCaller, audio } of said) {
    // Put on hold with 0.0.0.0 it is at a place from which nothing comes.
    const place = isByCaller === isCaller ? endText(audio.address ?? '', audio.port) : now;
    isAnswered ||= isByCaller !== isCaller;
    if (place !== now) {
      moved = now === '' ? null : { before: before.add(now), now: place, atUs: at.timeUs };
      isAnswered = false;
      now = place;
    }
  }
  return isAnswered && !before.has(now) ? moved : null;
}
