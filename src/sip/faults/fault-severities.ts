export type FaultSeverity = 'error' | 'warning' | 'info';

/**
 * Everything siptriage holds against the form of a single message. `error`: a strict stack may refuse or drop it.
 * `warning`: against the text, but commonly repaired. `info`: legal or tolerated, and worth knowing.
 */
export const SEVERITY_OF_FAULT = {
  'request-uri-brackets': 'error',
  'request-uri-blank': 'error',
  'request-uri-headers': 'error',
  'request-uri-unreadable': 'error',
  'start-line-blanks': 'warning',
  'version-unsupported': 'error',
  'status-code-invalid': 'error',
  'reason-separator-missing': 'info',
  'header-row-unreadable': 'error',
  'header-rows-too-many': 'warning',
  'header-missing': 'error',
  'header-empty': 'error',
  'header-duplicate': 'error',
  'header-misplaced': 'info',
  'parameter-duplicate': 'warning',
  'stray-separators': 'error',
  'blank-line-missing': 'warning',
  'line-end-lf': 'info',
  'line-end-cr': 'warning',
  'not-utf8': 'info',
  'control-character': 'warning',
  'content-length-unreadable': 'error',
  'content-length-conflict': 'error',
  'content-length-too-large': 'error',
  'content-length-missing': 'error',
  'trailing-bytes': 'info',
  'content-type-missing': 'warning',
  'cseq-unreadable': 'error',
  'cseq-too-large': 'error',
  'cseq-above-31-bits': 'warning',
  'cseq-method-mismatch': 'error',
  'max-forwards-missing': 'info',
  'max-forwards-invalid': 'warning',
  'max-forwards-zero': 'info',
  'expires-invalid': 'warning',
  'retry-after-invalid': 'warning',
  'warning-invalid': 'warning',
  'date-not-gmt': 'warning',
  'via-unreadable': 'error',
  'via-version-unsupported': 'error',
  'via-too-many': 'warning',
  'via-received-brackets': 'warning',
  'via-broadcast': 'info',
  'branch-empty': 'error',
  'branch-rfc2543': 'info',
  'from-tag-missing': 'info',
  'contact-missing': 'info',
  'quote-unterminated': 'error',
  'bracket-unclosed': 'error',
  'address-blank': 'error',
  'address-needs-brackets': 'error',
  'address-unreadable': 'error',
  'display-not-token': 'warning',
  'text-after-address': 'error',
  'ipv6-unbracketed': 'error',
  'ipv6-three-colons': 'warning',
  'ipv6-port-inside': 'warning',
  'uri-host-invalid': 'warning',
  'uri-scheme-unknown': 'info',
  'contact-parameter-outside': 'info',
  'contact-uri-parameter-unknown': 'info',
  'contact-uri-headers': 'info',
  'method-unknown': 'info',
  'option-unknown': 'info',
  'content-type-unknown': 'info',
  'accept-without-sdp': 'info',
  'auth-scheme-unknown': 'info',
} as const satisfies Record<string, FaultSeverity>;

export type FaultCode = keyof typeof SEVERITY_OF_FAULT;

export type Fault = {
  readonly code: FaultCode;
  readonly severity: FaultSeverity;
  /** What of the message is wrong, at most 80 characters as they stood; '' where the place says it all. */
  readonly detail: string;
  /** Bytes from the start of the message to what is wrong. */
  readonly at: number;
};

/** Reports one fault at an index into the message's bytes. */
export type ReportFault = (code: FaultCode, at: number, detail?: string) => void;
