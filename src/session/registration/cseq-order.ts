import { TRANSACTION_US } from '../../sip/index.ts';
import type { Attempt } from './attempt.ts';

/** What a registrar answers to a CSeq below that of the binding (RFC 3261 §10.3 step 7); Kamailio says 400. */
const OUT_OF_ORDER: readonly number[] = [400, 500];
/** What overtook so many others came in another order than it was sent. */
const MOST_OVERTAKEN = 2;

export type CSeqFall = { readonly from: number; readonly to: number };

/** Whether the CSeq of the REGISTERs under one Call-ID rises, as it must (RFC 3261 §10.2). */
export class CSeqOrder {
  #highest = -1;
  #fall: CSeqFall | null = null;
  /** The fall behind the refusals of now. */
  fallOfRefusal: CSeqFall | null = null;

  /** A REGISTER comes. @param last the one before it. */
  note({ cseq, fromTag }: Pick<Attempt, 'cseq' | 'fromTag'>, last: Attempt, timeUs: number): void {
    if (cseq > this.#highest) {
      this.#highest = cseq;
      this.#fall = null;
    } else if (!isOvertaken(cseq, fromTag, last, timeUs)) {
      this.#fall = { from: this.#highest, to: cseq };
    }
  }

  /** @param isRefused it had been refused before: what was wrong then has another cause. */
  refuse({ status }: Attempt, isRefused: boolean): void {
    const isOfFall = OUT_OF_ORDER.includes(status) && (!isRefused || this.fallOfRefusal !== null);
    this.fallOfRefusal = isOfFall ? this.#fall : null;
  }

  /** It was granted: the registrar goes on from there. */
  settle(cseq: number): void {
    this.goOn(cseq);
    this.fallOfRefusal = null;
  }

  goOn(cseq: number): void {
    this.#highest = cseq;
    this.#fall = null;
  }
}

function isOvertaken(cseq: number, fromTag: number, last: Attempt, timeUs: number): boolean {
  const { cseq: before, lastSentUs } = last;
  const isNear = before > cseq && before - cseq <= MOST_OVERTAKEN;
  return isNear && fromTag === last.fromTag && timeUs - lastSentUs < TRANSACTION_US;
}
