import type { ReferTo } from '../../sip/index.ts';
import type { Dialog } from '../dialog.ts';
import { destinationOf, nearestHop, originatingHop, relayAddresses } from '../hops.ts';
import type { Leg } from '../leg.ts';
import type { Refusal } from '../refusal.ts';
import { rejectionsOf } from '../rejection.ts';
import type { RejectionRecord } from '../rejection-record.ts';
import type { Sighting } from '../sighting.ts';
import type { Transaction } from '../transaction.ts';
import { inOrder, type Notify } from './notify.ts';
import { outcomeOf, type TransferOutcome, targetEnding } from './outcome.ts';
import type { ReferDialog, Referral } from './referral.ts';
import type { ReplacesMatch } from './replaced-dialog.ts';
import { type StoryStep, tellSteps } from './steps.ts';
import type { TriggerSignal } from './triggered-call.ts';

export type TransferKind = 'blind' | 'attended' | 'semi-attended' | 'out-of-dialog';

/** One of the three of a transfer, with what the trace shows of it. */
export type Party = {
  /** SIP URI without parameters, as the trace gives it. */
  readonly uri: string;
  /** IP address; null where the trace does not show it. */
  readonly address: string | null;
};

export type NotifyRecord = {
  readonly cseq: number;
  readonly eventId: number | null;
  readonly sipfragStatus: number | null;
  readonly sipfragPhrase: string;
  readonly subscriptionState: string | null;
  readonly reason: string | null;
  readonly answeredWith: number | null;
  readonly repeats: number;
  readonly sentUs: number;
  readonly answeredUs: number;
  /** It was sent with a lower CSeq than a request its sender had already sent in this dialog (RFC 3261 §12.2.2). */
  readonly isOutOfOrder: boolean;
};

/** The target leg, as far as the trace shows it. */
export type TargetRecord = {
  readonly callId: string;
  readonly finalStatus: number | null;
  readonly finalPhrase: string;
  readonly finalUs: number;
  readonly rang: boolean;
  readonly sentUs: number;
  readonly repeats: number;
  readonly hadAnyAnswer: boolean;
  /** When the caller of this leg sent CANCEL; NaN when it did not. */
  readonly cancelledUs: number;
  /** An element that forwarded the INVITE gave this final response by itself. */
  readonly wasAnsweredByRelay: boolean;
  readonly answeredBy: string | null;
  readonly refusal: Refusal | null;
  readonly rejection: RejectionRecord | null;
  readonly carriesReplaces: boolean;
  readonly score: number;
  readonly signals: readonly TriggerSignal[];
};

export type ReferRecord = {
  readonly status: number | null;
  readonly phrase: string;
  readonly refusal: Refusal | null;
  readonly sentUs: number;
  readonly answeredUs: number;
  readonly repeats: number;
  /** Sent over a transport that repeats nothing by itself (RFC 3261 §17.1.2). */
  readonly isReliable: boolean;
  readonly attempts: number;
  /** A proxy answered by itself: it never passed the REFER on, or nothing came back from beyond it. */
  readonly wasAnsweredByRelay: boolean;
  readonly answeredBy: string | null;
  readonly dialog: ReferDialog;
  readonly hadPendingRequest: boolean;
  readonly referToCount: number;
  readonly contactCount: number;
  readonly requires: readonly string[];
  readonly hasTargetDialog: boolean;
};

export type ReplacesRecord = {
  readonly callId: string;
  readonly toTag: string;
  readonly fromTag: string;
  readonly isEarlyOnly: boolean;
  readonly match: ReplacesMatch;
  readonly stateAtRefer: 'early' | 'confirmed' | 'ended' | null;
  /** The named dialog had ended before the target was called. */
  readonly endedBeforeInvite: boolean;
};

/** Everything about one decided transfer that judging and telling it needs; plain data. */
export type TransferRecord = {
  readonly kind: TransferKind;
  readonly outcome: TransferOutcome;
  readonly referCallId: string;
  readonly referCSeq: number;
  readonly referTo: ReferTo;
  readonly referToRaw: string;
  readonly referredBy: string | null;
  readonly transferor: Party;
  readonly transferee: Party;
  readonly target: Party;
  readonly refer: ReferRecord;
  /** Not the first REFER its receiver got in this dialog and did not refuse (RFC 3515 §2.4.6). */
  readonly isLaterRefer: boolean;
  readonly isSubscriptionSuppressed: boolean;
  /** The transferor ended the subscription itself. */
  readonly wasUnsubscribed: boolean;
  /** NOTIFYs known only by their answers: the capture missed them. */
  readonly unseenNotifies: number;
  readonly notifies: readonly NotifyRecord[];
  readonly targetLeg: TargetRecord | null;
  readonly replaces: ReplacesRecord | null;
  /** Who ended the original call and when; null while it is up as far as the trace shows. */
  readonly bye: {
    readonly by: 'transferor' | 'transferee';
    readonly atUs: number;
  } | null;
  readonly startUs: number;
  readonly endUs: number;
  /** How far the trace's time had come when this was decided. */
  readonly decidedUs: number;
  readonly steps: readonly StoryStep[];
};

/** Turns a referral into a record, deciding its outcome at trace time `nowUs`. */
export function recordOf(referral: Referral, nowUs: number): TransferRecord {
  const { request } = referral;
  const steps = tellSteps(referral);
  return {
    kind: kindOf(referral),
    outcome: outcomeOf(referral, nowUs),
    referCallId: referral.leg.callId,
    referCSeq: referral.lastAttempt.cseq,
    referTo: request.referTo,
    referToRaw: request.referToRaw,
    referredBy: request.referredBy,
    transferor: { uri: request.fromUri, address: referral.transferorAddress() },
    transferee: { uri: request.toUri, address: referral.transfereeAddress() },
    target: { uri: request.referTo.uriText, address: targetAddress(referral) },
    refer: referRecord(referral),
    isLaterRefer: isLaterRefer(referral),
    isSubscriptionSuppressed: referral.isSubscriptionSuppressed,
    wasUnsubscribed: referral.wasUnsubscribed,
    unseenNotifies: referral.unseenNotifies,
    notifies: inOrder(referral.notifies).map((notify) => notifyRecord(referral, notify)),
    targetLeg: targetRecord(referral),
    replaces: replacesRecord(referral),
    bye: byeRecord(referral),
    startUs: referral.firstUs,
    endUs: steps.at(-1)?.sighting.timeUs ?? referral.lastUs,
    decidedUs: nowUs,
    steps,
  };
}

/** The contract's kinds: Replaces makes it attended whatever it names. */
function kindOf(referral: Referral): TransferKind {
  if (referral.request.referTo.replaces !== null) {
    return referral.replaced?.stateAtRefer === 'early' ? 'semi-attended' : 'attended';
  }
  return referral.dialogAtRefer === 'outside' ? 'out-of-dialog' : 'blind';
}

function referRecord(referral: Referral): ReferRecord {
  const { request, lastAttempt, finalHop, final } = referral;
  return {
    status: final?.status ?? null,
    phrase: final?.phrase ?? '',
    refusal: finalHop?.refusal ?? null,
    sentUs: referral.firstRefer?.timeUs ?? referral.firstUs,
    answeredUs: final?.timeUs ?? Number.NaN,
    repeats: Math.max(0, ...lastAttempt.hops.map((hop) => hop.requestRepeats)),
    isReliable: referral.firstRefer?.transport !== 'udp',
    attempts: referral.attempts.length,
    wasAnsweredByRelay: final !== null && isOwnAnswerOfRelay(referral.leg, lastAttempt.hops, finalHop as Transaction),
    answeredBy: final?.src?.address ?? null,
    dialog: referral.dialogAtRefer,
    hadPendingRequest: referral.hadPendingRequest,
    referToCount: request.referToCount,
    contactCount: request.contactCount,
    requires: request.requires,
    hasTargetDialog: request.hasTargetDialog,
  };
}

/** A known forwarder of this Call-ID that answered although nothing beyond it gave that answer. */
function isOwnAnswerOfRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  const origin = originatingHop(hops, hop.final?.status ?? 0, hop.finalToTag) ?? hop;
  const relay = destinationOf(origin);
  return relay !== null && relayAddresses(leg.transactions).has(relay);
}

function notifyRecord(referral: Referral, notify: Notify): NotifyRecord {
  return {
    cseq: notify.cseq,
    eventId: notify.eventId,
    sipfragStatus: notify.sipfragStatus,
    sipfragPhrase: notify.sipfragPhrase,
    subscriptionState: notify.subscriptionState,
    reason: notify.reason,
    answeredWith: notify.answer?.status ?? null,
    repeats: Math.max(0, ...notify.hops.map((hop) => hop.requestRepeats)),
    sentUs: notify.firstUs,
    answeredUs: notify.answer?.timeUs ?? Number.NaN,
    isOutOfOrder: isOutOfOrder(referral, notify),
  };
}

function isOutOfOrder(referral: Referral, notify: Notify): boolean {
  return referral.leg.transactions.some(
    (t) =>
      t.fromTag === notify.fromTag &&
      t.requestToTag !== null &&
      t.cseq > notify.cseq &&
      t.request !== null &&
      t.request.timeUs < notify.firstUs,
  );
}

function targetRecord(referral: Referral): TargetRecord | null {
  const { triggered } = referral;
  if (triggered === null) {
    return null;
  }
  const { leg } = triggered;
  const hops = leg.lastInviteHops();
  const nearest = nearestHop(hops);
  const ending = targetEnding(referral);
  const decisive = hops.find((hop) => hop.final?.status === ending?.finalStatus) ?? nearest;
  const final = decisive?.final ?? null;
  return {
    callId: leg.callId,
    finalStatus: ending?.finalStatus ?? null,
    finalPhrase: final?.phrase ?? '',
    finalUs: final?.timeUs ?? Number.NaN,
    rang: hops.some((hop) => hop.firstRinging !== null),
    sentUs: nearest?.request?.timeUs ?? leg.firstUs,
    repeats: nearest?.requestRepeats ?? 0,
    hadAnyAnswer: hops.some((hop) => hop.hasProvisional || hop.final !== null || hop.ack !== null),
    cancelledUs: leg.cancel?.timeUs ?? Number.NaN,
    wasAnsweredByRelay: final !== null && isAnsweredByRelay(leg, hops, decisive as Transaction),
    answeredBy: originatingHop(hops, final?.status ?? 0, decisive?.finalToTag ?? null)?.final?.src?.address ?? null,
    refusal: decisive?.refusal ?? null,
    rejection: rejectionsOf(leg)[0] ?? null,
    carriesReplaces: triggered.signals.some((s) => s === 'replaces' || s === 'replaces-call-id'),
    score: triggered.score,
    signals: triggered.signals,
  };
}

/** A proxy answers by itself under a To tag of its own: not the one that rang (RFC 3261 §8.2.6.2, §16.7). */
function isAnsweredByRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  if (isOwnAnswerOfRelay(leg, hops, hop)) {
    return true;
  }
  return hop.ringingToTag !== null && hop.finalToTag !== null && hop.ringingToTag !== hop.finalToTag;
}

function replacesRecord(referral: Referral): ReplacesRecord | null {
  const { replaced } = referral;
  if (replaced === null) {
    return null;
  }
  const { named, dialog } = replaced;
  const invitedUs = referral.triggered?.leg.firstUs ?? Number.NaN;
  return {
    callId: named.callId,
    toTag: named.toTag,
    fromTag: named.fromTag,
    isEarlyOnly: named.earlyOnly,
    match: replaced.match,
    stateAtRefer: replaced.stateAtRefer,
    endedBeforeInvite: endedBefore(dialog, invitedUs),
  };
}

function endedBefore(dialog: Dialog | null, timeUs: number): boolean {
  return dialog !== null && dialog.endedUs < timeUs;
}

function byeRecord(referral: Referral): TransferRecord['bye'] {
  const { dialog } = referral;
  if (dialog?.bye == null) {
    return null;
  }
  const by = dialog.byeTag === referral.transferorTag ? 'transferor' : 'transferee';
  return { by, atUs: dialog.bye.timeUs };
}

function targetAddress(referral: Referral): string | null {
  const final = referral.triggered?.leg.transactions.find((t) => t.method === 'INVITE' && t.final !== null);
  const hops = referral.triggered?.leg.lastInviteHops() ?? [];
  const farthest = hops.reduce<Transaction | null>(
    (far, hop) => (far === null || hop.viaCount > far.viaCount ? hop : far),
    null,
  );
  return (farthest === null ? null : destinationOf(farthest)) ?? final?.final?.src?.address ?? null;
}

/** What a reader of the story needs of the sighting types. */
export type { Sighting };

function isLaterRefer(referral: Referral): boolean {
  const before = referral.leg.referrals.slice(0, referral.leg.referrals.indexOf(referral));
  return before.some((r) => r.transferorTag === referral.transferorTag && (r.final?.status ?? 200) < 300);
}
