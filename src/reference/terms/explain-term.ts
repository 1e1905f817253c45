import type { Lang } from '../../languages/index.ts';
import { PAGE_WIDTH, plainLine, type Section, sectionLines, type TextLine } from '../../page/index.ts';
import { NOTE_WORDS } from '../context/annotate.ts';
import { languageOf } from '../languages.ts';
import { resolveCode } from '../resolve.ts';
import type { TermKind, TermText } from './term.ts';
import {
  METHOD_NAMES,
  OTHER_TERMS,
  Q850_AS_SIP,
  Q850_CAUSES,
  ROLES,
  SUBSCRIPTION_WORDS,
  WARNING_CODES,
} from './term-names.ts';
import { TERM_TEXTS } from './term-texts.ts';
import { COMPACT_NAMES, HEADER_NAMES } from './told-headers.ts';

/** A word that the reference explains and that is no response code. */
export type TermName = { readonly kind: TermKind; readonly name: string };

/** The entry of a term in one language; plain data, ready for JSON. */
export type TermExplanation = TermName & {
  readonly title: string;
  readonly means: string;
  readonly howToFix: readonly string[];
  readonly references: readonly string[];
  readonly seeAlso: readonly { readonly code: number; readonly title: string }[];
};

const NAMES: Readonly<Record<TermKind, readonly string[]>> = {
  method: METHOD_NAMES,
  header: HEADER_NAMES,
  role: ROLES,
  other: OTHER_TERMS,
  subscription: SUBSCRIPTION_WORDS,
  q850: Q850_CAUSES.map(String),
  warning: WARNING_CODES.map(String),
};

/** Kinds whose names are words; the others are numbers, which stand for something else by themselves. */
const OF_WORDS: readonly TermKind[] = ['method', 'header', 'role', 'other', 'subscription'];

const REFERENCES: Readonly<Record<TermKind, readonly string[]>> = {
  q850: ['ITU-T Q.850', 'RFC 3326 §2'],
  warning: ['RFC 3261 §20.43'],
  subscription: ['RFC 6665 §4.1.3'],
  method: [],
  header: [],
  role: [],
  other: [],
};

/** Other ways to write some of them. */
const ALIASES: Readonly<Record<string, TermName>> = {
  'message/sipfrag': { kind: 'other', name: 'sipfrag' },
  'stir/shaken': { kind: 'other', name: 'stir' },
  'q.850': { kind: 'header', name: 'Reason' },
  referrer: { kind: 'role', name: 'transferor' },
  referee: { kind: 'role', name: 'transferee' },
  'transfer target': { kind: 'role', name: 'target' },
};

const CODES_OF: Readonly<Record<string, readonly number[]>> = {
  '603+': [603, 608],
  stir: [428, 436, 437, 438],
  Replaces: [481],
  'Refer-To': [202],
  REFER: [202],
  'Retry-After': [503],
  'Session-Expires': [422],
};

/** The term of that kind and name; null where there is none. */
export function termOf(kind: TermKind, name: string): TermName | null {
  return NAMES[kind].includes(name) ? { kind, name } : null;
}

/** The term that a person means by a word, in any case; null for what is none. A number is none: it may be several. */
export function findTerm(word: string): TermName | null {
  const wanted = word.trim().toLowerCase();
  const alias = Object.hasOwn(ALIASES, wanted) ? ALIASES[wanted] : undefined;
  const compact = Object.hasOwn(COMPACT_NAMES, wanted) ? COMPACT_NAMES[wanted] : undefined;
  if (alias !== undefined || compact !== undefined) {
    return alias ?? { kind: 'header', name: compact as string };
  }
  return allTerms().find(({ name }) => name.toLowerCase() === wanted) ?? null;
}

/** Every term that is a word. */
export function allTerms(): readonly TermName[] {
  return OF_WORDS.flatMap((kind) => NAMES[kind].map((name) => ({ kind, name })));
}

/** The entry of a term. */
export function explainTerm(term: TermName, lang: Lang): TermExplanation {
  const texts: Readonly<Record<string, TermText>> = TERM_TEXTS.in(lang)[term.kind];
  const [means, ...howToFix] = texts[term.name] as TermText;
  const codes = CODES_OF[term.name] ?? [asSip(term)].filter((code) => code !== null);
  return {
    ...term,
    title: titleOf(term, lang),
    means: [means, ...asSipWords(term, lang)].join(' '),
    howToFix,
    references: REFERENCES[term.kind],
    seeAlso: codes.map((code) => ({ code, title: resolveCode(code, languageOf(lang))?.text.title ?? '' })),
  };
}

function asSip({ kind, name }: TermName): number | null {
  const rows: Readonly<Record<string, number | undefined>> = Q850_AS_SIP;
  return kind === 'q850' ? (rows[name] ?? null) : null;
}

function asSipWords(term: TermName, lang: Lang): readonly string[] {
  const code = asSip(term);
  return code === null ? [] : [TERM_TEXTS.in(lang).words.asSip(code)];
}

function titleOf({ kind, name }: TermName, lang: Lang): string {
  const notes = NOTE_WORDS.in(lang);
  switch (kind) {
    case 'q850':
      return `Q.850 ${name} · ${notes.causes[Number(name)] ?? ''}`;
    case 'warning':
      return `Warning ${name} · ${notes.warnings[Number(name)] ?? ''}`;
    default:
      return `${name} (${TERM_TEXTS.in(lang).words.kinds[kind]})`;
  }
}

/** What is said of a term, part by part: for a terminal and for a page. */
export function termSections(term: TermExplanation, lang: Lang): readonly Section[] {
  const { words } = TERM_TEXTS.in(lang);
  const also = term.seeAlso.map(({ code, title }) => `${code} ${title}`).join(' · ');
  return [
    { heading: words.means, kind: 'text', text: term.means },
    { heading: words.howToFix, kind: 'steps', items: term.howToFix },
    { heading: words.references, kind: 'text', text: term.references.join(' · ') },
    { heading: words.seeAlso, kind: 'text', text: also },
  ];
}

/** Lays the entry of a term out for a terminal, in lines of at most `width` columns. */
export function renderTerm(term: TermExplanation, lang: Lang, width = PAGE_WIDTH): readonly TextLine[] {
  return [plainLine(term.title, 'title'), ...sectionLines(termSections(term, lang), width)];
}
