import type { ReferDialog, ReferWords, Sighting } from '../../records/index.ts';
import {
  HEADER,
  isChallenge,
  isRefusal,
  isSuccess,
  parseNameAddr,
  parseReferTo,
  parseUri,
  type ReferTo,
  type SipMessage,
  type SipUri,
} from '../../sip/index.ts';
import type { Dialog } from '../leg/dialog.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { agentOf } from './agent.ts';
import type { Notify } from './notify.ts';
import { type Place, placeOf, placeOfUri } from './place.ts';
import type { ReplacedDialog } from './replaced-dialog.ts';
import type { TriggeredCall } from './triggered-call.ts';

/** One sending of a REFER: after a 401 or 407 the same transfer is asked for again with the next CSeq. */
export type ReferAttempt = {
  readonly cseq: number;
  readonly hops: Transaction[];
};

/** What the REFER itself said, read once when it is first seen. */
export type ReferRequest = {
  readonly words: ReferWords;
  readonly referTo: ReferTo;
  readonly referToRaw: string;
  /** The Via's sent-by, and host and port of the Request-URI. */
  readonly sentBy: Place | null;
  readonly sentTo: Place | null;
  /** URI of Referred-By (RFC 3892); null without one. */
  readonly referredBy: string | null;
  readonly fromUri: string;
  readonly toUri: string;
  /** The two and Referred-By, else From, read; null where they cannot be. */
  readonly from: SipUri | null;
  readonly to: SipUri | null;
  readonly referrer: SipUri | null;
  readonly hasRoute: boolean;
};

/** A NOTIFY that fits no transfer by its tags, and the dialog it should have named. */
export type StrayNotify = {
  readonly toTag: string | null;
  readonly fromTag: string | null;
  readonly sipfragStatus: number | null;
  readonly transaction: Transaction;
};

/** One transfer being asked for: it lives from the REFER until its outcome is decided. */
export class Referral {
  readonly leg: Leg;
  readonly transferorTag: string | null;
  readonly attempts: ReferAttempt[] = [];
  readonly notifies: Notify[] = [];
  readonly request: ReferRequest;
  /** To tag of the 2xx or From tag of the first NOTIFY (RFC 3515 §2.4.4). */
  transfereeTag: string | null;
  dialog: Dialog | null = null;
  dialogAtRefer: ReferDialog = 'outside';
  /** Another request of the transferor in this dialog had no final response yet when the REFER was sent. */
  hadPendingRequest = false;
  /** One of those was a REFER. */
  hadPendingRefer = false;
  /** Those asked for under the same Call-ID before it. */
  earlier: readonly Referral[] = [];
  replaced: ReplacedDialog | null = null;
  triggered: TriggeredCall | null = null;
  /** The 2xx granted a suppressed subscription (RFC 4488 §4, RFC 7614 §5). */
  isSubscriptionSuppressed = false;
  /** Its first REFER. */
  readonly first: Sighting;
  lastUs: number;
  /** Place of the REFER among the messages of the trace. */
  readonly order: number;
  /** Answers to NOTIFYs that were not captured themselves: something was reported. */
  unseenNotifies = 0;
  /** The SUBSCRIBE by which the transferor gave the subscription up (RFC 6665 §4.1.2.3), unless it was refused. */
  unsubscribed: { readonly cseq: number; readonly at: Sighting } | null = null;
  isDecided = false;
  /** Calls that fit it, and other transfers as well. */
  offers: readonly TriggeredCall[] = [];
  /** The call it has may as well be another transfer's, and nothing decides. */
  isTargetUnclear = false;
  /** What the sender of the final response calls itself. */
  answerAgent: string | null = null;
  /** Contact and Record-Route of the 2xx, as they stood: where the transferee may be. */
  answerNames: readonly string[] = [];
  /** The 2xx named an address for the reports (RFC 7614 §4.3). */
  hasEventsAt = false;
  /** The 2xx to another REFER of the same transferor for the same target, sent after this one. */
  acceptedLater: { readonly cseq: number; readonly answer: Sighting } | null = null;
  /** A NOTIFY of event refer came under tags that are none of this transfer's. */
  stray: StrayNotify | null = null;
  /** A SUBSCRIBE for the reports that does not end them, and the refusal it got. */
  resubscribed: { readonly cseq: number; refusedWith: number | null } | null = null;

  constructor(leg: Leg, message: SipMessage, request: ReferRequest, first: Sighting, order: number) {
    this.leg = leg;
    this.request = request;
    this.transferorTag = message.fromTag();
    this.transfereeTag = message.toTag();
    this.first = first;
    this.lastUs = first.timeUs;
    this.order = order;
  }

  get lastAttempt(): ReferAttempt {
    return this.attempts[this.attempts.length - 1] as ReferAttempt;
  }

  /** Final response the transferor got to its last REFER; null while there is none. */
  get final(): Sighting | null {
    return this.finalHop?.final ?? null;
  }

  /** The hop that shows that final response: nearest the transferor where it was captured there. */
  get finalHop(): Transaction | null {
    return nearestHop(this.lastAttempt.hops.filter((hop) => hop.final !== null));
  }

  get firstRefer(): Sighting | null {
    return nearestHop(this.attempts[0]?.hops ?? [])?.request ?? null;
  }

  get firstUs(): number {
    return this.first.timeUs;
  }

  get isAccepted(): boolean {
    const status = this.final?.status ?? 0;
    return isSuccess(status);
  }

  /** Addresses the transferee was seen at: the far end of the REFER and the sources of NOTIFYs. */
  transfereeAddresses(): Set<string> {
    const addresses = new Set<string>();
    for (const attempt of this.attempts) {
      for (const hop of attempt.hops) {
        add(addresses, hop.request?.dst?.address ?? hop.final?.src?.address);
      }
    }
    if (addresses.size === 0) {
      add(addresses, this.request.sentTo?.address);
    }
    for (const notify of this.notifies) {
      add(addresses, nearestHop(notify.hops)?.request?.src?.address);
    }
    return addresses;
  }

  /** Whether it is one of these: asked of many transfers for each call. */
  wasTransfereeAt(address: string): boolean {
    let isKnown = false;
    for (const attempt of this.attempts) {
      for (const hop of attempt.hops) {
        const known = hop.request?.dst?.address ?? hop.final?.src?.address;
        if (known === address) {
          return true;
        }
        isKnown ||= known !== undefined;
      }
    }
    return (
      (!isKnown && this.request.sentTo?.address === address) ||
      this.notifies.some((notify) => nearestHop(notify.hops)?.request?.src?.address === address)
    );
  }

  transferorAddress(): string | null {
    return this.firstRefer?.src?.address ?? null;
  }

  /** Where the REFER came from, and went to; by the message's own word where the trace does not say. */
  transferorPlace(): Place | null {
    return this.firstRefer?.src ?? this.request.sentBy;
  }

  transfereePlace(): Place | null {
    return this.firstRefer?.dst ?? this.request.sentTo;
  }
}

/** Refused for good: a challenge only asks for credentials. */
export function isRefused({ final }: Referral): boolean {
  return final !== null && isRefusal(final.status) && !isChallenge(final.status);
}

function add(addresses: Set<string>, address: string | undefined): void {
  if (address !== undefined) {
    addresses.add(address);
  }
}

/** Reads what a REFER asks for (RFC 3515 §2.4.1, RFC 3892 §2.1). */
export function readReferRequest(message: SipMessage): ReferRequest {
  const referToRaw = message.header(HEADER.referTo) ?? '';
  const referredBy = message.header(HEADER.referredBy);
  const target = parseUri(message.requestUri());
  const fromUri = uriOf(message, HEADER.from);
  const toUri = uriOf(message, HEADER.to);
  const from = parseUri(fromUri);
  const referrerUri = referredBy === null ? null : parseNameAddr(referredBy).uri;
  return {
    words: readReferWords(message),
    referTo: parseReferTo(referToRaw),
    referToRaw,
    sentBy: placeOf(message.sentBy()),
    sentTo: target === null ? null : placeOfUri(target),
    referredBy: referrerUri,
    fromUri,
    toUri,
    from,
    to: parseUri(toUri),
    referrer: referrerUri === null ? from : parseUri(referrerUri),
    hasRoute: message.header(HEADER.route) !== null,
  };
}

/** RFC 4488 §4, RFC 7614, RFC 4538 §3. */
function readReferWords(message: SipMessage): ReferWords {
  const contacts = message.values(HEADER.contact);
  const requires = message.values(HEADER.require).map((tag) => tag.trim().toLowerCase());
  return {
    contactUri: uriIn(contacts[0]),
    contactCount: contacts.length,
    requestUri: message.requestUri(),
    agent: agentOf(message),
    referToCount: message.rows(HEADER.referTo).length,
    asksNoSubscription: isFalse(message.header(HEADER.referSub)) || requires.includes('nosub'),
    requires,
    hasTargetDialog: message.header(HEADER.targetDialog) !== null,
  };
}

/** Whether a 2xx to REFER grants that no subscription exists (RFC 4488 §4; for `nosub`, any 2xx does: RFC 7614 §5). */
export function grantsNoSubscription(message: SipMessage, { requires }: ReferWords): boolean {
  return isFalse(message.header(HEADER.referSub)) || requires.includes('nosub');
}

function uriIn(nameAddr: string | undefined): string | null {
  return nameAddr === undefined ? null : parseNameAddr(nameAddr).uri;
}

function isFalse(value: string | null): boolean {
  return value !== null && value.split(';', 1)[0]?.trim().toLowerCase() === 'false';
}

function uriOf(message: SipMessage, header: typeof HEADER.from | typeof HEADER.to): string {
  const value = message.header(header);
  return value === null ? '' : parseNameAddr(value).uri;
}

/** Something of a transfer was seen. */
export function touch(referral: Referral | undefined, sighting: Sighting | null): void {
  if (referral !== undefined && sighting !== null && !Number.isNaN(sighting.timeUs)) {
    referral.lastUs = sighting.timeUs;
  }
}
