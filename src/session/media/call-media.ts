import type { MediaFacts, MediaSide, RtpRun, RtpSight, Stray } from '../../records/index.ts';
import { isSuccess, isUnroutable } from '../../sip/index.ts';
import { answeredOf, isSecondAnswer } from '../call/call-facts.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import { type Announcement, type Said, saidOf } from './announcements.ts';
import { isOddOfSides } from './odd.ts';
import { owedBy, type Span } from './owed.ts';
import { placesHeld } from './places-held.ts';
import { isPlainlyHeard } from './plainly-heard.ts';
import type { AudioPlace, Scene } from './scene.ts';
import { addressIn, endText, type Sent } from './sent.ts';
import { strayOf } from './stray.ts';
import { isWatched } from './watched.ts';

/** Places of one side that are looked at; a call with more of them is not judged. */
const MOST_PLACES = 8;
/** An answer and the packets it sets off cross each other. */
const SLACK_US = 500_000;
/** Who resumes sends again within it. */
const RESUMING_US = 2_000_000;

/**
 * What was seen of the RTP of an answered call that has ended; null where the trace does not tell: no RTP in it at all, several
 * answers, addresses that are found out by ICE, a description that was not seen.
 */
export function callMediaOf(leg: Leg, sight: RtpSight | null): MediaFacts | null {
  const talk = sight === null ? null : talkOf(leg, sight);
  return sight === null || talk === null ? null : mediaOfTalk(leg, talk, sight);
}

/** Whether something about that RTP deserves a look: what `callMediaOf` says, and cheaper of most calls. */
export function isMediaOdd(leg: Leg, sight: RtpSight | null): boolean {
  const talk = sight === null ? null : talkOf(leg, sight);
  if (sight === null || talk === null) {
    return false;
  }
  const isPlain = leg.descriptions.length === 0 && isPlainlyHeard(talk.hops, talk.span, sight);
  return !isPlain && mediaOfTalk(leg, talk, sight)?.isOdd === true;
}

/** From the answer of a call to its end, and the hops on which it was answered. */
type Talk = { readonly hops: readonly Transaction[]; readonly span: Span };

function talkOf(leg: Leg, sight: RtpSight): Talk | null {
  const untilUs = leg.hangUp?.sighting.timeUs ?? Number.NaN;
  // By then, and not so far: a chunk is read ahead of the messages in it.
  const answered = sight.firstUs <= untilUs ? answeredOf(leg) : null;
  const fromUs = answered?.final?.timeUs ?? Number.NaN;
  if (answered === null || isSecondAnswer(answered) || !(untilUs > fromUs) || fromUs <= sight.forgottenUs) {
    return null;
  }
  return { hops: leg.transactions.filter((t) => isAnsweredHop(t, answered)), span: { fromUs, untilUs } };
}

function mediaOfTalk(leg: Leg, { hops, span }: Talk, sight: RtpSight): MediaFacts | null {
  const said = saidOf(leg, hops);
  if (said === null || isByIce(said)) {
    return null;
  }
  const [caller, callee] = [placesOf(said.announcements, true), placesOf(said.announcements, false)];
  if (caller === null || callee === null) {
    return null;
  }
  return mediaBetween({ leg, sight, said, caller, callee, span });
}

/** Where only one side can do ICE, media goes to where `c=` and `m=` say (RFC 8839 §4.2.5). */
function isByIce({ announcements }: Said): boolean {
  const has = (isCaller: boolean): boolean =>
    announcements.some(({ isByCaller, audio }) => isByCaller === isCaller && audio.hasIce);
  return has(true) && has(false);
}

function isAnsweredHop(t: Transaction, { cseq, fromTag }: Transaction): boolean {
  return (
    t.method === 'INVITE' && isInitial(t) && isSuccess(t.final?.status) && t.cseq === cseq && t.fromTag === fromTag
  );
}

/** Where a side asked to be sent to; null where it did not, or too many places. */
function placesOf(said: readonly Announcement[], isByCaller: boolean): readonly AudioPlace[] | null {
  const places = new Map<string, AudioPlace>();
  for (const { audio, ...announcement } of said) {
    if (announcement.isByCaller === isByCaller && audio.port > 0 && audio.address !== null) {
      places.set(endText(audio.address, audio.port), { address: audio.address, port: audio.port });
    }
  }
  return places.size === 0 || places.size > MOST_PLACES ? null : [...places.values()];
}

function mediaBetween(scene: Scene): MediaFacts {
  const { sight } = scene;
  const runs = [scene.caller, scene.callee].map((places) =>
    places.flatMap((place) => sight.runsAt(place.address, place.port).map((run) => ({ run, place }))),
  );
  const [atCaller = [], atCallee = []] = runs;
  const sent = (own: typeof atCaller, others: typeof atCaller): Sent[] =>
    distinct([
      ...own
        .filter(({ run }) => run.isSent)
        .map(({ run, place }) => toward(run, placeText(place), placeText(run.other))),
      ...others
        .filter(({ run }) => !run.isSent)
        .map(({ run, place }) => toward(run, placeText(run.other), placeText(place))),
    ]);
  const [ofCaller, ofCallee] = [sent(atCaller, atCallee), sent(atCallee, atCaller)];
  const [byCaller, byCallee] = [inSpan(ofCaller, scene.span), inSpan(ofCallee, scene.span)];
  const caller = sideOf(true, scene, byCaller, byCallee);
  const callee = sideOf(false, scene, byCallee, byCaller);
  caller.stray = strayBy(true, scene, { side: caller, other: callee, own: byCaller, others: ofCallee });
  callee.stray = strayBy(false, scene, { side: callee, other: caller, own: byCallee, others: ofCaller });
  return { isOdd: isOdd(caller, callee), caller, callee };
}

/** Where it sends astray is put in when both sides are known: a copy for it would cost more than the rest. */
type Side = Omit<MediaSide, 'stray'> & { stray: Stray | null };
/** One side and the other: what the one sent in the call, and what ever came from the other. */
type Pair = {
  readonly side: Side;
  readonly other: Side;
  readonly own: readonly Sent[];
  readonly others: readonly Sent[];
};

function strayBy(isCaller: boolean, scene: Scene, { side, other, own, others }: Pair): Stray | null {
  const { leg, said, span } = scene;
  if (!side.isOwedToEnd || isInPlace(own, isCaller ? scene.callee : scene.caller)) {
    return null;
  }
  const owed = owedBy(isCaller, said, span).at(-1) ?? span;
  const book = placesHeld(said)[isCaller ? 'callee' : 'caller'];
  const isOtherSilent = other.packets === 0 && other.owedUs > 0 && other.isWatched;
  return strayOf({ isCaller, said, book, own, others, owed, beganUs: leg.firstUs, isOtherSilent });
}

/** Whether all of it went to the only place that the other ever named: of most calls nothing more need be asked. */
function isInPlace(sent: readonly Sent[], [only, ...more]: readonly AudioPlace[]): boolean {
  const place = only === undefined ? '' : placeText(only);
  return more.length === 0 && sent.every(({ to }) => to === place);
}

/** A side that sent nothing, or from elsewhere; or one that did not keep time with the other. */
function isOdd(one: MediaSide, other: MediaSide): boolean {
  const isMissing = [one, other].some(({ owedUs, packets, isWatched }) => owedUs > 0 && packets === 0 && isWatched);
  const isAstray = [one, other].some(({ sentFrom, stray }) => sentFrom !== null || stray !== null);
  return isMissing || isAstray || isOddOfSides(one, other);
}

function sideOf(isCaller: boolean, scene: Scene, own: readonly Sent[], others: readonly Sent[]): Side {
  const { said, span, caller, callee } = scene;
  const places = isCaller ? caller : callee;
  const owed = owedBy(isCaller, said, span);
  const during = own.filter(({ run }) => owed.some((each) => overlaps(run, each)));
  const firstUs = during.length === 0 ? null : Math.max(span.fromUs, Math.min(...during.map(({ run }) => run.firstUs)));
  const lastUs = lastIn(during, span);
  const [first, last] = [owed[0], owed.at(-1)];
  const isFromTheBeginning = first !== undefined && first.fromUs <= span.fromUs + SLACK_US;
  return {
    announced: places[0] === undefined ? null : placeText(places[0]),
    packets: during.reduce((sum, { run }) => sum + packetsIn(run, span), 0),
    firstUs,
    lastUs,
    isOwedToEnd: isOwedToEnd(owed, span),
    owedUs: owed.reduce((sum, { fromUs, untilUs }) => sum + untilUs - fromUs, 0),
    owedUntilUs: last?.untilUs ?? null,
    lateUs: firstUs === null || !isFromTheBeginning ? null : Math.max(0, firstUs - first.fromUs),
    quietUs: lastUs === null || last === undefined ? null : Math.max(0, last.untilUs - Math.max(lastUs, last.fromUs)),
    lastSeenUs: lastIn(own, span),
    pauses: Math.max(0, during.length - 1),
    sentFrom: otherSource(places, during),
    sentToUnroutable: unroutableTarget(during),
    stray: null,
    isWatched: isWatched(isCaller, scene, others),
  };
}

/** A side that resumed a moment before the end has not yet begun to send again. */
function isOwedToEnd(owed: readonly Span[], span: Span): boolean {
  const last = owed.at(-1) ?? { fromUs: 0, untilUs: 0 };
  const isAgain = last.fromUs > span.fromUs + SLACK_US;
  return last.untilUs >= span.untilUs && (!isAgain || last.untilUs - last.fromUs >= RESUMING_US);
}

function lastIn(sent: readonly Sent[], { untilUs }: Span): number | null {
  return sent.length === 0 ? null : Math.min(untilUs, Math.max(...sent.map(({ run }) => run.lastUs)));
}

/** The address it sent from, where none of its packets came from one that it announced. */
function otherSource(places: readonly AudioPlace[], sent: readonly Sent[]): string | null {
  const addresses = new Set(places.map(({ address }) => address));
  const strange = sent.find(({ from }) => !addresses.has(addressIn(from)));
  return strange === undefined || sent.some(({ from }) => addresses.has(addressIn(from))) ? null : strange.from;
}

/**
 * What goes from a public address to a private one gets nowhere (RFC 1918); who then sends to where the other's packets come from
 * has found the other.
 */
function unroutableTarget(sent: readonly Sent[]): string | null {
  const isLost = ({ from, to }: Sent): boolean => isUnroutable(addressIn(to)) && !isUnroutable(addressIn(from));
  const isTurned = (lost: Sent): boolean =>
    sent.some((each) => each.from === lost.from && !isLost(each) && each.run.lastUs > lost.run.lastUs);
  return sent.find((each) => isLost(each) && !isTurned(each))?.to ?? null;
}

function toward(run: RtpRun, from: string, to: string): Sent {
  return { run, from, to };
}

/** A run between two announced places is found from both. */
function distinct(sent: readonly Sent[]): Sent[] {
  const seen = new Map<string, Sent>();
  for (const each of sent) {
    seen.set(`${each.from} ${each.to} ${each.run.firstUs}`, each);
  }
  return [...seen.values()];
}

function inSpan(sent: readonly Sent[], span: Span): Sent[] {
  return sent.filter(({ run }) => overlaps(run, span));
}

function overlaps({ firstUs, lastUs }: RtpRun, { fromUs, untilUs }: Span): boolean {
  return firstUs <= untilUs && lastUs >= fromUs;
}

/** Of a run that began before the answer or went on behind the end, what falls to the call by its time. */
function packetsIn({ packets, firstUs, lastUs }: RtpRun, { fromUs, untilUs }: Span): number {
  const lasts = lastUs - firstUs;
  const within = Math.min(lastUs, untilUs) - Math.max(firstUs, fromUs);
  return lasts <= 0 || within >= lasts ? packets : Math.max(1, Math.round((packets * within) / lasts));
}

function placeText({ address, port }: AudioPlace): string {
  return endText(address, port);
}
