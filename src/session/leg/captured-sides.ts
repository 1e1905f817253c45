import type { Captured } from '../../records/index.ts';
import { T1_US } from '../../sip/index.ts';
import type { Leg } from './leg.ts';
import type { Transaction } from './transaction.ts';

/** How much of what each side of a call sent is in the trace, as far as the other side's messages prove it. */
export type CapturedSides = { readonly own: Captured; readonly other: Captured };

/**
 * Which side's messages the capture missed, by what cannot be without them: an answer to a request that is not there, an
 * ACK to a 2xx that is not there.
 *
 * @param tag of the side that is meant by `own`.
 */
export function capturedOf(leg: Leg, tag: string | null): CapturedSides {
  const all = new Requests(leg);
  const lost = { own: false, other: false };
  const seen = { own: false, other: false };
  for (const t of leg.transactions) {
    const [sender, answerer] = t.fromTag === tag ? (['own', 'other'] as const) : (['other', 'own'] as const);
    lost[sender] ||= all.isRequestLost(t);
    lost[answerer] ||= all.isAnswerLost(t);
    seen[sender] ||= t.request !== null;
    seen[answerer] ||= isAnswered(t);
  }
  const amount = (side: 'own' | 'other'): Captured => (lost[side] ? (seen[side] ? 'some' : 'none') : 'all');
  return { own: amount('own'), other: amount('other') };
}

function isAnswered({ hasProvisional, final }: Transaction): boolean {
  return hasProvisional || final !== null;
}

/** The requests of a leg, each once for all its hops: what is missing on one of them may be there on another. */
class Requests {
  readonly #leg: Leg;
  readonly #sent = new Set<string>();
  readonly #ended = new Set<string>();

  constructor(leg: Leg) {
    this.#leg = leg;
    for (const t of leg.transactions) {
      if (t.request !== null) {
        this.#sent.add(keyOf(t));
      }
      if (t.final !== null) {
        this.#ended.add(keyOf(t));
      }
    }
  }

  /** An answer came to a request that was sent within the trace and is not in it; before the trace it may have been. */
  isRequestLost(t: Transaction): boolean {
    const answer = t.firstRinging ?? t.final;
    if (t.method === 'INVITE' || answer === null || this.#sent.has(keyOf(t))) {
      return false;
    }
    const { transactions, firstUs } = this.#leg;
    return transactions[0] !== t && !(answer.timeUs - firstUs < T1_US);
  }

  isAnswerLost(t: Transaction): boolean {
    return t.wasAcknowledgedAsAnswered && !this.#ended.has(keyOf(t));
  }
}

function keyOf({ method, cseq, fromTag }: Transaction): string {
  return `${method} ${cseq} ${fromTag}`;
}
