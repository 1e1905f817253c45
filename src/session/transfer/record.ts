import type { Endpoint } from '../../model/index.ts';
import type {
  NotifyRecord,
  OriginalRecord,
  ReferRecord,
  ReplacesRecord,
  Sighting,
  Stranger,
  StrayRecord,
  TargetRecord,
  TransferKind,
  TransferRecord,
  Vantage,
} from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { formCausesOf } from '../form/refused-form.ts';
import type { Dialog } from '../leg/dialog.ts';
import { destinationOf, nearestHop, originatingHop, relayAddresses, sourceOf } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import type { Transaction } from '../leg/transaction.ts';
import { rejectionsOf } from '../rejection/rejection.ts';
import { differenceOf } from './near-miss.ts';
import { inOrder, type Notify } from './notify.ts';
import { outcomeOf, targetEnding } from './outcome.ts';
import type { Referral } from './referral.ts';
import { tellSteps } from './steps.ts';
import { disregardStrangers, strangersInTransfer } from './transfer-strangers.ts';

/** Turns a referral into a record, deciding its outcome at trace time `nowUs`. */
export function recordOf(referral: Referral, nowUs: number): TransferRecord {
  const { request } = referral;
  const steps = tellSteps(referral);
  const strangers = strangersInTransfer(referral);
  disregardStrangers(referral, strangers);
  return {
    kind: kindOf(referral),
    outcome: outcomeOf(referral, nowUs),
    referCallId: referral.leg.callId,
    referCSeq: referral.lastAttempt.cseq,
    referTo: request.referTo,
    referToRaw: request.referToRaw,
    referredBy: request.referredBy,
    transferor: { uri: request.fromUri, address: referral.transferorAddress() },
    transferee: { uri: request.toUri, address: referral.transfereeAddress(addressesOf(strangers)) },
    target: { uri: request.referTo.uriText, address: targetAddress(referral) },
    refer: referRecord(referral),
    isLaterRefer: isLaterRefer(referral),
    isSubscriptionSuppressed: referral.isSubscriptionSuppressed,
    wasUnsubscribed: referral.wasUnsubscribed,
    unseenNotifies: referral.unseenNotifies,
    strayNotify: strayRecord(referral),
    resubscribeRefusedWith: referral.resubscribed?.refusedWith ?? null,
    notifies: inOrder(referral.notifies).map((notify) => notifyRecord(referral, notify)),
    targetLeg: targetRecord(referral),
    replaces: replacesRecord(referral),
    original: originalRecord(referral),
    vantage: vantageOf(referral),
    bye: byeRecord(referral),
    startUs: referral.firstUs,
    endUs: steps.at(-1)?.sighting.timeUs ?? referral.lastUs,
    decidedUs: nowUs,
    steps,
    strangers,
    form: formCausesOf(
      [...referral.lastAttempt.hops, ...referral.notifies.flatMap(({ hops }) => hops)],
      nowUs - referral.lastUs,
    ),
  };
}

function addressesOf(strangers: readonly Stranger[]): (string | undefined)[] {
  return strangers.map(({ sighting }) => sighting.src?.address);
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
    hadPendingRefer: referral.hadPendingRefer,
    firstCSeq: referral.attempts[0]?.cseq ?? lastAttempt.cseq,
    provisional: provisionalOf(lastAttempt.hops),
    isOutOfOrder: isReferOutOfOrder(referral),
    contactUri: request.contactUri,
    requestUri: request.requestUri,
    agent: request.agent,
    answerAgent: referral.answerAgent,
    asksNoSubscription: request.asksNoSubscription,
    hasEventsAt: referral.hasEventsAt,
    sentTo: referral.firstRefer?.dst?.address ?? null,
    referToCount: request.referToCount,
    contactCount: request.contactCount,
    requires: request.requires,
    hasTargetDialog: request.hasTargetDialog,
  };
}

/** Between the relay and somebody else than who asked it: only then would the trace show what it passes on. */
function isBeyond(hop: Transaction, relay: string | null, asker: string | null): boolean {
  const ends = [sourceOf(hop), destinationOf(hop)];
  return ends.includes(relay) && ends.some((address) => address !== null && address !== relay && address !== asker);
}

/** A known forwarder of this Call-ID that answered although nothing beyond it gave that answer. */
function isOwnAnswerOfRelay(leg: Leg, hops: readonly Transaction[], hop: Transaction): boolean {
  const origin = originatingHop(hops, hop.final?.status ?? 0, hop.finalToTag) ?? hop;
  const relay = destinationOf(origin);
  const isSeenBeyond = leg.transactions.some((t) => isBeyond(t, relay, sourceOf(origin)));
  return relay !== null && isSeenBeyond && relayAddresses(leg.transactions).has(relay);
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
    sentTo: placeText(nearestHop(notify.hops)?.request?.dst ?? null),
    fromTag: notify.fromTag,
    isCut: notify.isCut,
    hasEvent: notify.hasEvent,
    hasBody: notify.hasBody,
    contentType: notify.contentType,
    endsWithCrlf: notify.endsWithCrlf,
    expires: notify.expires,
    leftRoute: referral.request.hasRoute && !notify.hasRoute && nearestHop(notify.hops)?.viaCount === 1,
    agent: notify.agent,
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
    words: triggered.words,
    sentFrom: nearest === null ? null : sourceOf(nearest),
    sentTo: nearest === null ? null : destinationOf(nearest),
    transport: nearest?.request?.transport ?? null,
    finalRepeats: Math.max(0, ...hops.map((hop) => hop.finalRepeats)),
    wasAcknowledged: hops.some((hop) => hop.ack !== null),
    bye: targetBye(leg),
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
    endedUs: dialog?.endedUs ?? Number.NaN,
    endedBy: dialog?.bye == null ? null : dialog.byeTag === named.toTag ? 'target' : 'transferor',
    farAddresses: farAddressesOf(replaced.leg, referral.transferorAddress()),
    miss: replaced.miss,
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

function isLaterRefer({ earlier, transferorTag }: Referral): boolean {
  return earlier.some((r) => r.transferorTag === transferorTag && !isRefusal(r.final?.status));
}

function provisionalOf(hops: readonly Transaction[]): ReferRecord['provisional'] {
  const sighting = hops.find((hop) => hop.firstRinging !== null)?.firstRinging ?? null;
  return sighting === null ? null : { status: sighting.status, phrase: sighting.phrase };
}

function isReferOutOfOrder({ leg, transferorTag, lastAttempt, firstUs }: Referral): boolean {
  return leg.transactions.some(
    (t) =>
      t.fromTag === transferorTag &&
      t.cseq > lastAttempt.cseq &&
      t.request !== null &&
      t.request.timeUs < (lastAttempt.hops[0]?.request?.timeUs ?? firstUs),
  );
}

function targetBye(leg: Leg): TargetRecord['bye'] {
  const ended = leg.dialogs.find((dialog) => dialog.bye !== null);
  return ended?.bye == null
    ? null
    : { by: ended.byeTag === ended.callerTag ? 'caller' : 'callee', atUs: ended.bye.timeUs };
}

function farAddressesOf(leg: Leg | null, transferorAddress: string | null): string[] {
  const invites = leg?.transactions.filter(({ method }) => method === 'INVITE') ?? [];
  const addresses = new Set(invites.flatMap((hop) => [sourceOf(hop), destinationOf(hop)]));
  return [...addresses].filter((address) => address !== null && address !== transferorAddress) as string[];
}

function strayRecord({ stray, transferorTag }: Referral): StrayRecord | null {
  return stray === null || stray.toTag === transferorTag
    ? null
    : {
        toTag: stray.toTag,
        expectedToTag: transferorTag,
        sipfragStatus: stray.sipfragStatus,
        answeredWith: stray.transaction.final?.status ?? null,
        difference: differenceOf(stray.toTag ?? '', transferorTag ?? ''),
      };
}

function originalRecord({ leg, transferorTag, firstUs }: Referral): OriginalRecord {
  const own = leg.offers.filter(({ fromTag }) => fromTag === transferorTag);
  const resumed = own.find(({ timeUs, isHold }) => timeUs > firstUs && !isHold);
  return {
    wasHeld: own.findLast(({ timeUs }) => timeUs <= firstUs)?.isHold ?? false,
    resumedUs: resumed?.timeUs ?? Number.NaN,
    also: leg.also,
  };
}

function vantageOf(referral: Referral): Vantage {
  return {
    transferor: referral.attempts.some(({ hops }) => hops.some((hop) => hop.request !== null)),
    transferee: referral.final !== null || referral.notifies.length > 0,
    targetLeg: referral.triggered !== null,
    replacedCall: referral.replaced === null ? null : referral.replaced.leg !== null,
  };
}

function placeText(place: Endpoint | null): string | null {
  return place === null ? null : `${place.address}:${place.port}`;
}
