import { expect, test } from 'vitest';
import { followedText, PLAIN } from '../../src/report/index.ts';
import { analyzeFixture } from './fixture.ts';

/** What is printed behind the stories, after so many of them. */
async function endAfter(stories: number): Promise<string> {
  const analysis = await analyzeFixture('t02-blind-busy.pcap');
  const followed = followedText({ lang: 'en', style: PLAIN, detail: 'normal' });
  const [transfer] = analysis.transfers;
  if (transfer === undefined) {
    throw new Error('the fixture has a transfer');
  }
  await followed.textOf({ type: 'begin', paths: ['t02-blind-busy.pcap'] });
  for (let told = 0; told < stories; told++) {
    expect(await followed.textOf({ type: 'story', story: { type: 'transfer', transfer } })).toContain(
      'TRANSFER FAILED',
    );
  }
  return followed.textOf({ type: 'end', totals: analysis });
}

test('what the codes mean is told where a single story was followed, and not after more', async () => {
  expect(await endAfter(1)).toMatch(/^ {2}486 {7}Busy here:/m);
  expect(await endAfter(2)).not.toMatch(/^ {2}486 {7}/m);
  expect(await endAfter(2)).toMatch(/^Responses {3}.*486 ×1/m);
});
