import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { failedWith, finalWords, type JudgeableCall, makerOf, match, states } from '../facts/call-facts.ts';

/** What a code says of the address; any other refusal that this rule knows says that nobody is known under it. */
const FAULTS: ReadonlyMap<number, Fault> = new Map<number, Fault>([
  [404, 'unknown'],
  [410, 'gone'],
  [414, 'too-long'],
  [416, 'scheme'],
  [484, 'incomplete'],
  [485, 'ambiguous'],
  [604, 'unknown'],
]);
const CODES = [...FAULTS.keys()];

type Fault = 'unknown' | 'gone' | 'too-long' | 'scheme' | 'incomplete' | 'ambiguous';

/** What each of these means, and what to do. */
export type AddressWords = Readonly<
  Record<Fault, { readonly says: (by: string, uri: string) => string; readonly fix: readonly string[] }>
>;

/** The words for the fault of the address that was called. */
export function wordsFor(c: JudgeableCall, words: AddressWords): AddressWords[keyof AddressWords] {
  return words[FAULTS.get(c.finalStatus ?? 0) ?? 'unknown'];
}

export function uriOf(c: JudgeableCall): string {
  return plain(c.facts.attempt?.asked?.requestUri ?? c.to, 80);
}

const COMPARE =
  'Compare the Request-URI on the last hop with what was dialled: a prefix too many or too few, a wrong domain.';
const WHETHER =
  'See whether the number exists on the system that answered, and whether the call should have gone there at all.';

const WORDS: AddressWords = {
  unknown: {
    says: (by, uri) => `${by} answered that nobody is known under ${uri}`,
    fix: [COMPARE, WHETHER],
  },
  gone: {
    says: (by, uri) => `${by} answered that ${uri} is no longer there, and that it knows no other address for it`,
    fix: [COMPARE, 'Take the number out of directories and call lists: it is gone for good.', WHETHER],
  },
  'too-long': {
    says: (by, uri) => `${by} reads no Request-URI as long as this one: ${uri}`,
    fix: [
      'Look at what made it so long: parameters that each hop adds, headers behind a ? that belong into the message, a loop.',
      'Send the call again with the number and the domain alone.',
    ],
  },
  scheme: {
    says: (by, uri) => `${by} does not support the scheme of the Request-URI: ${uri}`,
    fix: [
      'Send a sip: Request-URI, with the number as its user and user=phone.',
      'Let the proxy turn tel: into sip:; where sips: was asked for, let TLS be set up there.',
    ],
  },
  incomplete: {
    says: (by, uri) => `${by} answered that the number or address is incomplete: ${uri}`,
    fix: [
      COMPARE,
      'Send the whole number at once, or turn overlap dialling on.',
      'If digits were cut: see which rule of the dial plan did so, or whether the phone sent them too soon.',
    ],
  },
  ambiguous: {
    says: (by, uri) => `${by} answered that more than one may be meant by ${uri}`,
    fix: [
      'Call one of the addresses that Contact of the answer lists, if it does, or the full address or extension.',
      'Make the name unique in the directory of the system that answered.',
    ],
  },
};

const en: RuleText<JudgeableCall> = {
  title: 'Number or address unusable',
  what: 'The element that answered knows nobody under the address that was called, or cannot use the address.',
  why: 'Calls to this number fail until the number or the route is corrected.',
  needs: 'A 404, 410, 414, 416, 484, 485 or 604 to an INVITE, or a refusal that says so in words.',
  message: (c) => `${wordsFor(c, WORDS).says(makerOf(c), uriOf(c))} (${finalWords(c)})`,
  fix: (c) => wordsFor(c, WORDS).fix,
};

export const numberUnknown: Rule<JudgeableCall> = {
  id: 'call/number-unknown',
  severity: 'error',
  references: ['RFC 3261 §21.4', 'RFC 3261 §21.6.3'],
  doubt: 'phrase',
  check: (c) => {
    if (failedWith(c, CODES)) {
      return match(null, 'certain');
    }
    return states(c, ['number-unknown']) ? match(null, 'likely') : null;
  },
  text: translatable(en),
};
