import { CommanderError } from 'commander';
import { isJobLog, withoutRunnerCommands } from './output/job-log.ts';
import { printable } from './output/printable.ts';
import { shownWith } from './output/stand-ins.ts';
import { isOutOfMemory, isRefusedBySystem, reasonOf, WriteFault } from './output/write-fault.ts';
import { EXIT, type ExitCode } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';
import { UsageError } from './process/usage-error.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command line. Never throws: a caller's mistake is one line on stderr and code 2, a closed pipe ends quietly
 * with 0, what the surroundings refuse (a full disk) is one line and 3, anything else is a fault of siptriage and code 4.
 *
 * @param argv the arguments behind the program's name.
 */
export async function main(argv: readonly string[], shell: Io): Promise<ExitCode> {
  const io = { ...shell, err: errorsTo(shell) };
  let code: ExitCode = EXIT.done;
  const done = (result: ExitCode) => {
    code = result;
  };
  const printed: Promise<void>[] = [];
  const program = buildProgram(io, done, argv[0], (work) => void printed.push(work));
  try {
    const isLost = argv.length === 0 && io.input === 'terminal';
    const work = isLost ? Promise.resolve(program.outputHelp()) : program.parseAsync(argv, { from: 'user' });
    await work.finally(() => Promise.all(printed));
    return code;
  } catch (error) {
    return explainFailure(error, io);
  }
}

/** A line for people, in the marks that they can see, without a command to whoever runs a job. */
function errorsTo({ env, err }: Io): Io['err'] {
  const shown = shownWith(env);
  return isJobLog(env) ? (line) => err(withoutRunnerCommands(shown(line))) : (line) => err(shown(line));
}

/** One line about what ended a command, and its exit code. */
export function explainFailure(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (isClosedPipe(error)) {
    return EXIT.done;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    for (const line of [message, ...error.others]) {
      io.err(`siptriage: ${printable(line)}`);
    }
    return EXIT.usage;
  }
  const refusal = refusalOf(error);
  if (refusal !== null) {
    io.err(`siptriage: ${printable(refusal)}`);
    return EXIT.noTrace;
  }
  io.err(`siptriage: internal error: ${printable(message)}`);
  if (io.env['SIPTRIAGE_DEBUG'] !== undefined && error instanceof Error) {
    io.err(error.stack ?? '');
  }
  return EXIT.internal;
}

/** What the surroundings did not give, in a line; null for a fault of another kind. */
function refusalOf(error: unknown): string | null {
  if (error instanceof WriteFault) {
    return error.message;
  }
  if (isOutOfMemory(error)) {
    return 'not enough memory';
  }
  return isRefusedBySystem(error) ? reasonOf(error) : null;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE';
}
