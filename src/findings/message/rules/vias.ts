import type { FormTable } from '../form-words.ts';

/** RFC 3261 §8.1.1.7, §20.42. */
export const VIAS = {
  'via-unreadable': {
    title: 'Via that cannot be read',
    why: 'Responses go where Via says: nobody knows where to send them.',
    fix: ['Write protocol, transport and host: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK…'],
  },
  'via-version-unsupported': {
    title: 'Via of another protocol',
    why: 'An element that knows only SIP/2.0 drops the message or answers 505.',
    fix: ['Write SIP/2.0 in Via.'],
  },
  'via-too-many': {
    title: 'More than 100 Vias',
    why: 'No network is that deep: the request goes in circles, or somebody tries what a parser bears.',
    fix: ['Look for the same address twice among the Vias.'],
  },
  'via-received-brackets': {
    title: 'IPv6 in brackets in received',
    why: 'The parameter holds the address alone; receivers that compare it with the source fail.',
    fix: ['Write the address in received without brackets; readers should accept both.'],
  },
  'via-broadcast': {
    title: 'Via with a broadcast address',
    why: 'A response sent there goes to everybody on the network: it must not be sent.',
    fix: ['Let the sender write its own address; drop such messages at the border.'],
  },
  'branch-empty': {
    title: 'Branch with nothing behind the cookie',
    why: 'It promises to be unique and is not: different transactions fall together.',
    fix: ['Make a new value behind z9hG4bK for every transaction.'],
  },
  'branch-rfc2543': {
    title: 'Branch without the magic cookie',
    why: 'The sender follows RFC 2543: transactions are matched by more than the branch, and more slowly.',
    fix: ['Begin the branch with z9hG4bK; a device this old deserves an update.'],
  },
} as const satisfies FormTable;
