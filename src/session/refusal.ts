import { HEADER, parseCallInfos, parseReasons, type Reason, type SipMessage } from '../sip/index.ts';

/** What a final response ≥ 300 carried that tells who refused and why; read once, when the response is first seen. */
export type Refusal = {
  /** The Reason header as it stood: unfolded, several lines joined by `, `; null without one. */
  readonly reasonHeader: string | null;
  readonly reasons: readonly Reason[];
  /** Address of the first Call-Info value with purpose=jwscard (RFC 8688 §3.1); null without one. */
  readonly cardUri: string | null;
  readonly warning: string | null;
  readonly retryAfter: string | null;
  readonly unsupported: string | null;
};

/** Reads the headers of a refusal (RFC 3326, RFC 8688 §3.1, RFC 3261 §20.43). */
export function readRefusal(message: SipMessage): Refusal {
  const reasonRows = message.rows(HEADER.reason);
  const card = parseCallInfos(message.values(HEADER.callInfo)).find((info) => info.purpose === 'jwscard');
  return {
    reasonHeader: reasonRows.length === 0 ? null : reasonRows.join(', '),
    reasons: parseReasons(message.values(HEADER.reason)),
    cardUri: card?.uri ?? null,
    warning: message.header(HEADER.warning),
    retryAfter: message.header(HEADER.retryAfter),
    unsupported: message.header(HEADER.unsupported),
  };
}
