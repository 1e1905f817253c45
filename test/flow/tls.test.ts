import { describe, expect, it, test } from 'vitest';
import { readServerHello, type ServerHello } from '../../src/flow/tls/handshake.ts';
import { numbered, type Piece, readConnection } from './layers.ts';
import { type ConversationOptions, converse, keyFile } from './tls-conversation.ts';

const TEXTS = [1, 2, 3, 4].map((number) => numbered(number));

/** RFC 8446 §4.1.3: how a ServerHello says that it is a HelloRetryRequest. */
const HELLO_RETRY_RANDOM = 'cf21ad74e59a6111be1d8c021e65b891';

/** SSL_OP_NO_ENCRYPT_THEN_MAC and SSL_OP_NO_EXTENDED_MASTER_SECRET of OpenSSL 3, which Node does not name. */
const NO_ENCRYPT_THEN_MAC = 0x80000;
const NO_EXTENDED_MASTER = 1;
const OLD = { minVersion: 'TLSv1', maxVersion: 'TLSv1' } as const;

/** Names of OpenSSL, what else the suite needs. */
const SUITES: readonly (readonly [string, ConversationOptions])[] = [
  ['TLS_AES_128_GCM_SHA256', { minVersion: 'TLSv1.3' }],
  ['TLS_AES_256_GCM_SHA384', { minVersion: 'TLSv1.3' }],
  ['TLS_CHACHA20_POLY1305_SHA256', { minVersion: 'TLSv1.3' }],
  ['TLS_AES_128_CCM_SHA256', { minVersion: 'TLSv1.3' }],
  ['TLS_AES_128_CCM_8_SHA256', { minVersion: 'TLSv1.3' }],
  ...[
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-RSA-AES128-SHA',
    'ECDHE-RSA-AES256-SHA',
    'ECDHE-RSA-AES128-SHA256',
    'ECDHE-RSA-AES256-SHA384',
    'AES128-GCM-SHA256',
    'AES256-GCM-SHA384',
    'AES128-CCM',
    'AES256-CCM8',
    'AES128-SHA',
    'AES256-SHA256',
  ].map((name): readonly [string, ConversationOptions] => [name, { maxVersion: 'TLSv1.2' }]),
  ['ECDHE-ECDSA-AES128-CCM', { maxVersion: 'TLSv1.2', certificate: 'ec' }],
  ['ECDHE-ECDSA-AES256-CCM8', { maxVersion: 'TLSv1.2', certificate: 'ec' }],
  ['ECDHE-ECDSA-AES256-GCM-SHA384', { maxVersion: 'TLSv1.2', certificate: 'ec' }],
];

/** Suites and versions that are off by default are asked for; still, what this OpenSSL lacks cannot be had. */
function withSuite(name: string, options: ConversationOptions): ConversationOptions {
  // CCM_8 and the old suites are below what newer OpenSSL takes without being told.
  const list = name.startsWith('TLS_') ? `${name}:ALL` : name;
  return { ...options, ciphers: `${list}:@SECLEVEL=0` };
}

function recut(pieces: readonly Piece[], size: number): Piece[] {
  return pieces.flatMap(({ isFromClient, bytes }) => {
    const parts: Piece[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      parts.push({ isFromClient, bytes: bytes.subarray(at, at + size) });
    }
    return parts;
  });
}

/** What the server answered: its first record, without the five bytes of header. */
function serverHello(pieces: readonly Piece[]): ServerHello | null {
  const first = pieces.find(({ isFromClient }) => !isFromClient)!.bytes;
  return readServerHello(first.slice(5, 9 + first[8]!));
}

function texts(result: ReturnType<typeof readConnection>): string[] {
  return result.messages.map(({ text }) => text);
}

function codes(result: ReturnType<typeof readConnection>): string[] {
  return result.problems.map(({ code }) => code);
}

describe('TLS with a key log', () => {
  test.each(SUITES)('%s is read', async (name, options) => {
    const { pieces, keyLog, cipher } = await converse(TEXTS, withSuite(name, options));
    expect(cipher).toBe(name);
    const read = readConnection(pieces, { keyLog });
    expect(texts(read)).toEqual(TEXTS);
    expect(read.messages.every(({ transport }) => transport === 'tls')).toBe(true);
    expect(read.problems).toEqual([]);
  });

  test.each(['TLSv1', 'TLSv1.1'] as const)('%s with CBC is read', async (version) => {
    const options = { minVersion: version, maxVersion: version };
    const { pieces, keyLog } = await converse(TEXTS, withSuite('AES128-SHA', options));
    expect(texts(readConnection(pieces, { keyLog }))).toEqual(TEXTS);
  });

  test.each(['TLSv1', 'TLSv1.2'] as const)('%s is read where the MAC is inside the encryption', async (version) => {
    const options = { minVersion: version, maxVersion: version, secureOptions: NO_ENCRYPT_THEN_MAC };
    const { pieces, keyLog } = await converse(TEXTS, withSuite('AES128-SHA', options));
    expect(serverHello(pieces)?.isEncryptThenMac).toBe(false);
    expect(texts(readConnection(pieces, { keyLog }))).toEqual(TEXTS);
  });

  it('is read however records lie in segments', async () => {
    const { pieces, keyLog } = await converse([numbered(1, 40_000), numbered(2)], {});
    for (const size of [1, 7, 1400]) {
      expect(texts(readConnection(recut(pieces, size), { keyLog }))).toEqual([numbered(1, 40_000), numbered(2)]);
    }
  });

  it('is read after a HelloRetryRequest', async () => {
    const { pieces, keyLog } = await converse(TEXTS, { minVersion: 'TLSv1.3', serverCurve: 'P-384' });
    const wire = Buffer.concat(pieces.map(({ bytes }) => bytes)).toString('hex');
    expect(wire).toContain(HELLO_RETRY_RANDOM);
    expect(texts(readConnection(pieces, { keyLog }))).toEqual(TEXTS);
  });

  it('is read where the server side waits behind a gap while the client goes on', async () => {
    const { pieces, keyLog } = await converse(TEXTS, { minVersion: 'TLSv1.3' });
    const first = pieces.findIndex(({ isFromClient }) => !isFromClient);
    const hello = pieces[first]!;
    const late = [
      ...pieces.slice(0, first),
      ...pieces.slice(first + 1).filter(({ isFromClient }) => isFromClient),
      hello,
      ...pieces.slice(first + 1).filter(({ isFromClient }) => !isFromClient),
    ];
    expect([...texts(readConnection(late, { keyLog }))].sort()).toEqual(TEXTS);
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s goes on behind a record that was not captured', async (version) => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => numbered(number));
    const { pieces, keyLog } = await converse(many, { minVersion: version, maxVersion: version });
    const fromClient = [...pieces.keys()].filter((index) => pieces[index]!.isFromClient);
    const read = readConnection(pieces, { keyLog, lost: [fromClient.at(-2)!] });
    expect(texts(read).sort()).toEqual(many.filter((_, index) => index !== 2));
  });

  it('is read from handshake secrets that are missing, by trying', async () => {
    const { pieces, keyLog } = await converse(TEXTS, { minVersion: 'TLSv1.3' });
    const without = keyLog
      .split('\n')
      .filter((line) => !line.includes('HANDSHAKE'))
      .join('\n');
    expect(texts(readConnection(pieces, { keyLog: without }))).toEqual(TEXTS);
  });

  it('says that the keys are wrong, and reads nothing', async () => {
    const { pieces, keyLog } = await converse(TEXTS);
    const other = await converse(TEXTS);
    expect(codes(readConnection(pieces, { keyLog: other.keyLog }))).toEqual(['tls-wrong-keys']);
    const wrong = keyLog.replaceAll(/ [0-9a-f]{2}([0-9a-f]*)$/gm, ' 00$1');
    const read = readConnection(pieces, { keyLog: wrong });
    expect(texts(read)).toEqual([]);
    expect(codes(read)).toEqual(['tls-wrong-keys']);
  });
});

describe('TLS with the private key of the server', () => {
  test.each(['AES128-GCM-SHA256', 'AES256-SHA', 'AES128-CCM'])('%s is read', async (name) => {
    const { pieces } = await converse(TEXTS, withSuite(name, { maxVersion: 'TLSv1.2' }));
    const read = readConnection(pieces, { privateKeys: [keyFile('rsa.key.pem')] });
    expect(texts(read)).toEqual(TEXTS);
    expect(read.problems).toEqual([]);
  });

  it('is read without the extended master secret, and in TLS 1.0', async () => {
    for (const options of [{ maxVersion: 'TLSv1.2', secureOptions: NO_EXTENDED_MASTER }, OLD] as const) {
      const { pieces } = await converse(TEXTS, withSuite('AES256-SHA', options));
      expect(serverHello(pieces)?.isExtendedMaster).toBe(options === OLD);
      expect(texts(readConnection(pieces, { privateKeys: [keyFile('rsa.key.pem')] }))).toEqual(TEXTS);
    }
  });

  it('is not read with any other key exchange', async () => {
    const { pieces } = await converse(TEXTS);
    expect(codes(readConnection(pieces, { privateKeys: [keyFile('rsa.key.pem')] }))).toEqual(['tls-no-keys']);
  });
});

describe('TLS without keys', () => {
  it('is told where it looks like SIP: by port, by name, by protocol', async () => {
    const byName = await converse(TEXTS, { serverName: 'sips.example.test' });
    const byProtocol = await converse(TEXTS, { serverName: 'example.test', alpn: 'sip/2' });
    const byPort = await converse(TEXTS, { serverName: 'example.test' });
    expect(codes(readConnection(byName.pieces, { serverPort: 443 }))).toEqual(['tls-no-keys']);
    expect(codes(readConnection(byProtocol.pieces, { serverPort: 443 }))).toEqual(['tls-no-keys']);
    expect(codes(readConnection(byPort.pieces, { serverPort: 5061 }))).toEqual(['tls-no-keys']);
    expect(codes(readConnection(byPort.pieces, { serverPort: 443 }))).toEqual([]);
  });

  it('names the server and how to get a key log', async () => {
    const { pieces } = await converse(TEXTS);
    const [problem] = readConnection(pieces).problems;
    expect(problem?.message).toMatch(/^1 TLS connection that looks like SIP \(10\.0\.0\.2:5061\)/);
    expect(problem?.message.length).toBeLessThanOrEqual(300);
    for (const word of ['--keylog', 'Kamailio', 'Asterisk', 'FreeSWITCH', 'baresip', 'SSLKEYLOGFILE']) {
      expect(problem?.message).toContain(word);
    }
  });

  it('is told to have begun before the capture where no handshake is there', async () => {
    const { pieces, keyLog } = await converse(TEXTS);
    const tail = pieces.slice(-4);
    const read = readConnection(tail, { keyLog, hasSyn: false });
    expect(codes(read)).toEqual(['tls-no-handshake']);
  });

  it('is told on a platform without cryptography', async () => {
    const { pieces, keyLog } = await converse(TEXTS);
    expect(codes(readConnection(pieces, { keyLog, isPlatformAble: false }))).toEqual(['tls-no-keys']);
  });
});
