import type { Argument, Command } from 'commander';
import type { Lang, Said, Translatable } from '../../languages/index.ts';
import { padEnd, widthOf } from '../../page/index.ts';
import { HELP_WORDS } from './words.ts';

/** What the help of a command says; its options say their own. */
export type CommandHelp = {
  readonly description: string;
  /** The arguments in their order, as a line of usage writes them, and what they are. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What somebody may type, and what it is good for. */
  readonly examples: Readonly<Record<string, string>>;
};

const HELPS = new WeakMap<Command, (lang: Lang) => CommandHelp>();
const ARGUMENTS = new WeakMap<Argument, Said>();

/** Adds a command with its help, which ends with its examples. */
export function addCommand<Words extends { readonly help: CommandHelp }>(
  program: Command,
  name: string,
  words: Translatable<Words>,
  options: { readonly isDefault?: boolean } = {},
): Command {
  const { help } = words.english;
  const command = program.command(name, options).description(help.description);
  HELPS.set(command, (lang) => words.in(lang).help);
  for (const [usage, meaning] of Object.entries(help.arguments)) {
    command.argument(usage, meaning);
    for (const argument of command.registeredArguments.slice(-1)) {
      ARGUMENTS.set(argument, (lang) => words.in(lang).help.arguments[usage] ?? meaning);
    }
  }
  return command;
}

export function descriptionOf(command: Command, lang: Lang): string {
  return HELPS.get(command)?.(lang).description ?? command.description();
}

export function argumentIn(argument: Argument, lang: Lang): string {
  return ARGUMENTS.get(argument)?.(lang) ?? argument.description;
}

/** The examples of a command, as they stand at the end of a help; '' where it has none. */
export function examplesOf(command: Command, lang: Lang): string {
  const examples = Object.entries(HELPS.get(command)?.(lang).examples ?? {});
  if (examples.length === 0) {
    return '';
  }
  const column = Math.max(...examples.map(([typed]) => widthOf(typed)));
  const lines = examples.map(([typed, meaning]) => `  ${padEnd(typed, column)}  ${meaning}`);
  return `\n${HELP_WORDS.in(lang).examples}\n${lines.join('\n')}`;
}
