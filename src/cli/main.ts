import { CommanderError } from 'commander';
import { type Said, sayingOf } from '../languages/index.ts';
import { loadSpoken } from '../languages/load-spoken.ts';
import { isJobLog, withoutRunnerCommands } from './output/job-log.ts';
import { printable } from './output/printable.ts';
import { shownWith } from './output/stand-ins.ts';
import { isOutOfMemory, isRefusedBySystem, WriteFault } from './output/write-fault.ts';
import { EXIT, type ExitCode } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';
import { type LanguageAsked, languageAsked, unknownLanguage } from './process/language-asked.ts';
import { langOf } from './process/speech.ts';
import { reasonOf } from './process/system-words.ts';
import { UsageError } from './process/usage-error.ts';
import { buildProgram } from './program.ts';
import { MAIN_WORDS } from './words.ts';

/**
 * Runs one command line. Never throws: a caller's mistake is one line on stderr and code 2, a closed pipe ends quietly
 * with 0, what the surroundings refuse (a full disk) is one line and 3, anything else is a fault of siptriage and code 4.
 *
 * @param argv the arguments behind the program's name.
 */
export async function main(argv: readonly string[], shell: Io): Promise<ExitCode> {
  const language = languageAsked(argv, shell.env);
  const { asked, locale } = language;
  const io: Io = { ...shell, err: errorsTo(shell), speech: { asked, locale, lang: asked ?? locale } };
  await loadSpoken(langOf(io));
  return run(language, io).catch((error) => explainFailure(error, io));
}

async function run({ argv, unknown }: LanguageAsked, io: Io): Promise<ExitCode> {
  if (unknown !== null) {
    throw unknownLanguage(unknown);
  }
  let code: ExitCode = EXIT.done;
  const done = (result: ExitCode) => {
    code = result;
  };
  const printed: Promise<void>[] = [];
  const program = buildProgram(io, done, argv[0], (work) => void printed.push(work));
  const isLost = argv.length === 0 && io.input === 'terminal';
  const work = isLost ? Promise.resolve(program.outputHelp()) : program.parseAsync(argv, { from: 'user' });
  await work.finally(() => Promise.all(printed));
  return code;
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
  const lang = langOf(io);
  if (error instanceof UsageError) {
    for (const line of [error.said, ...error.others]) {
      io.err(`siptriage: ${printable(line(lang))}`);
    }
    return EXIT.usage;
  }
  const refusal = refusalOf(error);
  if (refusal !== null) {
    io.err(`siptriage: ${printable(refusal(lang))}`);
    return EXIT.noTrace;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(`siptriage: ${MAIN_WORDS.in(lang).internal(printable(message))}`);
  if (io.env['SIPTRIAGE_DEBUG'] !== undefined && error instanceof Error) {
    io.err(error.stack ?? '');
  }
  return EXIT.internal;
}

/** What the surroundings did not give, in a line; null for a fault of another kind. */
function refusalOf(error: unknown): Said | null {
  if (error instanceof WriteFault) {
    return error.said;
  }
  if (isOutOfMemory(error)) {
    return sayingOf(MAIN_WORDS, ({ noMemory }) => noMemory);
  }
  return isRefusedBySystem(error) ? reasonOf(error) : null;
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE';
}
