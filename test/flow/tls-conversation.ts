import { readFileSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { connect, createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls';
import type { Piece } from './layers.ts';

const FIXTURES = new URL('../../fixtures/tls/', import.meta.url);

export function keyFile(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

export type Conversation = {
  /** What each side put on the wire, in order; a piece holds one record or more. */
  readonly pieces: Piece[];
  readonly keyLog: string;
  readonly cipher: string;
};

export type ConversationOptions = SecureContextOptions & {
  readonly certificate?: 'rsa' | 'ec';
  readonly alpn?: string;
  readonly serverName?: string;
  /** Only of the server: makes it ask for another key share. */
  readonly serverCurve?: string;
};

/** Two ends of one wire; `onWrite` sees what goes over it. */
function wire(onWrite: (isFromClient: boolean, bytes: Uint8Array) => void): readonly [Duplex, Duplex] {
  const end = (isClient: boolean): Duplex =>
    new Duplex({
      read: () => {},
      write(chunk: Buffer, _encoding, done) {
        onWrite(isClient, Uint8Array.from(chunk));
        ends[isClient ? 1 : 0].push(chunk);
        done();
      },
    });
  const ends: readonly [Duplex, Duplex] = [end(true), end(false)];
  return ends;
}

/** Runs TLS between two ends in memory: the client says the first text, the server the next, and so on. */
export async function converse(texts: readonly string[], options: ConversationOptions = {}): Promise<Conversation> {
  const { certificate = 'rsa', alpn, serverName = 'sip.example.test', serverCurve, ...context } = options;
  const pieces: Piece[] = [];
  const lines: string[] = [];
  const [clientEnd, serverEnd] = wire((isFromClient, bytes) => pieces.push({ isFromClient, bytes }));
  const server = new TLSSocket(serverEnd, {
    isServer: true,
    secureContext: createSecureContext({
      key: keyFile(`${certificate}.key.pem`),
      cert: keyFile(`${certificate}.cert.pem`),
      dhparam: 'auto',
      ...context,
      ...(serverCurve === undefined ? {} : { ecdhCurve: serverCurve }),
    }),
    ...(alpn === undefined ? {} : { ALPNProtocols: [alpn] }),
  });
  server.on('keylog', (line: Buffer) => lines.push(line.toString('latin1')));
  const client = connect({
    socket: clientEnd,
    servername: serverName,
    rejectUnauthorized: false,
    ...context,
    ...(alpn === undefined ? {} : { ALPNProtocols: [alpn] }),
  });
  client.on('error', () => {});
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    client.once('secureConnect', resolve);
    client.once('error', reject);
    server.once('error', reject);
  });
  for (const [index, text] of texts.entries()) {
    const [from, to] = index % 2 === 0 ? [client, server] : [server, client];
    await passed(from, to, text);
  }
  const cipher = client.getCipher().name;
  client.destroy();
  server.destroy();
  return { pieces, keyLog: lines.join(''), cipher };
}

async function passed(from: TLSSocket, to: TLSSocket, text: string): Promise<void> {
  let missing = text.length;
  await new Promise<void>((resolve) => {
    const take = (chunk: Buffer): void => {
      missing -= chunk.length;
      if (missing <= 0) {
        to.off('data', take);
        resolve();
      }
    };
    to.on('data', take);
    from.write(text, 'latin1');
  });
}
