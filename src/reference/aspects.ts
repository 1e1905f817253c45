import type { Language } from './language.ts';
import type { Subject } from './resolve.ts';
import type { AspectId, Vocabulary } from './vocabulary.ts';

/** What one code is in one respect: two codes differ there exactly when their keys do. */
export type AspectValue = {
  /** Independent of the language. Empty when the code has nothing to say here. */
  readonly key: string;
  readonly text: string;
};

function listValue<Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>): AspectValue {
  return {
    key: [...ids].sort().join(' '),
    text: ids.map((id) => words[id]).join(', '),
  };
}

/** Reads one aspect of a code, in words of a language. */
export function aspectOf(subject: Subject, aspect: AspectId, { vocabulary: words }: Language): AspectValue {
  const { facts, text } = subject;
  const conditional: Readonly<Partial<Record<string, string>>> = words.conditionalHeaders;
  const names = (list: readonly string[]): AspectValue => ({
    key: [...list].sort().join(','),
    text: list.length > 0 ? list.map((name) => conditional[name] ?? name).join(', ') : words.none,
  });
  switch (aspect) {
    case 'class':
      return { key: facts.class, text: words.classes[facts.class] };
    case 'finality':
      return {
        key: String(facts.final),
        text: facts.final ? words.final : words.provisional,
      };
    case 'sentBy':
      return listValue(facts.sentBy, words.senders);
    case 'methods':
      return listValue(facts.methods, words.methods);
    case 'fork':
      return { key: facts.fork, text: words.forks[facts.fork] };
    case 'whatFollows':
      return { key: facts.follows, text: text.whatFollows };
    case 'retry':
      return { key: facts.retry, text: words.retries[facts.retry] };
    case 'action':
      return {
        key: String(subject.code),
        text: text.howToFix[0] ?? words.none,
      };
    case 'headersMust':
      return names(facts.headers.must);
    case 'headersShould':
      return names(facts.headers.should);
    case 'headersMay':
      return names(facts.headers.may);
    case 'dialog':
      return {
        key: facts.dialogImpact ?? '',
        text: facts.dialogImpact === null ? words.dialogImpactUnknown : words.dialogImpacts[facts.dialogImpact],
      };
    case 'subscription':
      return subscriptionAfter(facts, words);
    case 'q850':
      return causeSentFor(facts, words);
    case 'otherPhrases':
      return names(facts.altPhrases);
    case 'registration':
      return {
        key: String(facts.treatAs ?? ''),
        text: facts.treatAs === null ? words.registered : words.treatAs(facts.treatAs),
      };
  }
}

function subscriptionAfter({ endsSubscription, dialogImpact }: Subject['facts'], words: Vocabulary): AspectValue {
  if (endsSubscription) {
    return { key: 'ends', text: words.subscriptionEnds };
  }
  return dialogImpact === 'usage-as-timeout'
    ? { key: 'times-out', text: words.subscriptionTimesOut }
    : { key: '', text: words.subscriptionStays };
}

/** The table of RFC 3398 §8.2.6.1, and what it says of the codes that it does not list: 31. */
function causeSentFor({ code, q850 }: Subject['facts'], words: Vocabulary): AspectValue {
  if (q850 !== null) {
    return { key: String(q850), text: String(q850) };
  }
  if (code === 488 || code === 606) {
    return { key: 'warning', text: words.q850ByWarning };
  }
  return code < 400 || code === 487 ? { key: '', text: words.none } : { key: '31', text: words.q850Default };
}
