import { aspectOf } from './aspects.ts';
import type { Language } from './language.ts';
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

/** Compares two codes in one language. Null when one of them lies outside 100 to 699. */
export function compareIn(language: Language, a: number, b: number): Comparison | null {
  const left = resolveCode(a, language);
  const right = resolveCode(b, language);
  if (left === null || right === null) {
    return null;
  }
  return {
    a: nameOf(left),
    b: nameOf(right),
    identical: a === b,
    headline: headlineOf(left, right, language),
    ...splitAspects(left, right, language),
    notes: notesOf(a, b, language),
    whenToUse: (a === b ? [left] : [left, right]).map(({ code, text }) => ({
      code,
      text: text.useWhen,
    })),
  };
}

/** Compares 603 with 603+, the profile of it with which networks block calls. */
export function comparePlusIn(language: Language): Comparison | null {
  const same = compareIn(language, PLUS, PLUS);
  const { labels, senders, plus } = language.vocabulary;
  const { title, headline, notes } = plus;
  const sentBy = same?.same.find(({ aspect }) => aspect === 'sentBy');
  return same === null || sentBy === undefined
    ? null
    : {
        ...same,
        b: { ...same.b, phrase: 'Network Blocked', title },
        identical: false,
        headline,
        rows: [{ aspect: 'sentBy', label: labels.sentBy, a: sentBy.value, b: senders.analytics }],
        same: same.same.filter(({ aspect }) => !OF_PLAIN.includes(aspect)),
        notes,
      };
}

/** What is said of a 603 in these respects does not hold of 603+. */
const OF_PLAIN: readonly AspectId[] = ['sentBy', 'action'];

/** The code that both are. */
const PLUS = 603;

function nameOf({ code, phrase, text, registered }: Subject): CodeName {
  return { code, phrase, title: text.title, registered };
}

function headlineOf(a: Subject, b: Subject, { vocabulary: words }: Language): string {
  if (a.code === b.code) {
    return words.sameCode(a.code);
  }
  const classA = words.classes[a.facts.class];
  return a.facts.class === b.facts.class
    ? words.sameClass(a.code, b.code, classA)
    : words.differsInClass(a.code, classA, b.code, words.classes[b.facts.class]);
}

function splitAspects(a: Subject, b: Subject, language: Language): Pick<Comparison, 'rows' | 'same'> {
  const { vocabulary } = language;
  const lower = a.code <= b.code ? a : b;
  const rows: Comparison['rows'][number][] = [];
  const same: Comparison['same'][number][] = [];
  for (const aspect of ASPECTS) {
    if (isOfNoInterest(aspect, a, b)) {
      continue;
    }
    const valueA = aspectOf(a, aspect, language);
    const valueB = aspectOf(b, aspect, language);
    const label = vocabulary.labels[aspect];
    if (valueA.key !== valueB.key) {
      rows.push({ aspect, label, a: valueA.text, b: valueB.text });
    } else if (valueA.key !== '') {
      const value =
        aspect === 'whatFollows' ? vocabulary.follows[a.facts.follows] : aspectOf(lower, aspect, language).text;
      same.push({ aspect, label, value });
    }
  }
  return { rows, same };
}

/** Spellings of a phrase decide nothing, and only a negative answer can harm a dialog. */
function isOfNoInterest(aspect: AspectId, a: Subject, b: Subject): boolean {
  return aspect === 'otherPhrases' || (aspect === 'dialog' && (a.code < 300 || b.code < 300));
}

function notesOf(a: number, b: number, { pairs }: Language): readonly string[] {
  const id = `${Math.min(a, b)}-${Math.max(a, b)}`;
  return isPair(id) ? pairs[id] : [];
}

function isPair(id: string): id is PairId {
  return (PAIRS as readonly string[]).includes(id);
}
