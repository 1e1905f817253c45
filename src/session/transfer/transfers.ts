import type { Endpoint, Limits } from '../../model/index.ts';
import type { NotifyWords, Sighting, TransferRecord } from '../../records/index.ts';
import { HEADER, isFinal, isRefusal, isSuccess, type SipMessage } from '../../sip/index.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Relays } from '../relays.ts';
import { agentOf } from './agent.ts';
import type { FollowedLeg } from './followed-leg.ts';
import { markReplaced, noteStray, noteSuccess, noteUnseen } from './note-success.ts';
import { isReferNotify, readNotify } from './notify.ts';
import { findNotify, matchReferral } from './notify-match.ts';
import { OpenReferrals } from './open-referrals.ts';
import { ownNotifies } from './own-notifies.ts';
import { recordOf } from './record.ts';
import { answeredBehind, findReferral, isTransfer, repeatedUnseen } from './refer-match.ts';
import { dialogAtRefer, pendingRequests } from './refer-place.ts';
import { grantsNoSubscription, isRefused, type ReferRequest, Referral, readReferRequest } from './referral.ts';
import { noteReport, openRemnant, RefusedLately, type Remnant, remnantRecord } from './remnant.ts';
import { lookUpReplaces } from './replaced-dialog.ts';
import { isSettled } from './settled.ts';
import type { InviteIdentity } from './triggered-call.ts';

const NONE: readonly TransferRecord[] = [];
/** Addresses kept of the answer to a REFER. */
const MOST_NAMES = 8;

/** What a transfer has to know of the rest of the trace. */
export type Surroundings = {
  /** Finds the leg of a Call-ID that Replaces names, as long as it is remembered. */
  readonly legNamed: (callId: string) => Leg | null;
  /** How many messages the trace has had. */
  readonly order: () => number;
  /** Looks for the other legs of a call that was refused. */
  readonly joinLegs: (leg: Leg) => void;
  readonly relays: Relays;
};

/** Follows every transfer of the trace: REFER, its answers, its NOTIFYs and the call it triggers. */
export class Transfers {
  /** REFERs that were not followed: there were too many under one Call-ID. */
  dropped = 0;
  readonly #limits: Pick<Limits, 'transfersPerCallId' | 'notifiesPerTransfer'>;
  readonly #open = new OpenReferrals();
  readonly #refusedLately = new RefusedLately();
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings, limits: Pick<Limits, 'transfersPerCallId' | 'notifiesPerTransfer'>) {
    this.#limits = limits;
    this.#surroundings = surroundings;
  }

  /** A REFER: a new transfer, another hop of a known one, or its repetition after a challenge. */
  refer(leg: FollowedLeg, message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    if (!leg.isNews) {
      this.#touch(
        leg.referrals.find((r) => r.lastAttempt.hops.includes(transaction)),
        sighting,
      );
      return;
    }
    const request = readReferRequest(message);
    if (!isTransfer(request)) {
      return;
    }
    sighting.detail = request.referTo.uriText;
    const known = findReferral(leg, message, request);
    if (known === null && leg.referrals.length >= this.#limits.transfersPerCallId) {
      this.dropped++;
      return;
    }
    const referral = known ?? this.#begin(leg, message, request, sighting);
    const attempt = referral.attempts.find((a) => a.cseq === message.cseq);
    if (attempt === undefined) {
      referral.attempts.push({ cseq: message.cseq, hops: [transaction] });
      referral.transfereeTag ??= message.toTag();
    } else {
      attempt.hops.push(transaction);
    }
    this.#touch(referral, sighting);
    this.#open.refresh(referral);
  }

  referResponse(leg: FollowedLeg, message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    const referral =
      leg.referrals.find((r) => r.attempts.some((a) => a.hops.includes(transaction))) ??
      answeredBehind(leg, message, transaction) ??
      repeatedUnseen(leg, transaction);
    if (referral === undefined) {
      return;
    }
    this.#touch(referral, sighting);
    if (isSuccess(sighting.status)) {
      referral.transfereeTag ??= message.toTag();
      referral.answerNames = [...message.values(HEADER.contact), ...message.rows(HEADER.recordRoute)].slice(
        0,
        MOST_NAMES,
      );
      referral.isSubscriptionSuppressed ||= grantsNoSubscription(message, referral.request.words);
      referral.hasEventsAt ||= message.has(HEADER.referEventsAt);
      // The reports go to whoever subscribes at that address, in a dialog of its own (RFC 7614 §4.3).
      referral.isSubscriptionSuppressed ||=
        referral.hasEventsAt && referral.request.words.requires.includes('explicitsub');
    }
    if (isFinal(sighting.status)) {
      referral.answerAgent ??= agentOf(message);
    }
    if (isRefused(referral) && referral.triggered !== null) {
      this.#open.release(referral);
    }
  }

  notify(leg: FollowedLeg, message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    const known = findNotify(leg.referrals, message);
    if (known !== null) {
      const [referral, notify] = known;
      if (leg.isNews) {
        notify.hops.push(transaction);
      }
      sighting.detail = detailOf(notify.words);
      this.#touch(referral, sighting);
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
    this.#touch(referral, sighting);
    this.#open.refresh(referral);
  }

  /** A SUBSCRIBE in the dialog of a transfer: with Expires 0 the transferor gives the subscription up. */
  subscribe(leg: FollowedLeg, message: SipMessage): void {
    const own = leg.referrals.filter((r) => r.transferorTag === message.fromTag());
    if (!message.isRequest) {
      for (const { resubscribed } of own) {
        if (resubscribed !== null && resubscribed.cseq === message.cseq && isRefusal(message.status)) {
          resubscribed.refusedWith ??= message.status;
        }
      }
    } else if (isReferNotify(message)) {
      const isEnd = message.header(HEADER.expires)?.trim() === '0';
      for (const referral of own) {
        referral.wasUnsubscribed ||= isEnd;
        referral.resubscribed ??= isEnd ? null : { cseq: message.cseq, refusedWith: null };
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
        this.#touch(referral, sighting);
      }
    }
  }

  /** Whether an initial INVITE may have to do with a transfer at all: a look that costs little. */
  mayConcern(message: SipMessage, src: Endpoint | null): boolean {
    if (message.has(HEADER.replaces)) {
      return true;
    }
    if (this.#open.size === 0) {
      return false;
    }
    return (
      message.has(HEADER.referredBy) ||
      (this.mayCall(src) &&
        this.#open.mayMatch([message.requestUri(), message.header(HEADER.to) ?? ''], message.header(HEADER.from) ?? ''))
    );
  }

  /** Whether somebody who was asked to call a target may call from here; an unknown source may be anybody's. */
  mayCall(src: Endpoint | null): boolean {
    return this.#open.size > 0 && (src === null || this.#open.hasTransferee(src.address));
  }

  /** Whether some transfer waits for a call to, or of, whom these tails may stand for. */
  mayAnyCall(requestTail: number, toTail: number, fromTail: number): boolean {
    const open = this.#open;
    return open.size > 0 && (open.mayWaitFor(requestTail) || open.mayWaitFor(toTail) || open.mayWaitFor(fromTail));
  }

  /** An initial INVITE anywhere in the trace: it may be the call a REFER asked for, and may replace a dialog. */
  invite(invite: InviteIdentity): void {
    if (invite.replaces !== null) {
      markReplaced(this.#surroundings.legNamed(invite.replaces.callId), invite.replaces.toTag, invite.replaces.fromTag);
    }
    if (this.#open.size === 0) {
      return;
    }
    const match = this.#open.match(invite);
    if (match === null) {
      return;
    }
    const [referral, call] = match;
    const before = referral.triggered;
    if (before?.leg === call.leg) {
      return;
    }
    call.leg.isTransferTarget = true;
    referral.triggered = before === null ? call : { ...call, earlier: [...before.earlier, before.leg] };
    this.#open.serve(referral);
    this.#touch(referral, invite.leg.invitation);
  }

  /** Records of this leg's transfers whose outcome can no longer change. */
  takeDecided(leg: FollowedLeg, nowUs: number, isLive: boolean): readonly TransferRecord[] {
    if (leg.referrals.length === 0) {
      return NONE;
    }
    return leg.referrals.filter((r) => !r.isDecided && isSettled(r, nowUs, isLive)).map((r) => this.#decide(r, nowUs));
  }

  /** Records of all transfers of this leg that were not told yet: it is being let go. */
  takeAll(leg: FollowedLeg, nowUs: number): readonly TransferRecord[] {
    if (leg.referrals.length === 0) {
      return leg.remnant === null ? NONE : this.#remnantOf(leg.remnant, nowUs);
    }
    return leg.referrals.filter((referral) => !referral.isDecided).map((referral) => this.#decide(referral, nowUs));
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

  #remnantOf(remnant: Remnant, nowUs: number): readonly TransferRecord[] {
    const { relays, joinLegs } = this.#surroundings;
    if (remnant.target !== null) {
      joinLegs(remnant.target);
    }
    const record = remnantRecord(remnant, nowUs, relays);
    return record === null ? NONE : [record];
  }

  #begin(leg: FollowedLeg, message: SipMessage, request: ReferRequest, sighting: Sighting): Referral {
    const referral = new Referral(leg, message, request, sighting, this.#surroundings.order());
    referral.dialog = leg.dialogFor(message);
    referral.dialogAtRefer = dialogAtRefer(leg, message, referral.dialog);
    const pending = pendingRequests(leg, message, sighting.timeUs);
    referral.hadPendingRequest = pending.length > 0;
    referral.hadPendingRefer = pending.some(({ method }) => method === 'REFER');
    const { replaces } = request.referTo;
    if (replaces !== null) {
      referral.replaced = lookUpReplaces(replaces, this.#surroundings.legNamed, request.fromUri);
    }
    referral.earlier = leg.referrals;
    leg.addReferral(referral);
    this.#open.add(referral);
    return referral;
  }

  #decide(referral: Referral, nowUs: number): TransferRecord {
    this.#open.delete(referral);
    this.#open.rivals.settle(referral);
    referral.notifies.splice(0, referral.notifies.length, ...ownNotifies(referral));
    referral.isDecided = true;
    const { relays, joinLegs } = this.#surroundings;
    if (referral.triggered !== null) {
      joinLegs(referral.triggered.leg);
    }
    return recordOf(referral, nowUs, relays);
  }

  #touch(referral: Referral | undefined, sighting: Sighting | null): void {
    if (referral !== undefined && sighting !== null && !Number.isNaN(sighting.timeUs)) {
      referral.lastUs = sighting.timeUs;
    }
  }
}

function detailOf({ sipfragStatus, sipfragPhrase }: NotifyWords): string | null {
  return sipfragStatus === null ? null : `${sipfragStatus} ${sipfragPhrase}`.trimEnd();
}
