import type { Moment, Transport } from '../model/index.ts';
import type { ReferTo } from '../sip/index.ts';
import type { FormCause } from './form.ts';
import type { NotifyRecord } from './notify.ts';
import type { ReferRecord } from './refer.ts';
import type { Refusal } from './refusal.ts';
import type { RejectedBy, RejectionRecord } from './rejection.ts';
import type { StoryStep } from './story-step.ts';
import type { Stranger } from './stranger.ts';
import type { UndeliveredFacts } from './undelivered.ts';

export type TransferKind = 'blind' | 'attended' | 'semi-attended' | 'out-of-dialog';

/** One of the three of a transfer, with what the trace shows of it. */
export type Party = {
  /** SIP URI without parameters, as the trace gives it. */
  readonly uri: string;
  /** IP address and port of the party itself, not of a proxy before it; null where the trace does not show them. */
  readonly address: string | null;
  readonly port: number | null;
};

/** A refusal that an element on the way made another of: it says what really happened. */
export type AnswerBeyond = {
  readonly status: number;
  readonly phrase: string;
  readonly refusal: Refusal | null;
  /** Who rejected the call with it; null where it is no rejection. */
  readonly by: RejectedBy | null;
  /** Who gave it, as far as the trace shows; the element that made another of it. */
  readonly givenBy: string | null;
  readonly at: string | null;
  /** Who gave it relays the requests of others. */
  readonly isByRelay: boolean;
  /** How alike the two legs are; null where both lie within one Call-ID. */
  readonly score: number | null;
};

/** The target leg, as far as the trace shows it. */
export type TargetRecord = {
  readonly callId: string;
  readonly finalStatus: number | null;
  readonly finalPhrase: string;
  /** When its final response came; null while there is none. */
  readonly finalAt: Moment | null;
  /** A 180 came; a 183 is no ringing. */
  readonly rang: boolean;
  /** From the first 180 to the final response; null where nothing rang or nothing ended it, NaN without times. */
  readonly rangForUs: number | null;
  readonly sentAt: Moment | null;
  /** The INVITE's own words; null where only its answers were seen. */
  readonly words: InviteWords | null;
  readonly sentFrom: string | null;
  /** Whether it was seen where who called sent it, and not only behind an element that passed it on. */
  readonly isFirstHopSeen: boolean;
  readonly sentTo: string | null;
  readonly transport: Transport | null;
  /** How often its final response was sent again. */
  readonly finalRepeats: number;
  readonly wasAcknowledged: boolean;
  /** Who ended the answered call, and when; null while it is up. */
  readonly bye: { readonly by: 'caller' | 'callee'; readonly at: Moment } | null;
  readonly repeats: number;
  readonly hadAnyAnswer: boolean;
  /** What ICMP says of its INVITE; null where nothing does, or a response came. */
  readonly undelivered: UndeliveredFacts | null;
  /** When the caller of this leg sent CANCEL; null when it did not. */
  readonly cancelledAt: Moment | null;
  /** An element that forwarded the INVITE gave this final response by itself. */
  readonly wasAnsweredByRelay: boolean;
  readonly answeredBy: string | null;
  /** Its final response came from where its INVITE is seen to have gone: else it may be a stranger's. */
  readonly isFinalVouched: boolean;
  /** The refusal from farther away of which the final response was made; null where it was given as it came. */
  readonly beyond: AnswerBeyond | null;
  readonly refusal: Refusal | null;
  readonly rejection: RejectionRecord | null;
  readonly carriesReplaces: boolean;
  readonly score: number;
  readonly signals: readonly TriggerSignal[];
};

export type ReplacesRecord = {
  readonly callId: string;
  readonly toTag: string;
  readonly fromTag: string;
  readonly isEarlyOnly: boolean;
  readonly match: ReplacesMatch;
  readonly stateAtRefer: 'early' | 'confirmed' | 'ended' | null;
  /** What came after the REFER shows that the named call had not been answered by then. */
  readonly wasStillEarly: boolean;
  /** The named dialog had ended before the target was called. */
  readonly endedBeforeInvite: boolean;
  readonly endedAt: Moment | null;
  /** Whose BYE or CANCEL ended the named call, as far as the trace shows. */
  readonly endedBy: 'target' | 'transferor' | null;
  /** The transferor knew that it had ended when it sent the REFER: it had hung up itself, or answered the BYE. */
  readonly wasEndKnown: boolean;
  /** Addresses of the named call other than the transferor's; empty where the trace does not show it. */
  readonly farAddresses: readonly string[];
  readonly miss: ReplacesMiss | null;
};

/** What the original call did besides the transfer. */
export type OriginalRecord = {
  /** The transferor had put the transferee on hold when it sent the REFER. */
  readonly wasHeld: boolean;
  /** When the transferor first took it off hold again, after the REFER; null when it did not. */
  readonly resumedAt: Moment | null;
  /** `Also` of its BYE. */
  readonly also: string | null;
};

/** What of a transfer this trace can show at all. */
export type Vantage = {
  readonly transferor: boolean;
  readonly transferee: boolean;
  readonly targetLeg: boolean;
  /** The call that Replaces names; null where it names none. */
  readonly replacedCall: boolean | null;
};

/** How much of what somebody sent the trace has, as far as what the others sent proves it. */
export type Captured = 'all' | 'some' | 'none';

/** Whose messages the capture is proven to have missed: nothing follows from the absence of one of them. */
export type CapturedParties = {
  readonly transferor: Captured;
  readonly transferee: Captured;
  readonly target: Captured;
};

export type StrayRecord = {
  readonly toTag: string | null;
  /** The tag it should have named. */
  readonly expectedToTag: string | null;
  readonly sipfragStatus: number | null;
  readonly answeredWith: number | null;
  readonly difference: Difference;
};

/** Everything about one decided transfer that judging and telling it needs; plain data. */
export type TransferRecord = {
  /** Its REFER is not in the trace, only reports on it: told as a story, and no transfer of the list. */
  readonly isRemnant: boolean;
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
  /** When the transferor ended the subscription itself; null where it did not. */
  readonly unsubscribedAt: Moment | null;
  /** NOTIFYs known only by their answers: the capture missed them. */
  readonly unseenNotifies: number;
  /** A NOTIFY under tags that are none of this transfer's. */
  readonly strayNotify: StrayRecord | null;
  /** How a SUBSCRIBE for more reports was refused; null for none. */
  readonly resubscribeRefusedWith: number | null;
  readonly notifies: readonly NotifyRecord[];
  readonly targetLeg: TargetRecord | null;
  /** Another transfer may have led to that call instead, or to another one that this has not, and nothing decides. */
  readonly isTargetUnclear: boolean;
  readonly replaces: ReplacesRecord | null;
  readonly original: OriginalRecord;
  readonly vantage: Vantage;
  readonly captured: CapturedParties;
  /** The proxy before the transferee, where the trace shows nothing of the way between the two; null where there is none. */
  readonly proxyBefore: string | null;
  /** Who ended the original call and when; null while it is up as far as the trace shows. */
  readonly bye: {
    readonly by: 'transferor' | 'transferee';
    readonly at: Moment;
  } | null;
  readonly startUs: number;
  readonly endUs: number;
  /** How far the trace's time had come when this was decided. */
  readonly decidedUs: number;
  readonly steps: readonly StoryStep[];
  /** Messages of the story that came from addresses which take no other part in it. */
  readonly strangers: readonly Stranger[];
  /** Faults of form that may be why its REFER or a NOTIFY got nowhere. */
  readonly form: readonly FormCause[];
};

export type TransferOutcome =
  | 'succeeded'
  | 'failed'
  | 'rejected'
  | 'no-answer'
  | 'no-notify'
  | 'unresolved'
  | 'not-reported'
  | 'truncated';

/** How a Replaces fits the dialogs of the Call-ID it names, from its recipient's point of view (RFC 3891 §3). */
export type ReplacesMatch = 'exact' | 'swapped' | 'tags-differ' | 'unknown-call';

/** What a triggered INVITE says, for comparison with what its REFER asked for. */
export type InviteWords = {
  readonly requestUri: string;
  /** Values of the headers as they stood; null without one. */
  readonly replaces: string | null;
  readonly referredBy: string | null;
  readonly requiresReplaces: boolean;
  readonly agent: string | null;
};

/** Why an INVITE is held to be the one a REFER asked for (RFC 3515 §2.4.2, RFC 3892 §2.2, RFC 3891 §3). */
export type TriggerSignal =
  | 'replaces'
  | 'replaces-call-id'
  | 'referred-by'
  | 'target-uri'
  | 'target-user'
  | 'target-number'
  | 'sent-by-transferee'
  | 'transferee-identity'
  | 'soon-after'
  | 'at-once';

/** In what a value differs from the one it nearly is. */
export type Difference = 'escaped' | 'case' | 'longer' | 'shorter' | 'other';

/** The call that a Replaces nearly names, and the part in which it misses. */
export type ReplacesMiss = {
  readonly part: 'call-id' | 'to-tag' | 'from-tag' | 'both-tags';
  /** What Replaces says, and what the trace shows instead; of both tags the to-tag. */
  readonly named: string;
  readonly known: string;
  readonly difference: Difference;
};
