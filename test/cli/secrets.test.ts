import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPcap } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';
import { inProcess } from './run.ts';

/* A marker in every place that is known to hold a secret: only `messages` may print it. */

const folder = mkdtempSync(join(tmpdir(), 'siptriage-secrets-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const A = '10.0.0.1';
const B = '10.0.0.2';
let planted = 0;
const plant = (): string => `PLANTED${planted++}x`;
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const uri = (user: string): string => `sip:${user}:${plant()}@${B};token=${plant()}`;
const digest = (): string =>
  `Digest username="${plant()}", realm="r", nonce="${plant()}", uri="${uri('u')}", response="${plant()}", cnonce="${plant()}", opaque="${plant()}", auth-param="${plant()}"`;

const SDP = () =>
  [
    'v=0',
    `o=- 1 1 IN IP4 ${A}`,
    's=-',
    `c=IN IP4 ${A}`,
    't=0 0',
    `k=clear:${plant()}`,
    'm=audio 4000 RTP/SAVP 0',
    `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${plant()}|2^20`,
    `a=ice-pwd:${plant()}`,
    `a=key-mgmt:mikey ${plant()}`,
    '',
  ].join('\r\n');

const CREDENTIALS = (): string[] => [
  `Authorization: ${digest()}`,
  `Proxy-Authorization: Bearer ${plant()}`,
  `Authorization: Digest username="${plant()}",\r\n realm="r", nonce="${plant()}"`,
  `Identity: eyJhbGciOiJFUzI1NiJ9.${base64url(plant())}.${plant()};info=<https://${plant()}>;alg=ES256`,
  `X-Api-Key: ${plant()}`,
  `X-Auth-Token: ${plant()}`,
  `Cookie: id=${plant()}`,
  `User-to-User: ${plant()};encoding=hex`,
  `P-Media-Authorization: ${plant()}`,
];

type Spec = readonly [from: string, line: string, headers: readonly string[], body?: string, type?: string];

function call(id: string, status: string, extra: readonly string[] = []): Spec[] {
  const to = uri('bob');
  const head = (tag: string, method = 'INVITE') => [
    `Via: SIP/2.0/UDP ${A};branch=z9hG4bK${id}`,
    `From: <sip:alice:${plant()}@${A};key=${plant()}>;tag=a`,
    `To: <${to}>${tag}`,
    `Call-ID: ${id}`,
    `CSeq: 1 ${method}`,
  ];
  return [
    [
      A,
      `INVITE ${to} SIP/2.0`,
      [...head(''), `Contact: <${uri('alice')}>;+sip.instance="<urn:uuid:${plant()}>"`, ...CREDENTIALS()],
      SDP(),
      'application/sdp',
    ],
    [
      B,
      `SIP/2.0 ${status}`,
      [...head(';tag=b'), `WWW-Authenticate: Digest realm="r", nonce="${plant()}", opaque="${plant()}"`, ...extra],
    ],
    [A, `ACK ${to} SIP/2.0`, head(';tag=b', 'ACK')],
  ];
}

function outOfCall(
  method: string,
  id: string,
  status: string,
  extra: readonly string[],
  body = '',
  type = 'text/plain',
): Spec[] {
  const head = [
    `Via: SIP/2.0/UDP ${A};branch=z9hG4bK${id}`,
    `From: <${uri('alice')}>;tag=a`,
    `To: <${uri('bob')}>`,
    `Call-ID: ${id}`,
    `CSeq: 1 ${method}`,
  ];
  return [
    [A, `${method} ${uri('bob')} SIP/2.0`, [...head, ...extra], body, type],
    [B, `SIP/2.0 ${status}`, head.map((line) => (line.startsWith('To:') ? `${line};tag=b` : line))],
  ];
}

const statuses = [
  '401 Unauthorized',
  '403 Forbidden',
  '404 Not Found',
  '407 Proxy Authentication Required',
  '428 Use Identity Header',
  '437 Unsupported Credential',
  '438 Invalid Identity Header',
  '484 Address Incomplete',
  '486 Busy Here',
  '488 Not Acceptable Here',
  '500 Oops',
  '603 Decline',
  '607 Unwanted',
  '608 Rejected',
];
const specs: Spec[] = [
  ...statuses.flatMap((status, i) =>
    call(`c${i}`, status, [`Reason: SIP;cause=603;text="see ${uri('x')}"`, `Warning: 399 h "token=${plant()}"`]),
  ),
  ...call('redirected', '302 Moved', [`Contact: <${uri('carol')}>`]),
  ...call('talked', '500 call sip:x:PLANTEDphrase@h'),
  ...outOfCall('MESSAGE', 'm', '404 Not Found', [], `${plant()} is your code\r\n${plant()}`),
  ...outOfCall('REFER', 'r1', '403 Forbidden', [
    `Refer-To: <${uri('carol')}?Authorization=${plant()}&body=${plant()}&Replaces=x%3Bto-tag%3D1%3Bfrom-tag%3D2>`,
    `Referred-By: <${uri('alice')}>`,
    ...CREDENTIALS(),
  ]),
  ...outOfCall('REFER', 'r2', '400 Bad Request', [
    `Refer-To: sip%3Acarol%3A${plant()}%40${B}`,
    `Contact: <${uri('a')}>`,
  ]),
  ...outOfCall('REFER', 'r3', '202 Accepted', [`Refer-To: <sip:carol%3A${plant()}@${B}>`]),
];

function textOf([, line, headers, body = '', type = '']: Spec): string {
  return [
    line,
    ...headers,
    'Max-Forwards: 70',
    ...(type === '' ? [] : [`Content-Type: ${type}`]),
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

const CAPTURE = join(folder, 'planted.pcap');
writeFileSync(
  CAPTURE,
  buildPcap(
    specs.map((spec, i) => {
      const [src] = spec;
      const bytes = ethernet(
        ipv4(udp(new TextEncoder().encode(textOf(spec))), { src, dst: src === A ? B : A, id: i + 1 }),
      );
      return { bytes, timeUs: 1_780_000_000_000_000 + i * 100_000 };
    }),
  ),
);

const stamp = (i: number): string =>
  new Date(1_780_000_000_000 + i * 100).toISOString().replace('T', ' ').replace('Z', '000');
const LOG = join(folder, 'planted.log');
writeFileSync(
  LOG,
  specs
    .map((spec, i) => {
      const text = textOf(spec);
      const way = spec[0] === A ? `recv ${text.length} bytes from` : `send ${text.length} bytes to`;
      return `${stamp(i)} ${way} udp/[${A}]:5060\n${text.replaceAll('\r\n', '\n')}\n${stamp(i)} DEBUG password=${plant()} url http://u:${plant()}@h/?api_key=${plant()}\n`;
    })
    .join(''),
);
/** Each message in one line, its line ends and quotes written out. */
const FLAT = join(folder, 'planted-flat.log');
writeFileSync(FLAT, specs.map((spec, i) => `{"time":"${stamp(i)}","msg":${JSON.stringify(textOf(spec))}}\n`).join(''));

const FORMS: readonly string[][] = [
  ['analyze'],
  ['analyze', '-v'],
  ['analyze', '-q'],
  ['analyze', '-v', '--lang', 'vi'],
  ['analyze', '--format', 'json'],
  ['analyze', '--format', 'ndjson'],
  ['transfers'],
  ['transfers', '--format', 'json'],
  ['annotate'],
  ['annotate', '-v', '--lang', 'vi'],
  ...['text', 'json', 'ndjson', 'junit', 'sarif', 'github', 'gitlab', 'tap', 'markdown'].map((form) => [
    'check',
    '-v',
    '--fail-on',
    'info',
    '--format',
    form,
  ]),
];

describe.each([
  ['capture', CAPTURE],
  ['log', LOG],
  ['flat log', FLAT],
])('of a %s', (_name, file) => {
  test.each(FORMS.map((form) => [form.join(' '), form] as const))('%s prints no secret', async (_form, form) => {
    const { stdout, stderr } = await inProcess([...form, file]);
    expect(stdout.length).toBeGreaterThan(100);
    expect((stdout + stderr).match(/.{0,60}PLANTED.{0,20}/g)).toBeNull();
  });

  test('messages prints every one', async () => {
    const { stdout } = await inProcess(['messages', file]);
    expect(stdout.match(/PLANTED\d+x/g)?.length).toBeGreaterThan(400);
  });
});

test.each([
  [
    'en',
    'siptriage: the messages are written whole, with the passwords, credentials, keys and texts in them: do not pass them on unseen\n',
  ],
  [
    'vi',
    'siptriage: các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khoá và nội dung trong đó: hãy xem lại trước khi gửi cho người khác\n',
  ],
])('on a terminal, messages says in %s that it writes everything', async (lang, note) => {
  const shown = await inProcess(['messages', CAPTURE, '--lang', lang], { progress: () => {} });
  expect(shown.stderr).toBe(note);
  const piped = await inProcess(['messages', CAPTURE, '--lang', lang]);
  expect(piped.stderr).toBe('');
  expect(shown.stdout).toBe(piped.stdout);
});
