import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, parseFilter } from '../../src/filter/index.ts';
import { type Arrival, DEFAULT_LIMITS, emptyArrival } from '../../src/model/index.ts';
import { SipMessage, scanMessage } from '../../src/sip/index.ts';
import { ATTENDED_REFER, BYE, CALL, CONSULTATION, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';

/* What passes most messages over before they are read must never pass over one that matches. */

const ODD = [
  'INVITE sip:Bob%2Dby@pbx.example SIP/2.0',
  'From: "A, B" <sip:10%303@pbx.example>;tag=1',
  'To: <tel:+49-30-1234;phone-context=x>',
  'P-Asserted-Identity: <sip:1003@a.example>, <tel:+4930123>',
  'X-Test: one',
  ' two=3',
  'Call-ID: o-1',
  'CSeq: 1 INVITE',
  '',
  '',
].join('\r\n');
const MESSAGES = [
  ODD,
  ...readScenario(CALL, CONSULTATION, ATTENDED_REFER, targetRefuses('486 Busy Here'), BYE).map(({ text }) => text),
].map((text) => Buffer.from(text, 'latin1'));

const LEAVES = [
  ...['1003', 'Bob-by', 'anna', 'carl', '+49-30-1234', 'nobody', ''].flatMap((user) => [
    `user == "${user}"`,
    `user ~ "${user}"`,
    `from == "${user}"`,
    `not to == "${user}"`,
  ]),
  'user ~ 003',
  'user ~ BOB',
  'user ~ 30-',
  'ruri == carl',
  'pai == 1003',
  'callid == "o-1@192.0.2.10"',
  'callid ~ "-1"',
  'header.x-test == "one two=3"',
  'header.x-test ~ "two=3"',
  'header.x-test ~ "=3"',
  'header.refer-to ~ "%40"',
  'method == REFER',
  'code == 486',
  'code >= 400',
  'ip == 192.0.2.0/24',
  'src == 192.0.2.10',
  'dst != 192.0.2.10',
  'port == 5060',
  'srcport > 5060',
  'transport == udp',
  'time >= +10',
  'time < +10',
];
/** They ask the arrival alone. */
const OF_ARRIVAL = LEAVES.filter((leaf) => /^(?:ip|src|dst|port|srcport|transport|time)\b/.test(leaf));

const expressions = (leaves: readonly string[]) =>
  fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc.tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree')).map(([a, join, b]) => `(${a} ${join} ${b})`),
      tie('tree').map((inner) => `not (${inner})`),
    ),
  })).tree;

const endpoint = (address: string, port: number) => ({ id: 1, mark: 1, address, port, text: `${address}:${port}` });
const arrivals = fc
  .tuple(fc.constantFrom('192.0.2.10', '198.51.100.20'), fc.constantFrom(5060, 5062), fc.constantFrom(0, 20_000_000))
  .map(([address, port, timeUs]): Arrival => {
    const dst = endpoint('198.51.100.20', 5060);
    return { ...emptyArrival(), transport: 'udp', src: endpoint(address, port), dst, timeUs };
  });

function readFilter(expression: string): Filter {
  const filter = parseFilter(expression);
  if (!('matches' in filter)) {
    throw new Error(`${expression}: ${filter.message}`);
  }
  return filter;
}

function isMatch(filter: Filter, bytes: Uint8Array, arrival: Arrival): boolean {
  const message = new SipMessage();
  scanMessage(bytes, 0, bytes.length, message, DEFAULT_LIMITS);
  return filter.matches(message, arrival, 0);
}

test('a message that matches came where one may, and holds one of the texts', () => {
  let matched = 0;
  let passedOver = 0;
  fc.assert(
    fc.property(expressions(LEAVES), fc.constantFrom(...MESSAGES), arrivals, (expression, bytes, arrival) => {
      const filter = readFilter(expression);
      const hasText = filter.needs === null || filter.needs.some((text) => bytes.includes(text, 0, 'latin1'));
      if (isMatch(filter, bytes, arrival)) {
        matched++;
        expect({ may: filter.mayMatch(arrival, 0), hasText }).toEqual({ may: true, hasText: true });
      } else if (!hasText || !filter.mayMatch(arrival, 0)) {
        passedOver++;
      }
    }),
    { numRuns: 3000 },
  );
  expect(matched).toBeGreaterThan(300);
  expect(passedOver).toBeGreaterThan(300);
});

test('what asks only where a message came is answered by that', () => {
  fc.assert(
    fc.property(expressions(OF_ARRIVAL), arrivals, (expression, arrival) => {
      const filter = readFilter(expression);
      expect(filter.mayMatch(arrival, 0)).toBe(isMatch(filter, MESSAGES[1]!, arrival));
    }),
  );
});

test.each<[string, readonly string[] | null]>([
  ['user == 1003', ['1003', '%']],
  ['user ~ 1003', ['1003', '%']],
  ['user ~ anna', null],
  ['user == "a b"', null],
  ['user == "é"', null],
  ['not user == 1003', null],
  ['user == 1003 and code >= 400', ['1003', '%']],
  ['user == 1003 or from == 1004', ['1003', '%', '1004']],
  ['user == 1003 or ip == 192.0.2.1', null],
  ['(user == 1003 or user == 1004) and callid == abc', ['abc', '%']],
])('%s needs one of %j', (expression, needs) => {
  expect(readFilter(expression).needs).toEqual(needs);
});
