import type { Stranger, TransferKind, TransferRecord } from '../../records/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { formCausesOf } from '../form/refused-form.ts';
import type { Transaction } from '../leg/transaction.ts';
import type { Relays } from '../relays.ts';
import { inOrder } from './notify.ts';
import { notifyRecord } from './notify-record.ts';
import { originalRecord } from './original-record.ts';
import { outcomeOf } from './outcome.ts';
import { partyAt, targetEnd, transfereeEnd, transferorEnd } from './party-ends.ts';
import { referRecord } from './refer-record.ts';
import type { Referral } from './referral.ts';
import { replacesRecord } from './replaces-record.ts';
import { tellSteps } from './steps.ts';
import { strayRecord } from './stray-record.ts';
import { targetRecord } from './target-record.ts';
import { disregardStrangers, strangersInTransfer } from './transfer-strangers.ts';
import { capturedParties, proxyBeforeTransferee, vantageOf } from './vantage.ts';

/** Turns a referral into a record, deciding its outcome at trace time `nowUs`. */
export function recordOf(referral: Referral, nowUs: number, relays: Relays): TransferRecord {
  const { request } = referral;
  const steps = tellSteps(referral);
  const strangers = strangersInTransfer(referral);
  disregardStrangers(referral, strangers);
  return {
    isRemnant: false,
    kind: kindOf(referral),
    outcome: outcomeOf(referral, nowUs),
    referCallId: referral.leg.callId,
    referCSeq: referral.lastAttempt.cseq,
    referTo: request.referTo,
    referToRaw: request.referToRaw,
    referredBy: request.referredBy,
    refer: referRecord(referral),
    isLaterRefer: isLaterRefer(referral),
    isSubscriptionSuppressed: referral.isSubscriptionSuppressed,
    unsubscribedAt: referral.unsubscribed?.at ?? null,
    unseenNotifies: referral.unseenNotifies,
    strayNotify: strayRecord(referral),
    resubscribeRefusedWith: referral.resubscribed?.refusedWith ?? null,
    notifies: inOrder(referral.notifies).map((notify) => notifyRecord(referral, notify)),
    targetLeg: targetRecord(referral, relays),
    isTargetUnclear: referral.isTargetUnclear,
    replaces: replacesRecord(referral),
    original: originalRecord(referral),
    vantage: vantageOf(referral),
    captured: capturedParties(referral),
    proxyBefore: proxyBeforeTransferee(referral, relays),
    bye: byeRecord(referral),
    startUs: referral.firstUs,
    endUs: steps.at(-1)?.sighting.timeUs ?? referral.lastUs,
    decidedUs: nowUs,
    steps,
    strangers,
    form: formCausesOf(hopsOf(referral), nowUs - referral.lastUs),
    ...partiesOf(referral, strangers, relays),
  };
}

function partiesOf(
  referral: Referral,
  strangers: readonly Stranger[],
  relays: Relays,
): Pick<TransferRecord, 'transferor' | 'transferee' | 'target'> {
  const { fromUri, toUri, referTo } = referral.request;
  return {
    transferor: partyAt(fromUri, transferorEnd(referral)),
    transferee: partyAt(toUri, transfereeEnd(referral, addressesOf(strangers), relays)),
    target: partyAt(referTo.uriText, targetEnd(referral, relays)),
  };
}

/** Of its last REFER and of its NOTIFYs. */
function hopsOf({ lastAttempt, notifies }: Referral): Transaction[] {
  return [...lastAttempt.hops, ...notifies.flatMap(({ hops }) => hops)];
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

function byeRecord(referral: Referral): TransferRecord['bye'] {
  const { dialog } = referral;
  if (dialog?.bye == null) {
    return null;
  }
  const by = dialog.byeTag === referral.transferorTag ? 'transferor' : 'transferee';
  return { by, at: dialog.bye };
}

function isLaterRefer({ earlier, transferorTag }: Referral): boolean {
  return earlier.some((r) => r.transferorTag === transferorTag && !isRefusal(r.final?.status));
}
