import type { Sighting } from './sighting.ts';

/** What the trace shows of one response, or of the status line that a NOTIFY reports, besides its code. */
export type AnswerFacts = {
  readonly code: number;
  readonly phrase: string;
  /** The method in CSeq. */
  readonly method: string;
  /** The status line stands in the sipfrag of a NOTIFY (RFC 3515 §2.4.5). */
  readonly isReport: boolean;
  readonly isInDialog: boolean;
  readonly sentBy: 'endpoint' | 'relay' | null;
  readonly replaces: 'plain' | 'early-only' | null;
  readonly wasCancelled: boolean;
  /** A 180 came before. */
  readonly rang: boolean;
  /** Null where the request was not seen. */
  readonly hadCredentials: boolean | null;
  readonly isStale: boolean;
  readonly warnings: readonly { readonly code: number; readonly text: string }[];
  readonly reasons: readonly {
    readonly protocol: string;
    readonly cause: number | null;
    readonly text: string | null;
  }[];
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly unsupported: readonly string[];
};

/** How often a response code was seen, and where first. */
export type ResponseCount = {
  readonly code: number;
  readonly phrase: string;
  readonly count: number;
  readonly first: Sighting;
  /** The one method that all of them answered; null where there were several, or the count cannot tell. */
  readonly method: string | null;
};
