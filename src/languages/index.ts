/**
 * Texts in several languages. English stands beside what it speaks of, as a set of words made translatable here; every other
 * language is a folder whose files have the shape of the English ones. Imports nothing.
 */

/** The languages siptriage speaks: one word here, a folder of that name, and its lines in `folders.ts`, `command-line-folders.ts` and `every.ts`. English is the first. */
export const LANGUAGES = ['en', 'vi'] as const;

export type Lang = (typeof LANGUAGES)[number];

/** A language that is a folder. */
export type OtherLang = Exclude<Lang, 'en'>;

/** A text, in whatever language it is asked for. */
export type Said = (lang: Lang) => string;

/** What another language can be added to. */
export type Part<Texts> = {
  readonly english: Texts;
  readonly add: (lang: Lang, texts: Texts) => void;
};

/** A set of words that stands in English beside its use and may be had in other languages. */
export type Translatable<Texts> = Part<Texts> & {
  /** The words in a language; in English where that language was not added. */
  readonly in: (lang: Lang) => Texts;
};

/** Makes a set of English words translatable. */
export function translatable<Texts>(english: Texts): Translatable<Texts> {
  const byLang = new Map<Lang, Texts>();
  return {
    english,
    in: (lang) => byLang.get(lang) ?? english,
    add: (lang, texts) => {
      byLang.set(lang, texts);
    },
  };
}

/** One of the texts of a set, to be told where the language is known. */
export function sayingOf<Texts>(words: Translatable<Texts>, text: (texts: Texts) => string): Said {
  return (lang) => text(words.in(lang));
}

/** What a language has to say for all of some sets of words: leaving one out, or a text of one, does not compile. */
export type TextsOf<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Part<infer Texts> ? Texts : never;
};

/** Adds a language to each of some sets of words. */
export function addTexts<Parts extends Readonly<Record<string, unknown>>>(
  lang: Lang,
  parts: Parts,
  texts: TextsOf<Parts>,
): void {
  for (const [name, part] of Object.entries(parts)) {
    (part as Part<unknown>).add(lang, texts[name as keyof Parts]);
  }
}
