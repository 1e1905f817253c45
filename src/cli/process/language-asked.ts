import { LANGUAGES, type Lang, sayingOf, translatable } from '../../languages/index.ts';
import { UsageError } from './usage-error.ts';

export const LANGUAGE_WORDS = translatable({
  unknown: (by: string, text: string, languages: string) =>
    `${by}: siptriage does not speak ${text}; it speaks ${languages} (also as vi-VN, vi_VN.UTF-8)`,
});

/** What the command line and its surroundings say about the language. */
export type LanguageAsked = {
  /** What `--lang` says, else SIPTRIAGE_LANG: it counts for all that is said. */
  readonly asked: Lang | null;
  /** What the locale says: it counts for what people read. */
  readonly locale: Lang;
  /** What was asked for and is no language that siptriage speaks. */
  readonly unknown: { readonly by: '--lang' | typeof VARIABLE; readonly text: string } | null;
  /** The arguments without those before the command that say it: behind it commander reads them. */
  readonly argv: readonly string[];
};

const VARIABLE = 'SIPTRIAGE_LANG';
/** Those that the language of messages is taken from, the strongest first (POSIX.1-2024 §8.2). */
const LOCALE = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;
const FLAG = '--lang';

/** Decides on the language before anything else is read: the last `--lang` counts, as it does for commander. */
export function languageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LanguageAsked {
  const { said, rest } = flagsIn(argv);
  const variable = env[VARIABLE] ?? '';
  const [by, text] = said === null ? ([VARIABLE, variable] as const) : ([FLAG, said] as const);
  const isAsked = said !== null || variable !== '';
  const isUnknown = isAsked && languageNamed(text) === null;
  const locale = LOCALE.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  return {
    // A mistake in the one is told in the language of the other.
    asked: languageNamed(text) ?? languageNamed(variable),
    locale: languageNamed(locale) ?? LANGUAGES[0],
    unknown: isUnknown ? { by, text } : null,
    argv: rest,
  };
}

/** The language of a name such as `vi`, `VI`, `vi-VN` or `vi_VN.UTF-8`; null for one that siptriage does not speak. */
export function languageNamed(name: string): Lang | null {
  const [, language = ''] = /^([a-z]+)(?:[-_][a-z0-9]+)*(?:\.[\w-]+)?(?:@\w+)?$/i.exec(name) ?? [];
  return LANGUAGES.find((each) => each === language.toLowerCase()) ?? null;
}

/** The mistake of asking for a language that siptriage does not speak. */
export function unknownLanguage({ by, text }: NonNullable<LanguageAsked['unknown']>): UsageError {
  return new UsageError(
    sayingOf(LANGUAGE_WORDS, ({ unknown }) => unknown(by, text === '' ? "''" : text, LANGUAGES.join(', '))),
  );
}

/** What the last flag says, null where there is none; one without a value is left for commander to refuse. */
function flagsIn(argv: readonly string[]): { readonly said: string | null; readonly rest: readonly string[] } {
  const end = argv.indexOf('--');
  const flags = argv.slice(0, end < 0 ? argv.length : end);
  let said: string | null = null;
  let leading = 0;
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i] as string;
    const value = flag.startsWith(`${FLAG}=`) ? flag.slice(FLAG.length + 1) : flag === FLAG ? flags[i + 1] : undefined;
    if (value !== undefined) {
      const isLeading = i === leading;
      said = value;
      i += flag === FLAG ? 1 : 0;
      leading = isLeading ? i + 1 : leading;
    }
  }
  return { said, rest: argv.slice(leading) };
}
