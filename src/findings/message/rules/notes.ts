import type { FormTable } from '../form-words.ts';

/** What is legal, or old, and explains what the other side does. */
export const NOTES = {
  'from-tag-missing': {
    title: 'From without a tag',
    why: 'Stacks before RFC 3261 sent none; others answer 400, since the dialog has no name.',
    fix: ['Write a tag into From in every request.'],
  },
  'contact-missing': {
    title: 'INVITE without Contact',
    why: 'The answer has nowhere to send what follows in the call; many answer 400.',
    fix: ['Write one Contact into every INVITE.'],
  },
  'method-unknown': {
    title: 'Method that is not registered',
    why: 'Receivers answer 405 or 501.',
    fix: ['See whether the method was mistyped; letters count as they stand, in capitals.'],
  },
  'option-unknown': {
    title: 'Required option that is not registered',
    why: 'Who does not know it must refuse with 420.',
    fix: ['See whether the option tag was mistyped, or name it in Supported instead of Require.'],
  },
  'content-type-unknown': {
    title: 'Body of a type endpoints do not know',
    why: 'Receivers answer 415, or ignore the body.',
    fix: ['Send what the other side names in Accept; mark what may be ignored with Content-Disposition.'],
  },
  'accept-without-sdp': {
    title: 'INVITE that accepts no SDP',
    why: 'Without application/sdp in Accept nobody may answer with a session description: the answer is 406.',
    fix: ['Name application/sdp in Accept, or leave Accept out.'],
  },
  'auth-scheme-unknown': {
    title: 'Authentication scheme that is not known',
    why: 'The receiver cannot check it and challenges again.',
    fix: ['Answer the challenge with its own scheme, as a rule Digest.'],
  },
} as const satisfies FormTable;
