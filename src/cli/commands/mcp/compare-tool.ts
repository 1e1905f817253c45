import { compareCalls, DIFFERENCE_WORDS, type Telling } from '../../../differences/index.ts';
import type { ChosenInput } from '../diff/chosen-input.ts';
import { type ReadInput, readBad, readGood } from '../diff/read-sides.ts';
import { renderComparison } from '../diff/render-comparison.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';
import { linesOf, pageOptions } from './reference-tools.ts';
import { keepToTime, storyIdOf } from './story-id.ts';
import { ToolFault } from './tool-fault.ts';

export type CompareQuestion = { readonly good: string; readonly bad: string };

const CODE = /^\s*(?:\d{3}|603\+)\s*$/;

/** Where a good and a bad call or transfer first part; of two codes what differs. */
export async function compareBoth({ good, bad }: CompareQuestion, desk: Desk, job: Job): Promise<Answer> {
  if (CODE.test(good) && CODE.test(bad)) {
    const { comparisonText } = await import('../compare/work.ts');
    const lines = linesOf(await comparisonText(good, bad, pageOptions(desk), job.io));
    return { head: 'From the reference of siptriage.', lines, isOurs: true };
  }
  const sides = { good: await chosen(good, desk), bad: await chosen(bad, desk) };
  const isSameTrace = sides.good.path === sides.bad.path;
  const badRead = await readBad(sides.bad, job.reading, job.io);
  const badSide = sideOf(badRead, 'bad', job);
  const goodRead = await readGood(sides.good, badSide, isSameTrace, job.reading, job.io);
  const telling: Telling = {
    words: DIFFERENCE_WORDS.in(desk.lang),
    comparison: compareCalls(sideOf(goodRead, 'good', job), badSide),
    good: sideOf(goodRead, 'good', job),
    bad: badSide,
  };
  const look = { ...pageOptions(desk), format: 'text' } as const;
  const text = await renderComparison(telling, { good: goodRead.found, bad: badRead.found }, look, job.io);
  const hidden = text.replaceAll(sides.good.path, good).replaceAll(sides.bad.path, bad);
  return { head: `${JSON.stringify(good)} against ${JSON.stringify(bad)}, by role and step.`, lines: linesOf(hidden) };
}

async function chosen(text: string, desk: Desk): Promise<ChosenInput> {
  const { path, what } = storyIdOf(text);
  const [first = '', ...others] = await desk.inputs(path);
  if (others.length > 0) {
    throw new ToolFault('bad-argument', `${JSON.stringify(path)} is a folder: name one file of it`);
  }
  return { path: first, what };
}

function sideOf({ side, trace }: ReadInput, which: 'good' | 'bad', job: Job): NonNullable<ReadInput['side']> {
  keepToTime(job);
  if (side === null) {
    throw trace.totals.messages === 0
      ? new ToolFault('no-sip', `no SIP message could be read in the ${which} one`)
      : new ToolFault('nothing-found', `nothing in the trace can be the ${which} one`);
  }
  return side;
}
