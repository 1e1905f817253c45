import type {
  Identity,
  Reason,
  RedressCard,
  StatedCause,
  CardSignature as UnverifiedSignature,
  Warning,
} from '../sip/index.ts';
import type { PartiesRegistered } from './registration.ts';
import type { Sighting } from './sighting.ts';
import type { Stranger } from './stranger.ts';

export type RejectedBy = 'network' | 'callee' | 'unknown';

/** Whom to contact, in the words of the card or of the 603+ text; only the keys found. */
export type Redress = {
  readonly fn?: string;
  readonly tel?: string;
  readonly email?: string;
  readonly url?: string;
};

/** What a card's signature is worth (rejection rules §2.1). */
export type CardSignature = UnverifiedSignature | 'absent' | 'valid' | 'stale' | 'signature-invalid';

/** Where a card was read: in the Call-Info itself, in a part of the response's body, or in a file the user gave. */
export type CardSource = 'call-info' | 'body' | 'file';

/** The card of a rejection, and how it was judged. */
export type CardRecord = {
  readonly card: RedressCard;
  readonly source: CardSource;
  /** The user's name of the file; null for a card that the trace carries. */
  readonly name: string | null;
  /** The user's name of the key that its signature fits; null where none was given or none fits. */
  readonly key: string | null;
  /** Seconds from the card's iat to the rejection; null where one of the two has no time. */
  readonly ageS: number | null;
};

/** Which rule of the decision applied: the ground of `by`. */
export type RejectionCause =
  | 'rejected-608'
  | 'reason-608'
  | 'network-blocked-603plus'
  | 'unwanted-607'
  | 'reason-607'
  | 'declined-after-ringing'
  | 'declined-at-once'
  | 'q850-call-rejected';

/** Another INVITE for the same call by an element that had its 6xx. */
export type NextTry = {
  /** Who sent it, and where to. */
  readonly by: string | null;
  readonly to: string | null;
  /** Nobody in the trace sent it the call: the caller itself, or an element that speaks for it. */
  readonly isByCaller: boolean;
  readonly afterUs: number;
  readonly callId: string;
};

/** One leg's rejection (603, 607, 608, or another code whose Reason says so), seen on however many hops. */
export type RejectionRecord = {
  readonly code: number;
  readonly phrase: string;
  readonly callId: string;
  readonly method: string;
  readonly by: RejectedBy;
  readonly cause: RejectionCause;
  readonly reasonHeader: string | null;
  readonly reasons: readonly Reason[];
  readonly callInfoJwscard: boolean;
  /** It has a Call-Info, with a card or without. */
  readonly hasCallInfo: boolean;
  readonly effective: boolean;
  /** Another branch, or another leg, answered the call all the same. */
  readonly answeredElsewhere: boolean;
  /** The caller has no final response so far, and another branch has none either: it may yet be answered. */
  readonly mayBeAnswered: boolean;
  readonly redress: Redress | null;
  readonly cardUri: string | null;
  readonly signature: CardSignature;
  readonly card: CardRecord | null;
  readonly warnings: readonly Warning[];
  /** What phrase, Warning or Reason say in words; null where they say nothing known. */
  readonly states: StatedCause | null;
  readonly retryAfter: string | null;
  /** What built the response, as it says. */
  readonly server: string | null;
  /** The address the rejection came from where it entered the trace, and the one it went to. */
  readonly answeredBy: string | null;
  readonly answeredTo: string | null;
  /** It came from where the request is seen to have gone: else it may be a stranger's. */
  readonly isVouched: boolean;
  /** A proxy of the trace that had passed the INVITE on, or had not, gave this answer by itself. */
  readonly wasAnsweredByRelay: boolean;
  readonly rang: boolean;
  /** Status of the first 101 to 199 before it; null where there was none. */
  readonly ringingStatus: number | null;
  /** Microseconds from the first 180 to the rejection; null where it did not ring. */
  readonly rangForUs: number | null;
  /** What a provisional response before it said with a Reason; null where none did. */
  readonly provisionalReason: string | null;
  readonly from: string;
  readonly to: string;
  /** What the INVITE said where it reached the rejecting element; null where it was not seen. */
  readonly asked: AskedFor | null;
  /** The INVITE asked to replace a call that had ended: 603 is the answer then, whoever is called (RFC 3891 §3). */
  readonly replacesEnded: boolean;
  /** Microseconds from the request to the rejection on its own hop; null where the request was not seen. */
  readonly answeredAfterUs: number | null;
  readonly atUs: number;
  /** What became of it on its way to the caller, where something did. */
  readonly rewrites: readonly Rewrite[];
  /** Other legs of the same call. */
  readonly legs: readonly OtherLeg[];
  /** What it was on the far side of a back-to-back user agent; null where no such leg is known. */
  readonly beyond: RejectionBeyond | null;
  /** A refusal from farther away that this one took the place of. */
  readonly hides: HiddenRefusal | null;
  /** Other branches that this rejection ended while they rang. */
  readonly stoppedBranches: number;
  readonly nextTry: NextTry | null;
  /** How many numbers refused this caller so by now, counted by whoever sees them all; 0 where nobody counts. */
  readonly refusingNumbers: number;
  readonly evidence: readonly Sighting[];
  /** Messages of the call that came from addresses which take no other part in it. */
  readonly strangers: readonly Stranger[];
  /** How its parties stood with their registrars when the call was made. */
  readonly registered: PartiesRegistered;
};

export type HiddenRefusal = {
  readonly status: number;
  readonly phrase: string;
  /** The element that hid it. */
  readonly at: string | null;
  /** How alike the legs are where it stands in another; null within one Call-ID. */
  readonly score: number | null;
  /** Within one Call-ID: the To tags differ, so that what was sent on may be the answer of a branch that was not seen. */
  readonly hasOtherTag: boolean;
};

/** A rejection on the far side of a back-to-back user agent, from which this one was made. */
export type RejectionBeyond = {
  readonly callId: string;
  readonly code: number;
  readonly phrase: string;
  readonly by: RejectedBy;
  readonly at: string | null;
  readonly score: number;
};

/** Another leg of the same call, with the reasons for the belief. */
export type OtherLeg = {
  readonly callId: string;
  readonly score: number;
  readonly signals: readonly LegSignal[];
  /** On the side of the called party. */
  readonly isFarther: boolean;
  readonly at: string | null;
};

/** The facts of an INVITE or MESSAGE on which a judgement of its rejection may rest. */
export type AskedFor = {
  readonly requestUri: string;
  readonly asserted: string | null;
  readonly identities: readonly Identity[];
  readonly knows608: boolean;
  readonly authUser: string | null;
  readonly codecs: readonly string[];
};

/** Why two Call-IDs are believed to be one call (correlation rules §5). */
export type LegSignal =
  | 'session-id'
  | 'charging-vector'
  | 'vendor-id'
  | 'call-id'
  | 'identity'
  | 'sdp-origin'
  | 'media-address'
  | 'numbers'
  | 'time-and-place'
  | 'same-end'
  /** Other calls went on the same way. */
  | 'same-way'
  | 'answered-at-once'
  | 'other-number'
  | 'too-far-apart';

/** One change between what an element got and what it sent on; both messages are in the trace. */
export type Rewrite = {
  readonly kind: RewriteKind;
  /** The element's address on the side of the caller, where it sent the changed one from; null without addresses. */
  readonly at: string | null;
  /** Start lines, or Reason values, before and after; '' for nothing. */
  readonly before: string;
  readonly after: string;
  /** Where it went from one Call-ID to another: how alike the two are, see `scoreLegs`. Null within one Call-ID. */
  readonly score: number | null;
  /** Within one Call-ID: the To tags differ, so that what was sent on may be the answer of a branch that was not seen. */
  readonly hasOtherTag: boolean;
  /** The two responses. */
  readonly evidence: readonly Sighting[];
};

/** What an element changed in a refusal that it passed on. */
export type RewriteKind = 'code' | 'phrase' | 'reason-lost' | 'reason-added' | 'card-lost';
