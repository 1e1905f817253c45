import { factsOf, isKnownCode } from './code-facts.ts';
import type { AnyCode } from './codes.ts';
import type { CodeText } from './entry.ts';
import { classOf } from './fact-row.ts';
import type { CodeFacts } from './facts.ts';
import type { Language } from './language.ts';

/** A code from a trace together with the entry that explains it. */
export type Subject = {
  readonly code: number;
  /** Null for a code without an entry of its own. */
  readonly phrase: string | null;
  readonly registered: boolean;
  /** The code whose facts hold: the code itself, or what a receiver treats an unknown one as. */
  readonly shown: AnyCode;
  readonly facts: CodeFacts;
  readonly text: CodeText;
};

const TREATED_AS: Readonly<Record<CodeFacts['class'], AnyCode>> = {
  provisional: 183,
  success: 200,
  redirection: 300,
  'client-error': 400,
  'server-error': 500,
  'global-failure': 600,
};

/** The text of a code without an entry: what is certain, and no advice borrowed from another code. */
function unknownText(code: number, shown: AnyCode, { codes, vocabulary }: Language): CodeText {
  return {
    title: vocabulary.classes[classOf(code)],
    description: vocabulary.fallback(code, shown),
    whenYouSeeIt: vocabulary.unknownWhenYouSeeIt,
    howToFix: vocabulary.unknownHowToFix,
    whatFollows: codes[shown].whatFollows,
    useWhen: vocabulary.unknownUseWhen,
  };
}

/** Finds the entry of a code, by RFC 3261 §8.1.3.2 where it has none. Null outside 100 to 699. */
export function resolveCode(code: number, language: Language): Subject | null {
  if (!Number.isInteger(code) || code < 100 || code > 699) {
    return null;
  }
  if (isKnownCode(code)) {
    const facts = factsOf(code);
    const text = language.codes[code];
    return {
      code,
      phrase: facts.phrase,
      registered: facts.registered,
      shown: code,
      facts,
      text,
    };
  }
  const shown = TREATED_AS[classOf(code)];
  const facts: CodeFacts = {
    ...factsOf(shown),
    registered: false,
    treatAs: shown,
    altPhrases: [],
    references: ['RFC 3261 §8.1.3.2'],
    sentBy: ['any-server'],
    methods: ['any'],
    headers: { must: [], should: [], may: [] },
    q850: null,
    seeAlso: [shown],
  };
  return {
    code,
    phrase: null,
    registered: false,
    shown,
    facts,
    text: unknownText(code, shown, language),
  };
}
