import { fstatSync, type Stats, statSync } from 'node:fs';
import { sayingOf } from '../languages/index.ts';
import { explainFailure, main } from './main.ts';
import { WRITING_WORDS } from './output/words.ts';
import { writeAll } from './output/write-all.ts';
import { isRefusedBySystem, WriteFault } from './output/write-fault.ts';
import { EXIT, type ExitCode } from './process/exit-codes.ts';
import type { Io } from './process/io.ts';

/** Node may run out of work before anything is decided: that is a fault. */
let code: ExitCode = EXIT.internal;

process.once('beforeExit', () => {
  process.exitCode = code;
});

const io: Io = {
  out: (text) => writeAll(process.stdout, text).catch(refuse),
  outBytes: (bytes) => writeAll(process.stdout, bytes).catch(refuse),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  ...(process.stdout.isTTY ? { columns: process.stdout.columns, rows: process.stdout.rows } : {}),
  ...inputKind(),
  ...(process.stderr.isTTY ? { progress: (text: string) => process.stderr.write(text) } : {}),
  env: process.env,
};

/** Looked at, and not opened: a stream for it would begin to read. */
function inputKind(): Pick<Io, 'input'> {
  const found = statOf(() => fstatSync(0));
  if (found !== null && (found.isFIFO() || found.isSocket() || found.isFile())) {
    return { input: 'data' };
  }
  const isNothing = found !== null && found.rdev === statOf(() => statSync('/dev/null'))?.rdev;
  // What tells terminals brings sockets along: it takes a tenth of the time of a page about a code to load.
  return !isNothing && process.getBuiltinModule('node:tty').isatty(0) ? { input: 'terminal' } : {};
}

function statOf(look: () => Stats): Stats | null {
  try {
    return look();
  } catch {
    return null;
  }
}

function refuse(error: unknown): never {
  throw isRefusedBySystem(error)
    ? new WriteFault(
        sayingOf(WRITING_WORDS, ({ toStandardOutput }) => toStandardOutput),
        error,
      )
    : error;
}

// Nobody can be told that standard error takes nothing.
process.stderr.on('error', () => {});

// Node's own answer is a stack trace and code 1, which means findings.
process.on('uncaughtException', (error) => {
  process.exit(explainFailure(error, io));
});

void main(process.argv.slice(2), io).then((result) => {
  code = result;
});
