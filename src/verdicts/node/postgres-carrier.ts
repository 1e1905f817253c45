import { Socket } from 'node:net';
import type { Client } from 'pg';
import { VERSION } from '../../model/index.ts';
import type { Verdict } from '../verdict.ts';
import type { Carrier } from '../verdict-queue.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { rowsOf } from './postgres-rows.ts';
import { MIGRATIONS, MIGRATIONS_TABLE, RETIRE_STORIES, STORE_FINDINGS, STORE_STORIES } from './postgres-schema.ts';

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 60_000;
/** A database that does not see a connection off keeps nobody. */
const LEAVE_WITHIN_MS = 1000;
/** Which lock is held while tables are made: any number that nobody else takes. */
const LOCK = 5_060_036;
/** Classes of errors that a row will meet each time: its data, a constraint, a bound of the database. */
const REFUSED = /^(?:22|23|54)/;

/** Thrown where the client is not installed. */
export class NoPostgresClient extends Error {}

/** The tables were made by a later siptriage. */
export class LaterSchema extends Error {}

/** Stores verdicts as rows, a batch in a transaction. What is stored again in the same words is there once. */
export class PostgresCarrier implements Carrier {
  readonly text: string;
  readonly #place: PostgresPlace;
  readonly #connect: (socket: Socket) => Promise<Client>;
  #client: Client | null = null;
  /** That of the connection, or of the one that is being made. */
  #socket: Socket | null = null;
  #isClosed = false;

  private constructor(place: PostgresPlace, connect: (socket: Socket) => Promise<Client>) {
    this.text = place.text;
    this.#place = place;
    this.#connect = connect;
  }

  /** Makes the tables where they are not there. Rejects where that cannot be done. */
  static async open(place: PostgresPlace): Promise<PostgresCarrier> {
    const { default: pg } = await postgresClient();
    const carrier = new PostgresCarrier(place, (socket) =>
      connected(new pg.Client({ ...configOf(place), stream: () => socket })),
    );
    try {
      await carrier.#within(await carrier.#connection(), (client) => migrate(client, place.schema));
      return carrier;
    } catch (error) {
      await carrier.close();
      throw error;
    }
  }

  wants(): boolean {
    return true;
  }

  async send(verdicts: readonly Verdict[]): Promise<number> {
    try {
      await this.#store(verdicts);
      return 0;
    } catch (error) {
      if (!REFUSED.test(stateOf(error))) {
        throw error;
      }
      return verdicts.length === 1 ? 1 : this.#sendApart(verdicts);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#leave();
  }

  /** One that is refused takes the others of its batch with it. */
  async #sendApart(verdicts: readonly Verdict[]): Promise<number> {
    let refused = 0;
    for (const verdict of verdicts) {
      refused += await this.send([verdict]);
    }
    return refused;
  }

  async #store(verdicts: readonly Verdict[]): Promise<void> {
    const { stories, findings } = rowsOf(verdicts);
    await this.#within(await this.#connection(), async (client) => {
      await client.query(STORE_STORIES, [stories, VERSION]);
      await client.query(RETIRE_STORIES, [stories]);
      await client.query(STORE_FINDINGS, [findings]);
    });
  }

  /** In one transaction, with the schema as its search path. */
  async #within(client: Client, work: (client: Client) => Promise<void>): Promise<void> {
    try {
      await client.query('begin');
      await client.query("select set_config('search_path', $1, true)", [`"${this.#place.schema}"`]);
      await work(client);
      await client.query('commit');
    } catch (error) {
      const isAlive =
        stateOf(error) !== '' &&
        (await client.query('rollback').then(
          () => true,
          () => false,
        ));
      if (!isAlive) {
        await this.#leave();
      }
      throw error;
    }
  }

  async #connection(): Promise<Client> {
    if (this.#client === null) {
      const socket = new Socket();
      this.#socket = socket;
      const client = await this.#connect(socket);
      client.on('error', () => this.#lost(client));
      client.on('end', () => this.#lost(client));
      this.#client = client;
      if (this.#isClosed) {
        await this.#leave();
      }
    }
    if (this.#client === null) {
      throw new Error('the connection was closed');
    }
    return this.#client;
  }

  #lost(client: Client): void {
    if (this.#client === client) {
      this.#client = null;
    }
  }

  /** Without waiting for what is on its way, or for whoever does not answer. */
  async #leave(): Promise<void> {
    const [client, socket] = [this.#client, this.#socket];
    this.#client = null;
    this.#socket = null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LEAVE_WITHIN_MS);
    });
    await Promise.race([client?.end().catch(() => {}), late]);
    clearTimeout(timer);
    socket?.destroy();
  }
}

async function postgresClient(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? new NoPostgresClient() : error;
  }
}

/** What is not said is left to PGUSER, PGPASSWORD and ~/.pgpass. */
function configOf({ host, port, database, user, password, tls }: PostgresPlace) {
  return {
    host,
    port,
    database,
    ssl: tls === 'none' ? false : { host, rejectUnauthorized: tls === 'verified' },
    application_name: 'siptriage',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
  };
}

async function connected(client: Client): Promise<Client> {
  // What happens to the connection is heard where it is asked something.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

/** The code of what the database itself says (SQLSTATE); '' for any other error: then the connection is not to be trusted. */
export function stateOf(error: unknown): string {
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown };
  return typeof code === 'string' && typeof severity === 'string' ? code : '';
}

/** In a transaction: whoever comes at the same time waits. A schema that is whole needs no right to make one. */
async function migrate(client: Client, schema: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const { rows: there } = await client.query("select to_regclass('migrations') is not null as is_there");
  if (there[0]?.is_there !== true) {
    // An identifier cannot be bound; `postgresPlace` lets nothing through that would have to be escaped.
    await client.query(`create schema if not exists "${schema}"`);
    await client.query(MIGRATIONS_TABLE);
  }
  const { rows } = await client.query<{ version: number }>('select version from migrations');
  const applied = new Set(rows.map(({ version }) => version));
  if (Math.max(0, ...applied) > MIGRATIONS.length) {
    throw new LaterSchema();
  }
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (!applied.has(index + 1)) {
      await client.query(statements);
      await client.query('insert into migrations (version) values ($1)', [index + 1]);
    }
  }
}
