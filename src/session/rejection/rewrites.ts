import type { Rewrite, Sighting } from '../../records/index.ts';
import type { Reason } from '../../sip/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { destinationOf, sourceOf } from '../leg/hops.ts';
import type { Transaction } from '../leg/transaction.ts';
import { answerOn, type FinalAnswer } from './final-answer.ts';
import { isRejectionReason } from './rejection-cause.ts';

/**
 * What became of a refusal on the hops between the element that gave it and the sender of the request, within one
 * Call-ID. A proxy may choose among branches (RFC 3261 §16.7), so an answer of its own counts as a change only where it
 * had a single branch.
 */
export function rewritesOnHops(hops: readonly Transaction[], origin: Transaction): Rewrite[] {
  const found: Rewrite[] = [];
  let farther = origin;
  for (let nearer = hopBefore(hops, farther); nearer !== null; nearer = hopBefore(hops, farther)) {
    if (nearer.final === null || farther.final === null || !isRefusal(nearer.final.status)) {
      return found;
    }
    const isForwarded = nearer.finalToTag === farther.finalToTag;
    if (!isForwarded && branchesBehind(hops, nearer).length > 1) {
      return found;
    }
    const [before, after] = [answerOn(farther), answerOn(nearer)];
    if (before !== null && after !== null) {
      const by = { at: destinationOf(nearer), score: null, hasOtherTag: !isForwarded };
      found.push(...compareAnswers(before, after, by));
    }
    farther = nearer;
  }
  return found;
}

/**
 * The hop on which the request came to the element that sent it on as `farther`: one Via less, and the same address or,
 * where an element has one for each side, the same To tag.
 */
function hopBefore(hops: readonly Transaction[], farther: Transaction): Transaction | null {
  const relay = sourceOf(farther);
  const before = hops.filter((hop) => hop.viaCount === farther.viaCount - 1 && hop.cseq === farther.cseq);
  return (
    before.find((hop) => relay !== null && destinationOf(hop) === relay) ??
    before.find((hop) => farther.finalToTag !== null && hop.finalToTag === farther.finalToTag) ??
    null
  );
}

/** The transactions in which an element sent on what it had got in `nearer`. */
export function branchesBehind(hops: readonly Transaction[], nearer: Transaction): Transaction[] {
  const relay = destinationOf(nearer);
  return hops.filter((hop) => hop.viaCount > nearer.viaCount && hop.cseq === nearer.cseq && sourceOf(hop) === relay);
}

/** What differs between a refusal and what was made of it, in what a caller needs to know who refused and why. */
export function compareAnswers(
  before: FinalAnswer,
  after: FinalAnswer,
  by: Pick<Rewrite, 'at' | 'score' | 'hasOtherTag'>,
): Rewrite[] {
  const base = { ...by, evidence: [before.final, after.final] };
  const [was, is] = [wordsOf(before.final), wordsOf(after.final)];
  const found: Rewrite[] = [];
  if (before.final.status !== after.final.status) {
    found.push({ kind: 'code', before: was, after: is, ...base });
  } else if (isNetworkBlocked(before.final) && !isNetworkBlocked(after.final)) {
    found.push({ kind: 'phrase', before: was, after: is, ...base });
  }
  const lost = lostReason(before.refusal?.reasons ?? [], after.refusal?.reasons ?? []);
  if (lost !== null) {
    found.push({ kind: 'reason-lost', before: lost, after: after.refusal?.reasonHeader ?? '', ...base });
  }
  const added = addedReason(before.refusal?.reasons ?? [], after.refusal?.reasons ?? []);
  if (added !== null) {
    found.push({ kind: 'reason-added', before: before.refusal?.reasonHeader ?? '', after: added, ...base });
  }
  if ((before.refusal?.cardUri ?? null) !== null && (after.refusal?.cardUri ?? null) === null) {
    found.push({ kind: 'card-lost', before: before.refusal?.cardUri ?? '', after: '', ...base });
  }
  return found;
}

/** A Reason that says who rejected or whom to ask, and that has no counterpart of its protocol and cause afterwards. */
function lostReason(before: readonly Reason[], after: readonly Reason[]): string | null {
  const lost = before.find((reason) => isRejectionReason(reason) && !after.some((other) => isSame(reason, other)));
  return lost === undefined ? null : textOf(lost);
}

/** A value of another protocol than any before: a gateway's or a back-to-back user agent's own. */
function addedReason(before: readonly Reason[], after: readonly Reason[]): string | null {
  const added = after.find((reason) => !before.some((other) => protocolOf(other) === protocolOf(reason)));
  return added === undefined || before.length === 0 ? null : textOf(added);
}

function isSame(a: Reason, b: Reason): boolean {
  return protocolOf(a) === protocolOf(b) && a.cause === b.cause && (a.text ?? '') === (b.text ?? '');
}

function protocolOf(reason: Reason): string {
  return reason.protocol.toUpperCase();
}

function textOf({ protocol, cause, text }: Reason): string {
  return `${protocol};cause=${cause ?? ''}${text === null ? '' : `;text="${text}"`}`;
}

function wordsOf({ status, phrase }: Sighting): string {
  return `${status} ${phrase}`.trim();
}

/** ATIS-1000099: the phrase that marks 603+. */
function isNetworkBlocked({ status, phrase }: Sighting): boolean {
  return status === 603 && phrase.trim().toLowerCase() === 'network blocked';
}
