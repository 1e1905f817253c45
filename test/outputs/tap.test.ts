import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkedFixture, rendered } from './checked.ts';
import { readTap } from './readers.ts';

test('each call and transfer is a point, and the one that failed says why', async () => {
  const { final, points } = readTap(rendered('tap', await checkedFixture('t02-blind-busy.pcap')));
  expect(final).toMatchObject({ ok: false, count: 3, pass: 2, fail: 1 });
  expect(points.map(({ name }) => name)).toEqual([
    'call alice → bob',
    'call bob → carol',
    'transfer alice → bob → carol',
  ]);
  expect(points[2]?.time).toBe(991.273);
  expect(points[2]?.diag).toMatchObject({
    message: 'The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    severity: 'fail',
    rule: 'transfer/target-busy',
    story: expect.stringContaining('Resume the held call'),
    ladder: expect.stringMatching(/^ +alice +bob +carol\n/),
  });
});

test('the blocks are YAML for another reader too', async () => {
  const text = rendered('tap', await checkedFixture('t02-blind-busy.pcap'));
  const blocks = [...text.matchAll(/^ {2}---\n(.*?)^ {2}\.\.\.$/gms)].map(([, block]) => parse(block!));
  expect(blocks.map(({ ladder }) => ladder.split('\n').length)).toEqual([14, 6, 12]);
  expect(blocks[0].ladder).toMatch(/^ {10}/);
});
