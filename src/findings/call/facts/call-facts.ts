import { isBefore, spanUs } from '../../../model/index.ts';
import type { CallFacts, CallRecord, ChangeFacts } from '../../../records/index.ts';
import { isUsualPhrase } from '../../../reference/index.ts';
import {
  CHALLENGES,
  classOf,
  isChallenge,
  isRefusal,
  isSecure,
  isSuccess,
  isUnroutable,
  OTHER_SENDINGS,
  parseNameAddr,
  parseUri,
  type Reason,
  type SdpMedia,
  type StatedCause,
  TRANSACTION_US,
} from '../../../sip/index.ts';
import { nameOf, plain } from '../../names.ts';
import { type RingEnding, ringEnding } from '../../ring-ending.ts';
import type { Blamed, Doubt } from '../../rule.ts';
import type { StatedParties } from '../../stated-words.ts';

export { match } from '../../match.ts';

/** A call with what a judgement rests on. */
export type JudgeableCall = CallRecord & { readonly facts: CallFacts };

const SECOND_US = 1_000_000;
/** So many repetitions no odd lost packet explains. */
export const MANY_REPEATS = 3;

export function callerOf(c: JudgeableCall): string {
  return nameOf(c.from);
}

export function calleeOf(c: JudgeableCall): string {
  return nameOf(c.to);
}

/** Longer than any phrase that people write. */
const MOST_WORDS = 200;

/** `404 Not Found`, as it was worded. */
export function finalWords(c: JudgeableCall): string {
  return plain(`${c.finalStatus ?? ''} ${c.finalPhrase}`.trim(), MOST_WORDS);
}

/** The address of the farthest element that the trace shows sending the final response. */
export function makerOf({ facts }: JudgeableCall): string {
  return facts.final?.madeBy ?? facts.attempt?.to ?? '?';
}

export function failedWith({ outcome, finalStatus }: JudgeableCall, codes: readonly number[]): boolean {
  return outcome === 'failed' && finalStatus !== null && codes.includes(finalStatus);
}

export function failedAs({ outcome, finalStatus }: JudgeableCall, hundreds: number): boolean {
  return outcome === 'failed' && finalStatus !== null && classOf(finalStatus) === hundreds;
}

export function hasRung({ facts, rang }: JudgeableCall): boolean {
  return facts.attempt?.rang ?? rang;
}

/** Whether the trace went on for as long as a transaction takes, and nothing more came: an absence may be claimed. */
export function hadItsTime({ facts }: JudgeableCall): boolean {
  return facts.quietUs >= TRANSACTION_US;
}

/** Whether the trace has only answers to its INVITE: what came before them it does not show. */
export function isBegunUnseen({ facts }: JudgeableCall): boolean {
  return facts.attempt !== null && facts.attempt.sentUs === null;
}

/** Refusals after which the caller may try again under the same Call-ID: another address, credentials, fewer demands. */
const TRIED_AGAIN: readonly number[] = [...CHALLENGES, 413, 415, 416, 420, 421, 422, 423, 494];

/**
 * Whether more may belong to a call that was not answered than the trace shows: other branches, what came before, another
 * try that is still due.
 */
export function mayGoOn(c: JudgeableCall): boolean {
  const { facts, outcome, finalStatus } = c;
  if (facts.attempt === null || outcome === 'answered' || outcome === 'no-final') {
    return false;
  }
  const isTriedAgain =
    classOf(finalStatus ?? 0) === 3 || isChallenge(finalStatus) || TRIED_AGAIN.includes(finalStatus ?? 0);
  return facts.attempt.isBehindProxy || isBegunUnseen(c) || (isTriedAgain && !hadItsTime(c));
}

/** Why {@link mayGoOn} leaves an outcome in doubt. */
export function whatMayGoOn(c: JudgeableCall): Doubt {
  if (c.facts.attempt?.isBehindProxy === true) {
    return 'branch';
  }
  return isBegunUnseen(c) ? 'earlier' : 'still-open';
}

/** Who is to blame for what an element on the way decided; nobody where the callee itself may have answered. */
export function relayOrNobody({ facts }: JudgeableCall): Blamed {
  return facts.final?.isByRelay === true ? 'network' : null;
}

/** Who is who in what a refusal states. */
export function statedParties(c: JudgeableCall): StatedParties {
  return { at: makerOf(c), caller: callerOf(c), callee: calleeOf(c) };
}

/** The call failed, and the refusal says in words that this is why. */
export function states(c: JudgeableCall, causes: readonly StatedCause[]): boolean {
  const cause = c.refusal?.states ?? null;
  return c.outcome === 'failed' && !isChallenge(c.finalStatus) && cause !== null && causes.includes(cause);
}

/** Whether the refusal says more than its code: in a Warning, a Reason, or a phrase of its own. */
export function saysMore({ finalStatus, finalPhrase, refusal }: JudgeableCall): boolean {
  const hasWords = refusal !== null && (refusal.warnings.length > 0 || refusal.reasons.length > 0);
  return hasWords || !isUsualPhrase(finalStatus ?? 0, finalPhrase);
}

/** How long the callee rang; null where it did not, NaN where the trace does not tell. */
export function rangForUs({ facts, rang }: JudgeableCall): number | null {
  return facts.attempt === null ? (rang ? Number.NaN : null) : facts.attempt.rangForUs;
}

/** How the call ended that nobody took; null for any other. */
export function ringEndingOf(c: JudgeableCall): RingEnding | null {
  return c.outcome === 'failed' ? ringEnding(c.finalStatus ?? 0, rangForUs(c), c.refusal?.states ?? null) : null;
}

/** Why {@link ringEndingOf} is not certain: it goes by what the refusal says, or by how long it rang. */
export function ringDoubtOf({ refusal }: JudgeableCall): Doubt {
  const said = refusal?.states ?? null;
  return said === 'declined' || said === 'no-answer' ? 'phrase' : 'timing';
}

/** Codes of the Warning header (RFC 3261 §20.43). */
export function warningCodes({ refusal }: JudgeableCall): readonly number[] {
  return (refusal?.warnings ?? []).map(({ code }) => code);
}

export function offerOf({ facts }: JudgeableCall): readonly SdpMedia[] {
  return facts.attempt?.asked?.media ?? [];
}

/** What a refusal says would do (RFC 3261 §21.4.26), or what an answer took. */
export function answerOf({ facts }: JudgeableCall): readonly SdpMedia[] {
  return facts.attempt?.replied?.media ?? [];
}

/** `audio: PCMU, PCMA; video: H264`; '' where nothing is described. */
export function codecsIn(media: readonly SdpMedia[]): string {
  const described = media.filter(({ codecs }) => codecs.length > 0);
  const lines = described.map(({ kind, codecs }) => `${kind}: ${codecs.slice(0, 6).join(', ')}`);
  return plain(lines.join('; '), 160);
}

export function isAllSecure(media: readonly SdpMedia[]): boolean {
  return media.length > 0 && media.every(isSecure);
}

export function isNoneSecure(media: readonly SdpMedia[]): boolean {
  return media.length > 0 && !media.some(isSecure);
}

/** Requests inside the call that change it, in the order of the trace. */
export function changesOf({ facts }: JudgeableCall): readonly ChangeFacts[] {
  return facts.changes.filter(({ method }) => method === 'INVITE' || method === 'UPDATE');
}

export function isRefused({ status }: ChangeFacts): boolean {
  return isRefusal(status) && !isChallenge(status);
}

/**
 * Refused because another change was under way: 491; or 500, while the other side had one open (RFC 3261 §14.2, RFC 3311
 * §5.2).
 */
function isGlare(refused: ChangeFacts, changes: readonly ChangeFacts[]): boolean {
  const isUnderWay = (other: ChangeFacts): boolean =>
    other.isByCaller !== refused.isByCaller &&
    isBefore(other.at, refused.answeredAt) &&
    !isBefore(other.answeredAt, refused.at);
  return refused.status === 491 || (refused.status === 500 && changes.some(isUnderWay));
}

/**
 * A change of the call that was refused and that its sender never got through after it. Where two changes crossed, one of
 * either side that is taken afterwards has settled it: both then agreed on the call anew (RFC 3261 §14.1).
 */
export function unresolvedChange(c: JudgeableCall, isMeant: (change: ChangeFacts) => boolean): ChangeFacts | null {
  const changes = changesOf(c);
  const isResolved = (refused: ChangeFacts): boolean => {
    const isCrossed = isGlare(refused, changes);
    return changes.some(
      ({ isByCaller, status, at }) =>
        (isCrossed || isByCaller === refused.isByCaller) && isBefore(refused.at, at) && isSuccess(status),
    );
  };
  return changes.find((change) => isRefused(change) && isMeant(change) && !isResolved(change)) ?? null;
}

/** The host in a Contact; null where there is none to read. */
export function hostOf(contact: string | null): string | null {
  return contact === null ? null : (parseUri(parseNameAddr(contact).uri)?.host ?? null);
}

/** A side that signals from a public address and names one that cannot be reached from there; null where it does not. */
export function unroutableContact(c: JudgeableCall): { readonly host: string; readonly from: string } | null {
  const { final, attempt } = c.facts;
  const host = hostOf(attempt?.replied?.contacts[0] ?? null);
  const from = final?.from ?? null;
  if (host === null || from === null || attempt?.replied?.isRecordRouted === true) {
    return null;
  }
  return isUnroutable(host) && !isUnroutable(from) ? { host, from } : null;
}

/**
 * A 2xx sent again and again, until the callee gave up, for half the time that it may take (RFC 3261 §13.3.1.4), or as often as
 * it is in all of it.
 */
export function isAnswerRepeated({ outcome, facts }: JudgeableCall): boolean {
  const { final, bye, answeredAt } = facts;
  if (outcome !== 'answered' || final === null || final.repeats < MANY_REPEATS) {
    return false;
  }
  const gaveUp = bye?.isByCaller === false && spanUs(answeredAt, bye.at) < 1.3 * TRANSACTION_US;
  return gaveUp || final.repeatedForUs >= TRANSACTION_US / 2 || final.repeats >= OTHER_SENDINGS - 1;
}

/** Says in words that a session was not refreshed. */
const SPEAKS_OF_EXPIRY = /session.{0,20}(?:timer|expir)/i;

/**
 * The Reason of a BYE that ends a call because its session timer ran out (RFC 4028 §10): in words; or as a timeout, in a call
 * that has a session timer, once most of its time has passed. Null for any other.
 */
export function expiryOf({ facts }: JudgeableCall): Reason | null {
  const { bye, answeredAt, sessionExpires } = facts;
  if (bye === null) {
    return null;
  }
  const isLate = sessionExpires !== null && spanUs(answeredAt, bye.at) >= 0.6 * sessionExpires * SECOND_US;
  return (
    bye.reasons.find((reason) => SPEAKS_OF_EXPIRY.test(reason.text ?? '') || (isLate && isTimeout(reason))) ?? null
  );
}

function isTimeout({ protocol, cause }: Reason): boolean {
  const name = protocol.toUpperCase();
  return (name === 'SIP' && cause === 408) || (name === 'Q.850' && cause === 102);
}

/** `Q.850 41: Temporary failure`. */
export function reasonWords(reason: Reason | null): string {
  const text = reason?.text == null ? '' : `: ${reason.text}`;
  return plain(`${reason?.protocol ?? ''} ${reason?.cause ?? ''}${text}`.trim(), MOST_WORDS);
}
