import { aspectOf } from './aspects.ts';
import type { Lang } from './entry.ts';
import { languageOf } from './languages.ts';
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

/**
 * Explains a response code. A code from 100 to 699 without an entry gets what is certain about it: the class and how a
 * receiver has to treat it (RFC 3261 §8.1.3.2). Null for any other number: such a response is discarded.
 */
export function explainCode(code: number, lang: Lang): Explanation | null {
  const subject = resolveCode(code, lang);
  if (subject === null) {
    return null;
  }
  const { codes, vocabulary } = languageOf(lang);
  const facts: FactLine[] = [];
  for (const aspect of ASPECTS) {
    const value = aspectOf(subject, aspect, lang);
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
export function annotate(code: number, lang: Lang): Annotation | null {
  const subject = resolveCode(code, lang);
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
