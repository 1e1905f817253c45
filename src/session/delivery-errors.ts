import type { Arrival } from '../model/index.ts';
import type { UndeliveredNotice } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import type { MessageDigest } from './digest.ts';
import type { Transaction } from './leg/transaction.ts';
import { noteUndelivered } from './leg/undelivered.ts';
import { RecentWays } from './recent-ways.ts';

/** Whoever follows transactions by their Call-ID: an error about one of them belongs there. */
export type FollowsTransactions = {
  readonly legNamed: (callId: string) => HasTransactions | null;
  /** The same by the two halves of the hash of a Call-ID. */
  readonly legHashed: (first: number, second: number) => HasTransactions | null;
};

type HasTransactions = { readonly transactions: readonly Transaction[] };

const NONE: readonly Transaction[] = [];

/**
 * ICMP errors that quote SIP, and the transactions that they are about: found by the Call-ID in the quote, or by the way where
 * the quote has no room for it.
 */
export class DeliveryErrors {
  readonly #followers: readonly FollowsTransactions[];
  readonly #ways = new RecentWays();

  constructor(...followers: readonly FollowsTransactions[]) {
    this.#followers = followers;
  }

  /** Every message that has a digest of its Call-ID: an error may be about it. */
  hear(arrival: Arrival, digest: MessageDigest): void {
    this.#ways.note(arrival, digest);
  }

  /** @param quoted as much of the message as is quoted; null where that is no more than its ports. */
  take(notice: UndeliveredNotice, quoted: SipMessage | null): void {
    const callId = quoted === null ? null : quotedCallId(quoted);
    if (callId !== null) {
      const found = this.#first(({ legNamed }) => legNamed(callId));
      noteUndelivered(found, notice, quoted, true);
    } else if (this.#ways.find(notice.way, notice.sighting.timeUs)) {
      const { callIdFirst, callIdSecond, isOnly } = this.#ways;
      const found = this.#first(({ legHashed }) => legHashed(callIdFirst, callIdSecond));
      noteUndelivered(found, notice, quoted, isOnly);
    }
  }

  #first(ask: (follower: FollowsTransactions) => HasTransactions | null): readonly Transaction[] {
    for (const follower of this.#followers) {
      const leg = ask(follower);
      if (leg !== null) {
        return leg.transactions;
      }
    }
    return NONE;
  }
}

/** The Call-ID in what is quoted of a message; null where the quote ends before it does. */
function quotedCallId(quoted: SipMessage): string | null {
  const isOpen = quoted.isLastRowOpen && quoted.callIdEnd >= quoted.end;
  return quoted.callIdStart < 0 || isOpen ? null : quoted.callId();
}
