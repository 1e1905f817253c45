/** A database, as a command line says it: `postgres://USER@HOST:PORT/DB`. */
export type PostgresPlace = {
  /** A name, an address, or the folder of its socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** Undefined where the environment says it. */
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly tls: 'none' | 'unverified' | 'verified';
  readonly schema: string;
  /** What it is called, without what is secret. */
  readonly text: string;
};

const PORT = 5432;
const SCHEMA = 'siptriage';
const KNOWN: ReadonlySet<string> = new Set(['host', 'schema', 'sslmode']);
const TLS: Readonly<Record<string, PostgresPlace['tls']>> = {
  disable: 'none',
  require: 'unverified',
  'verify-full': 'verified',
};
const HERE = /^(?:localhost|127\.[\d.]+|::1|\/.*)$/;

/**
 * Reads `postgres://[USER[:PASSWORD]@]HOST[:PORT]/DB[?schema=…&sslmode=…]`, or with `?host=/folder` of a socket in place of
 * HOST; null for anything else.
 */
export function postgresPlace(text: string): PostgresPlace | null {
  const url = /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hash !== '' || [...url.searchParams.keys()].some((key) => !KNOWN.has(key))) {
    return null;
  }
  const asked = url.searchParams;
  const [database, user, password] = [url.pathname.slice(1), url.username, url.password].map(decoded);
  const host = asked.get('host') ?? url.hostname.replace(/^\[(.*)\]$/, '$1');
  const schema = asked.get('schema') ?? SCHEMA;
  const tls = TLS[asked.get('sslmode') ?? (HERE.test(host) ? 'disable' : 'verify-full')];
  const isWhole = database !== undefined && user !== undefined && password !== undefined && tls !== undefined;
  if (!isWhole || !/^[\w-]{1,63}$/.test(database) || host === '' || !/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    return null;
  }
  const port = url.port === '' ? PORT : Number(url.port);
  return {
    host,
    port,
    database,
    user: user === '' ? undefined : user,
    password: password === '' ? undefined : password,
    tls,
    schema,
    text: host.startsWith('/')
      ? `postgres:///${database}?host=${host}`
      : `postgres://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`,
  };
}

/** Undefined where an escape is none. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
