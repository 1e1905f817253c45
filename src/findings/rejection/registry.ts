import type { Part } from '../../languages/index.ts';
import type { RejectionRecord } from '../../records/index.ts';
import type { Rule } from '../rule.ts';
import { partOf, type RuleTexts } from '../rule-texts.ts';
import { announcementOwed } from './rules/announcement-owed.ts';
import { attestationTooLow } from './rules/attestation-too-low.ts';
import { blockedByNetwork } from './rules/blocked-by-network.ts';
import { blockedOnTheOtherSide } from './rules/blocked-on-the-other-side.ts';
import { branchRejected } from './rules/branch-rejected.ts';
import { callInfoWithoutCard } from './rules/call-info-without-card.ts';
import { callerNotAccount } from './rules/caller-not-account.ts';
import { callerRefusedWidely } from './rules/caller-refused-widely.ts';
import { cardAddressNotHttps } from './rules/card-address-not-https.ts';
import { cardIncomplete } from './rules/card-incomplete.ts';
import { cardSignatureWrong } from './rules/card-signature-wrong.ts';
import { cardStale } from './rules/card-stale.ts';
import { cardUnreadable } from './rules/card-unreadable.ts';
import { codeRewritten } from './rules/code-rewritten.ts';
import { declined } from './rules/declined.ts';
import { forksStopped } from './rules/forks-stopped.ts';
import { hangupAsDecline } from './rules/hangup-as-decline.ts';
import { lostOnTheWay } from './rules/lost-on-the-way.ts';
import { mappedThroughIsup } from './rules/mapped-through-isup.ts';
import { mediaRefusalHidden } from './rules/media-refusal-hidden.ts';
import { networkBlockedIncomplete } from './rules/network-blocked-incomplete.ts';
import { networkBlockedPhraseLost } from './rules/network-blocked-phrase-lost.ts';
import { networkBlockedReasonMissing } from './rules/network-blocked-reason-missing.ts';
import { noRedressContact } from './rules/no-redress-contact.ts';
import { rangBeforeBlock } from './rules/rang-before-block.ts';
import { reasonAdded } from './rules/reason-added.ts';
import { redialledAfterRejection } from './rules/redialled-after-rejection.ts';
import { refusedAtOnce } from './rules/refused-at-once.ts';
import { sentByStranger } from './rules/sent-by-stranger.ts';
import { statedCause } from './rules/stated-cause.ts';
import { timeoutAsDecline } from './rules/timeout-as-decline.ts';
import { unsignedCall } from './rules/unsigned-call.ts';
import { unwanted } from './rules/unwanted.ts';

const VERDICTS = {
  branchRejected,
  blockedByNetwork,
  blockedOnTheOtherSide,
  unwanted,
  statedCause,
  mediaRefusalHidden,
  timeoutAsDecline,
  hangupAsDecline,
  refusedAtOnce,
  declined,
};

/** What decides who rejected a call, the particular before the general. */
export const REJECTION_VERDICTS: readonly Rule<RejectionRecord>[] = Object.values(VERDICTS);

const NOTES = {
  lostOnTheWay,
  codeRewritten,
  mappedThroughIsup,
  reasonAdded,
  networkBlockedReasonMissing,
  networkBlockedPhraseLost,
  networkBlockedIncomplete,
  noRedressContact,
  callInfoWithoutCard,
  cardUnreadable,
  cardSignatureWrong,
  cardStale,
  cardIncomplete,
  cardAddressNotHttps,
  announcementOwed,
  rangBeforeBlock,
  redialledAfterRejection,
  callerRefusedWidely,
  forksStopped,
  callerNotAccount,
  unsignedCall,
  attestationTooLow,
  sentByStranger,
};

export const REJECTION_NOTES: readonly Rule<RejectionRecord>[] = Object.values(NOTES);

const RULES = { ...VERDICTS, ...NOTES };

/** What another language says for the rules, by their names: a rule left out does not compile. */
export type RejectionTexts = RuleTexts<typeof RULES>;

export const REJECTION_TEXTS: Part<RejectionTexts> = partOf(RULES);
