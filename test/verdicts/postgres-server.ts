import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
export const PASSWORD = "p@ss'w/rd";

/** Where the programs of PostgreSQL are; null where there are none, or where they may not be run. */
const PROGRAMS = programs();
const OWNER = ownerOf();
export const hasPostgres = PROGRAMS !== null && OWNER !== null;
export const WITHOUT = ' (skipped where there is none: apt-get install postgresql)';

function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** The server refuses to be root: then it is the user that its package made. */
function ownerOf(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return /^\d+\n$/.test(uid ?? '') ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** A cluster of its own, on a socket and a port of the loopback; its user `postgres` needs a password over the port alone. */
export class PostgresServer {
  readonly folder: string;
  readonly port: number;
  #server: ChildProcess | null = null;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'siptriage-pg-'));
    if (OWNER?.uid !== undefined) {
      chownSync(folder, OWNER.uid, OWNER.gid ?? OWNER.uid);
    }
    chmodSync(folder, 0o755);
    const server = new PostgresServer(folder, await freePort());
    server.#run('initdb', [
      '-D',
      join(folder, 'data'),
      '-U',
      'postgres',
      '-N',
      '-A',
      'trust',
      '--auth-host=scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C',
    ]);
    await server.up();
    await server.sql(`alter user postgres password '${PASSWORD.replaceAll("'", "''")}'`, 'postgres');
    return server;
  }

  /** Over the socket, as whom it trusts; over the port with `host`. */
  placeOf(database: string, host: 'socket' | 'port' = 'socket'): string {
    return host === 'socket'
      ? `postgres://postgres@/${database}?host=${this.folder}`.replace('@/', `@socket:${this.port}/`)
      : `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.port}/${database}`;
  }

  async up(): Promise<void> {
    const settings = [
      'fsync=off',
      'listen_addresses=127.0.0.1',
      `port=${this.port}`,
      `unix_socket_directories=${this.folder}`,
      'max_connections=20',
      'shared_buffers=8MB',
    ];
    this.#server = spawn(
      join(PROGRAMS ?? '', 'postgres'),
      ['-D', join(this.folder, 'data'), ...settings.flatMap((each) => ['-c', each])],
      {
        cwd: this.folder,
        ...OWNER,
        stdio: 'ignore',
      },
    );
    for (let tries = 0; tries < 400; tries++) {
      if (
        spawnSync(join(PROGRAMS ?? '', 'pg_isready'), ['-h', this.folder, '-p', String(this.port), '-q']).status === 0
      ) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('PostgreSQL did not start');
  }

  /** As when its machine dies. */
  async kill(signal: NodeJS.Signals = 'SIGQUIT'): Promise<void> {
    const server = this.#server;
    if (server !== null && server.exitCode === null) {
      const over = new Promise((resolve) => server.once('exit', resolve));
      server.kill(signal);
      await over;
    }
  }

  /** All of its processes stand still, as where the way to it is cut: what is sent to them is answered by nobody. */
  freeze(): void {
    this.#signalAll('SIGSTOP');
  }

  /** It runs, whatever was done to it. */
  async back(): Promise<void> {
    this.#signalAll('SIGCONT');
    if (this.#server === null || this.#server.exitCode !== null || this.#server.signalCode !== null) {
      await this.up();
    }
  }

  #signalAll(signal: NodeJS.Signals): void {
    const { pid, exitCode } = this.#server ?? {};
    if (pid === undefined || exitCode !== null) {
      return;
    }
    const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout;
    for (const each of [pid, ...children.split(/\s+/).filter(Boolean).map(Number)]) {
      process.kill(each, signal);
    }
  }

  async stop(): Promise<void> {
    this.#signalAll('SIGCONT');
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The rows that a statement gives. */
  async sql(statement: string, database: string): Promise<Record<string, unknown>[]> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ host: this.folder, port: this.port, user: 'postgres', database });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  #run(program: string, args: readonly string[]): void {
    execFileSync(join(PROGRAMS ?? '', program), args, { cwd: this.folder, ...OWNER, stdio: 'pipe' });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
