import { describe, expect, test } from 'vitest';
import { masked, plain, ShownLines } from '../../src/display/index.ts';

const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJvcmlnIjp7fX0.c2ln';

describe('what is secret is masked', () => {
  test.each([
    ['sip:alice:pw@h', 'sip:alice:***@h'],
    ['sips:alice:p@w@h:5061;lr', 'sips:alice:***@h:5061;lr'],
    ['<sip:bob:pw@10.0.0.2;tok=t;transport=tcp>;tag=a', '<sip:bob:***@10.0.0.2;tok=***;transport=tcp>;tag=a'],
    ['sip:c@h?Authorization=a&Replaces=x%3Bto-tag%3D1', 'sip:c@h?Authorization=***&Replaces=x%3Bto-tag%3D1'],
    ['sip:bob:passw', 'sip:bob:***'],
    ['sip:alice%3apw@h', 'sip:alice%3a***@h'],
    ['r=sip%3Aalice%3Apw%40h', 'r=sip%3Aalice%3A***%40h'],
    ['sip:+1;phone-context=x;tok=y:pw@h', 'sip:+1;phone-context=x;tok=***:***@h'],
    ['sip:a@b:5060,sip:c:pw@d', 'sip:a@b:5060,sip:c:***@d'],
    ['to call sip:b@h;tok=t, which is', 'to call sip:b@h;tok=***, which is'],
    ['tel:+1;postd=99', 'tel:+1;postd=***'],
    ['https://u:pw@h/p?access_token=t&a=1', 'https://u:***@h/p?access_token=***&a=1'],
    [
      'Authorization: Digest username="u", realm="r", nonce="n", uri="sip:b:p@h", response="r", x=y',
      'Authorization: Digest username="***", realm="r", nonce="***", uri="sip:b:***@h", response="***", x=***',
    ],
    ['Proxy-Authorization: Basic dTpw', 'Proxy-Authorization: Basic ***'],
    ['Authorization: abc', 'Authorization: ***'],
    ['Authentication-Info: nextnonce="n", nc=1', 'Authentication-Info: nextnonce="***", nc=1'],
    [
      'WWW-Authenticate: Digest realm="r", opaque="o", stale=TRUE',
      'WWW-Authenticate: Digest realm="r", opaque="***", stale=TRUE',
    ],
    [
      '{"t":"A\\r\\nAuthorization: Digest username=\\"u\\"\\r\\nTo: <sip:a@b>"}',
      '{"t":"A\\r\\nAuthorization: Digest username=\\"***\\"\\r\\nTo: <sip:a@b>"}',
    ],
    ['#015#012Cookie: c#015#012To: d', '#015#012Cookie: ***#015#012To: d'],
    [`Identity: ${JWT};info=<https://x>`, 'Identity: ***'],
    [`token ${JWT} here`, 'token *** here'],
    ['y: abc', 'y: ***'],
    ['X-Api-Key: k', 'X-Api-Key: ***'],
    ['User-to-User: 00;encoding=hex', 'User-to-User: ***'],
    ['<sip:a@b>;+sip.instance="<urn:uuid:1>"', '<sip:a@b>;+sip.instance="***"'],
    ['password=pw, "secret": "s"', 'password=***, "secret": "***"'],
    ['a=crypto:1 AES inline:k|2^20', 'a=crypto:1 AES inline:***|2^20'],
    ['a=ice-pwd:p', 'a=ice-pwd:***'],
    ['a=key-mgmt:mikey AQ==', 'a=key-mgmt:mikey ***'],
    ['k=clear:pw', 'k=clear:***'],
    ['Bearer abcdefgh', 'Bearer ***'],
    ['Signal=5', 'Signal=***'],
    ['got response=0123456789abcdef', 'got response=***'],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown);
    expect(masked(shown)).toBe(shown);
  });
});

test.each([
  'sip:alice@h:5060;transport=udp;user=phone;lr;ob',
  'sip:[2001:db8::1]:5060',
  'sip:2001:db8::1',
  'sip:carol@10.55.0.13?Replaces=a%40b%3Bto-tag%3D1%3Bfrom-tag%3D2',
  'P-Asserted-Identity: "Nguyễn" <sip:a@b>',
  'Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK0;rport;received=10.0.0.2',
  '12:30:22 DEBUG sip.c:123 response=200',
  'a=fingerprint:sha-256 AB:CD',
  'Call-ID: token-1@h',
  'the username: unknown',
])('%s stays as it is', (text) => {
  expect(masked(text)).toBe(text);
});

test('a sentence is masked before it is cut', () => {
  expect(plain('sip:alice:secret@h', 14)).toBe('sip:alice:***…');
});

describe('what a secret header says ends', () => {
  test.each([
    ['Cookie: a\r\nTo: b', 'Cookie: ***\r\nTo: b'],
    ['Cookie: a\nTo: b', 'Cookie: ***\nTo: b'],
    ['Cookie: a\r', 'Cookie: ***\r'],
    ['Cookie: a\rb', 'Cookie: ***'],
    ['Cookie: a', 'Cookie: ***'],
    ['Cookie: a\\r\\nCookie: b\\r\\nTo: c', 'Cookie: ***\\r\\nCookie: ***\\r\\nTo: c'],
    ['Cookie: a\\x0D\\x0aTo: c', 'Cookie: ***\\x0D\\x0aTo: c'],
    ['Cookie: a^M\nTo: c', 'Cookie: ***^M\nTo: c'],
    ['Cookie: a<0D><0A>To: c', 'Cookie: ***<0D><0A>To: c'],
    ['Cookie: a\nTo: b\\nCookie: c\nTo: d', 'Cookie: ***\nTo: b\\nCookie: ***\nTo: d'],
  ])('%j', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});

// Looking for the end of the line from each header anew would take most of a minute.
test('a line of a great many secret headers takes no longer for each', { timeout: 20_000 }, () => {
  const most = 400_000;
  expect(masked('Cookie: a\\r\\n'.repeat(most))).toHaveLength('Cookie: ***\\r\\n'.length * most);
});

describe('lines of a log', () => {
  const shown = (...lines: string[]) => new ShownLines().of(lines.map((line) => `${line}\n`).join('')).split('\n');

  test('a header goes on in the next line', () => {
    expect(shown('Authorization: Digest username="u",', '  nonce="n", realm="r"', 'To: x')).toEqual([
      'Authorization: Digest username="***",',
      '  nonce="***", realm="r"',
      'To: x',
      '',
    ]);
    expect(shown('Identity: abc', ' def', 'To: x')).toEqual(['Identity: ***', ' ***', 'To: x', '']);
  });

  test.each(['', '2026-11-22 ab| '])('the body of a MESSAGE is somebody’s: prefix "%s"', (prefix) => {
    const lines = ['MESSAGE sip:b@h SIP/2.0', 'Via: SIP/2.0/UDP h', 'Content-Length: 7', '', 'one', 'tw'];
    expect(shown(...lines.map((line) => prefix + line), 'three')).toEqual([
      `${prefix}MESSAGE sip:b@h SIP/2.0`,
      `${prefix}Via: SIP/2.0/UDP h`,
      `${prefix}Content-Length: 7`,
      prefix,
      `${prefix}***`,
      `${prefix}***`,
      'three',
      '',
    ]);
  });

  test('of other requests it stays, and a MESSAGE without a body has none', () => {
    expect(shown('INFO sip:b@h SIP/2.0', '', 'one')[2]).toBe('one');
    expect(shown('MESSAGE sip:b@h SIP/2.0', 'Content-Length: 0', '', 'one')[3]).toBe('one');
  });

  test('in one line with its line ends written out', () => {
    expect(shown('{"m":"MESSAGE sip:b@h SIP/2.0\\r\\nl: 3\\r\\n\\r\\none","n":1}')[0]).toBe(
      '{"m":"MESSAGE sip:b@h SIP/2.0\\r\\nl: 3\\r\\n\\r\\n***","n":1}',
    );
  });
});
