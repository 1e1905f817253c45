import type { Sighting } from './sighting.ts';
import type { UndeliveredFacts } from './undelivered.ts';

/** How a registration stands, in the words of the report's contract. */
export type RegistrationOutcome =
  | 'registered'
  | 'removed'
  | 'fetched'
  | 'refused'
  | 'challenged'
  | 'unanswered'
  | 'truncated';

/** What is known of a registration that is over without its record. */
export type RegistrationEnding = {
  readonly outcome: RegistrationOutcome;
  /** It went well, and nothing is to be said of it: it may be counted alone. */
  readonly isPlain: boolean;
  /** The hash of its Call-ID, with the seed of the session, in two halves. */
  readonly callIdFirst: number;
  readonly callIdSecond: number;
};

/** How it ended, as far as the judgement of one part of it goes. */
export type RegistrationStood = {
  readonly outcome: RegistrationOutcome;
  readonly finalStatus: number | null;
  readonly finalPhrase: string;
};

/** What was done about one address of record, at one registrar, under one Call-ID. */
export type RegistrationRecord = {
  /** URI of To. */
  readonly aor: string;
  /** `198.51.100.5:5060`: where the REGISTERs were sent; null where the trace does not say. */
  readonly registrar: string | null;
  readonly callId: string;
  /** URI of the last Contact; null without one. */
  readonly contact: string | null;
  readonly outcome: RegistrationOutcome;
  readonly finalStatus: number | null;
  readonly finalPhrase: string;
  /** REGISTERs with a CSeq of their own, the repeat after a challenge included. */
  readonly attempts: number;
  readonly askedSeconds: number | null;
  readonly grantedSeconds: number | null;
  readonly startUs: number;
  readonly endUs: number;
  readonly evidence: readonly Sighting[];
  /** What a judgement rests on; null where it went well and nothing about it deserves a look. */
  readonly facts: RegistrationFacts | null;
};

export type RegistrationFacts = {
  /** Who sent the REGISTERs: `192.0.2.7:5060`, and the same without its port. */
  readonly client: string | null;
  readonly clientAddress: string | null;
  /** The registrar without its port. */
  readonly registrarAddress: string | null;
  /** The phone signed off last: how it stood before, which is what else is told here is about. Null where it did not. */
  readonly stood: RegistrationStood | null;
  /** It may not sign off, or got no answer. */
  readonly signOff: SignOffFailed | null;
  /** Why a 2xx left it unregistered. */
  readonly unbound: RegistrationUnbound | null;
  /** It was refused with a CSeq below one that it had sent before under the same Call-ID. */
  readonly cseqFall: { readonly from: number; readonly to: number } | null;
  /** The sender is an element that relays: another hop of the same REGISTERs is in the trace, nearer the client. */
  readonly isRelayed: boolean;
  /** How a hop behind the registrar fared: it relays as well. Null where none is in the trace. */
  readonly beyond: RegistrationBeyond | null;
  /** The answers to the rounds that were refused, the last of them. */
  readonly refusal: RegistrationRefusal | null;
  /** Rounds that ended in a refusal, of this registration and of others alike it (same address, registrar and status). */
  readonly refusals: number;
  readonly firstRefusedUs: number;
  readonly lastRefusedUs: number;
  /** Whether another record tells the same: same address of record, registrar, outcome and status. */
  readonly isToldBefore: boolean;
  /** 401 in a row, or 407, to REGISTERs without credentials for it, with nothing else between; the larger number of both. */
  readonly bareChallenges: number;
  /** Challenges in a row although credentials were sent, each with a new nonce. */
  readonly renewals: number;
  readonly challenge: RegistrarChallenge | null;
  readonly credentials: RegisterCredentials | null;
  /** Of the last 423: what it wants, and what the client asked for then. */
  readonly minExpires: number | null;
  readonly askedAfterBrief: number | null;
  /** The last REGISTER that got no final response. */
  readonly silence: RegistrationSilence | null;
  /** Why it was not delivered, as ICMP says; null where nothing says so, and where it got a response. */
  readonly undelivered: UndeliveredFacts | null;
  /** Answers that went to another port than the REGISTER came from, while the client went on repeating. */
  readonly astray: AnswersAstray | null;
  /** It had been registered before it was refused or went unanswered: since when, and until when by what was granted. */
  readonly lost: { readonly registeredUs: number; readonly untilUs: number } | null;
  /** Time ran out before the next REGISTER came; `refreshedUs` is NaN where none came. */
  readonly lapse: { readonly expiredUs: number; readonly refreshedUs: number; readonly grantedSeconds: number } | null;
  /** Another client registered the same address of record, and its answer no longer lists this Contact. */
  readonly displaced: BindingDisplaced | null;
  /** Where and when the same address of record was registered after this failed. */
  readonly recovered: { readonly registrar: string | null; readonly atUs: number; readonly status: number } | null;
  /** Another REGISTER was under way when the trace ended: what was said before it may not be the last word. */
  readonly isTriedAgain: boolean;
  /** Calls to this user that were refused as unreachable while it was not registered. */
  readonly callsMissed: number;
  /** Those of them that were to another domain, which may be this one by another name. */
  readonly callsMissedPerhaps: number;
  /** Trace time that followed the last message. */
  readonly quietUs: number;
  /** Product of the client, as it names itself. */
  readonly userAgent: string | null;
  /** Its sender scans: what it tried is told of all together. */
  readonly isByAttacker: boolean;
};

export type SignOffFailed = {
  readonly outcome: 'refused' | 'challenged' | 'unanswered';
  readonly refusal: RegistrationRefusal | null;
  readonly atUs: number;
  /** Until when the registrar had granted the binding; NaN where none is known to be good then. */
  readonly boundUntilUs: number;
};

export type RegistrationUnbound = {
  /** It was granted for no time; else other Contacts are listed alone. */
  readonly isTimeless: boolean;
  /** The first of those others. */
  readonly contacts: readonly string[];
};

export type RegistrationRefusal = {
  readonly status: number;
  readonly phrase: string;
  /** The text of its first Warning, as it stood in quotes; null without one. */
  readonly warning: string | null;
  /** The text of its Reason, or of a header in which a registrar says more. */
  readonly reason: string | null;
  /** Whether the REGISTER had credentials for the challenge before it; null where it is not in the trace. */
  readonly hadCredentials: boolean | null;
  /** A challenge had been seen before it. */
  readonly wasChallenged: boolean;
  readonly retryAfter: number | null;
  readonly server: string | null;
};

export type RegistrarChallenge = {
  readonly status: number;
  readonly realms: readonly string[];
  readonly algorithms: readonly string[];
};

export type RegisterCredentials = {
  readonly username: string | null;
  readonly realm: string | null;
  readonly algorithm: string | null;
  /** Given to a proxy (Proxy-Authorization), not to the registrar. */
  readonly isForProxy: boolean;
};

export type RegistrationSilence = {
  /** How often it was sent, and from when to when. */
  readonly sent: number;
  readonly firstUs: number;
  readonly lastUs: number;
  readonly isReliable: boolean;
  readonly hadProvisional: boolean;
  /** Other messages of the registrar are in the trace. */
  readonly isRegistrarHeard: boolean;
  /** The trace gave it its whole time. */
  readonly isOver: boolean;
  /** How many REGISTERs under this Call-ID got nothing. */
  readonly requests: number;
};

export type AnswersAstray = {
  readonly status: number;
  /** `192.168.7.9:5060`, as the topmost Via says. */
  readonly sentBy: string;
  readonly fromPort: number;
  readonly toPort: number;
  readonly hasRport: boolean;
  readonly answers: number;
  readonly repeats: number;
};

export type BindingDisplaced = {
  readonly contact: string;
  readonly client: string | null;
  readonly atUs: number;
  /** How often the one took the place of the other. */
  readonly turns: number;
};

export type RegistrationBeyond = {
  readonly registrar: string | null;
  readonly outcome: RegistrationOutcome;
  readonly finalStatus: number | null;
  readonly sent: number;
};

/** How the two parties of a call stood with their registrars; null where the trace does not show a registration of one. */
export type PartiesRegistered = {
  readonly caller: RegistrationAtCall | null;
  readonly callee: RegistrationAtCall | null;
};

/** How a party of a call stood with its registrar when the call was made. */
export type RegistrationState =
  | 'registered'
  | 'expired'
  | 'removed'
  | 'unbound'
  | 'refused'
  | 'challenged'
  | 'unanswered'
  | 'not-yet';

export type RegistrationAtCall = {
  readonly aor: string;
  /** Whether its domain is that of the party; else one of both is an IP address, and they may be the same. */
  readonly isSameDomain: boolean;
  readonly registrar: string | null;
  readonly state: RegistrationState;
  /** Since when; NaN for `not-yet`. */
  readonly sinceUs: number;
  /** Of a refusal. */
  readonly status: number | null;
  /** When it was registered after the call; NaN where the trace shows no such thing. */
  readonly laterUs: number;
  /** The message that shows each. */
  readonly evidence: readonly Sighting[];
};
