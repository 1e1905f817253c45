import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

/** Behind one address: what is sent from a port, in lines of a scenario. */
const from = (port: number, lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => `${line.trim()}\n@${line.includes(' < ') ? 'dst' : 'src'} 203.0.113.66:${port}`)
    .join('\n');

const PARTIES = `party s 203.0.113.66 sip:9@a.example
  party u 203.0.113.66 sip:anna@a.example
  dialog s s p
  dialog u u p`;
const SCANNER = `0.00 s > OPTIONS
  User-Agent: friendly-scanner
  @src 203.0.113.66:40001
  0.01 s < 200 OK
  @dst 203.0.113.66:40001`;

const REFUSED = `1.00 u > REGISTER
  1.01 u < 403 Forbidden`;
const GUESSED = [0, 1, 2, 3, 4, 5]
  .flatMap((i) => [
    `${1 + i / 10} u > REGISTER`,
    ...(i === 0 ? [] : [`Authorization: Digest username="x", realm="a", nonce="n${i}", response="0123"`]),
    `@src 203.0.113.66:40002`,
    `${1.01 + i / 10} u < 401 Unauthorized`,
    `WWW-Authenticate: Digest realm="a", nonce="n${i + 1}"`,
    `@dst 203.0.113.66:40002`,
  ])
  .join('\n');

const rulesOf = async (...parts: readonly string[]) => (await reportOf(...parts)).findings.map(({ rule }) => rule);

test('what goes wrong with a phone behind the address of a scanner is told', async () => {
  expect(await rulesOf(PARTIES, SCANNER, from(40002, REFUSED), 'later 60')).toEqual([
    'registration/refused-by-policy',
    'attack/scan',
  ]);
});

test('what goes wrong for the scanner itself is not', async () => {
  expect(await rulesOf(PARTIES, SCANNER, from(40001, REFUSED), 'later 60')).toEqual(['attack/scan']);
});

test('nor does a phone with a wrong password guess because a scanner is behind its address', async () => {
  expect(await rulesOf(PARTIES, SCANNER, GUESSED, 'later 60')).toEqual([
    'registration/credentials-refused',
    'attack/scan',
  ]);
});

test('the OPTIONS of a phone behind the address of a scanner are followed', async () => {
  const silent = '0.1 u > OPTIONS\n0.2 u < 200 OK\n10 u > OPTIONS\n20 u > OPTIONS\n30 u > OPTIONS';
  expect(await rulesOf(PARTIES, SCANNER, from(40002, silent), 'later 60')).toEqual([
    'attack/scan',
    'request/keepalive-lost',
  ]);
  expect(await rulesOf(PARTIES, from(40002, silent), 'later 60')).toEqual(['request/keepalive-lost']);
});

test.each([
  ['is possible after a few', 7, ['attack/account-taken possible', 'attack/scan certain']],
  ['is none of a phone that a person set up', 3, ['attack/scan certain']],
])('a right password behind the address of a scanner %s wrong ones', async (_, wrong, told) => {
  const rounds = Array.from({ length: wrong + 2 }, (__, i) => [
    `${1 + i / 10} u > REGISTER`,
    ...(i === 0 ? [] : [`Authorization: Digest username="x", realm="a", nonce="n${i}", response="0123"`]),
    '@src 203.0.113.66:40002',
    `${1.01 + i / 10} u < ${i === wrong + 1 ? '200 OK' : '401 Unauthorized'}`,
    ...(i === wrong + 1 ? [] : [`WWW-Authenticate: Digest realm="a", nonce="n${i + 1}"`]),
    '@dst 203.0.113.66:40002',
  ]);
  const { findings } = await reportOf(PARTIES, SCANNER, rounds.flat().join('\n'), 'later 60');
  const ofAttacks = findings.filter(({ rule }) => rule.startsWith('attack/'));
  expect(ofAttacks.map(({ rule, confidence }) => `${rule} ${confidence}`).sort()).toEqual(told);
});
