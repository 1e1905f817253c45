import type { TermTexts } from '../../terms/term.ts';
import { EN_HEADERS } from './headers.ts';
import { EN_METHODS, EN_OTHERS, EN_ROLES, EN_SUBSCRIPTION } from './others.ts';
import { EN_Q850 } from './q850.ts';
import { EN_WARNINGS } from './warnings.ts';

/** Everything the reference says of terms in English; a missing one does not compile. */
export const EN_TERMS: TermTexts = {
  q850: EN_Q850,
  warning: EN_WARNINGS,
  subscription: EN_SUBSCRIPTION,
  method: EN_METHODS,
  header: EN_HEADERS,
  role: EN_ROLES,
  other: EN_OTHERS,
  words: {
    kinds: {
      q850: 'cause of ITU-T Q.850',
      warning: 'Warning code',
      subscription: 'state of a subscription',
      method: 'method',
      header: 'header',
      role: 'role',
      other: 'term',
    },
    means: 'What it means',
    howToFix: 'How to fix it',
    asPasted: 'As it was written',
    references: 'References',
    seeAlso: 'See also',
    asSip: (code) => `A gateway makes ${code} of it where the call is refused (RFC 3398 §7.2.4.1).`,
    inStir:
      'In a Reason of protocol STIR: a verifier found this about the signature of the caller number; the call may have gone on.',
    wording: (phrase) => `Worded “${phrase}”, which is not the usual phrase: it is the sender's own hint.`,
    phraseOf: (code) => `A phrase of ${code}; phrases are free text, so other codes may bear it too.`,
    parties: { at: 'the server', caller: 'the caller', callee: 'the callee' },
    says: (cause) => `Read as words of a refusal: ${cause}.`,
  },
};
