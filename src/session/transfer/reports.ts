import type { Limits } from '../../model/index.ts';
import type { NotifyWords, Sighting, TransferRecord } from '../../records/index.ts';
import { HEADER, isFinal, isRefusal, parseEvent, type SipMessage } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { FollowedLeg } from './followed-leg.ts';
import { noteStray, noteSuccess, noteUnseen } from './note-success.ts';
import { isReferNotify, readNotify } from './notify.ts';
import { findNotify, matchReferral } from './notify-match.ts';
import type { OpenReferrals } from './open-referrals.ts';
import { type Referral, touch } from './referral.ts';
import { noteReport, openRemnant, RefusedLately, type Remnant, remnantRecord } from './remnant.ts';
import type { Surroundings } from './surroundings.ts';

const NONE: readonly TransferRecord[] = [];

/** Follows what is reported of transfers: the subscription that a REFER opens, its NOTIFYs and their answers. */
export class Reports {
  readonly #open: OpenReferrals;
  readonly #surroundings: Surroundings;
  readonly #limits: Pick<Limits, 'notifiesPerTransfer'>;
  readonly #refusedLately = new RefusedLately();

  constructor(open: OpenReferrals, surroundings: Surroundings, limits: Pick<Limits, 'notifiesPerTransfer'>) {
    this.#open = open;
    this.#surroundings = surroundings;
    this.#limits = limits;
  }

  notify(leg: FollowedLeg, message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    const known = findNotify(leg.referrals, message);
    if (known !== null) {
      const [referral, notify] = known;
      if (leg.isNews) {
        notify.hops.push(transaction);
      }
      sighting.detail = detailOf(notify.words);
      touch(referral, sighting);
      return;
    }
    if (!leg.isNews || !isReferNotify(message)) {
      return;
    }
    const words = readNotify(message);
    const referral = matchReferral(leg.referrals, message.toTag(), words);
    if (referral === null) {
      noteStray(leg, message, words, transaction);
      this.#noteRemnant(leg, message, words, transaction, sighting);
      return;
    }
    if (referral.isDecided) {
      return;
    }
    if (referral.notifies.length >= this.#limits.notifiesPerTransfer) {
      // The latest says how it ended: without it a report without end would hide that it did.
      referral.notifies.pop();
    }
    sighting.detail = detailOf(words);
    referral.notifies.push({ words, hops: [transaction], first: sighting, answer: null });
    referral.transfereeTag ??= words.fromTag;
    noteSuccess(referral, words);
    touch(referral, sighting);
    this.#open.refresh(referral);
  }

  /** A SUBSCRIBE in the dialog of a transfer: with Expires 0 the transferor gives the subscription up. */
  subscribe(leg: FollowedLeg, message: SipMessage, sighting: Sighting): void {
    const own = leg.referrals.filter((r) => r.transferorTag === message.fromTag());
    if (!message.isRequest) {
      if (isRefusal(message.status)) {
        noteRefused(own, message);
      }
    } else if (isReferNotify(message)) {
      const isEnd = message.header(HEADER.expires)?.trim() === '0';
      for (const referral of own.filter((each) => isMeant(each, message))) {
        if (isEnd) {
          referral.unsubscribed ??= { cseq: message.cseq, at: sighting };
        } else {
          referral.resubscribed ??= { cseq: message.cseq, refusedWith: null };
        }
      }
    }
  }

  notifyResponse(leg: FollowedLeg, transaction: Transaction, sighting: Sighting): void {
    if (transaction.request === null && leg.isNews && isFinal(sighting.status)) {
      noteUnseen(leg, transaction);
    }
    const report = leg.remnant?.notifies.find(({ hops }) => hops.includes(transaction));
    if (report !== undefined && isFinal(sighting.status)) {
      report.answer ??= sighting;
    }
    for (const referral of leg.referrals) {
      const notify = referral.notifies.find((n) => n.hops.includes(transaction));
      if (notify !== undefined && isFinal(sighting.status)) {
        notify.answer ??= sighting;
        touch(referral, sighting);
      }
    }
  }

  /** The INVITE of a leg was refused: a transfer that began before the trace may have led to it. */
  refused(leg: Leg): void {
    this.#refusedLately.note(leg);
  }

  #noteRemnant(
    leg: FollowedLeg,
    message: SipMessage,
    words: NotifyWords,
    transaction: Transaction,
    sighting: Sighting,
  ): void {
    if (leg.referrals.length > 0) {
      return;
    }
    sighting.detail = detailOf(words);
    leg.remnant ??= openRemnant(leg, message);
    noteReport(leg.remnant, words, transaction, sighting);
    const { sipfragStatus } = words;
    if (sipfragStatus !== null && isRefusal(sipfragStatus)) {
      const caller = leg.remnant.transfereeUri;
      leg.remnant.target ??= this.#refusedLately.find(sipfragStatus, caller, leg, sighting.timeUs);
    }
  }

  /** The record of a transfer of which only reports are in the trace. */
  remnantOf(remnant: Remnant, nowUs: number): readonly TransferRecord[] {
    const { relays, joinLegs } = this.#surroundings;
    if (remnant.target !== null) {
      joinLegs(remnant.target);
    }
    const record = remnantRecord(remnant, nowUs, relays);
    return record === null ? NONE : [record];
  }
}

/** A SUBSCRIBE names the REFER by its CSeq; without an id it may mean any (RFC 3515 §2.4.6). */
function isMeant({ attempts }: Referral, message: SipMessage): boolean {
  const { id } = parseEvent(message.header(HEADER.event) ?? '');
  return id === null || attempts.some(({ cseq }) => String(cseq) === id);
}

/** What was refused changed nothing: a subscription that was to end goes on. */
function noteRefused(own: readonly Referral[], { cseq, status }: SipMessage): void {
  for (const referral of own) {
    if (referral.resubscribed?.cseq === cseq) {
      referral.resubscribed.refusedWith ??= status;
    }
    if (referral.unsubscribed?.cseq === cseq) {
      referral.unsubscribed = null;
    }
  }
}

function detailOf({ sipfragStatus, sipfragPhrase }: NotifyWords): string | null {
  return sipfragStatus === null ? null : `${sipfragStatus} ${sipfragPhrase}`.trimEnd();
}
