import { Command } from 'commander';
import { VERSION } from '../model/index.ts';
import type { Done } from './commands/add-command.ts';
import { examplesOf } from './commands/examples.ts';
import { COMMANDS, DEFAULT_COMMAND } from './commands/list.ts';
import { columnsOf } from './options/look.ts';
import { printable } from './output/printable.ts';
import type { Io } from './process/io.ts';

/** Where nobody says how wide it is. */
const HELP_WIDTH = 80;
/** Narrower no text is wrapped beside its option. */
const LEAST_TEXT_WIDTH = 20;

/**
 * The command line. Commander never ends the process: it throws, and `main` decides.
 *
 * @param written takes what is on its way to standard output: help and version.
 * @param first the first argument: where it is the name of a command, only that one is set up.
 */
export function buildProgram(
  io: Io,
  done: Done,
  first?: string,
  written: (work: Promise<void>) => void = () => {},
): Command {
  const program = new Command('siptriage')
    .description('Says which SIP transfers and calls in a trace failed, who is at fault, why, and what to do.')
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
          text
            .replace(/^error: /, 'siptriage: ')
            .split('\n')
            .map(printable)
            .join('\n'),
        ),
    })
    .configureHelp({ minWidthToWrap: LEAST_TEXT_WIDTH })
    .exitOverride()
    .showSuggestionAfterError();
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const add of named === undefined ? Object.values(COMMANDS) : [named]) {
    add(program, io, done);
  }
  addDefaultHelp(program, columnsOf(io) ?? HELP_WIDTH);
  return program;
}

/** Behind the list of commands: what the one that needs no name takes. */
function addDefaultHelp(program: Command, helpWidth: number): void {
  program.addHelpText('after', () => {
    const command = program.commands.find((each) => each.name() === DEFAULT_COMMAND);
    return command === undefined ? '' : `\n${optionsOf(command, helpWidth)}${examplesOf(command)}`;
  });
}

function optionsOf(command: Command, helpWidth: number): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth });
  const column = help.padWidth(command, help);
  const options = command.options.map((option) => {
    return help.formatItem(help.optionTerm(option), column, help.optionDescription(option), help);
  });
  return [`Options of ${command.name()}, the default command:`, ...options, ''].join('\n');
}
