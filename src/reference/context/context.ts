/** What is known about one response besides its code. Plain data: whoever reads a trace fills in what the trace shows. */
export type ResponseContext = {
  readonly code: number;
  /** The reason phrase as it stood; '' without one. */
  readonly phrase: string;
  /** The method in CSeq; '' where it is not known. */
  readonly method: string;
  /** The status line stands in the sipfrag of a NOTIFY (RFC 3515 §2.4.5) and is no answer to anything here. */
  readonly isReport: boolean;
  /** The request had a To tag: it belongs to a dialog. */
  readonly isInDialog: boolean;
  /** Who made the response up; null where the trace does not show it. */
  readonly sentBy: 'endpoint' | 'relay' | null;
  /** Whether the INVITE bore Replaces (RFC 3891), and whether with `early-only`. */
  readonly replaces: 'plain' | 'early-only' | null;
  /** A CANCEL for the request was seen before; null where nobody looked. */
  readonly wasCancelled: boolean | null;
  /** A 180 came before. */
  readonly rang: boolean;
  /** Whether the request bore credentials for the challenger; null where the request was not seen. */
  readonly hadCredentials: boolean | null;
  /** The challenge says `stale=true`: only the nonce was too old (RFC 7616 §3.3). */
  readonly isStale: boolean;
  readonly warnings: readonly { readonly code: number; readonly text: string }[];
  readonly reasons: readonly {
    readonly protocol: string;
    readonly cause: number | null;
    readonly text: string | null;
  }[];
  /** Seconds of Retry-After. */
  readonly retryAfter: number | null;
  /** Option tags of Unsupported. */
  readonly unsupported: readonly string[];
};

/** A response of which nothing is known but its code and method. */
export function bareContext(code: number, method: string): ResponseContext {
  return {
    code,
    phrase: '',
    method,
    isReport: false,
    isInDialog: false,
    sentBy: null,
    replaces: null,
    wasCancelled: null,
    rang: false,
    hadCredentials: null,
    isStale: false,
    warnings: [],
    reasons: [],
    retryAfter: null,
    unsupported: [],
  };
}
