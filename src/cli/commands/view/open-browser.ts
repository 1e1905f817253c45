import { spawn } from 'node:child_process';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { VIEW_WORDS } from './words.ts';

/** The program that opens an address, by platform; without a shell, which would read the address. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'] as const;

/** Opens an address in the browser; says so where that cannot be done: it has been printed. */
export function openBrowser(address: string, io: Io): void {
  const [program, ...args] = OPENERS[process.platform] ?? ELSEWHERE;
  const fail = (): void => io.err(`siptriage: ${VIEW_WORDS.in(langOf(io)).notOpened(program)}`);
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.once('error', fail);
  opener.once('exit', (code) => {
    if (code !== 0) {
      fail();
    }
  });
  opener.unref();
}
