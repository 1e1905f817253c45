import type { LegSignal } from '../../records/index.ts';
import type { SessionId } from '../leg/replied-session.ts';
import type { FinalAnswer } from '../rejection/final-answer.ts';

/** What tells that two Call-IDs are one call, read once of each leg that is compared. */
export type LegIdentity = {
  readonly callId: string;
  /** Microseconds; NaN without times. */
  readonly startUs: number;
  /** Where the call comes from and goes to in this leg, as far as the trace shows it: addresses, and with ports. */
  readonly source: string | null;
  readonly destination: string | null;
  readonly sourceEndpoint: string | null;
  readonly destinationEndpoint: string | null;
  /** Where its Request-URI names as its place; null where a Route leads elsewhere. */
  readonly calledAt: string | null;
  /** Session-ID (RFC 7989): the sender's half, and the other half; null for none, also where it is malformed. */
  readonly sessionId: SessionId | null;
  readonly icid: string | null;
  readonly vendorIds: readonly string[];
  readonly tokens: readonly string[];
  readonly offerOrigin: string | null;
  readonly offerMedia: string | null;
  readonly called: string | null;
  readonly calling: string | null;
  readonly isDiverted: boolean;
  /** No response at all came to it, and it was sent again; without times that shows in nothing. */
  readonly isSilent: boolean;
  /** What this leg's caller got, and what the farthest element of this leg gave; null without a final response. */
  readonly nearAnswer: FinalAnswer | null;
  readonly farAnswer: FinalAnswer | null;
  /** The answer from farther away of which this leg's was made, where it was another. */
  readonly firstAnswer: FirstAnswer | null;
};

/** The identity of a leg, and what the leg was when it was made. */
export type MadeIdentity = {
  readonly revision: number;
  readonly joined: readonly JoinedLeg[];
  readonly identity: LegIdentity | null;
};

/** A refusal that an element on the way made its own of. */
export type FirstAnswer = {
  readonly answer: FinalAnswer;
  /** That element; null where the trace shows no address. */
  readonly at: string | null;
  /** How alike the legs are where it stands in another Call-ID; null within one. */
  readonly score: number | null;
};

export type LegScore = { readonly score: number; readonly signals: readonly LegSignal[] };

/** Another leg of the same call: what a back-to-back user agent made of it, or what it was made of. */
export type JoinedLeg = LegScore & {
  /** The other one, as it was when the two were compared. */
  readonly other: LegIdentity;
  /** Whether the other one is on the side of the called party. */
  readonly isFarther: boolean;
  /** The element between them, by its address on the side of the caller; null where the trace shows none. */
  readonly at: string | null;
  /**
   * Whether the nearer one went on as one call only, as far as the trace shows: then what it got is what was made of the
   * farther one's answer, and no choice among several.
   */
  readonly isOnlyOne: boolean;
};
