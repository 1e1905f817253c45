import type { Arrival } from '../model/index.ts';
import type { UndeliveredFacts, UndeliveredNotice } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { type Digester, MessageDigest } from './digest.ts';
import type { Transaction } from './leg/transaction.ts';
import { noteUndelivered } from './leg/undelivered.ts';
import type { CallIdHash } from './legs/recent-invites.ts';
import { RecentWays } from './recent-ways.ts';
import { type SentRequest, UndeliveredRequests } from './undelivered-requests.ts';

/** Finds what follows the transactions of a Call-ID, by the two halves of its hash: an error about one of them belongs there. */
export type LegHashed = (first: number, second: number) => { readonly transactions: readonly Transaction[] } | null;

/**
 * ICMP errors that quote SIP, and what they are about: found by the Call-ID in the quote, or by the way where the quote has
 * no room for it. What is about a call is told to its leg at once; what follows other requests asks when one got no response.
 */
export class DeliveryErrors {
  readonly #digester: Digester;
  readonly #legHashed: LegHashed;
  readonly #ways = new RecentWays();
  readonly #requests = new UndeliveredRequests();
  readonly #named = new MessageDigest();

  constructor(digester: Digester, legHashed: LegHashed) {
    this.#digester = digester;
    this.#legHashed = legHashed;
  }

  /** Every message that has a digest of its Call-ID: an error may be about it. */
  hear(arrival: Arrival, digest: MessageDigest): void {
    this.#ways.note(arrival, digest);
  }

  /** @param quoted as much of the message as is quoted; null where that is no more than its ports. */
  take(notice: UndeliveredNotice, quoted: SipMessage | null): void {
    const callId = quoted === null ? null : quotedCallId(quoted);
    if (callId !== null) {
      this.#digester.digestCallId(callId, this.#named);
      const { callIdFirst: first, callIdSecond: second } = this.#named;
      this.#note({ first, second }, notice, quoted, true);
    } else if (this.#ways.find(notice.way, notice.sighting.timeUs)) {
      const { callIdFirst: first, callIdSecond: second, isOnly } = this.#ways;
      this.#note({ first, second }, notice, quoted, isOnly);
    }
  }

  /** What says that a request that got no response was not delivered; null where nothing does. */
  about(sent: SentRequest): UndeliveredFacts | null {
    return this.#requests.about(sent);
  }

  #note(callId: CallIdHash, notice: UndeliveredNotice, quoted: SipMessage | null, isSure: boolean): void {
    const leg = this.#legHashed(callId.first, callId.second);
    if (leg !== null) {
      noteUndelivered(leg.transactions, notice, quoted, isSure);
    }
    this.#requests.note(callId, notice, quoted, isSure);
  }
}

/** The Call-ID in what is quoted of a message; null where the quote ends before it does. */
function quotedCallId(quoted: SipMessage): string | null {
  const isOpen = quoted.isLastRowOpen && quoted.callIdEnd >= quoted.end;
  return quoted.callIdStart < 0 || isOpen ? null : quoted.callId();
}
