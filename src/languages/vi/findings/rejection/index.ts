import type { RejectionTexts } from '../../../../findings/rejection/registry.ts';
import { announcementOwed } from './announcement-owed.ts';
import { attestationTooLow } from './attestation-too-low.ts';
import { blockedByNetwork } from './blocked-by-network.ts';
import { blockedOnTheOtherSide } from './blocked-on-the-other-side.ts';
import { branchRejected } from './branch-rejected.ts';
import { callInfoWithoutCard } from './call-info-without-card.ts';
import { callerNotAccount } from './caller-not-account.ts';
import { callerRefusedWidely } from './caller-refused-widely.ts';
import { cardAddressNotHttps } from './card-address-not-https.ts';
import { cardIncomplete } from './card-incomplete.ts';
import { cardSignatureWrong } from './card-signature-wrong.ts';
import { cardStale } from './card-stale.ts';
import { cardUnreadable } from './card-unreadable.ts';
import { codeRewritten } from './code-rewritten.ts';
import { declined } from './declined.ts';
import { forksStopped } from './forks-stopped.ts';
import { hangupAsDecline } from './hangup-as-decline.ts';
import { lostOnTheWay } from './lost-on-the-way.ts';
import { mappedThroughIsup } from './mapped-through-isup.ts';
import { mediaRefusalHidden } from './media-refusal-hidden.ts';
import { networkBlockedIncomplete } from './network-blocked-incomplete.ts';
import { networkBlockedPhraseLost } from './network-blocked-phrase-lost.ts';
import { networkBlockedReasonMissing } from './network-blocked-reason-missing.ts';
import { noRedressContact } from './no-redress-contact.ts';
import { rangBeforeBlock } from './rang-before-block.ts';
import { reasonAdded } from './reason-added.ts';
import { redialledAfterRejection } from './redialled-after-rejection.ts';
import { refusedAtOnce } from './refused-at-once.ts';
import { sentByStranger } from './sent-by-stranger.ts';
import { statedCause } from './stated-cause.ts';
import { timeoutAsDecline } from './timeout-as-decline.ts';
import { unsignedCall } from './unsigned-call.ts';
import { unwanted } from './unwanted.ts';

/** The words of the rules about rejections. */
export const REJECTION: RejectionTexts = {
  announcementOwed,
  attestationTooLow,
  blockedByNetwork,
  blockedOnTheOtherSide,
  branchRejected,
  callInfoWithoutCard,
  callerNotAccount,
  callerRefusedWidely,
  cardAddressNotHttps,
  cardIncomplete,
  cardSignatureWrong,
  cardStale,
  cardUnreadable,
  codeRewritten,
  declined,
  forksStopped,
  hangupAsDecline,
  statedCause,
  lostOnTheWay,
  mappedThroughIsup,
  mediaRefusalHidden,
  networkBlockedIncomplete,
  networkBlockedPhraseLost,
  networkBlockedReasonMissing,
  noRedressContact,
  rangBeforeBlock,
  reasonAdded,
  redialledAfterRejection,
  refusedAtOnce,
  sentByStranger,
  timeoutAsDecline,
  unsignedCall,
  unwanted,
};
