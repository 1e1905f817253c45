import type { Reason } from '../sip/index.ts';
import type { CallFacts } from './call-facts.ts';
import type { FormCause } from './form.ts';
import type { MediaFacts } from './media-facts.ts';
import type { Refusal } from './refusal.ts';
import type { PartiesRegistered } from './registration.ts';
import type { AskedFor, OtherLeg } from './rejection.ts';
import type { Sighting } from './sighting.ts';
import type { Stranger } from './stranger.ts';

export type CallOutcome = 'answered' | 'rejected' | 'failed' | 'cancelled' | 'no-final';

export type CallResult = {
  readonly outcome: CallOutcome;
  readonly finalStatus: number | null;
};

/** When what happened, as far as figures about many calls need it: microseconds, NaN where the trace does not show it. */
export type CallTimes = {
  readonly startUs: number;
  /** From the INVITE to what the caller noticed first. */
  readonly postDialDelayUs: number;
  readonly answeredUs: number;
  /** Of an answered call, when somebody hung up. */
  readonly endedUs: number;
};

/** Other legs of a call: those joined to it, and by the hashes of their Call-IDs those that elements are known to have made. */
export type OtherCallIds = {
  readonly joined: readonly string[];
  readonly passedOn: readonly { readonly first: number; readonly second: number }[];
};

export type CallEnding = CallResult & {
  /** Something besides the outcome deserves a look: repetitions, a refusal within the call, a BYE that names a fault. */
  readonly isNotable: boolean;
  /** It is what an element made of another leg nearer to the caller, which counts as the call. */
  readonly isFartherLeg: boolean;
  readonly others: () => OtherCallIds;
  /** It got no final response although its time was over, and nothing shows one that was merely not captured. */
  readonly ranOut: boolean;
  readonly times: CallTimes;
};

/** What happened when in a call, as far as the trace shows: microseconds, NaN for what it does not. */
export type CallCourse = {
  readonly rangUs: number;
  readonly answeredUs: number;
  /** When somebody hung up, and who. */
  readonly endedUs: number;
  readonly endedBy: 'caller' | 'callee' | null;
};

/** One call as the report tells it. */
export type CallRecord = {
  readonly callId: string;
  readonly outcome: CallOutcome;
  readonly finalStatus: number | null;
  /** Who ended up with that status: its phrase as it stood. */
  readonly finalPhrase: string;
  /** URIs of From and To, as the caller wrote them. */
  readonly from: string;
  readonly to: string;
  readonly rang: boolean;
  /** As in its ending: what figures over many calls need. */
  readonly isFartherLeg: boolean;
  readonly ranOut: boolean;
  /** Its caller cancelled it, and no final response is in the trace. */
  readonly isGivenUp: boolean;
  /** Microseconds from the INVITE to what the caller noticed first; NaN where the trace does not show it. */
  readonly postDialDelayUs: number;
  readonly startUs: number;
  readonly endUs: number;
  readonly course: CallCourse;
  readonly refusal: Refusal | null;
  /** Other legs of the same call, as far as they were looked for: of a call that was refused. */
  readonly legs: readonly OtherLeg[];
  readonly evidence: readonly Sighting[];
  /** What the INVITE said of who calls; null where it was not seen, and where the call went well. */
  readonly asked: AskedFor | null;
  /** Values of `Reason: STIR` in its responses (RFC 8224 §6.2.2). */
  readonly stir: readonly Reason[];
  /** Reason of a provisional response, as it stood. */
  readonly provisionalReason: string | null;
  /** What a judgement rests on; null where the call went well and nothing about it deserves a look. */
  readonly facts: CallFacts | null;
  /** How its parties stood with their registrars when it was made. */
  readonly registered: PartiesRegistered;
  /** Messages of the call that came from addresses which take no other part in it; looked for where there are `facts`. */
  readonly strangers: readonly Stranger[];
  /** What was seen of its RTP; null where the trace does not tell, and for a call that was not answered. */
  readonly media: MediaFacts | null;
  /** Faults of form that may be why a request of it got nowhere. */
  readonly form: readonly FormCause[];
};
