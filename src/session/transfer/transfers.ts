import type { Endpoint, Limits } from '../../model/index.ts';
import type { Sighting, TransferRecord } from '../../records/index.ts';
import { HEADER, isFinal, isSuccess, type SipMessage } from '../../sip/index.ts';
import type { Transaction } from '../leg/transaction.ts';
import { noteAccepted } from './accepted-later.ts';
import { agentOf } from './agent.ts';
import type { FollowedLeg } from './followed-leg.ts';
import { markReplaced } from './note-success.ts';
import { OpenReferrals } from './open-referrals.ts';
import { ownNotifies } from './own-notifies.ts';
import { recordOf } from './record.ts';
import { answeredBehind, findReferral, isTransfer, repeatedUnseen } from './refer-match.ts';
import { dialogAtRefer, pendingRequests } from './refer-place.ts';
import { grantsNoSubscription, isRefused, type ReferRequest, Referral, readReferRequest, touch } from './referral.ts';
import { lookUpReplaces } from './replaced-dialog.ts';
import { Reports } from './reports.ts';
import { isSettled } from './settled.ts';
import type { Surroundings } from './surroundings.ts';
import type { InviteIdentity } from './triggered-call.ts';

const NONE: readonly TransferRecord[] = [];
/** Addresses kept of the answer to a REFER. */
const MOST_NAMES = 8;

/** Follows every transfer of the trace: REFER, its answers, its NOTIFYs and the call it triggers. */
export class Transfers {
  /** REFERs that were not followed: there were too many under one Call-ID. */
  dropped = 0;
  readonly #limits: Pick<Limits, 'transfersPerCallId' | 'notifiesPerTransfer'>;
  readonly #open = new OpenReferrals();
  /** What the transferor is told of them. */
  readonly reports: Reports;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings, limits: Pick<Limits, 'transfersPerCallId' | 'notifiesPerTransfer'>) {
    this.#limits = limits;
    this.#surroundings = surroundings;
    this.reports = new Reports(this.#open, surroundings, limits);
  }

  /** A REFER: a new transfer, another hop of a known one, or its repetition after a challenge. */
  refer(leg: FollowedLeg, message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    if (!leg.isNews) {
      touch(
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
    touch(referral, sighting);
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
    touch(referral, sighting);
    this.#open.refresh(referral);
    if (isSuccess(sighting.status)) {
      noteAccepted(referral, sighting);
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

  /** Whether an initial INVITE may have to do with a transfer at all: a look that costs little. */
  mayConcern(message: SipMessage, src: Endpoint | null): boolean {
    if (message.has(HEADER.replaces)) {
      return true;
    }
    if (this.#open.size === 0) {
      return false;
    }
    if (message.has(HEADER.referredBy)) {
      return true;
    }
    const from = message.header(HEADER.from) ?? '';
    const mayBeAsked = this.mayCall(src) || this.#open.hasCaller(from);
    return mayBeAsked && this.#open.mayMatch([message.requestUri(), message.header(HEADER.to) ?? ''], from);
  }

  /** Whether somebody who was asked to call a target may call from here; an unknown source may be anybody's. */
  mayCall(src: Endpoint | null): boolean {
    return this.#open.size > 0 && (src === null || this.#open.hasTransferee(src.address));
  }

  /** Whether a response to an INVITE that the trace does not show may be to somebody who was asked to call. */
  mayAnswer(response: SipMessage, dst: Endpoint | null): boolean {
    return this.mayCall(dst) || this.#open.hasCaller(response.header(HEADER.from) ?? '');
  }

  /** Whether some transfer waits for a call to, or of, whom these tails may stand for. */
  mayAnyCall(requestTail: number, toTail: number, fromTail: number): boolean {
    const open = this.#open;
    return open.size > 0 && (open.mayWaitFor(requestTail) || open.mayWaitFor(toTail) || open.mayWaitFor(fromTail));
  }

  /** An initial INVITE anywhere in the trace: it may be the call a REFER asked for, and may replace a dialog. */
  invite(invite: InviteIdentity): void {
    markReplaced(invite, this.#surroundings.legNamed);
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
    touch(referral, invite.leg.invitation);
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
      return leg.remnant === null ? NONE : this.reports.remnantOf(leg.remnant, nowUs);
    }
    return leg.referrals.filter((referral) => !referral.isDecided).map((referral) => this.#decide(referral, nowUs));
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
}
