import type { Language } from './language.ts';
import type { Subject } from './resolve.ts';
import type { AspectId } from './vocabulary.ts';

/** What one code is in one respect: two codes differ there exactly when their keys do. */
export type AspectValue = {
  /** Independent of the language. Empty when the code has nothing to say here. */
  readonly key: string;
  readonly text: string;
};

type Words = Language['vocabulary'];

/** Reads one aspect of a code, in words of a language. */
export function aspectOf(subject: Subject, aspect: AspectId, { vocabulary: words }: Language): AspectValue {
  return READERS[aspect](subject, words);
}

const READERS: Readonly<Record<AspectId, (subject: Subject, words: Words) => AspectValue>> = {
  class: ({ facts }, words) => ({ key: facts.class, text: words.classes[facts.class] }),
  finality: ({ facts }, words) => ({
    key: String(facts.final),
    text: facts.final ? words.final : words.provisional,
  }),
  sentBy: ({ facts }, words) => listValue(facts.sentBy, words.senders),
  methods: ({ facts }, words) => listValue(facts.methods, words.methods),
  fork: ({ facts }, words) => ({ key: facts.fork, text: words.forks[facts.fork] }),
  whatFollows: ({ facts, text }) => ({ key: facts.follows, text: text.whatFollows }),
  retry: ({ facts }, words) => ({ key: facts.retry, text: words.retries[facts.retry] }),
  action: ({ code, text }, words) => ({ key: String(code), text: text.howToFix[0] ?? words.none }),
  headersMust: ({ facts }, words) => names(facts.headers.must, words),
  headersShould: ({ facts }, words) => names(facts.headers.should, words),
  headersMay: ({ facts }, words) => names(facts.headers.may, words),
  dialog: ({ facts: { dialogImpact } }, words) => ({
    key: dialogImpact ?? '',
    text: dialogImpact === null ? words.dialogImpactUnknown : words.dialogImpacts[dialogImpact],
  }),
  subscription: ({ facts }, words) => subscriptionAfter(facts, words),
  q850: ({ facts }, words) => causeSentFor(facts, words),
  otherPhrases: ({ facts }, words) => names(facts.altPhrases, words),
  registration: ({ facts: { treatAs } }, words) => ({
    key: String(treatAs ?? ''),
    text: treatAs === null ? words.registered : words.treatAs(treatAs),
  }),
};

function listValue<Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>): AspectValue {
  return {
    key: [...ids].sort().join(' '),
    text: ids.map((id) => words[id]).join(', '),
  };
}

function names(list: readonly string[], words: Words): AspectValue {
  const conditional: Readonly<Partial<Record<string, string>>> = words.conditionalHeaders;
  return {
    key: [...list].sort().join(','),
    text: list.length > 0 ? list.map((name) => conditional[name] ?? name).join(', ') : words.none,
  };
}

function subscriptionAfter({ endsSubscription, dialogImpact }: Subject['facts'], words: Words): AspectValue {
  if (endsSubscription) {
    return { key: 'ends', text: words.subscriptionEnds };
  }
  return dialogImpact === 'usage-as-timeout'
    ? { key: 'times-out', text: words.subscriptionTimesOut }
    : { key: '', text: words.subscriptionStays };
}

/** The table of RFC 3398 §8.2.6.1, and what it says of the codes that it does not list: 31. */
function causeSentFor({ code, q850 }: Subject['facts'], words: Words): AspectValue {
  if (q850 !== null) {
    return { key: String(q850), text: String(q850) };
  }
  if (code === 488 || code === 606) {
    return { key: 'warning', text: words.q850ByWarning };
  }
  return code < 400 || code === 487 ? { key: '', text: words.none } : { key: '31', text: words.q850Default };
}
