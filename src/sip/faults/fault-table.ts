import type { FaultCode } from './fault-severities.ts';

type FaultWords = {
  readonly message: string;
  readonly reference: string;
};

/** What is wrong in each fault of form, and the clause that says so: for who tells of it. */
export const FAULTS: Readonly<Record<FaultCode, FaultWords>> = {
  'request-uri-brackets': {
    message: 'the Request-URI stands in angle brackets',
    reference: 'RFC 3261 §7.1',
  },
  'request-uri-blank': {
    message: 'the Request-URI contains white space',
    reference: 'RFC 3261 §7.1',
  },
  'request-uri-headers': {
    message: 'the Request-URI carries headers',
    reference: 'RFC 3261 §19.1.1',
  },
  'request-uri-unreadable': {
    message: 'the Request-URI is no URI',
    reference: 'RFC 3261 §7.1',
  },
  'start-line-blanks': {
    message: 'the start line has more than single spaces between or after its parts',
    reference: 'RFC 3261 §7.1',
  },
  'version-unsupported': {
    message: 'the SIP version is not 2.0',
    reference: 'RFC 3261 §7.1, §21.5.6',
  },
  'status-code-invalid': {
    message: 'the status code is not a number from 100 to 699',
    reference: 'RFC 3261 §7.2',
  },
  'reason-separator-missing': {
    message: 'no space follows the status code',
    reference: 'RFC 3261 §7.2',
  },
  'header-row-unreadable': {
    message: 'a header row has no name and colon',
    reference: 'RFC 3261 §7.3.1',
  },
  'header-rows-too-many': {
    message: 'there are more header rows than are kept',
    reference: 'RFC 4475 §3.1.1.7',
  },
  'header-missing': {
    message: 'a header that every message carries is missing',
    reference: 'RFC 3261 §8.1.1',
  },
  'header-empty': {
    message: 'a mandatory header has no value',
    reference: 'RFC 3261 §20',
  },
  'header-duplicate': {
    message: 'a header that may stand once stands more often; the first counts',
    reference: 'RFC 3261 §7.3.1, RFC 4475 §3.3.8',
  },
  'header-misplaced': {
    message: 'a header stands in a message where it has no meaning',
    reference: 'RFC 3261 §7.3.2',
  },
  'parameter-duplicate': {
    message: 'a parameter stands twice in one value; the first counts',
    reference: 'RFC 3261 §7.3.1',
  },
  'stray-separators': {
    message: 'separators follow each other with nothing between them',
    reference: 'RFC 3261 §7.3.1, RFC 4475 §3.1.2.1',
  },
  'blank-line-missing': {
    message: 'the message ends without the empty line after its headers',
    reference: 'RFC 3261 §7',
  },
  'line-end-lf': {
    message: 'lines end in LF alone',
    reference: 'RFC 3261 §7',
  },
  'line-end-cr': {
    message: 'a CR stands alone inside a line',
    reference: 'RFC 3261 §7',
  },
  'not-utf8': {
    message: 'a header value is not UTF-8',
    reference: 'RFC 3261 §7.3.1, §25.1',
  },
  'control-character': {
    message: 'a control character stands unescaped in a header',
    reference: 'RFC 3261 §25.1',
  },
  'content-length-unreadable': {
    message: 'Content-Length is not a number',
    reference: 'RFC 3261 §20.14, RFC 4475 §3.1.2.3',
  },
  'content-length-conflict': {
    message: 'two Content-Length rows disagree',
    reference: 'RFC 3261 §20.14, RFC 4475 §3.3.9',
  },
  'content-length-too-large': {
    message: 'Content-Length promises more body than there is',
    reference: 'RFC 3261 §18.3',
  },
  'content-length-missing': {
    message: 'Content-Length is missing on a stream transport',
    reference: 'RFC 3261 §20.14',
  },
  'trailing-bytes': {
    message: 'bytes follow the body and belong to no message',
    reference: 'RFC 3261 §18.3',
  },
  'content-type-missing': {
    message: 'there is a body without Content-Type',
    reference: 'RFC 3261 §20.15',
  },
  'cseq-unreadable': {
    message: 'CSeq is not a number and a method',
    reference: 'RFC 3261 §20.16',
  },
  'cseq-too-large': {
    message: 'the CSeq number exceeds 32 bits',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'cseq-above-31-bits': {
    message: 'the CSeq number is 2^31 or more',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'cseq-method-mismatch': {
    message: 'the method in CSeq is not the method of the request',
    reference: 'RFC 3261 §8.1.1.5',
  },
  'max-forwards-missing': {
    message: 'Max-Forwards is missing',
    reference: 'RFC 3261 §8.1.1.6, §16.3',
  },
  'max-forwards-invalid': {
    message: 'Max-Forwards is not a number from 0 to 255',
    reference: 'RFC 3261 §20.22',
  },
  'max-forwards-zero': {
    message: 'Max-Forwards is 0: no proxy may forward it',
    reference: 'RFC 3261 §16.3',
  },
  'expires-invalid': {
    message: 'an expiry is not a number below 2^32',
    reference: 'RFC 3261 §20.19',
  },
  'retry-after-invalid': {
    message: 'Retry-After does not begin with a usable number',
    reference: 'RFC 3261 §20.33',
  },
  'warning-invalid': {
    message: 'a Warning has no three-digit code',
    reference: 'RFC 3261 §20.43',
  },
  'date-not-gmt': {
    message: 'the Date is not in GMT',
    reference: 'RFC 3261 §20.17',
  },
  'via-unreadable': {
    message: 'a Via value has no protocol, transport and host',
    reference: 'RFC 3261 §20.42',
  },
  'via-version-unsupported': {
    message: 'a Via names another protocol than SIP/2.0',
    reference: 'RFC 3261 §20.42',
  },
  'via-too-many': {
    message: 'there are more than 100 Via values',
    reference: 'RFC 5393 §4',
  },
  'via-received-brackets': {
    message: 'the received parameter holds an IPv6 address in brackets',
    reference: 'RFC 5118 §4.5',
  },
  'via-broadcast': {
    message: 'a Via names a broadcast address',
    reference: 'RFC 4475 §3.3.10',
  },
  'branch-empty': {
    message: 'the branch is the magic cookie and nothing else',
    reference: 'RFC 3261 §8.1.1.7, RFC 4475 §3.2.1',
  },
  'branch-rfc2543': {
    message: 'the topmost branch lacks the magic cookie: RFC 2543 matching applies',
    reference: 'RFC 3261 §17.2.3',
  },
  'from-tag-missing': {
    message: 'From has no tag, as before RFC 3261',
    reference: 'RFC 3261 §8.1.1.3',
  },
  'contact-missing': {
    message: 'an INVITE carries no Contact',
    reference: 'RFC 3261 §8.1.1.8',
  },
  'quote-unterminated': {
    message: 'a quoted string never closes',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.6',
  },
  'bracket-unclosed': {
    message: 'an angle bracket never closes',
    reference: 'RFC 3261 §20.10',
  },
  'address-blank': {
    message: 'white space stands inside the address',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.14',
  },
  'address-needs-brackets': {
    message: 'an address with ?, comma or semicolon stands without angle brackets',
    reference: 'RFC 3261 §20, RFC 8217 §3',
  },
  'address-unreadable': {
    message: 'an address is no URI',
    reference: 'RFC 3261 §20.10',
  },
  'display-not-token': {
    message: 'a display name that needs quotes has none',
    reference: 'RFC 3261 §25.1, RFC 4475 §3.1.2.15',
  },
  'text-after-address': {
    message: 'text follows the closing angle bracket',
    reference: 'RFC 3261 §20.10',
  },
  'ipv6-unbracketed': {
    message: 'an IPv6 address stands in a URI without brackets',
    reference: 'RFC 3261 §25.1, RFC 5118 §4.2',
  },
  'ipv6-three-colons': {
    message: 'an IPv6 address has three colons in a row',
    reference: 'RFC 5954 §3, RFC 5118 §4.10',
  },
  'ipv6-port-inside': {
    message: 'the last group of an IPv6 address looks like a port that belongs outside the brackets',
    reference: 'RFC 5118 §4.3',
  },
  'uri-host-invalid': {
    message: 'a SIP URI has no usable host or port',
    reference: 'RFC 3261 §19.1.1',
  },
  'uri-scheme-unknown': {
    message: 'a URI is neither SIP, SIPS nor TEL',
    reference: 'RFC 3261 §21.4.14',
  },
  'contact-parameter-outside': {
    message: 'a parameter after an address without brackets belongs to the header, not to the URI',
    reference: 'RFC 3261 §20.10, RFC 4475 §3.3.12',
  },
  'contact-uri-parameter-unknown': {
    message: 'a Contact URI carries a parameter without registered meaning',
    reference: 'RFC 3261 §19.1.1, RFC 4475 §3.3.13',
  },
  'contact-uri-headers': {
    message: 'a Contact URI carries headers for the requests sent to it',
    reference: 'RFC 3261 §19.1.5, RFC 4475 §3.3.14',
  },
  'method-unknown': {
    message: 'the method is not registered',
    reference: 'RFC 3261 §21.5.2',
  },
  'option-unknown': {
    message: 'an option tag that is required is not registered',
    reference: 'RFC 3261 §20.32',
  },
  'content-type-unknown': {
    message: 'the body type is one endpoints do not know',
    reference: 'RFC 3261 §21.4.13',
  },
  'accept-without-sdp': {
    message: 'an INVITE accepts no application/sdp',
    reference: 'RFC 3261 §20.1',
  },
  'auth-scheme-unknown': {
    message: 'the authentication scheme is not known',
    reference: 'RFC 3261 §22',
  },
};
