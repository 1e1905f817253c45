import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from './read.ts';

const SCHEMA = 'siptriage/message@1';

function line(fields: Record<string, unknown>): string {
  return `${JSON.stringify({ schema: SCHEMA, text: 'OPTIONS', ...fields })}\n`;
}

describe('the NDJSON of messages', () => {
  test('gives each line as a message with its time, way and place', async () => {
    const first = line({ frame: 7, time: '2026-11-22T06:10:00.000001Z', src: '10.0.0.1:5060', dst: '[::1]:5061' });
    const second = line({ line: 340, transport: 'tls', cutBytes: 3, text: 'NOTIFY', extra: [1] });
    const { kind, messages, problems } = await readLog(first + second);
    expect(kind).toBe('ndjson-messages');
    expect(problems).toEqual([]);
    expect(messages).toEqual([
      {
        text: 'OPTIONS',
        timeUs: 1_795_327_800_000_001,
        offset: 0,
        number: 1,
        way: '10.0.0.1:5060 unknown 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1:5061',
        at: 'frame 7, 0 cut',
      },
      {
        text: 'NOTIFY',
        timeUs: Number.NaN,
        offset: first.length,
        number: 2,
        way: 'undefined tls undefined',
        at: 'line 340',
      },
    ]);
  });

  test('takes bytes that are no UTF-8 from base64', async () => {
    const { messages } = await readLog(line({ text: undefined, base64: 'AP+A' }));
    expect(messages.map(({ text }) => text)).toEqual(['\u0000\u00ff\u0080']);
  });

  test.each([1, 2, 3, 50, 1000])('does not care where blocks of %i bytes end', async (size) => {
    const content = [
      `\ufeff${line({ frame: 1 })}`,
      '\r\n',
      line({ frame: 2 }).replace('\n', '\r\n'),
      line({ frame: 3 }),
    ];
    const { messages, problems } = await readLog(content.join('').trimEnd(), size);
    expect(problems).toEqual([]);
    expect(messages.map(({ at, number }) => `${number}: ${at}`)).toEqual([
      '1: frame 1, 0 cut',
      '3: frame 2, 0 cut',
      '4: frame 3, 0 cut',
    ]);
  });

  test('counts the copies that were dropped when it was written', async () => {
    const { duplicates } = await readLog(line({ duplicates: 2 }) + line({ duplicates: 0 }) + line({ duplicates: 3 }));
    expect(duplicates).toBe(5);
  });

  test.each([
    ['no JSON', '{"schema', 'message-line-bad'],
    ['a list', '[1]', 'message-line-bad'],
    ['another schema', '{"schema":"siptriage/report@1","text":"x"}', 'message-line-bad'],
    ['no message', `{"schema":"${SCHEMA}","text":5}`, 'message-line-bad'],
    ['base64 that is none', `{"schema":"${SCHEMA}","base64":"%"}`, 'message-line-bad'],
    ['no end', `{"schema":"${SCHEMA}","text":"${'x'.repeat(500)}"}`, 'message-line-too-long'],
    ['nesting without end', '['.repeat(390), 'message-line-bad'],
  ])('passes over a line with %s and tells its number', async (_, bad, code) => {
    const good = line({ frame: 1 });
    const { messages, problems } = await readLog(`${good}${bad}\n${good}`, 64, { recordBytes: 400 });
    expect(messages.map(({ number, offset }) => [number, offset])).toEqual([
      [1, 0],
      [3, good.length + bad.length + 1],
    ]);
    expect(problems).toMatchObject([{ code, input: 3, record: 2, offset: good.length }]);
  });

  test.each([
    [{ time: 'yesterday' }, 'time'],
    [{ time: '2026-02-30T00:00:00Z' }, 'time'],
    [{ time: '9999-12-31T23:59:59-01:00' }, 'time'],
    [{ src: '10.0.0.256:5060' }, 'src'],
    [{ dst: '10.0.0.1' }, 'dst'],
    [{ dst: '10.0.0.1:65536' }, 'dst'],
    [{ transport: 'toString' }, 'transport'],
    [{ frame: -1 }, 'frame'],
    [{ cutBytes: 0.5 }, 'cutBytes'],
    [{ duplicates: 1e300 }, 'duplicates'],
  ])('uses a message without what cannot be read: %j', async (fields, key) => {
    const { messages, problems } = await readLog(line(fields));
    expect(messages).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'message-line-field', message: expect.stringContaining(`'s ${key} `) }]);
  });

  test.each(['', '{}', '{"schema":"siptriage/report@1"}', '<xml/>', 'siptriage/message@1'])(
    'is not found in %j',
    async (content) => {
      expect(await readLog(content)).toMatchObject({ kind: 'unknown', problems: [] });
    },
  );

  test('never fails for what follows its first line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string(), fc.constant(line({})))), async (lines) => {
        const { messages } = await readLog(line({}) + lines.join('\n'), 16);
        expect(messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
