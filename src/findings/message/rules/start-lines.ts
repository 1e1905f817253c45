import type { FormTable } from '../form-words.ts';

/** RFC 3261 §7.1, §7.2. */
export const START_LINE = {
  'request-uri-brackets': {
    title: 'Request-URI in angle brackets',
    why: 'Brackets belong to header values; a strict receiver answers 400 or finds no such user.',
    fix: ['Write the Request-URI bare; where it was copied from Contact or Refer-To, take the brackets off.'],
  },
  'request-uri-blank': {
    title: 'White space in the Request-URI',
    why: 'The blank ends the URI: what stands behind it is read as the version, and the request is refused.',
    fix: ['Escape blanks in the user part as %20, and do not fold the request line.'],
  },
  'request-uri-headers': {
    title: 'Request-URI with headers',
    why: 'Headers behind ? tell how to build a request; in the request itself they are not allowed.',
    fix: ['Turn what stands behind ? into headers of the request (RFC 3261 §19.1.5) before it is sent.'],
  },
  'request-uri-unreadable': {
    title: 'Request-URI is no URI',
    why: 'Nobody can route what names no scheme and address.',
    fix: ['Look at what built the Request-URI: a dial plan that gives a bare number, an empty host.'],
  },
  'start-line-blanks': {
    title: 'Extra blanks in the start line',
    why: 'Tolerant stacks read it; strict ones refuse or drop it.',
    fix: ['Write one space between the parts, and none at the end.'],
  },
  'version-unsupported': {
    title: 'SIP version other than 2.0',
    why: 'The receiver has to answer 505 and does nothing.',
    fix: ['Send SIP/2.0; look at the element that wrote the start line.'],
  },
  'status-code-invalid': {
    title: 'Status code that is none',
    why: 'The response is dropped, and the request stays without an answer.',
    fix: ['Send three digits from 100 to 699.'],
  },
  'reason-separator-missing': {
    title: 'No space behind the status code',
    why: 'The space has to stand there also where no phrase follows; some parsers fail without it.',
    fix: ['Write the space behind the code even without a phrase.'],
  },
} as const satisfies FormTable;
