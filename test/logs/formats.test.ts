import { describe, expect, test } from 'vitest';
import { UNKNOWN_DAY_US, UNKNOWN_YEAR } from '../../src/bytes/index.ts';
import { analyze } from '../../src/index.ts';
import { LOG_FORMATS } from '../../src/logs/formats/index.ts';
import { readLog } from './read.ts';
import { dialog, type Written } from './writers/dialog.ts';
import { WRITERS } from './writers/index.ts';
import type { Writer } from './writers/writer.ts';

const WHOLE = dialog('\r\n');
/** Bodies that do not end a line: what follows is glued to them. */
const GLUED = dialog('');
const DIALOGS: readonly [string, Written[]][] = [
  ['', WHOLE],
  [', bodies without a line end', GLUED],
];
const CASES = WRITERS.flatMap((writer) =>
  DIALOGS.map(([how, messages]) => [`${writer.name}${how}`, writer, messages] as const),
);

const withoutEnd = (text: string) => text.replace(/[\r\n]+$/, '');

function timeOf({ time }: Writer, { timeUs }: Written): number {
  const [unit = '', , kind] = time.split(' ');
  const us = { us: 1, ms: 1e3, s: 1e6 }[unit] ?? Number.NaN;
  const midnightUs = Date.UTC(2026, 10, 22) * 1000;
  const days = { day: UNKNOWN_DAY_US, year: Date.UTC(UNKNOWN_YEAR, 10, 22) * 1000 };
  const shownUs = Math.floor(timeUs / us) * us - midnightUs;
  return shownUs + (kind === 'day' || kind === 'year' ? days[kind] : midnightUs);
}

function wayOf({ places }: Writer, { isSent, src, dst }: Written): string {
  const isKnown = (place: 'src' | 'dst') =>
    places === 'both' ||
    (places === 'both where sent' && isSent) ||
    (places !== 'none' && (place === 'dst') === isSent);
  return `${isKnown('src') ? src : undefined} udp ${isKnown('dst') ? dst : undefined}`;
}

describe('one dialog in every format', () => {
  test.each(CASES)('%s: each message with what is known of it', async (_, writer, messages) => {
    const log = await readLog(Buffer.from(writer.write(messages), 'latin1'), 1000);
    expect(log.kind).toBe(writer.format);
    expect(log.problems).toEqual([]);
    expect(log.messages.map(({ text }) => text.split('\r\n')[0])).toEqual(
      messages.map(({ text }) => text.split('\r\n')[0]),
    );
    if (writer.isChanged !== true) {
      expect(log.messages.map(({ text }) => withoutEnd(text))).toEqual(messages.map(({ text }) => withoutEnd(text)));
    }
    expect(log.messages.map(({ way }) => way)).toEqual(messages.map((message) => wayOf(writer, message)));
    expect(log.messages.map(({ timeUs }) => timeUs)).toEqual(messages.map((message) => timeOf(writer, message)));
  });

  test.each(CASES)('%s: the same calls, transfer and rejection', async (_, writer, messages) => {
    const report = await analyze(Buffer.from(writer.write(messages), 'latin1'));
    expect(report.inputs).toMatchObject([{ format: writer.format, messages: messages.length }]);
    expect(report.calls).toMatchObject([
      { callId: 'transfer-1@192.0.2.11', outcome: 'answered', finalStatus: 200 },
      { callId: 'rejected-2@192.0.2.11', outcome: 'rejected', finalStatus: 608 },
    ]);
    expect(report.transfers).toMatchObject([
      {
        kind: 'blind',
        outcome: 'failed',
        atFault: 'target',
        referStatus: 202,
        notifies: [
          { sipfragStatus: 100, subscriptionState: 'active', answeredWith: 200 },
          { sipfragStatus: 603, subscriptionState: 'terminated', reason: 'noresource', answeredWith: 200 },
        ],
      },
    ]);
    expect(report.rejections).toMatchObject([{ code: 608, by: 'network', callInfoJwscard: true }]);
  });

  test('evidence names the line of the start line', async () => {
    for (const writer of WRITERS.filter(({ name }) => !/jsonraw|one line|API/.test(name))) {
      const text = writer.write(WHOLE);
      const lines = text.split('\n');
      const { messages } = await readLog(Buffer.from(text, 'latin1'));
      for (const [index, { number }] of messages.entries()) {
        const [method = ''] = WHOLE[index]!.text.split(/ |\r/, 1);
        expect(`${writer.name}: ${lines[number - 1]}`).toContain(method);
      }
    }
  });

  test('every format is written by one of the writers, or has its own test', () => {
    const written = new Set(WRITERS.map(({ format }) => format));
    const others = LOG_FORMATS.map(({ name }) => name).filter((name) => !written.has(name));
    expect(others).toEqual(['sipp short messages', 'tshark summary']);
  });
});
