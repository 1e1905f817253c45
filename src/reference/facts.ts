import type { AnyCode } from './codes.ts';

/** The class of a code by its first digit (RFC 3261 §7.2). */
export type ClassId = 'provisional' | 'success' | 'redirection' | 'client-error' | 'server-error' | 'global-failure';

/** Who puts the code on the wire. */
export type SenderId =
  | 'any-server'
  | 'uas'
  | 'person'
  | 'proxy'
  | 'edge-proxy'
  | 'forking-proxy'
  | 'redirect-server'
  | 'registrar'
  | 'sbc'
  | 'gateway'
  | 'intermediary'
  | 'analytics'
  | 'local-stack'
  | 'transferee'
  | 'refer-target'
  | 'notifier'
  | 'subscriber'
  | 'event-compositor'
  | 'message-relay'
  | 'list-server'
  | 'queue'
  | 'location-recipient'
  | 'psap'
  | 'privacy-service'
  | 'stir-verifier'
  | 'billing';

/** Which requests the code answers. */
export type MethodScope =
  | 'any'
  | 'invite'
  | 're-invite'
  | 'update'
  | 'register'
  | 'subscribe'
  | 'subscribe-refresh'
  | 'notify'
  | 'publish'
  | 'refer'
  | 'refer-triggered'
  | 'message'
  | 'info'
  | 'pending-request'
  | 'late-non-invite'
  | 'other-out-of-dialog'
  | 'legacy-refer'
  | 'legacy-subscribe';

/** Whether and how the sender of the request may try again. */
export type RetryId =
  | 'not-applicable'
  | 'none'
  | 'none-no-reroute'
  | 'same'
  | 'after-change'
  | 'with-credentials'
  | 'after-delay'
  | 'glare-timer'
  | 'new-target'
  | 'new-server'
  | 'new-service'
  | 'user-decision';

/** What comes next on the wire. */
export type FollowsId =
  | 'final-response'
  | 'same-invite-goes-on'
  | 'ack-by-method'
  | 'notify-by-method'
  | 'no-notify'
  | 'redirected-request'
  | 'corrected-request'
  | 'authenticated-request'
  | 'request-to-other-target'
  | 'later-request'
  | 'ack-then-nothing'
  | 'branches-cancelled';

/** How a forking proxy handles the code (RFC 3261 §16.7). */
export type ForkId = 'hop-by-hop' | 'forwarded-at-once' | 'every-2xx' | 'held-for-best' | 'global';

/** What the code destroys when it answers a request inside a dialog (RFC 5057 §5.1). */
export type DialogImpactId = 'transaction' | 'usage' | 'usage-as-timeout' | 'dialog';

/** Header facts with a condition that each language words for itself. */
export type ConditionalHeader =
  | 'Timestamp (copied)'
  | 'Retry-After (overlapping INVITE)'
  | 'Call-Info (no abuse suspected)';

/** Header names; a method in brackets limits the row to that method, ' / ' separates alternatives. */
export type HeaderFacts = {
  readonly must: readonly string[];
  readonly should: readonly string[];
  readonly may: readonly string[];
};

/** What is true of a code in every language. */
export type CodeFacts = {
  readonly code: AnyCode;
  /** The registered reason phrase. Peers may send any other: match on numbers, never phrases. */
  readonly phrase: string;
  readonly altPhrases: readonly string[];
  readonly class: ClassId;
  readonly registered: boolean;
  /** The code a receiver that does not know this one falls back to; set for unregistered codes only. */
  readonly treatAs: number | null;
  /** Plain citations, 'RFC 3261 §21.4.20'. */
  readonly references: readonly string[];
  readonly sentBy: readonly SenderId[];
  readonly methods: readonly MethodScope[];
  readonly final: boolean;
  /** A 6xx: speaks for every branch of a fork. */
  readonly global: boolean;
  readonly fork: ForkId;
  readonly follows: FollowsId;
  readonly retry: RetryId;
  readonly headers: HeaderFacts;
  /** Null where RFC 5057 does not survey the code. */
  readonly dialogImpact: DialogImpactId | null;
  /** True: on a NOTIFY or a refreshing SUBSCRIBE the subscription must be removed (RFC 6665 §4.1.2.2, §4.2.2). */
  readonly endsSubscription: boolean;
  /** The ISUP release cause a gateway sends for it (RFC 3398 §8.2.6.1); null where that table has no number. */
  readonly q850: number | null;
  readonly seeAlso: readonly AnyCode[];
};
