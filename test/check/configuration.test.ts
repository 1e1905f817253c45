import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema, parseConfig } from '../../src/check/configuration.ts';
import { processorMs } from '../builders/processor-time.ts';

const FOLDER = new URL('../../fixtures/gate/', import.meta.url);
const KNOWN = { formats: ['json'], faultOfFilter: () => null, faultOfLogFact: () => null };

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configJsonSchema());

const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe.each(EXAMPLES)('fixtures/gate/%s', (name) => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');

  test('is a configuration for siptriage and for editors', () => {
    expect(parseConfig(text, 'yaml', KNOWN).faults).toEqual([]);
    expect(validate(parse(text))).toBe(true);
  });
});

test('the schema refuses what siptriage refuses', () => {
  for (const config of [
    { failOn: 'fatal' },
    { unknown: 1 },
    { ignore: [{ rule: 'transfer/no-notify' }] },
    { expectations: [{ label: 'x', calls: {} }] },
    { expectations: [{ label: 'x', call: { finalStatus: 48 } }] },
  ]) {
    expect([validate(config), parseConfig(JSON.stringify(config), 'json', KNOWN).value]).toEqual([false, null]);
  }
});

describe('a text that is hostile', () => {
  test.each([
    [
      'aliases that grow',
      `a: &a [x, x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
    ],
    ['deep lists', '['.repeat(5000)],
    ['no text', '\u0000\u0001\u001b[31m'],
    ['a prototype', '{ "__proto__": { "failOn": "fatal" }, "constructor": 1 }'],
  ])('%s: is a fault with a line', async (_, text) => {
    const tookMs = await processorMs(() => {
      const { value, faults } = parseConfig(text, 'yaml', KNOWN);
      expect(value).toBe(null);
      expect(faults[0]?.line).toBeGreaterThan(0);
    });
    expect(tookMs).toBeLessThan(3000);
  });
});

test('an empty file says nothing', () => {
  expect(parseConfig('', 'yaml', KNOWN)).toEqual({ value: {}, faults: [] });
  expect(parseConfig('# nothing yet\n', 'yaml', KNOWN)).toEqual({ value: {}, faults: [] });
});
