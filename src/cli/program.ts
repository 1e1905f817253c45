import { Command } from 'commander';
import { VERSION } from '../model/index.ts';
import type { Done } from './commands/add-command.ts';
import { DEFAULT_COMMAND } from './commands/default-command.ts';
import { COMMANDS } from './commands/list.ts';
import { examplesOf } from './help/command-help.ts';
import { mistakeIn } from './help/commander-errors.ts';
import { helpIn } from './help/spoken-help.ts';
import { HELP_WORDS } from './help/words.ts';
import { columnsOf } from './options/look.ts';
import { printable } from './output/printable.ts';
import type { Io } from './process/io.ts';
import { langOf, langOfResult } from './process/speech.ts';

/** Where nobody says how wide it is. */
const HELP_WIDTH = 80;

/** What it tells is all the others. */
const OF_ALL = 'completion';

/**
 * The command line. Commander never ends the process: it throws, and `main` decides.
 *
 * @param written takes what is on its way to standard output: help and version.
 * @param first the first argument: where it is the name of a command, only that one is set up, unless it is about all.
 */
export function buildProgram(
  io: Io,
  done: Done,
  first?: string,
  written: (work: Promise<void>) => void = () => {},
): Command {
  const lang = langOf(io);
  const program = new Command('siptriage')
    .description(HELP_WORDS.english.about)
    .version(VERSION)
    .usage('[command] [options] [input...]')
    .configureOutput({
      writeOut: (text) => written(io.out(text)),
      getOutHelpWidth: () => columnsOf(io) ?? HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: (text, write) =>
        write(
          `siptriage: ${mistakeIn(lang, text.replace(/^error: /, '').trimEnd())}`.split('\n').map(printable).join('\n'),
        ),
    })
    .configureHelp(helpIn(lang))
    .exitOverride()
    .showSuggestionAfterError();
  const isOne = first !== undefined && first !== OF_ALL && Object.hasOwn(COMMANDS, first);
  const named = isOne ? COMMANDS[first] : undefined;
  for (const add of named === undefined ? Object.values(COMMANDS) : [named]) {
    add(program, io, done);
  }
  for (const command of program.commands) {
    command.addHelpText('after', () => examplesOf(command, lang));
  }
  program.hook('preAction', (_, command) => speakAsAsked(command, io));
  addDefaultHelp(program, columnsOf(io) ?? HELP_WIDTH, io);
  return program;
}

/** An option says the language itself; else SIPTRIAGE_LANG does, or the locale. */
function speakAsAsked(command: Command, { speech }: Io): void {
  if (speech !== undefined && command.getOptionValueSource('lang') !== 'cli') {
    command.setOptionValue('lang', langOfResult(speech, String(command.getOptionValue('format') ?? '')));
  }
}

/** Behind the list of commands: what the one that needs no name takes. */
function addDefaultHelp(program: Command, helpWidth: number, io: Io): void {
  const lang = langOf(io);
  program.addHelpText('after', () => {
    const command = program.commands.find((each) => each.name() === DEFAULT_COMMAND);
    return command === undefined
      ? ''
      : `\n${HELP_WORDS.in(lang).optionsOf(DEFAULT_COMMAND)}\n${optionsOf(command, helpWidth)}\n${examplesOf(command, lang)}`;
  });
}

function optionsOf(command: Command, helpWidth: number): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth });
  const column = help.padWidth(command, help);
  const options = command.options.map((option) => {
    return help.formatItem(help.optionTerm(option), column, help.optionDescription(option), help);
  });
  return options.join('\n');
}
