import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { claims, HEADER, makeSigner, NOW_S } from '../tokens/cards.ts';
import { inProcess, linesOf } from './run.ts';

const URI = 'https://redress.example/r/1?id=7';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-cards-'));
  const signer = await makeSigner();
  const blocked = `0.00 o > INVITE
                   0.40 o < 608 Rejected
                     Call-Info: <${URI}>;purpose=jwscard
                   0.42 o > ACK`;
  writeFileSync(at('blocked.pcap'), captureOf(readScenario(blocked)));
  writeFileSync(at('card.jws'), await signer.sign(HEADER, claims()));
  writeFileSync(at('old.jws'), await signer.sign(HEADER, claims(NOW_S - 900)));
  writeFileSync(at('hostile.jws'), '\u001b[2J'.repeat(100_000));
  writeFileSync(at('key.pem'), signer.pem);
  writeFileSync(at('key.jwk'), JSON.stringify(signer.jwk));
  writeFileSync(at('secret.jwk'), '{"kty":"oct","k":"AAAA"}');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function rejectionWith(...args: string[]): Promise<Record<string, unknown>> {
  const { status, stdout, stderr } = await inProcess([at('blocked.pcap'), '--format', 'json', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout).rejections[0];
}

describe('--card and --trust', () => {
  test('without them the card is only named', async () => {
    expect(await rejectionWith()).toMatchObject({ signature: 'uri-only', redress: null, cardUri: URI });
    expect(await rejectionWith('--trust', at('key.pem'))).toMatchObject({ signature: 'uri-only' });
  });

  test('read a card by its address, which may hold = itself', async () => {
    expect(await rejectionWith('--card', `${URI}=${at('card.jws')}`)).toMatchObject({
      signature: 'decoded-unverified',
      redress: { fn: 'Review Desk' },
      card: { source: 'file', file: at('card.jws') },
    });
    expect(await rejectionWith('--card', `https://other.example=${at('card.jws')}`)).toMatchObject({
      signature: 'uri-only',
    });
  });

  test.each(['key.pem', 'key.jwk'])('verify it with %s', async (key) => {
    const trust = ['--trust', at(key)];
    expect(await rejectionWith('--card', at('card.jws'), ...trust)).toMatchObject({
      signature: 'valid',
      card: { verifiedWith: at(key), ageSeconds: 0, faults: [] },
    });
    expect(await rejectionWith('--card', at('old.jws'), ...trust)).toMatchObject({ signature: 'stale' });
  });

  test('judge what is no card, and let none of it reach the terminal', async () => {
    const { status, stdout } = await inProcess([at('blocked.pcap'), '--card', at('hostile.jws')]);
    expect(status).toBe(0);
    expect(stdout).not.toContain('\u001b');
    expect(await rejectionWith('--card', at('hostile.jws'))).toMatchObject({ signature: 'malformed', redress: null });
  });

  test('are there for transfers too', async () => {
    const { status } = await inProcess(['transfers', at('blocked.pcap'), '--card', at('card.jws')]);
    expect(status).toBe(0);
  });

  test.each([
    ['a card that is not there', ['--card', 'nowhere.jws'], /nowhere\.jws/],
    ['an address without a file', ['--card', 'https://redress.example/r/1'], /never fetched/],
    ['an address with a file that is not there', ['--card', 'https://redress.example/r/1=none.jws'], /none\.jws/],
    ['a key that is not there', ['--trust', 'nowhere.pem'], /nowhere\.pem/],
    ['a key that is none', ['--trust', 'package.json'], /no public key/],
    ['a shared secret', ['--trust', 'secret.jwk'], /shared secret/],
  ])('%s is a mistake of the caller: 2, and one line', async (_, args, line) => {
    const named = args.map((arg) => (arg === 'secret.jwk' ? at(arg) : arg));
    const { status, stdout, stderr } = await inProcess([at('blocked.pcap'), ...named]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(line);
  });
});
