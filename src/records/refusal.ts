import type { Reason, RedressCard, StatedCause, Warning } from '../sip/index.ts';

/** What a final response ≥ 300 carried that tells who refused and why; read once, when the response is first seen. */
export type Refusal = {
  /** The Reason header as it stood: unfolded, several lines joined by `, `; null without one. */
  readonly reasonHeader: string | null;
  readonly reasons: readonly Reason[];
  /** Address of the first Call-Info value with purpose=jwscard (RFC 8688 §3.1); null without one. */
  readonly cardUri: string | null;
  /** The card where that address names a part of this very response (`cid:`, RFC 2392). */
  readonly cardInBody: RedressCard | null;
  /** Whether there is any Call-Info. */
  readonly hasCallInfo: boolean;
  /** The first few of all Warning values (RFC 3261 §20.43). */
  readonly warnings: readonly Warning[];
  /** What phrase, Warning or Reason say in words; null where they say nothing known. */
  readonly states: StatedCause | null;
  readonly retryAfter: string | null;
  readonly unsupported: string | null;
  /** What built the response, as it says; null where it does not. */
  readonly server: string | null;
};
