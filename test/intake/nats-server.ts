import { type ChildProcess, spawnSync } from 'node:child_process';

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
