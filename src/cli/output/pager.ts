import { once } from 'node:events';
import type { Io } from '../process/io.ts';
import { isJobLog } from './job-log.ts';
import { writeAll } from './write-all.ts';

/** A program that shows a text a screen at a time, while it runs. */
export type Pager = {
  /** Rejects when the pager takes no more. */
  write(text: string): Promise<void>;
  /** There is no more. Resolves when the reader has left it: with its exit code, null where a signal ended it. */
  end(): Promise<number | null>;
};

/** Quits by itself where all fits, lets colours through, leaves the text on the screen. */
const USUAL = 'less -FRX';

/** The pager for standard output, as the words of a command; null where nobody is there to turn pages. */
export function pagerFor({ env, isTerminal, rows }: Io): readonly string[] | null {
  const isAttended = isTerminal && (rows ?? 0) > 0 && env['TERM'] !== 'dumb' && !isInCi(env);
  const words = (env['PAGER'] ?? USUAL).split(/\s/).filter((word) => word !== '');
  const [program] = words;
  return !isAttended || program === undefined || /(?:^|\/)cat$/.test(program) ? null : words;
}

/** Of a job whose runner has a terminal too. */
function isInCi(env: Io['env']): boolean {
  return isJobLog(env) || !['', '0', 'false'].includes(env['CI'] ?? '');
}

/** Starts a pager, without a shell; null where that is not possible. */
export async function startPager([program = '', ...args]: readonly string[], env: Io['env']): Promise<Pager | null> {
  const child = await startedWith(program, args, env).catch(() => null);
  if (child === null) {
    return null;
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  keepFromInterrupt(ended);
  // What it does not take, a write says.
  child.stdin.on('error', () => {});
  return {
    write: (text) => writeAll(child.stdin, text),
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}

async function startedWith(program: string, args: readonly string[], env: Io['env']) {
  const { spawn } = await import('node:child_process');
  // Without a locale less shows what is not ASCII by its bytes.
  const surroundings = { LESSCHARSET: 'utf-8', ...env };
  const child = spawn(program, args, { stdio: ['pipe', 'inherit', 'inherit'], env: surroundings });
  await once(child, 'spawn');
  return child;
}

/** Ctrl-C in a pager ends a search, and not the program that feeds it. */
function keepFromInterrupt(ended: Promise<unknown>): void {
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  void ended.then(() => process.off('SIGINT', ignore));
}
