export type FaultSeverity = 'error' | 'warning' | 'info';

type FaultEntry = {
  readonly severity: FaultSeverity;
  readonly message: string;
  readonly reference: string;
};

/**
 * Everything siptriage holds against the form of a single message. `error`: a strict stack may refuse or drop it.
 * `warning`: against the text, but commonly repaired. `info`: legal or tolerated, and worth knowing.
 */
export const FAULTS = {
  'request-uri-brackets': {
    severity: 'error',
    message: 'the Request-URI stands in angle brackets',
    reference: 'RFC 3261 §7.1',
  },
  'request-uri-blank': {
    severity: 'error',
    message: 'the Request-URI contains white space',
    reference: 'RFC 3261 §7.1',
  },
  'request-uri-headers': {
    severity: 'error',
    message: 'the Request-URI carries headers',
    reference: 'RFC 3261 §19.1.1',
  },
  'request-uri-unreadable': {
    severity: 'error',
    message: 'the Request-URI is no URI',
    reference: 'RFC 3261 §7.1',
  },
  'start-line-blanks': {
    severity: 'warning',
    message: 'the start line has more than single spaces between or after its parts',
    reference: 'RFC 3261 §7.1',
  },
  'version-unsupported': {
    severity: 'error',
    message: 'the SIP version is not 2.0',
    reference: 'RFC 3261 §7.1, §21.5.6',
  },
  'status-code-invalid': {
    severity: 'error',
    message: 'the status code is not a number from 100 to 699',
    reference: 'RFC 3261 §7.2',
  },
  'reason-separator-missing': {
    severity: 'info',
    message: 'no space follows the status code',
    reference: 'RFC 3261 §7.2',
  },
  'header-row-unreadable': {
    severity: 'error',
    message: 'a header row has no name and colon',
    reference: 'RFC 3261 §7.3.1',
  },
  'header-rows-too-many': {
    severity: 'warning',
    message: 'there are more header rows than are kept',
    reference: 'RFC 4475 §3.1.1.7',
  },
  'header-missing': {
    severity: 'error',
    message: 'a header that every message carries is missing',
    reference: 'RFC 3261 §8.1.1',
  },
  'header-empty': {
    severity: 'error',
    message: 'a mandatory header has no value',
    reference: 'RFC 3261 §20',
  },
  'header-duplicate': {
    severity: 'error',
    message: 'a header that may stand once stands more often; the first counts',
    reference: 'RFC 3261 §7.3.1, RFC 4475 §3.3.8',
  },
  'header-misplaced': {
    severity: 'info',
    message: 'a header stands in a message where it has no meaning',
    reference: 'RFC 3261 §7.3.2',
  },
  'parameter-duplicate': {
    severity: 'warning',
    message: 'a parameter stands twice in one value; the first counts',
    reference: 'RFC 3261 §7.3.1',
  },
  'stray-separators': {
    severity: 'error',
    message: 'separators follow each other with nothing between them',
    reference: 'RFC 3261 §7.3.1, RFC 4475 §3.1.2.1',
  },
  'blank-line-missing': {
    severity: 'warning',
    message: 'the message ends without the empty line after its headers',
    reference: 'RFC 3261 §7',
  },
  'line-end-lf': {
    severity: 'info',
    message: 'lines end in LF alone',
    reference: 'RFC 3261 §7',
  },
  'line-end-cr': {
    severity: 'warning',
    message: 'a CR stands alone inside a line',
    reference: 'RFC 3261 §7',
  },
  'not-utf8': {
    severity: 'info',
    message: 'a header value is not UTF-8',
    reference: 'RFC 3261 §7.3.1, §25.1',
  },
  'control-character': {
    severity: 'warning',
    message: 'a control character stands unescaped in a header',
    reference: 'RFC 3261 §25.1',
  },
  'content-length-unreadable': {
    severity: 'error',
    message: 'Content-Length is not a number',
    reference: 'RFC 3261 §20.14, RFC 4475 §3.1.2.3',
  },
  'content-length-conflict': {
    severity: 'error',
    message: 'two Content-Length rows disagree',
    reference: 'RFC 3261 §20.14, RFC 4475 §3.3.9',
  },
  'content-length-too-large': {
    severity: 'error',
    message: 'Content-Length promises more body than there is',
    reference: 'RFC 3261 §18.3',
  },
  'content-length-missing': {
    severity: 'error',
    message: 'Content-Length is missing on a stream transport',
    reference: 'RFC 3261 §20.14',
  },
  'trailing-bytes': {
    severity: 'info',
    message: 'bytes follow the body and belong to no message',
    reference: 'RFC 3261 §18.3',
  },
  'content-type-missing': {
    severity: 'warning',
    message: 'there is a body without Content-Type',
    reference: 'RFC 3261 §20.15',
  },
  'cseq-unreadable': {
    severity: 'error',
    message: 'CSeq is not a number and a method',
    reference: 'RFC 3261 §20.16',
  },
  'cseq-too-large': {
    severity: 'error',
    message: 'the CSeq number exceeds 32 bits',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'cseq-above-31-bits': {
    severity: 'warning',
    message: 'the CSeq number is 2^31 or more',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'cseq-method-mismatch': {
    severity: 'error',
    message: 'the method in CSeq is not the method of the request',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'max-forwards-missing': {
    severity: 'info',
    message: 'Max-Forwards is missing',
    reference: 'RFC 3261 §8.1.1.6, §16.3',
  },
  'max-forwards-invalid': {
    severity: 'warning',
    message: 'Max-Forwards is not a number from 0 to 255',
    reference: 'RFC 3261 §20.22',
  },
  'max-forwards-zero': {
    severity: 'info',
    message: 'Max-Forwards is 0: no proxy may forward it',
    reference: 'RFC 3261 §16.3',
  },
  'expires-invalid': {
    severity: 'warning',
    message: 'an expiry is not a number below 2^32',
    reference: 'RFC 3261 §20.19',
  },
  'retry-after-invalid': {
    severity: 'warning',
    message: 'Retry-After does not begin with a usable number',
    reference: 'RFC 3261 §20.33',
  },
  'warning-invalid': {
    severity: 'warning',
    message: 'a Warning has no three-digit code',
    reference: 'RFC 3261 §20.43',
  },
  'date-not-gmt': {
    severity: 'warning',
    message: 'the Date is not in GMT',
    reference: 'RFC 3261 §20.17',
  },
  'via-unreadable': {
    severity: 'error',
    message: 'a Via value has no protocol, transport and host',
    reference: 'RFC 3261 §20.42',
  },
  'via-version-unsupported': {
    severity: 'error',
    message: 'a Via names another protocol than SIP/2.0',
    reference: 'RFC 3261 §20.42',
  },
  'via-too-many': {
    severity: 'warning',
    message: 'there are more than 100 Via values',
    reference: 'RFC 5393 §4',
  },
  'via-received-brackets': {
    severity: 'warning',
    message: 'the received parameter holds an IPv6 address in brackets',
    reference: 'RFC 5118 §4.5',
  },
  'via-broadcast': {
    severity: 'info',
    message: 'a Via names a broadcast address',
    reference: 'RFC 4475 §3.3.10',
  },
  'branch-empty': {
    severity: 'error',
    message: 'the branch is the magic cookie and nothing else',
    reference: 'RFC 3261 §8.1.1.7, RFC 4475 §3.2.1',
  },
  'branch-rfc2543': {
    severity: 'info',
    message: 'the topmost branch lacks the magic cookie: RFC 2543 matching applies',
    reference: 'RFC 3261 §17.2.3',
  },
  'from-tag-missing': {
    severity: 'info',
    message: 'From has no tag, as before RFC 3261',
    reference: 'RFC 3261 §8.1.1.3',
  },
  'contact-missing': {
    severity: 'info',
    message: 'an INVITE carries no Contact',
    reference: 'RFC 3261 §8.1.1.8',
  },
  'quote-unterminated': {
    severity: 'error',
    message: 'a quoted string never closes',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.6',
  },
  'bracket-unclosed': {
    severity: 'error',
    message: 'an angle bracket never closes',
    reference: 'RFC 3261 §20.10',
  },
  'address-blank': {
    severity: 'error',
    message: 'white space stands inside the address',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.14',
  },
  'address-needs-brackets': {
    severity: 'error',
    message: 'an address with ?, comma or semicolon stands without angle brackets',
    reference: 'RFC 3261 §20, RFC 8217 §3',
  },
  'address-unreadable': {
    severity: 'error',
    message: 'an address is no URI',
    reference: 'RFC 3261 §20.10',
  },
  'display-not-token': {
    severity: 'warning',
    message: 'a display name that needs quotes has none',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.15',
  },
  'text-after-address': {
    severity: 'error',
    message: 'text follows the closing angle bracket',
    reference: 'RFC 3261 §20.10',
  },
  'ipv6-unbracketed': {
    severity: 'error',
    message: 'an IPv6 address stands in a URI without brackets',
    reference: 'RFC 3261 §25.1, RFC 5118 §4.2',
  },
  'ipv6-three-colons': {
    severity: 'warning',
    message: 'an IPv6 address has three colons in a row',
    reference: 'RFC 5954 §3, RFC 5118 §4.10',
  },
  'ipv6-port-inside': {
    severity: 'warning',
    message: 'the last group of an IPv6 address looks like a port that belongs outside the brackets',
    reference: 'RFC 5118 §4.3',
  },
  'uri-host-invalid': {
    severity: 'warning',
    message: 'a SIP URI has no usable host or port',
    reference: 'RFC 3261 §19.1.1',
  },
  'uri-scheme-unknown': {
    severity: 'info',
    message: 'a URI is neither SIP, SIPS nor TEL',
    reference: 'RFC 3261 §21.4.14',
  },
  'contact-parameter-outside': {
    severity: 'info',
    message: 'a parameter after an address without brackets belongs to the header, not to the URI',
    reference: 'RFC 3261 §20.10, RFC 4475 §3.3.12',
  },
  'contact-uri-parameter-unknown': {
    severity: 'info',
    message: 'a Contact URI carries a parameter without registered meaning',
    reference: 'RFC 3261 §19.1.1, RFC 4475 §3.3.13',
  },
  'contact-uri-headers': {
    severity: 'info',
    message: 'a Contact URI carries headers for the requests sent to it',
    reference: 'RFC 3261 §19.1.5, RFC 4475 §3.3.14',
  },
  'method-unknown': {
    severity: 'info',
    message: 'the method is not registered',
    reference: 'RFC 3261 §21.5.2',
  },
  'option-unknown': {
    severity: 'info',
    message: 'an option tag that is required is not registered',
    reference: 'RFC 3261 §20.32',
  },
  'content-type-unknown': {
    severity: 'info',
    message: 'the body type is one endpoints do not know',
    reference: 'RFC 3261 §21.4.13',
  },
  'accept-without-sdp': {
    severity: 'info',
    message: 'an INVITE accepts no application/sdp',
    reference: 'RFC 3261 §20.1',
  },
  'auth-scheme-unknown': {
    severity: 'info',
    message: 'the authentication scheme is not known',
    reference: 'RFC 3261 §22',
  },
} as const satisfies Record<string, FaultEntry>;

export type FaultCode = keyof typeof FAULTS;

export type Fault = {
  readonly code: FaultCode;
  readonly severity: FaultSeverity;
  readonly message: string;
  /** What of the message is wrong, at most 80 characters as they stood; '' where the place says it all. */
  readonly detail: string;
  /** Bytes from the start of the message to what is wrong. */
  readonly at: number;
};

/** Reports one fault at an index into the message's bytes. */
export type ReportFault = (code: FaultCode, at: number, detail?: string) => void;
