import type { MediaFacts, MediaSide, Stray } from '../../../records/index.ts';
import { calleeOf, callerOf, type JudgeableCall } from './call-facts.ts';

const SECOND_US = 1_000_000;
/** In less than this a call may be over before anybody spoke. */
const LEAST_OWED_US = 3 * SECOND_US;
/** Half a second of speech; fewer packets may be anything. */
const LEAST_PACKETS = 25;
const LATE_US = 3 * SECOND_US;
const IN_TIME_US = SECOND_US;
/** Nobody pauses for so long who does not use silence suppression, of which pauses before would tell. */
const STOPPED_US = 8 * SECOND_US;
const TO_THE_END_US = 2 * SECOND_US;

/** One side of a call's media, with how it is called. */
export type NamedSide = MediaSide & { readonly isCaller: boolean; readonly name: string };

function sidesOf(c: JudgeableCall): readonly (readonly [NamedSide, NamedSide])[] {
  const { media } = c;
  if (media === null) {
    return [];
  }
  const caller = { isCaller: true, name: callerOf(c), ...media.caller };
  const callee = { isCaller: false, name: calleeOf(c), ...media.callee };
  return [
    [caller, callee],
    [callee, caller],
  ];
}

function isOwed({ owedUs }: MediaSide): boolean {
  return owedUs >= LEAST_OWED_US;
}

/** The side that sent nothing while the other did, and the other; null where there is none, or it would not have been seen. */
export function oneWay(c: JudgeableCall): { readonly silent: NamedSide; readonly heard: NamedSide } | null {
  const found = sidesOf(c).find(
    ([side, other]) => isOwed(side) && side.packets === 0 && side.isWatched && other.packets >= LEAST_PACKETS,
  );
  return found === undefined ? null : { silent: found[0], heard: found[1] };
}

/** Both sides sent, and neither to where nobody can be reached: whatever they announced, they found each other. */
export function isHeardBothWays(c: JudgeableCall): boolean {
  const sides = sidesOf(c);
  return (
    sides.length > 0 &&
    sides.every(([{ packets, sentToUnroutable }]) => packets >= LEAST_PACKETS && sentToUnroutable === null)
  );
}

/** Neither side sent anything, and both were to, and both would have been seen. */
export function isSilent(c: JudgeableCall): boolean {
  const sides = sidesOf(c);
  return sides.length > 0 && sides.every(([side]) => isOwed(side) && side.packets === 0 && side.isWatched);
}

/** The side that began to send late, while the other was in time; null where there is none. */
export function lateSide(c: JudgeableCall): NamedSide | null {
  const found = sidesOf(c).find(
    ([side, other]) =>
      (side.lateUs ?? 0) >= LATE_US && (other.lateUs ?? LATE_US) <= IN_TIME_US && side.packets >= LEAST_PACKETS,
  );
  return found?.[0] ?? null;
}

/** The side that stopped long before the end, while the other went on; null where there is none. */
export function stoppedSide(c: JudgeableCall): NamedSide | null {
  const found = sidesOf(c).find(
    ([side, other]) =>
      (side.quietUs ?? 0) >= STOPPED_US &&
      side.pauses === 0 &&
      side.packets >= LEAST_PACKETS &&
      isHeardUntil(other, side.owedUntilUs),
  );
  return found?.[0] ?? null;
}

/** Whether it sent until shortly before that moment, whether it was to or not: one that was put on hold did not go on. */
function isHeardUntil({ lastSeenUs }: MediaSide, untilUs: number | null): boolean {
  return lastSeenUs !== null && untilUs !== null && untilUs - lastSeenUs <= TO_THE_END_US;
}

/** The side that goes on to send to a place that the other has left, and the places; null where there is none. */
export function notFollowing(c: JudgeableCall): StraySide | null {
  return strayIn(c, ({ kind }) => kind === 'left');
}

/** The side that sends to where the other never asked to be sent to in this call, or not any more when it was answered. */
export function misdirected(c: JudgeableCall): StraySide | null {
  return strayIn(c, ({ kind }) => kind !== 'left');
}

/** What goes astray, and who sends it: the side, or a relay in its place. */
export type StraySide = { readonly sender: string; readonly stray: Stray };

function strayIn(c: JudgeableCall, isMeant: (stray: Stray) => boolean): StraySide | null {
  for (const [side] of sidesOf(c)) {
    if (side.stray !== null && side.packets >= LEAST_PACKETS && isMeant(side.stray)) {
      return { sender: side.stray.isByRelay ? side.stray.from : side.name, stray: side.stray };
    }
  }
  return null;
}

/** The side that sent from another address than it announced; null where there is none. */
export function elsewhere(c: JudgeableCall): NamedSide | null {
  const found = sidesOf(c).find(([side]) => side.sentFrom !== null && side.packets >= LEAST_PACKETS);
  return found?.[0] ?? null;
}

/** Microseconds from the answer to the end of the call, as far as this side was to send. */
export function owedUs({ media }: { readonly media: MediaFacts | null }): number {
  return Math.max(media?.caller.owedUs ?? 0, media?.callee.owedUs ?? 0);
}
