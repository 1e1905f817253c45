import { Command } from 'commander';
import { VERSION } from '../model/index.ts';
import type { Done } from './commands/add-command.ts';
import { COMMANDS } from './commands/list.ts';
import { printable } from './output/printable.ts';
import type { Io } from './process/io.ts';

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
    .configureOutput({
      writeOut: (text) => written(io.out(text)),
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
    .exitOverride()
    .showSuggestionAfterError();
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const add of named === undefined ? Object.values(COMMANDS) : [named]) {
    add(program, io, done);
  }
  return program;
}
