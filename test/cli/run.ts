import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/process/io.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const SIPTRIAGE = `${PROJECT}bin/siptriage.js`;

if (!existsSync(`${PROJECT}dist/cli/start.js`)) {
  throw new Error('dist/ is missing: run `npm run build` first');
}

export type RunResult = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunOptions = {
  readonly input?: Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs the real executable, as a shell would. */
export function siptriage(args: readonly string[], options: RunOptions = {}): RunResult {
  const { input = new Uint8Array(0), cwd = PROJECT, env = {} } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SIPTRIAGE, ...args], {
    input,
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Runs one command line in this process: what a shell would see, without the time that starting takes. */
export async function inProcess(args: readonly string[], io: Partial<Io> = {}): Promise<RunResult> {
  let stdout = '';
  let stderr = '';
  const status = await main(args, {
    out: async (text) => {
      stdout += text;
    },
    err: (line) => {
      stderr += `${line}\n`;
    },
    isTerminal: false,
    env: {},
    ...io,
  });
  return { status, stdout, stderr };
}

/** The same in a folder, from where the names on the command line count. */
export async function inFolder(folder: string, args: readonly string[], io: Partial<Io> = {}): Promise<RunResult> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await inProcess(args, io);
  } finally {
    process.chdir(before);
  }
}

/** The lines of a text, without the empty one behind its last line end. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
