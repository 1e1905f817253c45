import type { Command, Option } from 'commander';
import { listRules } from '../../../findings/about.ts';
import type { Lang } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { loadPages } from '../../../languages/load-pages.ts';
import { VERSION } from '../../../model/index.ts';
import { allTerms, explainTerm, termOf } from '../../../reference/index.ts';
import { listIn } from '../../../reference/pages.ts';
import { descriptionOf } from '../../help/command-help.ts';
import { helpIn } from '../../help/spoken-help.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { HELP_WORDS } from '../../help/words.ts';
import { repeated } from '../../options/repeated.ts';
import { DEFAULT_COMMAND } from '../default-command.ts';
import { type ListName, type Values, valuesOfArgument, valuesOfOption } from './values.ts';
import { COMPLETION_WORDS } from './words.ts';

/** The range of causes of the telephone network (Q.850). */
const CAUSES = Array.from({ length: 127 }, (_, i) => i + 1);

/** A word that may be typed, and what it means. */
export type Choice = { readonly word: string; readonly about: string };

export type OptionShape = {
  /** `-f` and `--format`. */
  readonly flags: readonly string[];
  readonly about: string;
  /** Null where it takes none. */
  readonly values: Values | null;
  readonly isRepeated: boolean;
};

export type ArgumentShape = { readonly about: string; readonly values: Values; readonly isVariadic: boolean };

export type CommandShape = Choice & {
  readonly options: readonly OptionShape[];
  readonly arguments: readonly ArgumentShape[];
};

/** What may be typed behind `siptriage`, as plain data. */
export type CommandLine = {
  readonly version: string;
  readonly commands: readonly CommandShape[];
  /** The command that needs no name. */
  readonly byDefault: CommandShape;
  /** Options of siptriage itself. */
  readonly options: readonly OptionShape[];
  readonly words: Pick<typeof COMPLETION_WORDS.english, 'command' | 'trace'>;
  readonly lists: Readonly<Record<ListName, readonly Choice[]>>;
};

/** What a program with all its commands takes, said in a language. */
export async function commandLineOf(program: Command, lang: Lang): Promise<CommandLine> {
  await loadLanguage(lang);
  const lists = await listsIn(lang);
  const families = [...new Set(listRules(lang).map(({ rule }) => rule.slice(0, rule.indexOf('/'))))];
  const shapes = program.commands.map((command) => shapeOf(command, families, lang));
  const byDefault = shapes.find(({ word }) => word === DEFAULT_COMMAND);
  if (byDefault === undefined) {
    throw new Error('the program lacks its default command');
  }
  const commands = [...shapes, helpShape(shapes, lang)];
  const words = COMPLETION_WORDS.in(lang);
  return { version: VERSION, commands, byDefault, options: optionsOf(program, lang), words, lists };
}

/** The flags of all commands behind which a value stands: none of them stands alone elsewhere. */
export function flagsWithValue({ commands }: CommandLine): readonly string[] {
  const valued = commands.flatMap(({ options }) => options).filter(({ values }) => values !== null);
  return [...new Set(valued.flatMap(({ flags }) => flags))];
}

function shapeOf(command: Command, families: readonly string[], lang: Lang): CommandShape {
  return {
    word: command.name(),
    about: descriptionOf(command, lang),
    options: optionsOf(command, lang),
    arguments: command.registeredArguments.map((argument) => ({
      about: argument.name(),
      values: valuesOfArgument(argument, families),
      isVariadic: argument.variadic,
    })),
  };
}

/** Commander's own command. */
function helpShape(commands: readonly CommandShape[], lang: Lang): CommandShape {
  const words = commands.map(({ word }) => word);
  const { help } = HELP_WORDS.in(lang);
  const { command } = COMPLETION_WORDS.in(lang);
  const named = { about: command, values: { kind: 'words', words }, isVariadic: false } as const;
  return { word: 'help', about: help, options: [], arguments: [named] };
}

function optionsOf(command: Command, lang: Lang): readonly OptionShape[] {
  const said = helpIn(lang).optionDescription ?? ((option: Option) => option.description);
  const help = command.createHelp();
  return help.visibleOptions(command).map((option) => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    about: option instanceof SpokenOption ? option.said(lang) : said(option),
    values: valuesOfOption(option, command),
    isRepeated: option.parseArg === repeated,
  }));
}

async function listsIn(lang: Lang): Promise<CommandLine['lists']> {
  const codes = listIn(await loadPages(lang)).map(({ code, title }) => ({ word: String(code), about: title }));
  const rules = listRules(lang).map(({ rule, title }) => ({ word: rule, about: title }));
  const terms = allTerms().map((term) => ({ word: term.name, about: explainTerm(term, lang).title }));
  const causes = CAUSES.map((cause) => termOf('q850', String(cause)))
    .filter((term) => term !== null)
    .map((term) => ({ word: `Q.850;cause=${term.name}`, about: explainTerm(term, lang).title }));
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ word: zone, about: '' }));
  return { codes, entries: [...codes, ...rules, ...terms, ...causes], zones: [{ word: 'UTC', about: '' }, ...zones] };
}
