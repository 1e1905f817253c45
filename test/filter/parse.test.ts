import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, parseFilter } from '../../src/filter/index.ts';
import type { Arrival, Endpoint } from '../../src/model/index.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { SipMessage, scanMessage } from '../../src/sip/index.ts';

/** 2026-11-22T06:10:00Z, a minute after the trace's start. */
const TIME_US = 1_795_327_800_000_000;
const START_US = TIME_US - 60_000_000;

const INVITE = [
  'INVITE sip:1004;phone-context=x@pbx.example SIP/2.0',
  'Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1',
  'From: "A, B" <sip:1003@pbx.example>;tag=1',
  'To: <sip:Bob%2Dby@pbx.example>',
  'P-Asserted-Identity: "x" <sip:alice@a.example>, <tel:+4930123>',
  'Call-ID: Abc"1@10.0.0.1',
  'CSeq: 1 INVITE',
  '',
  '',
];
const BUSY = ['SIP/2.0 486 Busy Here', ...INVITE.slice(1)];

function endpoint(address: string, port: number): Endpoint {
  return { id: 0, mark: 0, address, port, text: '' };
}

const ARRIVAL: Arrival = {
  input: 0,
  frame: 1,
  line: 0,
  offset: 0,
  timeUs: TIME_US,
  src: endpoint('10.0.0.1', 5060),
  dst: endpoint('2001:db8::7', 5080),
  ipv4: null,
  way: 0,
  transport: 'tcp',
  cutBytes: 0,
  position: -1,
  length: 0,
  firstHash: 0,
  secondHash: 0,
};

function matches(expression: string, lines: readonly string[] = INVITE, arrival: Partial<Arrival> = {}): boolean {
  const filter = parseFilter(expression);
  if (!('matches' in filter)) {
    throw new Error(`${expression}: ${filter.message}`);
  }
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return filter.matches(message, { ...ARRIVAL, ...arrival }, START_US);
}

describe('a comparison', () => {
  test.each([
    'ip == 10.0.0.1',
    'ip == 10.0.0.0/8',
    'ip == 2001:DB8::/32',
    'ip == [2001:db8::7]',
    'ip == 0.0.0.0/0',
    'ip == 10.0.0.0/31',
    'ip != 10.0.0.2',
    'src == 10.0.0.1',
    'src != 2001:db8::7',
    'dst == 2001:db8::7',
    'port == 5080',
    'srcport == 5060',
    'dstport > 5060',
    'port != 5070',
    'transport == TCP',
    'method == INVITE',
    'method == "invite"',
    'METHOD != BYE',
    'user == 1003',
    'user == 1004',
    'user == Bob-by',
    'user == +4930123',
    'from == 1003',
    'to ~ BOB',
    'ruri == 1004',
    'pai == alice',
    'pai ~ 4930',
    'callid ~ "abc\\"1@"',
    'callid != abc',
    'time == 2026-11-22T06:10:00Z',
    'time >= 2026-11-22T07:10:00+01:00',
    'time < "2026-11-22 06:10:00.000001"',
    'time > 06:09',
    'time <= 06:10:00',
    'time == +60',
    'time > +59.999',
  ])('is true: %s', (expression) => {
    expect(matches(expression)).toBe(true);
    expect(matches(`not ${expression}`)).toBe(false);
  });

  test.each([
    'ip == 11.0.0.0/8',
    'ip == 10.0.0.2/32',
    'ip == ::ffff:10.0.0.1',
    'src == 2001:db8::7',
    'dst == 10.0.0.1',
    'port == 506',
    'srcport == 5080',
    'dstport <= 5060',
    'transport == udp',
    'method == BYE',
    'code == 486',
    'code < 200',
    'code >= 100',
    'user == 100',
    'user == bob-by',
    'from == 1004',
    'callid ~ "a.c"',
    'time > +60',
    'time < 06:10',
  ])('is false: %s', (expression) => {
    expect(matches(expression)).toBe(false);
    expect(matches(`not ${expression}`)).toBe(true);
  });

  test.each(['code == 486', 'code == 4xx', 'code >= 400', 'code != 6XX', 'code<500', 'method==INVITE', 'user~100'])(
    'is true of a response: %s',
    (expression) => {
      expect(matches(expression, BUSY)).toBe(true);
    },
  );

  test.each(['ruri == 1004', 'user == 1004', 'code == 600', 'code == 5xx'])(
    'is false of a response: %s',
    (expression) => {
      expect(matches(expression, BUSY)).toBe(false);
    },
  );

  test.each(['ip == 0.0.0.0/0', 'port >= 0', 'transport == udp', 'time >= 1970-01-01', 'pai ~ ""', 'user ~ ""'])(
    'of what is not there is false: %s',
    (expression) => {
      const nothing = { src: null, dst: null, transport: 'unknown', timeUs: Number.NaN } as const;
      expect(matches(expression, ['OPTIONS * SIP/2.0', 'Call-ID: 1', 'CSeq: 1 OPTIONS', '', ''], nothing)).toBe(false);
    },
  );
});

describe('and, or, not', () => {
  const T = 'user == 1003';
  const F = 'user == nobody';

  test.each([
    [`${T} and ${F}`, false],
    [`${T} or ${F}`, true],
    [`${T} or ${T} and ${F}`, true],
    [`(${T} or ${T}) and ${F}`, false],
    [`not ${F} and ${F}`, false],
    [`not (${F} and ${F})`, true],
    [`not not ${T}`, true],
    [`${F} or not ${F} and ${T}`, true],
    [`!${F}&&(${T}||${F})`, true],
    [`${T} AND Not ${F}`, true],
    [`${F} and ${F} or ${T}`, true],
    [`${T} and not ${F} and not ${F}`, true],
  ])('%s', (expression, expected) => {
    expect(matches(expression)).toBe(expected);
  });
});

describe('an expression that cannot be read', () => {
  test.each<[string, number, string]>([
    ['', 1, 'expected a comparison such as user == 1003'],
    ['   ', 4, 'expected a comparison'],
    ['users == 1003', 1, '"users" is no field: there are ip, src, dst,'],
    ['constructor == 1', 1, '"constructor" is no field'],
    ['user', 5, 'behind user one of == != ~ is expected'],
    ['user 1003', 6, 'behind user one of == != ~ is expected'],
    ['user = 1003', 6, 'behind user one of == != ~ is expected'],
    ['user > 1003', 6, 'behind user one of == != ~ is expected'],
    ['user ==', 8, 'behind user == a value is expected'],
    ['user == )', 9, 'behind user == a value is expected'],
    ['ip == 10.0.0', 7, '"10.0.0" is no IP address or network'],
    ['ip == 10.0.0.0/33', 7, 'is no IP address or network'],
    ['ip == example.org', 7, 'is no IP address or network'],
    ['port == 65536', 9, '"65536" is no port'],
    ['code == 4x', 9, '"4x" is no response code'],
    ['code > 4xx', 8, 'a class of codes (4xx) can only be compared with == or !='],
    ['time > noon', 8, '"noon" is no time'],
    ['time > 25:00', 8, '"25:00" is no time'],
    ['transport == ipx', 14, '"ipx" is no transport: there are udp,'],
    ['user == 1 user == 2', 11, 'expected and, or, or the end'],
    ['user == 1 constructor user == 2', 11, 'expected and, or, or the end'],
    ['(user == 1', 11, 'expected ) for the ( at position 1'],
    ['user == 1)', 10, 'this ) closes nothing'],
    ['user == "abc', 9, 'the text that begins here has no closing quote'],
    ['user == 1 and', 14, 'expected a comparison'],
    ['user == 1 & code == 2', 11, '"&" means nothing here'],
    ['"user" == 1', 1, 'expected a comparison'],
    ['('.repeat(200), 101, 'more than 100 parentheses and nots'],
    ['not '.repeat(200), 401, 'more than 100 parentheses and nots'],
    ['!'.repeat(10_001), 10_001, 'the expression is longer than 10000 characters'],
  ])('%j fails at %i', (expression, position, message) => {
    expect(parseFilter(expression)).toEqual({
      position,
      message: expect.stringContaining(message),
      said: expect.any(Function),
    });
  });

  test('never throws, and its position lies in or just behind it', () => {
    const part = fc.oneof(
      fc.constantFrom(...Object.keys(FIELDS), '==', '!=', '<', '~', '(', ')', 'and', 'or', 'not', '1', '"x"', ' '),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const expression = parts.join(' ');
        const filter = parseFilter(expression);
        if (!('matches' in filter)) {
          expect(filter.position).toBeGreaterThan(0);
          expect(filter.position).toBeLessThanOrEqual(expression.length + 1);
        }
      }),
    );
  });
});
