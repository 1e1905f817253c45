import { aspectOf } from './aspects.ts';
import type { Lang } from './entry.ts';
import { languageOf } from './languages.ts';
import { PAIRS, type PairId } from './pairs.ts';
import { resolveCode, type Subject } from './resolve.ts';
import { ASPECTS, type AspectId } from './vocabulary.ts';

export type CodeName = {
  readonly code: number;
  /** Null for a code without an entry. */
  readonly phrase: string | null;
  readonly title: string;
  readonly registered: boolean;
};

/** What truly differs between two codes; plain data, ready for JSON. */
export type Comparison = {
  readonly a: CodeName;
  readonly b: CodeName;
  /** The same code twice: no differences, no notes. */
  readonly identical: boolean;
  /** One sentence on the classes of the two. */
  readonly headline: string;
  /** Only the aspects in which the two differ. */
  readonly rows: readonly {
    readonly aspect: AspectId;
    readonly label: string;
    readonly a: string;
    readonly b: string;
  }[];
  /** Aspects in which they agree and that say something. */
  readonly same: readonly {
    readonly aspect: AspectId;
    readonly label: string;
    readonly value: string;
  }[];
  /** How to tell just these two apart; empty for pairs nobody confuses. */
  readonly notes: readonly string[];
  readonly whenToUse: readonly {
    readonly code: number;
    readonly text: string;
  }[];
};

/** Compares two codes. Null when one of them lies outside 100 to 699. */
export function compareCodes(a: number, b: number, lang: Lang): Comparison | null {
  const left = resolveCode(a, lang);
  const right = resolveCode(b, lang);
  if (left === null || right === null) {
    return null;
  }
  return {
    a: nameOf(left),
    b: nameOf(right),
    identical: a === b,
    headline: headlineOf(left, right, lang),
    ...splitAspects(left, right, lang),
    notes: notesOf(a, b, lang),
    whenToUse: (a === b ? [left] : [left, right]).map(({ code, text }) => ({
      code,
      text: text.useWhen,
    })),
  };
}

function nameOf({ code, phrase, text, registered }: Subject): CodeName {
  return { code, phrase, title: text.title, registered };
}

function headlineOf(a: Subject, b: Subject, lang: Lang): string {
  const { vocabulary: words } = languageOf(lang);
  if (a.code === b.code) {
    return words.sameCode(a.code);
  }
  const classA = words.classes[a.facts.class];
  return a.facts.class === b.facts.class
    ? words.sameClass(a.code, b.code, classA)
    : words.differsInClass(a.code, classA, b.code, words.classes[b.facts.class]);
}

function splitAspects(a: Subject, b: Subject, lang: Lang): Pick<Comparison, 'rows' | 'same'> {
  const { vocabulary } = languageOf(lang);
  const lower = a.code <= b.code ? a : b;
  const rows: Comparison['rows'][number][] = [];
  const same: Comparison['same'][number][] = [];
  for (const aspect of ASPECTS) {
    if (isOfNoInterest(aspect, a, b)) {
      continue;
    }
    const valueA = aspectOf(a, aspect, lang);
    const valueB = aspectOf(b, aspect, lang);
    const label = vocabulary.labels[aspect];
    if (valueA.key !== valueB.key) {
      rows.push({ aspect, label, a: valueA.text, b: valueB.text });
    } else if (valueA.key !== '') {
      const value = aspect === 'whatFollows' ? vocabulary.follows[a.facts.follows] : aspectOf(lower, aspect, lang).text;
      same.push({ aspect, label, value });
    }
  }
  return { rows, same };
}

/** Spellings of a phrase decide nothing, and only a negative answer can harm a dialog. */
function isOfNoInterest(aspect: AspectId, a: Subject, b: Subject): boolean {
  return aspect === 'otherPhrases' || (aspect === 'dialog' && (a.code < 300 || b.code < 300));
}

function notesOf(a: number, b: number, lang: Lang): readonly string[] {
  const id = `${Math.min(a, b)}-${Math.max(a, b)}`;
  return isPair(id) ? languageOf(lang).pairs[id] : [];
}

function isPair(id: string): id is PairId {
  return (PAIRS as readonly string[]).includes(id);
}
