import type { NatsConnection } from '@nats-io/transport-node';

/** Where a stream is, as a command line says it: `nats://HOST:PORT/STREAM`. */
export type NatsPlace = {
  readonly servers: string;
  readonly user: string | undefined;
  readonly pass: string | undefined;
  readonly isTls: boolean;
  readonly stream: string;
  /** What it is called, without what is secret. */
  readonly text: string;
};

const STREAM = 'SIPTRIAGE';
const PORT = '4222';

/**
 * Reads `nats://[USER:PASSWORD@]HOST[:PORT][/STREAM]`, or the same with `tls:`; null for anything else.
 *
 * @param unnamed the stream where none is named.
 */
export function natsPlace(text: string, unnamed: string = STREAM): NatsPlace | null {
  const url = /^(?:nats|tls):\/\//.test(text) ? urlOf(text) : null;
  const stream = url?.pathname.replace(/^\//, '') || unnamed;
  if (url === null || url.hostname === '' || !/^[\w-]{1,64}$/.test(stream) || url.search !== '' || url.hash !== '') {
    return null;
  }
  const servers = `${url.hostname}:${url.port || PORT}`;
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  if (user === null || pass === null) {
    return null;
  }
  return {
    servers,
    user: user === '' ? undefined : user,
    pass: pass === '' ? undefined : pass,
    isTls: url.protocol === 'tls:',
    stream,
    text: `${url.protocol}//${servers}/${stream}`,
  };
}

/** Null where an escape is none. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The packages of the client. */
export type NatsClient = {
  readonly transport: typeof import('@nats-io/transport-node');
  readonly jetstream: typeof import('@nats-io/jetstream');
};

/** Thrown where the client is not installed. */
export class NoNatsClient extends Error {}

/** The client, which is loaded where it is asked for: it need not be there. */
export async function natsClient(): Promise<NatsClient> {
  try {
    return { transport: await import('@nats-io/transport-node'), jetstream: await import('@nats-io/jetstream') };
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' ||
      (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND'
    ) {
      throw new NoNatsClient();
    }
    throw error;
  }
}

/**
 * Connects; goes on trying for ever once it was connected. Rejects where it cannot.
 *
 * @param comesBack false: it is closed where it is lost, with what was on its way.
 */
export function connectTo(
  { transport }: NatsClient,
  { servers, user, pass, isTls }: NatsPlace,
  comesBack = true,
): Promise<NatsConnection> {
  return transport.connect({
    servers,
    name: 'siptriage',
    ...(comesBack ? { maxReconnectAttempts: -1 } : { reconnect: false }),
    ...(user === undefined ? {} : { user }),
    ...(pass === undefined ? {} : { pass }),
    ...(isTls ? { tls: {} } : {}),
  });
}

/**
 * Whether the broker is there just now. What is published while it is not waits in the client, and once more with each try: whoever tries for ever
 * has to ask here first, or memory grows with the time that it is away.
 */
export class Presence {
  isThere = true;

  constructor(connection: NatsConnection) {
    void this.#watch(connection);
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      this.isThere = type === 'disconnect' ? false : type === 'reconnect' ? true : this.isThere;
    }
  }
}
