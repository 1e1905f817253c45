import type { Lang } from '../../languages/index.ts';
import { BLANK_LINE, capitalise, hangingLines, plainLine, type TextLine } from '../../page/index.ts';
import {
  bareContext,
  type CodeListItem,
  type Explanation,
  explainCode,
  explainTerm,
  isUsualPhrase,
  listCodes,
  renderTerm,
  statedBy,
  TERM_TEXTS,
  type TermExplanation,
} from '../../reference/index.ts';
import { plain } from '../names.ts';
import { STATED_WORDS } from '../stated-words.ts';
import type { Pasted, PastedEntry } from './read-pasted.ts';

/** An entry of the reference that a pasted text leads to. */
export type PageEntry =
  | ({ readonly type: 'code' } & Explanation)
  | ({ readonly type: 'term' } & TermExplanation)
  | { readonly type: 'class'; readonly codes: readonly CodeListItem[] };

/** What is told of a pasted text; plain data, ready for JSON. */
export type PastedPage = {
  readonly asked: string;
  /** What stands in the text itself, a sentence each. */
  readonly notes: readonly string[];
  /** What its words say, where they say a known cause, and what to do about it. */
  readonly says: string | null;
  readonly howToFix: readonly string[];
  readonly entries: readonly PageEntry[];
};

const MOST_SHOWN = 300;

/** What is told of a pasted text in a language. */
export function pastedPage(asked: string, pasted: Pasted, lang: Lang): PastedPage {
  const { parties } = TERM_TEXTS.in(lang).words;
  const stated = pasted.states === null ? null : STATED_WORDS.in(lang)[pasted.states];
  return {
    asked: plain(asked, MOST_SHOWN),
    notes: notesOn(pasted, lang),
    says: stated?.says(parties) ?? null,
    howToFix: stated?.fix(parties) ?? [],
    entries: pasted.entries.map((entry) => entryOf(entry, lang)).filter((entry) => entry !== null),
  };
}

function entryOf(entry: PastedEntry, lang: Lang): PageEntry | null {
  switch (entry.type) {
    case 'term':
      return { type: 'term', ...explainTerm(entry, lang) };
    case 'class':
      return { type: 'class', codes: listCodes(lang).filter(({ code }) => Math.trunc(code / 100) === entry.hundreds) };
    case 'code': {
      const explanation = explainCode(entry.code, lang);
      return explanation === null ? null : { type: 'code', ...explanation };
    }
  }
}

function notesOn({ reasons, warnings, status, phraseOf, isInStir }: Pasted, lang: Lang): readonly string[] {
  const { words } = TERM_TEXTS.in(lang);
  return [
    ...statedBy({ ...bareContext(0, ''), reasons, warnings }, lang),
    ...(isInStir ? [words.inStir] : []),
    ...(status === null || isUsualPhrase(status.code, status.phrase)
      ? []
      : [words.wording(plain(status.phrase, MOST_SHOWN))]),
    ...(phraseOf === null ? [] : [words.phraseOf(phraseOf)]),
  ];
}

/** Renders the entry of a code: the pages about codes have a door of their own. */
export type RenderCode = (explanation: Explanation) => readonly TextLine[];

const INDENT = '  ';

/** In which language, and how wide. */
export type PageLook = { readonly lang: Lang; readonly width: number };

/** Lays it out for a terminal, in lines of at most `width` columns. */
export function renderPasted(page: PastedPage, look: PageLook, renderCode: RenderCode): readonly TextLine[] {
  const { lang, width } = look;
  const { words } = TERM_TEXTS.in(lang);
  const own = [...page.notes, ...(page.says === null ? [] : [words.says(page.says)])];
  const head = [
    ...(own.length === 0 ? [] : [plainLine(page.asked, 'title'), BLANK_LINE, plainLine(words.asPasted, 'heading')]),
    ...own.flatMap((note) => hangingLines(INDENT, capitalise(note), width)),
    ...(page.howToFix.length === 0 ? [] : [BLANK_LINE, plainLine(words.howToFix, 'heading')]),
    ...page.howToFix.flatMap((step, i) => hangingLines(`${INDENT}${i + 1}. `, step, width)),
  ];
  const parts = [head, ...page.entries.map((entry) => renderEntry(entry, look, renderCode))];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : [BLANK_LINE, ...lines]));
}

function renderEntry(entry: PageEntry, { lang, width }: PageLook, renderCode: RenderCode): readonly TextLine[] {
  switch (entry.type) {
    case 'code':
      return renderCode(entry);
    case 'term':
      return renderTerm(entry, lang, width);
    case 'class':
      return entry.codes.flatMap(({ code, phrase, title }) =>
        hangingLines(`${INDENT}${code}  ${phrase}  `, title, width),
      );
  }
}
