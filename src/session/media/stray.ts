import type { Stray } from '../../records/index.ts';
import type { Announcement, Said } from './announcements.ts';
import type { Span } from './owed.ts';
import type { PlaceBook } from './place-book.ts';
import { addressIn, endText, type Sent } from './sent.ts';

/** What is on its way when the other side moves, and how long it may take to follow. */
const FOLLOWING_US = 3_000_000;
/** Who sends until so shortly before the end has not stopped; who goes on so long behind it sends for another call. */
const TO_THE_END_US = 2_000_000;

/** What the trace shows of one side and of the other, and what the two said. */
export type Straying = {
  readonly isCaller: boolean;
  readonly said: Said;
  /** Where the other side was to be sent to. */
  readonly book: PlaceBook;
  /** What the side sent, and what came from the other, whenever it was. */
  readonly own: readonly Sent[];
  readonly others: readonly Sent[];
  /** The last stretch in which the side was to send: it lasts to the end of the call. */
  readonly owed: Span;
  readonly beganUs: number;
  /** The other side would have been seen, and sent nothing in the call. */
  readonly isOtherSilent: boolean;
};

/**
 * Whether a side sends to the end to a place where the other is not to be sent to by what it said last, and nothing to where it
 * is (RFC 3264 §5.1, §8.3.1). Null as well where the other sends from there, or is not seen where it says: who sends to where
 * packets come from, or to behind a NAT, has found the other.
 */
export function strayOf(straying: Straying): Stray | null {
  for (const sent of straying.own) {
    const sinceUs = strayedSince(sent, straying);
    const announced = sinceUs === null ? null : announcedFor(sent, straying);
    if (sinceUs !== null && announced !== null) {
      const { from, to } = sent;
      const [isByRelay, isHeard] = [isRelay(from, straying), !straying.isOtherSilent];
      const forUs = straying.owed.untilUs - sinceUs;
      return { from, isByRelay, to, announced, sinceUs: forUs, isHeard, ...kindOf(to, straying) };
    }
  }
  return null;
}

/** Whether a place was named only where a host handed on what the side had said before it: the side itself speaks first. */
function isRelay(place: string, { isCaller, said }: Straying): boolean {
  const turns = new Set<string>();
  let isNamed = false;
  for (const { isByCaller, audio, turn } of said.announcements) {
    if (isByCaller === isCaller) {
      const isIt = endText(audio.address ?? '', audio.port) === place;
      if (isIt && !turns.has(turn)) {
        return false;
      }
      isNamed ||= isIt;
      turns.add(turn);
    }
  }
  return isNamed;
}

/** Of several places, on several hops: the one that took the place of this one; else the one from which it is spoken to. */
function announcedFor({ from, to }: Sent, { book, others }: Straying): string | null {
  const spoken = others.findLast((each) => each.to === from && book.holds(each.from))?.from;
  const ofHost = book.places.find((place) => addressIn(place) === addressIn(to));
  return book.insteadOf(to) ?? spoken ?? ofHost ?? book.last;
}

/** Since when what was sent goes astray; null where it does not, or may not. */
function strayedSince(sent: Sent, straying: Straying): number | null {
  const { book, own, owed, beganUs } = straying;
  const { from, to, run } = sent;
  const isOfThisCall = run.firstUs >= beganUs && run.lastUs <= owed.untilUs + TO_THE_END_US;
  if (book.holds(to) || !isOfThisCall || isWithin(to, straying)) {
    return null;
  }
  const sinceUs = Math.max(book.untilUs(to), run.firstUs, owed.fromUs);
  const lateUs = sinceUs + FOLLOWING_US;
  if (run.lastUs < Math.max(lateUs, owed.untilUs - TO_THE_END_US)) {
    return null;
  }
  // A host that sends elsewhere as well has followed; or it serves several calls from one port.
  const sendsElsewhere = own.some(
    (each) => each.to !== to && addressIn(each.from) === addressIn(from) && each.run.lastUs >= lateUs,
  );
  return !sendsElsewhere && isMissed(sent, lateUs, straying) ? sinceUs : null;
}

/** What goes to a host of its own side goes on from there. */
function isWithin(to: string, { isCaller, said, book }: Straying): boolean {
  const address = addressIn(to);
  return (
    !book.places.some((place) => addressIn(place) === address) &&
    said.announcements.some((each) => each.isByCaller === isCaller && isOf(each, address))
  );
}

/** Whether somebody announced a host, or spoke from it. */
function isOf({ audio, at }: Announcement, address: string): boolean {
  return audio.address === address || at.src?.address === address;
}

/** Whether the other side is elsewhere: its packets come from where it says; or, where it is silent, none ever came from there. */
function isMissed({ to }: Sent, lateUs: number, { book, others, owed, isOtherSilent }: Straying): boolean {
  if (isOtherSilent) {
    const isAtItsHost = book.places.some((place) => addressIn(place) === addressIn(to));
    return isAtItsHost && !others.some(({ from }) => from === to);
  }
  const comesFrom = (isFrom: (from: string) => boolean): boolean =>
    others.some(({ from, run }) => isFrom(from) && run.lastUs >= lateUs && run.firstUs <= owed.untilUs);
  return comesFrom((from) => book.holds(from)) && !comesFrom((from) => from === to);
}

function kindOf(to: string, { isCaller, said, book }: Straying): Pick<Stray, 'kind' | 'media'> {
  if (book.untilUs(to) > Number.NEGATIVE_INFINITY) {
    return { kind: book.whyLeft(to) === 'refused' ? 'refused' : 'left', media: null };
  }
  const isNamed = (address: string | null, port: number): boolean => endText(address ?? '', port) === to;
  if (isCaller && said.early.some(({ audio }) => isNamed(audio.address, audio.port))) {
    return { kind: 'early', media: null };
  }
  const named = said.announcements
    .filter(({ isByCaller }) => isByCaller !== isCaller)
    .flatMap(({ media }) => media)
    .find(({ address, port }) => isNamed(address, port));
  if (named !== undefined) {
    return { kind: 'media', media: named.kind };
  }
  const isAtItsHost = book.places.some((place) => addressIn(place) === addressIn(to));
  return { kind: isAtItsHost ? 'port' : 'address', media: null };
}
