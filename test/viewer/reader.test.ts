import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/viewer/messages.ts';
import { Reader } from '../../src/viewer/reading/reader.ts';
import { fileAt } from './asked.ts';

const BUSY = fileAt(fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url)));
/** More than one block, so that something may come in between. */
const LONG = { ...BUSY, path: 'long.pcap', blob: new Blob([BUSY.blob, ...Array(300).fill(BUSY.blob.slice(24))]) };

/** What is answered; `onAnswer` may order something in between. */
async function answers(onAnswer: (answer: Answer, reader: Reader) => void = () => {}): Promise<Answer[]> {
  const all: Answer[] = [];
  let now = 0;
  const reader = new Reader(
    (answer) => {
      all.push(answer);
      onAnswer(answer, reader);
    },
    () => {
      now += 1000;
      return now;
    },
  );
  await reader.take({ type: 'read', files: [LONG], form: 'json', lang: 'en' });
  return all;
}

test('progress says how much of all was read, then comes the result', async () => {
  const all = await answers();
  const bytes = all.flatMap((answer) => (answer.type === 'progress' ? [answer.soFar.bytes] : []));
  expect(bytes.at(-1)).toBe(LONG.blob.size);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(all.find(({ type }) => type === 'progress')).toMatchObject({ soFar: { totalBytes: LONG.blob.size } });
  expect(all.at(-1)).toMatchObject({ type: 'told', form: 'json', isStopped: false, unusable: [] });
});

test('an order to stop ends the reading, and what was seen by then is told', async () => {
  const all = await answers((answer, reader) => {
    if (answer.type === 'progress' && answer.soFar.messages > 0) {
      void reader.take({ type: 'stop' });
    }
  });
  const last = all.at(-1);
  expect(last).toMatchObject({ type: 'told', isStopped: true });
  const report = JSON.parse(last?.type === 'told' ? await last.blob.text() : '');
  expect(report.problems.map(({ code }: { code: string }) => code)).toContain('stopped-early');
});

test('each order tells of its own files, in its form and language', async () => {
  const all: Answer[] = [];
  const reader = new Reader((answer) => all.push(answer));
  await reader.take({ type: 'read', files: [BUSY], form: 'html', lang: 'en' });
  await reader.take({ type: 'read', files: [BUSY], form: 'markdown', lang: 'vi' });
  const told = all.filter((answer) => answer.type === 'told');
  expect(told.map(({ form }) => form)).toEqual(['html', 'markdown']);
  expect(await told[1]?.blob.text()).toContain('18 bản tin SIP');
});

test('an order to stop counts though nothing was read yet, and no trace is said to be empty', async () => {
  const all: Answer[] = [];
  const reader = new Reader((answer) => all.push(answer));
  const read = reader.take({ type: 'read', files: [BUSY], form: 'html', lang: 'en' });
  await reader.take({ type: 'stop' });
  await read;
  expect(all.filter(({ type }) => type !== 'progress')).toEqual([{ type: 'stopped' }]);
  await reader.take({ type: 'read', files: [BUSY], form: 'json', lang: 'en' });
  expect(all.at(-1)).toMatchObject({ type: 'told', isStopped: false });
});

test('a fault of the page itself is an answer', async () => {
  const all: Answer[] = [];
  const reader = new Reader((answer) => all.push(answer));
  await reader.take({ type: 'read', files: null as never, form: 'json', lang: 'en' });
  expect(all).toEqual([{ type: 'failed', why: expect.stringMatching(/./) }]);
});
