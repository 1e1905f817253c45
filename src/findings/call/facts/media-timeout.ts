import type { MediaSide } from '../../../records/index.ts';
import { mayMeanMediaTimeout, type Reason, saysMediaTimeout } from '../../../sip/index.ts';
import { calleeOf, callerOf, expiryOf, type JudgeableCall } from './call-facts.ts';

const SECOND_US = 1_000_000;
/** Nobody ends a call for want of media sooner: within it what came last was on its way. */
const QUIET_US = 2 * SECOND_US;

/** What the trace shows of the media whose absence ended a call. */
export type MissingMedia =
  /** No RTP of this side, though it would have been seen. */
  | { readonly seen: 'none'; readonly of: string }
  /** It stopped, so long before the end. */
  | { readonly seen: 'stopped'; readonly of: string; readonly quietUs: number }
  /** It went to another place than the one announced. */
  | { readonly seen: 'astray'; readonly of: string; readonly to: string; readonly announced: string }
  /** It passed here until the end: it is lost behind this place, or that of another leg was meant. */
  | { readonly seen: 'passed'; readonly of: string }
  /** At the end this side was not to send, or only just again; how long nothing had come by then, null where something had or never did. */
  | { readonly seen: 'unowed'; readonly of: string; readonly quietUs: number | null }
  | { readonly seen: 'unknown'; readonly of: string };

/** A call that one side ended because no media reached it. */
export type MediaTimeout = {
  readonly reason: Reason;
  readonly by: string;
  /** The Reason says so in words. */
  readonly isSaid: boolean;
  readonly missing: MissingMedia;
};

/** Why a BYE speaks of media that did not come; null where it does not. */
export function mediaTimeoutOf(c: JudgeableCall): MediaTimeout | null {
  const { bye } = c.facts;
  if (c.outcome !== 'answered' || bye === null || expiryOf(c) !== null) {
    return null;
  }
  const said = bye.reasons.find(saysMediaTimeout);
  const meant = said ?? bye.reasons.find(mayMeanMediaTimeout);
  if (meant === undefined) {
    return null;
  }
  const missing = missingMedia(c, bye.isByCaller);
  // Where only a number may mean it, the media must bear it out.
  const isBorneOut = said !== undefined || ['none', 'stopped', 'astray'].includes(missing.seen);
  return isBorneOut ? { reason: meant, by: bye.from ?? '?', isSaid: said !== undefined, missing } : null;
}

/** Of the side that did not hang up. */
function missingMedia(c: JudgeableCall, isEndedByCaller: boolean): MissingMedia {
  const of = isEndedByCaller ? calleeOf(c) : callerOf(c);
  const side = (isEndedByCaller ? c.media?.callee : c.media?.caller) ?? null;
  return side === null ? { seen: 'unknown', of } : seenOf(side, of, c.facts.bye?.at.timeUs ?? Number.NaN);
}

function seenOf({ lastSeenUs, isOwedToEnd, isWatched, stray }: MediaSide, of: string, endUs: number): MissingMedia {
  const quietUs = lastSeenUs === null ? null : endUs - lastSeenUs;
  const isQuiet = quietUs !== null && quietUs >= QUIET_US;
  if (!isOwedToEnd) {
    return { seen: 'unowed', of, quietUs: isQuiet ? quietUs : null };
  }
  if (quietUs === null) {
    return { seen: isWatched ? 'none' : 'unknown', of };
  }
  if (stray !== null) {
    return { seen: 'astray', of, to: stray.to, announced: stray.announced };
  }
  return isQuiet ? { seen: 'stopped', of, quietUs } : { seen: 'passed', of };
}
