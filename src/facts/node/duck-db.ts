import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection, DuckDBInstance, DuckDBResult, DuckDBValue } from '@duckdb/node-api';

type Client = typeof import('@duckdb/node-api');

/** Thrown where DuckDB is not installed. */
export class NoDuckDb extends Error {}

const MEMORY = '1GB';
const MOST_THREADS = 4;

/** DuckDB is loaded where it is asked for: it need not be there. */
async function duckDb(): Promise<Client> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    // Also where its library is none of this system.
    throw new NoDuckDb();
  }
}

/** A database in memory, which puts what it has no room for into a temporary folder and fetches nothing. */
export class Database {
  readonly #client: Client;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;

  private constructor(client: Client, instance: DuckDBInstance, connection: DuckDBConnection, folder: string) {
    this.#client = client;
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
  }

  /** @throws NoDuckDb where it is not installed. */
  static async open(): Promise<Database> {
    const client = await duckDb();
    const folder = mkdtempSync(join(tmpdir(), 'siptriage-facts-'));
    try {
      return await Database.#within(client, folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  static async #within(client: Client, folder: string): Promise<Database> {
    const instance = await client.DuckDBInstance.create(':memory:', {
      temp_directory: folder,
      memory_limit: MEMORY,
      threads: String(Math.min(MOST_THREADS, availableParallelism())),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    const connection = await instance.connect();
    await connection.run('LOAD parquet');
    // The table of contents of a file is read once, not for every question.
    await connection.run('SET parquet_metadata_cache = true');
    await connection.run('SET lock_configuration = true');
    return new Database(client, instance, connection, folder);
  }

  /** All rows of a short answer. Every value is bound. */
  async rows(sql: string, values: readonly DuckDBValue[] = []): Promise<DuckDBValue[][]> {
    return (await this.#connection.runAndReadAll(sql, [...values])).getRows();
  }

  async run(sql: string, values: readonly DuckDBValue[] = []): Promise<void> {
    await this.#connection.run(sql, [...values]);
  }

  /** A long answer, chunk by chunk, on a connection of its own, which `close` ends. */
  async stream(
    sql: string,
    values: readonly DuckDBValue[],
  ): Promise<{ result: DuckDBResult; close: () => Promise<void> }> {
    const connection = await this.#instance.connect();
    try {
      return { result: await connection.stream(sql, [...values]), close: () => closeStream(connection) };
    } catch (error) {
      connection.closeSync();
      throw error;
    }
  }

  list(texts: readonly string[]): DuckDBValue {
    return this.#client.listValue([...texts]);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * An answer that was not read to its end keeps what it had at hand, some 12 MB, until the collector finds its object; the next question on its
 * connection ends it at once.
 */
async function closeStream(connection: DuckDBConnection): Promise<void> {
  await connection.run('SELECT 1').catch(() => {});
  connection.closeSync();
}

/** A file as DuckDB takes it: never an address, and no character of its name a pattern. */
export function literalPath(path: string): string {
  return resolve(path).replace(/[*?[]/g, '[$&]');
}

/** A file in the words of DuckDB: its whole path, in quotes of one kind or the other. */
const FILE_NAMED = /(?:(?: in)? file)? (?:'(?:\/|\w:\\)[^']*'|"(?:\/|\w:\\)[^"]*")/gi;

/** What DuckDB says of a failure, in one line, without the file, which is told of beside it. */
export function faultText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n', 1)[0] ?? '').replace(FILE_NAMED, '').replaceAll('"', "'").slice(0, 300);
}
