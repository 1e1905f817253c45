import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mappingText, reveal } from '../../src/anonymize/index.ts';
import { sameNumber } from '../../src/sip/index.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { leaksIn, originalsOf } from './leaks.ts';
import { anonymizer, messagesOf, reportOf, type Traced, verdictsOf } from './told.ts';

const OTHER_KEY = new TextEncoder().encode('another key of the tests');
const LABELLED = new URL('../../fixtures/labelled/', import.meta.url);
/** Every so many of what there is; print.js takes all. */
const EVERY = 12;
/**
 * What is said otherwise, and why: bytes that are no UTF-8 are replaced like any other name, so nothing is left to complain of.
 */
const OTHERWISE: readonly string[] = ['message/not-utf8/fires.txt'];

const labelled: Traced[] = readdirSync(LABELLED)
  .filter((name) => name.endsWith('.pcap'))
  .toSorted()
  .map((name) => new URL(name, LABELLED).pathname);
const scenarios: Traced[] = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url))
  .filter(({ path }) => !OTHERWISE.includes(path) && !path.startsWith('attack/'))
  .map((fixture) => ({
    path: fixture.path,
    bytes: captureOfFixture(fixture),
    inspectsAll: fixture.rule.startsWith('message/'),
  }));
const sample = [...labelled, ...scenarios].filter((_, at) => at % EVERY === 0);

test.each(
  sample.map((trace) => [typeof trace === 'string' ? (trace.split('/').at(-1) ?? '') : trace.path, trace] as const),
)('of %s the same is said without naming anybody', async (_, trace) => {
  const [before, after] = [await reportOf(trace, null), await reportOf(trace, anonymizer())];
  expect(verdictsOf(after)).toEqual(verdictsOf(before));
  const output = `${await messagesOf(trace, anonymizer())}\n${JSON.stringify(after)}`;
  expect(leaksIn(output, await originalsOf(trace))).toEqual([]);
});

describe('keys', () => {
  const [trace = ''] = labelled;

  test('the same is made of the same with one key, and something else with another', async () => {
    const [one, again, other] = [
      await messagesOf(trace, anonymizer()),
      await messagesOf(trace, anonymizer()),
      await messagesOf(trace, anonymizer(OTHER_KEY)),
    ];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(await messagesOf(trace, anonymizer(null))).not.toBe(await messagesOf(trace, anonymizer(null)));
  });

  test('nothing that stands for something is replaced itself, and all of it can be put back', async () => {
    const by = anonymizer(undefined, { keepsMapping: true });
    const output = await messagesOf(trace, by);
    const { mapping } = by;
    const originals = new Set(mapping.map(({ original }) => original));
    expect(
      mapping.filter(({ kind, token }) => kind !== 'number' && kind !== 'address' && originals.has(token)),
    ).toEqual([]);
    const back = reveal(mappingText(mapping))?.(output) ?? '';
    const left = mapping.filter(({ token, kind }) => kind !== 'number' && back.includes(token));
    expect(left).toEqual([]);
    expect(reveal('{"schema":"something else"}')).toBeNull();
    expect(reveal('')).toBeNull();
  });
});

describe('numbers', () => {
  const by = anonymizer();
  const mapped = (number: string): string => {
    const text = `INVITE tel:${number} SIP/2.0\r\n\r\n`;
    const made = by.message(Buffer.from(text), 0, text.length);
    return Buffer.from(made).toString('latin1').slice('INVITE tel:'.length, -' SIP/2.0\r\n\r\n'.length);
  };

  test.each([
    ['+420777123456', '777123456'],
    ['+420777123456', '00420777123456'],
    ['+420777123456', '0777123456'],
    ['+420777123456', '+420-777-123-456'],
    ['+12125550123', '2125550123'],
    ['4512345678', '+4512345678'],
    ['+12125550123', '2125550124'],
    ['2001', '12342001'],
    ['2001', '2001'],
    ['2001', '2002'],
  ])('%s and %s are the same number afterwards where they were before', (a, b) => {
    expect(sameNumber(mapped(a), mapped(b))).toBe(sameNumber(a, b));
  });

  test('a number stays as long as it was and in its country, and written as it was', () => {
    expect(mapped('+420777123456')).toMatch(/^\+42077\d{7}$/);
    expect(mapped('+420-777-123-456')).toMatch(/^\+420-77\d-\d{3}-\d{3}$/);
    expect(mapped('2001')).toMatch(/^\d{4}$/);
    expect(mapped('911')).toBe('911');
    expect(mapped('112')).toBe('112');
    expect(mapped('*72')).toBe('*72');
    expect(mapped('*21*2001#')).toMatch(/^\*21\*\d{4}#$/);
  });

  test('no number stays, no two become one, and none becomes a number for emergencies', () => {
    for (const length of [3, 4]) {
      const all = Array.from({ length: 10 ** length }, (_, at) => String(at).padStart(length, '0'));
      const made = all.map(mapped);
      expect(new Set(made).size).toBe(all.length);
      const stay = all.filter((number, at) => number === made[at]);
      expect(stay.every((number) => length === 3 && /^(?:000|1\d\d|9\d\d)$/.test(number))).toBe(true);
    }
  });
});
