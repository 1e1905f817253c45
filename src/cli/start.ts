import { EXIT, type ExitCode } from './exit-codes.ts';
import { main } from './main.ts';
import { writeAll } from './write-all.ts';

/** Node may run out of work before anything is decided: that is a fault. */
let code: ExitCode = EXIT.internal;

process.once('beforeExit', () => {
  process.exitCode = code;
});

void main(process.argv.slice(2), {
  out: (text) => writeAll(process.stdout, text),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  ...(process.stderr.isTTY ? { progress: (text: string) => process.stderr.write(text) } : {}),
  env: process.env,
}).then((result) => {
  code = result;
});
