import { LANGUAGES, type Lang } from '../../languages/index.ts';

/** The language of a run. */
export type Speech = {
  /** What was asked for, by an option or SIPTRIAGE_LANG: it counts for forms that programs read too. */
  readonly asked: Lang | null;
  /** What the locale says: it counts for what people read. */
  readonly locale: Lang;
  /** That of lines on standard error; a configuration may say it late. */
  lang: Lang;
};

/** The language of lines on standard error. */
export function langOf({ speech }: { readonly speech?: Speech }): Lang {
  return speech?.lang ?? LANGUAGES[0];
}

/** Forms that a program reads: a locale does not ask for another language there. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['json', 'ndjson', 'csv']);

/** The language of a result in a form. */
export function langOfResult({ asked, locale }: Speech, format: string): Lang {
  return asked ?? (FOR_PROGRAMS.has(format) ? LANGUAGES[0] : locale);
}
