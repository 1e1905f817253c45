import { Command } from 'commander';
import { VERSION } from '../model/index.ts';
import { addAnalyze } from './commands/analyze/command.ts';
import { addAnnotate } from './commands/annotate/command.ts';
import { addCheck } from './commands/check/command.ts';
import { addCodes } from './commands/codes/command.ts';
import { addCompare } from './commands/compare/command.ts';
import { addExplain } from './commands/explain/command.ts';
import { addMessages } from './commands/messages/command.ts';
import { addRules } from './commands/rules/command.ts';
import { addTransfers } from './commands/transfers/command.ts';
import { printable } from './output/printable.ts';
import type { ExitCode } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';

/** What a command does with its result: hands its exit code over. */
export type Done = (code: ExitCode) => void;

const COMMANDS: Readonly<Record<string, (program: Command, io: Io, done: Done) => void>> = {
  analyze: addAnalyze,
  check: addCheck,
  transfers: addTransfers,
  annotate: addAnnotate,
  messages: addMessages,
  explain: addExplain,
  compare: addCompare,
  codes: addCodes,
  rules: addRules,
};

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
