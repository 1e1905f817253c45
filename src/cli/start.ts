import { main } from './main.ts';
import { writeAll } from './write-all.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => writeAll(process.stdout, text),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  ...(process.stderr.isTTY ? { progress: (text: string) => process.stderr.write(text) } : {}),
  env: process.env,
});
