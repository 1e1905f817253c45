import { isBefore, spanUs } from '../../model/index.ts';
import type { HiddenRefusal, NextTry } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { branchesBehind } from '../rejection/rewrites.ts';
import { destinationOf, sourceOf } from './hops.ts';
import type { Leg } from './leg.ts';
import { isInitial, type Transaction } from './transaction.ts';

/* What an element did with a rejection that it got, within one Call-ID. */

/**
 * Another INVITE under this Call-ID by an element that already had the 6xx on another branch, or by the caller itself
 * (RFC 3261 §16.7 step 5: no new branches; §21.6: no further searches). Null where there is none.
 */
export function nextTryOf(leg: Leg, origin: Transaction): NextTry | null {
  const status = origin.final?.status ?? 0;
  if (status < 600 || origin.method !== 'INVITE') {
    return null;
  }
  for (const refused of leg.transactions.filter(
    (t) => t.finalToTag === origin.finalToTag && t.final?.status === status,
  )) {
    const by = sourceOf(refused);
    const next = leg.transactions.find(
      (t) =>
        t.method === 'INVITE' &&
        isInitial(t) &&
        t !== refused &&
        t.request !== null &&
        t.viaCount === refused.viaCount &&
        by !== null &&
        sourceOf(t) === by &&
        isBefore(refused.final, t.request),
    );
    if (next?.request != null) {
      const afterUs = spanUs(refused.final, next.request);
      const isByCaller = !leg.transactions.some((t) => t.viaCount < next.viaCount);
      return { by, to: destinationOf(next), isByCaller, afterUs, callId: leg.callId };
    }
  }
  return null;
}

/** The branches beside a rejecting one that a proxy gave up because of it: refused with 487 after it (RFC 3261 §16.7). */
export function branchesStoppedBy(leg: Leg, origin: Transaction): number {
  const status = origin.final?.status ?? 0;
  const proxy = sourceOf(origin);
  if (status < 600 || proxy === null || origin.final === null) {
    return 0;
  }
  return leg.transactions.filter(
    (t) =>
      t !== origin &&
      t.method === 'INVITE' &&
      t.cseq === origin.cseq &&
      t.viaCount === origin.viaCount &&
      sourceOf(t) === proxy &&
      t.final?.status === 487 &&
      !isBefore(t.final, origin.final),
  ).length;
}

/** A refusal of another class from farther away that the rejecting element turned into its own rejection. */
export function hiddenBehind(leg: Leg, origin: Transaction): HiddenRefusal | null {
  const hidden = hiddenHop(leg, origin);
  const final = hidden?.final ?? null;
  if (hidden === null || final === null) {
    return null;
  }
  const hasOtherTag = hidden.finalToTag !== origin.finalToTag;
  return { status: final.status, phrase: final.phrase, at: destinationOf(origin), score: null, hasOtherTag };
}

/** The hop on which that refusal came; null where there was none, or a choice between several. */
export function hiddenHop(leg: Leg, origin: Transaction): Transaction | null {
  const behind = branchesBehind(leg.transactions, origin).filter((t) => t.method === origin.method);
  const [hidden] = behind;
  const status = hidden?.final?.status ?? 0;
  const isClear = isRefusal(status) && behind.every(({ final }) => final?.status === status);
  return hidden !== undefined && isClear && status !== origin.final?.status ? hidden : null;
}
