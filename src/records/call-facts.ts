import type { Moment } from '../model/index.ts';
import type { Reason, SdpMedia } from '../sip/index.ts';
import type { UndeliveredFacts } from './undelivered.ts';

/** What a judgement about a call rests on: plain data, taken out of a leg when it is let go. */
export type CallFacts = {
  readonly isTransferTarget: boolean;
  /** A transfer of it, or one that replaced it, was reported as done: whoever is left in it may have let it go already. */
  readonly wasTransferred: boolean;
  readonly attempt: AttemptFacts | null;
  readonly final: FinalFacts | null;
  /** Re-INVITEs, UPDATEs, PRACKs and BYEs in the order of the trace. */
  readonly changes: readonly ChangeFacts[];
  readonly bye: ByeFacts | null;
  readonly answeredAt: Moment | null;
  /** Session-Expires of the answer, in seconds. */
  readonly sessionExpires: number | null;
  /** A second answer with another To tag. */
  readonly hasSecondAnswer: boolean;
  /** Where elements on the way sent the INVITE on and nothing came back, and where something did. */
  readonly forwarded: ForwardedFacts;
  /** What ICMP errors say could not be delivered. */
  readonly undelivered: readonly UndeliveredFacts[];
  readonly lastUs: number;
  /** Trace time that went by between the last message and the decision. */
  readonly quietUs: number;
};

/** How an INVITE fared: the last attempt, on the hop nearest the caller unless it says otherwise. Times in microseconds. */
export type AttemptFacts = {
  /** INVITEs outside a dialog with a CSeq of their own: more than one after a challenge or a redirection. */
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Null where the request itself was not seen. */
  readonly sentUs: number | null;
  readonly repeats: number;
  /** From its first to its last sending. */
  readonly repeatedForUs: number;
  /** It was sent again after a response had passed here: the response does not reach the sender. */
  readonly isRepeatedAfterResponse: boolean;
  readonly isReliable: boolean;
  readonly hadProvisional: boolean;
  /** A 180 came: a 183 is an announcement, and no ringing. */
  readonly rang: boolean;
  /** From the first 180 to the final response; null where nothing rang or nothing ended it, NaN without times. */
  readonly rangForUs: number | null;
  /** The caller did something that proves an answer which was not captured: ACK, PRACK, CANCEL, BYE. */
  readonly wentOn: boolean;
  readonly asked: Asked | null;
  readonly replied: Replied | null;
  /** The caller's own hop is not in the trace: what is seen may be one branch of several. */
  readonly isBehindProxy: boolean;
  /** Most Vias seen on it. */
  readonly mostVias: number;
  /** A CANCEL for it, and how that was answered: 0 for not at all. */
  readonly cancelStatus: number | null;
  /** An earlier attempt under this Call-ID had been cancelled. */
  readonly followsCancel: boolean;
  readonly reliableRepeats: number;
  readonly rounds: number;
  /** It looks like a stranger's try: see `probeIn` of the session. */
  readonly isProbe: boolean;
};

/** What became of an INVITE that elements on the way sent on. */
export type ForwardedFacts = {
  /** `address:port` of each place that gave no sign at all. */
  readonly silent: readonly SilentHop[];
  /** Branches on which something came back, a 100 included. */
  readonly answered: number;
};

export type SilentHop = {
  /** The address of the element that sent it on. */
  readonly from: string | null;
  readonly to: string;
  readonly branches: number;
  /** INVITEs sent there, repetitions included, and the most on one branch. */
  readonly sendings: number;
  readonly mostOnBranch: number;
};

/** The final response that counts. */
export type FinalFacts = {
  /** Who sent it to the caller's side, and the farthest element that the trace shows sending it. */
  readonly from: string | null;
  readonly madeBy: string | null;
  /** Its maker had passed the INVITE on. */
  readonly isByRelay: boolean;
  /** Where a relay sent the INVITE and got nothing, not even a 100; null where no such hop is visible. */
  readonly silentHop: string | null;
  /** Where its maker sent the call on under another Call-ID, the only one, and got nothing; null where none is known. */
  readonly silentBeyond: string | null;
  readonly afterUs: number | null;
  readonly repeats: number;
  readonly repeatsAfterAck: number;
  readonly repeatedForUs: number;
  readonly isReliable: boolean;
  readonly isAcknowledged: boolean;
  /** Where the ACK went. */
  readonly ackTo: string | null;
};

/** A request inside the call, or its BYE, and what became of it. */
export type ChangeFacts = {
  readonly method: string;
  /** From the side that called. */
  readonly isByCaller: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Null without a final response. */
  readonly status: number | null;
  readonly repeats: number;
  readonly at: Moment | null;
  /** When its final response came. */
  readonly answeredAt: Moment | null;
};

export type ByeFacts = {
  readonly isByCaller: boolean;
  readonly from: string | null;
  readonly at: Moment;
  readonly reasons: readonly Reason[];
};

/** What an INVITE asked for. */
export type Asked = {
  readonly requestUri: string;
  readonly contact: string | null;
  /** Null without a session description: a delayed offer. */
  readonly media: readonly SdpMedia[] | null;
  readonly credentials: readonly Credentials[];
  readonly requires: readonly string[];
  /** Seconds of Session-Expires. */
  readonly sessionExpires: number | null;
  readonly hasReplaces: boolean;
  /** The product, as it names itself. */
  readonly userAgent: string | null;
};

/** What a final response to an INVITE brought. */
export type Replied = {
  readonly contacts: readonly string[];
  readonly isRecordRouted: boolean;
  readonly media: readonly SdpMedia[] | null;
  readonly challenges: readonly ChallengeFacts[];
  readonly requires: readonly string[];
  readonly sessionExpires: number | null;
  /** Seconds of Min-SE (RFC 4028 §5). */
  readonly minSe: number | null;
};

/** Whose credentials, or which realm, as far as a sentence needs it. */
export type Credentials = { readonly username: string | null; readonly realm: string | null };

export type ChallengeFacts = { readonly realm: string | null; readonly isStale: boolean };
