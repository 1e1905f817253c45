import type { FormTable } from '../form-words.ts';

/** RFC 3261 §8.1.1, §20. */
export const NUMBERS = {
  'cseq-unreadable': {
    title: 'CSeq without number and method',
    why: 'The message belongs to no transaction: it is refused with 400 or dropped.',
    fix: ['Write a number, a space and the method.'],
  },
  'cseq-too-large': {
    title: 'CSeq number beyond 32 bits',
    why: 'Elements that keep 32 bits refuse it or take it for an old request.',
    fix: ['Begin with a small number and count up by one.'],
  },
  'cseq-above-31-bits': {
    title: 'CSeq number beyond 31 bits',
    why: 'The first number must leave room to count; stacks with signed numbers see a negative one.',
    fix: ['Begin below 2^31.'],
  },
  'cseq-method-mismatch': {
    title: 'CSeq names another method',
    why: 'The request must be refused with 400, and its answers belong to nothing.',
    fix: ['Write the same method in the start line and in CSeq.'],
  },
  'max-forwards-missing': {
    title: 'No Max-Forwards',
    why: 'Proxies add one, so that most requests pass; until then nothing ends a loop.',
    fix: ['Send Max-Forwards: 70.'],
  },
  'max-forwards-invalid': {
    title: 'Max-Forwards out of range',
    why: 'Proxies refuse it with 400, or take it for 0.',
    fix: ['Send Max-Forwards: 70.'],
  },
  'max-forwards-zero': {
    title: 'Max-Forwards used up',
    why: 'The next proxy has to answer 483: either the request goes in circles or it was sent so on purpose.',
    fix: ['Look for the same request passing twice; a traceroute of SIP sends 0 on purpose.'],
  },
  'expires-invalid': {
    title: 'Expiry that is no usable number',
    why: 'The receiver takes a default, or answers 400: a registration ends earlier than its owner believes.',
    fix: ['Write seconds as digits, below 2^32.'],
  },
  'retry-after-invalid': {
    title: 'Retry-After without a usable number',
    why: 'Nobody knows how long to wait: some try again at once.',
    fix: ['Write seconds as digits first.'],
  },
  'warning-invalid': {
    title: 'Warning without a code',
    why: 'What the refuser wanted to say is lost.',
    fix: ['Write three digits, who warns, and a text in quotes.'],
  },
  'date-not-gmt': {
    title: 'Date that is not in GMT',
    why: 'Signatures (RFC 8224 §4) are checked against it, and clocks that are set by it go wrong.',
    fix: ['Write the Date in GMT, and say so.'],
  },
} as const satisfies FormTable;
