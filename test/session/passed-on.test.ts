import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { originOf } from '../../src/session/attack/origin.ts';
import { SipMessage, scanMessage } from '../../src/sip/index.ts';
import { reportOf } from '../builders/analyse.ts';

const PROXY = 'SIP/2.0/UDP 198.51.100.5;branch=z9hG4bKp';

function originBy(...vias: readonly string[]) {
  const rows = ['OPTIONS sip:a.example SIP/2.0', ...vias.map((via) => `Via: ${via}`), 'Call-ID: a', '', ''];
  const bytes = new TextEncoder().encode(rows.join('\r\n'));
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return originOf(message);
}

describe('where a request that was passed on came from', () => {
  test.each([
    ['SIP/2.0/UDP 203.0.113.66:5070;branch=z9hG4bKa', { address: '203.0.113.66', port: 5070 }],
    ['SIP/2.0/UDP 203.0.113.66;branch=z9hG4bKa', { address: '203.0.113.66', port: 5060 }],
    [
      'SIP/2.0/UDP 10.0.0.9:5070;branch=z9hG4bKa;received=203.0.113.66;rport=40001',
      { address: '203.0.113.66', port: 40001 },
    ],
    ['SIP/2.0/UDP scanner.example;rport;received=203.0.113.66', { address: '203.0.113.66', port: 5060 }],
    ['SIP/2.0/UDP [2001:db8::9]:5062;branch=z9hG4bKa', { address: '2001:db8::9', port: 5062 }],
    ['SIP/2.0/UDP scanner.example;branch=z9hG4bKa', null],
    ['rubbish', null],
  ])('is what the lowest Via says: %s', (via, expected) => {
    expect(originBy(PROXY, via)).toEqual(expected);
    expect(originBy(`${PROXY}, ${via}`)).toEqual(expected);
  });

  test('is no matter of Vias where there is one', () => {
    expect(originBy('SIP/2.0/UDP 203.0.113.66:5070;branch=z9hG4bKa')).toBe(null);
  });
});

const SCAN = (via: string): string => `party u 203.0.113.66 sip:6000@a.example
dialog x u q
0.00 x u>p OPTIONS
  @unseen
  User-Agent: friendly-scanner
0.01 x p>q OPTIONS
  Via: ${via}
  +Via: ${PROXY}
0.02 x q>p 200 OK
later 60`;

test.each([
  [
    'SIP/2.0/UDP 203.0.113.66;branch=z9hG4bKa',
    /^203\.0\.113\.66 \(by the Via of what (\S+) passed on; it calls itself friendly-scanner\) scans: 1 request/,
    /^Block 203\.0\.113\.66 where it comes in, before \S+, which passed it on; \S+ itself only if it is no proxy/,
  ],
  [
    'SIP/2.0/UDP scanner.example;branch=z9hG4bKa',
    /^(\S+) \(by the Via of what \1 passed on; it calls itself friendly-scanner\) scans: 1 request/,
    /^See in the log of \S+, which passed it on, where it came from, and block that\.$/,
  ],
])('nobody is told to block the proxy that passed on what came by %s', async (via, says, asks) => {
  const { findings } = await reportOf(SCAN(via));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: 'attack/scan', confidence: 'likely', atFault: null });
  expect(findings[0]?.message).toMatch(says);
  expect(findings[0]?.remediation[0]).toMatch(asks);
});

const GUESSES = [0, 1, 2, 3, 4, 5, 6].flatMap((i) => [
  `${i / 10} x u>p REGISTER`,
  '@unseen',
  'User-Agent: friendly-scanner',
  ...(i === 0 ? [] : [`Authorization: Digest username="x", realm="a", nonce="n${i}", response="0123"`]),
  `${i / 10 + 0.01} x p>q REGISTER`,
  `${i / 10 + 0.02} x q>p 401 Unauthorized`,
  `WWW-Authenticate: Digest realm="a", nonce="n${i + 1}"`,
]);
const PHONE = `dialog r anna q
20.00 r anna>p REGISTER
  @unseen
20.01 r p>q REGISTER
20.02 r q>p 403 Forbidden`;

test('a phone behind the same proxy is none of the strangers', async () => {
  const { findings } = await reportOf(
    'party u 203.0.113.66 sip:6000@a.example\ndialog x u q',
    GUESSES.join('\n'),
    PHONE,
    'later 60',
  );
  expect(findings.map(({ rule }) => rule)).toEqual([
    'registration/refused-by-policy',
    'attack/password-guessing',
    'attack/scan',
  ]);
});

test('calls of a scanner that a proxy passed on are probes, and the scanner their source', async () => {
  const { calls, findings } = await reportOf(`party u 203.0.113.66 sip:6000@a.example
dialog y u q
0.00 y u>p INVITE
  @unseen
  User-Agent: friendly-scanner
0.01 y p>q INVITE
0.02 y q>p 404 Not Found
0.03 y p>q ACK
later 60`);
  expect(findings.map(({ rule, confidence }) => [rule, confidence])).toEqual([
    ['attack/scan', 'likely'],
    ['call/probe', 'likely'],
  ]);
  expect(findings[0]?.message).toMatch(/^203\.0\.113\.66 \(by the Via of what /);
  expect(calls).toHaveLength(1);
});

test('a call by nobody known, behind a proxy, is no probe', async () => {
  const { findings } = await reportOf(`party u 203.0.113.66 sip:6000@a.example
dialog y u q
0.00 y u>p INVITE
  @unseen
0.01 y p>q INVITE
0.02 y q>p 401 Unauthorized
  WWW-Authenticate: Digest realm="a", nonce="n"
0.03 y p>q ACK
later 60`);
  expect(findings.map(({ rule }) => rule)).not.toContain('call/probe');
});
