import { aspectOf } from './aspects.ts';
import type { Language } from './language.ts';
import { resolveCode } from './resolve.ts';
import { ASPECTS, type AspectId } from './vocabulary.ts';

/** One labelled fact of an entry. */
export type FactLine = {
  readonly aspect: AspectId;
  readonly label: string;
  readonly value: string;
};

/** The reference entry of one code in one language; plain data, ready for JSON. */
export type Explanation = {
  readonly code: number;
  /** The reason phrase of the registry; null for a code without an entry. */
  readonly phrase: string | null;
  readonly registered: boolean;
  /** What a receiver treats an unregistered code as; null for registered ones. */
  readonly treatAs: number | null;
  readonly title: string;
  readonly description: string;
  readonly whenYouSeeIt: string;
  readonly howToFix: readonly string[];
  readonly whatFollows: string;
  readonly useWhen: string;
  readonly facts: readonly FactLine[];
  readonly references: readonly string[];
  readonly seeAlso: readonly {
    readonly code: number;
    readonly title: string;
  }[];
};

/** What the JSON report says beside each response code it saw. */
export type Annotation = Pick<Explanation, 'title' | 'description' | 'whenYouSeeIt' | 'howToFix' | 'references'>;

/** These have paragraphs of their own in an entry. */
const TOLD_ELSEWHERE: readonly AspectId[] = ['whatFollows', 'action'];

/** Explains a response code in one language, a code without an entry too; null outside 100 to 699. */
export function explainIn(language: Language, code: number): Explanation | null {
  const subject = resolveCode(code, language);
  if (subject === null) {
    return null;
  }
  const { codes, vocabulary } = language;
  const facts: FactLine[] = [];
  for (const aspect of ASPECTS) {
    const value = aspectOf(subject, aspect, language);
    if (value.key !== '' && !TOLD_ELSEWHERE.includes(aspect)) {
      facts.push({
        aspect,
        label: vocabulary.labels[aspect],
        value: value.text,
      });
    }
  }
  return {
    code,
    phrase: subject.phrase,
    registered: subject.registered,
    treatAs: subject.facts.treatAs,
    ...subject.text,
    facts,
    references: subject.facts.references,
    seeAlso: subject.facts.seeAlso.map((other) => ({
      code: other,
      title: codes[other].title,
    })),
  };
}

/** The part of an entry that the JSON report carries; null outside 100 to 699. */
export function annotateIn(language: Language, code: number): Annotation | null {
  const subject = resolveCode(code, language);
  if (subject === null) {
    return null;
  }
  const { title, description, whenYouSeeIt, howToFix } = subject.text;
  return {
    title,
    description,
    whenYouSeeIt,
    howToFix,
    references: subject.facts.references,
  };
}
