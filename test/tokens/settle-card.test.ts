import { beforeAll, describe, expect, test } from 'vitest';
import type { RejectionRecord } from '../../src/records/index.ts';
import { contactOf } from '../../src/session/rejection/redress.ts';
import { parseReasons } from '../../src/sip/index.ts';
import { type GivenCard, readTrustedKey, settleCard, type TrustedKey } from '../../src/tokens/index.ts';
import { processorMs } from '../builders/processor-time.ts';
import { REJECTIONS } from '../findings/stories.ts';
import { claims, HEADER, JCARD, makeSigner, NOW_S, type Signer } from './cards.ts';

let signer: Signer;
let stranger: Signer;

beforeAll(async () => {
  signer = await makeSigner();
  stranger = await makeSigner();
});

/** A 608 whose Call-Info points to `uri`. */
function rejection(uri: string, atS = NOW_S): RejectionRecord {
  const refusal = {
    reasonHeader: null,
    reasons: parseReasons([]),
    cardUri: uri,
    cardInBody: null,
    hasCallInfo: true,
    warnings: [],
    states: null,
    retryAfter: null,
    unsupported: null,
    server: null,
  };
  return { ...(REJECTIONS[0] as RejectionRecord), ...contactOf(refusal), atUs: atS * 1e6 };
}

function keysOf(...texts: string[]): TrustedKey[] {
  return texts.flatMap((text, index) => {
    const keys = readTrustedKey(`key-${index}`, text);
    if (typeof keys === 'string') {
      throw new Error(keys);
    }
    return keys;
  });
}

const inline = (jws: string): RejectionRecord => rejection(`data:application/jose,${jws}`);
const settled = (record: RejectionRecord, keys: readonly TrustedKey[], cards: readonly GivenCard[] = []) =>
  settleCard(record, { keys, cards });

describe('a signature', () => {
  test('is verified with the key that fits, whatever form it has', async () => {
    const jws = await signer.sign(HEADER, claims());
    const forms = [signer.pem, JSON.stringify(signer.jwk), JSON.stringify({ keys: [stranger.jwk, signer.jwk] })];
    for (const form of forms) {
      expect(await settled(inline(jws), keysOf(stranger.pem, form))).toMatchObject({
        signature: 'valid',
        redress: { fn: 'Review Desk', tel: 'tel:+15550100', email: 'desk@blocker.example' },
        card: { key: 'key-1', ageS: 0, source: 'call-info' },
      });
    }
  });

  test('is verified with the key in a certificate', async () => {
    expect(await settled(inline(CERTIFIED), keysOf(CERTIFICATE))).toMatchObject({ signature: 'valid' });
    expect(await settled(inline(await signer.sign(HEADER, claims())), keysOf(CERTIFICATE))).toMatchObject({
      signature: 'signature-invalid',
    });
  });

  test.each(['ES384', 'RS256', 'PS256', 'EdDSA'])('of algorithm %s counts too', async (alg) => {
    const other = await makeSigner(alg);
    expect(await settled(inline(await other.sign(HEADER, claims())), keysOf(other.pem))).toMatchObject({
      signature: 'valid',
    });
  });

  test('with padding is read and verified', async () => {
    const [header = '', payload = '', mac = ''] = (await signer.sign(HEADER, claims())).split('.');
    const padded = [header, payload, mac].map((part) => part.padEnd(Math.ceil(part.length / 4) * 4, '=')).join('.');
    expect(await settled(inline(padded), keysOf(signer.pem))).toMatchObject({ signature: 'valid' });
  });

  test('does not fit a card that was altered', async () => {
    const [header, , mac] = (await signer.sign(HEADER, claims())).split('.');
    const jcard = JSON.parse(JSON.stringify(JCARD).replace('desk@blocker.example', 'refunds@attacker.example'));
    const payload = Buffer.from(JSON.stringify({ iat: NOW_S, jcard })).toString('base64url');
    expect(await settled(inline(`${header}.${payload}.${mac}`), keysOf(signer.pem))).toMatchObject({
      signature: 'signature-invalid',
      card: { key: null },
    });
  });

  test('fits no other key, and cannot be tried with one of another kind', async () => {
    const jws = await signer.sign(HEADER, claims());
    expect(await settled(inline(jws), keysOf(stranger.pem))).toMatchObject({ signature: 'signature-invalid' });
    const rsa = await makeSigner('RS256');
    expect(await settled(inline(jws), keysOf(rsa.pem))).toMatchObject({ signature: 'decoded-unverified' });
  });

  test('is not verified without a key', async () => {
    expect(await settled(inline(await signer.sign(HEADER, claims())), [])).toMatchObject({
      signature: 'decoded-unverified',
    });
  });

  test('is never verified with a key that the token itself brings', async () => {
    const jws = await stranger.sign({ ...HEADER, jwk: stranger.jwk, x5c: ['MIIB'], kid: 'key-0' }, claims());
    expect(await settled(inline(jws), keysOf(signer.pem))).toMatchObject({ signature: 'signature-invalid' });
  });
});

describe('what is never trusted', () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each(['none', 'NONE', 'HS256', 'ES256K', 'made-up'])('algorithm %s', async (alg) => {
    const jws = `${part({ ...HEADER, alg })}.${part(claims())}.`;
    expect(await settled(inline(jws), keysOf(signer.pem))).toMatchObject({
      signature: 'unsupported-alg',
      redress: null,
    });
  });

  test('a shared secret made of the public key', async () => {
    const { createHmac } = await import('node:crypto');
    const signed = `${part({ ...HEADER, alg: 'HS256' })}.${part(claims())}`;
    const mac = createHmac('sha256', signer.pem).update(signed).digest('base64url');
    expect(await settled(inline(`${signed}.${mac}`), keysOf(signer.pem))).toMatchObject({
      signature: 'unsupported-alg',
    });
  });

  test('a token made for something else, or without its time, though its signature fits', async () => {
    for (const jws of [
      await signer.sign({ ...HEADER, typ: 'passport' }, claims()),
      await signer.sign(HEADER, { jcard: JCARD }),
    ]) {
      expect(await settled(inline(jws), keysOf(signer.pem))).toMatchObject({ signature: 'malformed', redress: null });
    }
  });
});

describe('the age of a card', () => {
  test.each([
    [-60, 'valid'],
    [60, 'valid'],
    [61, 'stale'],
    [-61, 'stale'],
    [900, 'stale'],
  ])('%i s before the rejection makes it %s', async (ageS, signature) => {
    const jws = await signer.sign(HEADER, claims(NOW_S - ageS));
    expect(await settled(inline(jws), keysOf(signer.pem))).toMatchObject({ signature, card: { ageS } });
  });

  test('cannot be told in a trace without times', async () => {
    const record = { ...inline(await signer.sign(HEADER, claims())), atUs: Number.NaN };
    expect(await settled(record, keysOf(signer.pem))).toMatchObject({ signature: 'valid', card: { ageS: null } });
  });
});

describe('a card that the user gives', () => {
  const URI = 'https://redress.example/r/1?id=7';
  const given = (text: string, uri: string | null = null, name = 'card.jws'): GivenCard => ({ uri, name, text });

  test('is taken for the address it is given for', async () => {
    const cards = [given('other', 'https://redress.example/r/2'), given(await signer.sign(HEADER, claims()), URI)];
    expect(await settled(rejection(URI), keysOf(signer.pem), cards)).toMatchObject({
      signature: 'valid',
      cardUri: URI,
      card: { source: 'file', name: 'card.jws' },
    });
    expect(await settled(rejection('https://redress.example/r/3'), [], cards)).toMatchObject({
      signature: 'uri-only',
      redress: null,
    });
  });

  test('without an address is taken for whatever card is wanted: of several the one made nearest to the time', async () => {
    const cards = [
      given(await signer.sign(HEADER, claims(NOW_S - 5000)), null, 'old'),
      given(await signer.sign(HEADER, claims(NOW_S - 2)), null, 'new'),
    ];
    expect(await settled(rejection(URI), [], cards)).toMatchObject({
      signature: 'decoded-unverified',
      card: { name: 'new' },
    });
  });

  test('may be wrapped, or base64 of the token', async () => {
    const jws = await signer.sign(HEADER, claims());
    const wrapped = jws.replace(/(.{60})/g, '$1\r\n');
    for (const text of [
      wrapped,
      Buffer.from(jws)
        .toString('base64')
        .replace(/(.{76})/g, '$1\n'),
    ]) {
      expect(await settled(rejection(URI), keysOf(signer.pem), [given(text)])).toMatchObject({ signature: 'valid' });
    }
  });

  test('does not take the place of one that the trace carries, nor of none', async () => {
    const inTrace = inline(await signer.sign(HEADER, claims()));
    expect(await settled(inTrace, [], [given('other')])).toMatchObject({ card: { source: 'call-info' } });
    const without = { ...(REJECTIONS[0] as RejectionRecord), cardUri: null, card: null, signature: 'absent' } as const;
    expect(await settled(without, [], [given('other')])).toMatchObject({ signature: 'absent', card: null });
  });

  test.each([
    ['ten megabytes', () => 'A'.repeat(10 * 1024 * 1024)],
    ['ten megabytes of padding', () => `${'='.repeat(10 * 1024 * 1024)}x`],
    ['a token of 190 KiB with padding inside', () => `${'='.repeat(190_000)}x.e30.c2ln`],
    ['nothing', () => ''],
    ['control characters', () => '\u0000\u001b[2J.\u0007.\u009b'],
    ['JSON', () => JSON.stringify({ payload: 'x' })],
  ])('%s is malformed, and soon', async (_, make) => {
    const tookMs = await processorMs(async () => {
      expect(await settled(rejection(URI), keysOf(signer.pem), [given(make())])).toMatchObject({
        signature: 'malformed',
        redress: null,
      });
    });
    expect(tookMs).toBeLessThan(1000);
  });
});

describe('a key to trust', () => {
  test.each([
    ['a text', 'hello', 'no-key'],
    ['JSON that is none', '{"a":1}', 'no-key'],
    ['an empty set', '{"keys":[]}', 'no-key'],
    ['a shared secret', '{"kty":"oct","k":"AAAA"}', 'shared-secret'],
    ['a private JWK', '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c"}', 'private'],
    ['a private PEM', '-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----', 'private'],
    ['a PEM that does not end', '-----BEGIN PUBLIC KEY-----\nAA==', 'no-key'],
  ])('is not %s', (_, text, fault) => {
    expect(readTrustedKey('k', text)).toBe(fault);
  });
});

/** Made once with a key that was thrown away. */
const CERTIFIED =
  'eyJhbGciOiJFUzI1NiIsInR5cCI6InZjYXJkK2pzb24iLCJ4NXUiOiJodHRwczovL2MuZXhhbXBsZS9jLmNlciJ9.eyJpYXQiOjE3OTUzMjc4MDAsImpjYXJkIjpbInZjYXJkIixbWyJ2ZXJzaW9uIix7fSwidGV4dCIsIjQuMCJdLFsiZm4iLHt9LCJ0ZXh0IiwiRGVzayJdLFsidGVsIix7fSwidXJpIiwidGVsOisxNTU1MDEwMCJdXV19.j3ao0wyEoQHb7DcapQhA6tDQ3sqQIQlPsHgmx_czY6I01MRpzWCYio540yOoNVzUFlhViU4faLV9ZlYUtl5VPQ';
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBizCCATGgAwIBAgIUbXgdrJ3NztBEHfAGhA0m36JeTOkwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPcmVkcmVzcy5leGFtcGxlMCAXDTI2MTEyNjA5MTMyMloYDzIx
MjYxMTAyMDkxMzIyWjAaMRgwFgYDVQQDDA9yZWRyZXNzLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAAT0rLpyG2Odz++kTHvlmFtJZLHvSay1c0Hkf9wS
5JDLu2aWkEMPhw7S7vksvQ8UN1SWCO7X7NPmLNbvA8SoIi3Ao1MwUTAdBgNVHQ4E
FgQU+oU9TYsfU8H05sTnxwYgN5QGjS0wHwYDVR0jBBgwFoAU+oU9TYsfU8H05sTn
xwYgN5QGjS0wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAnMou
57TceQLyUQWt/+q98WTuh89tbZycWLDk7i8TbXUCICjs+rqO9iuIvL02rY3djMIG
XXxvS0EII1uevUNHdiWl
-----END CERTIFICATE-----`;
