import { type ChildProcess, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

export const hasNats = spawnSync('nats-server', ['--version']).status === 0;

/** Where a server listens that has just been started. */
export function placeOfServer(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    server.stderr?.on('data', (text) => {
      said += text;
      const [, port] = /client connections on 127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port !== undefined && said.includes('Server is ready')) {
        resolve(`nats://127.0.0.1:${port}`);
      }
    });
  });
}

/** Resolves when a server has ended: what it writes as it ends would be in the way of whoever removes its folder. */
export async function endServer(server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const over = new Promise((resolve) => server.once('close', resolve));
  if (server.exitCode === null && server.signalCode === null) {
    server.kill(signal);
    await over;
  }
}

/** The same, with its folder. */
export async function removeServer(server: ChildProcess, folder: string): Promise<void> {
  await endServer(server);
  rmSync(folder, { recursive: true, force: true });
}
