import { describe, expect, it } from 'vitest';
import { memorySource, mergeByTime, openCapture } from '../../src/capture/index.ts';
import { buildPcap } from './build.ts';
import { contextFor, drain } from './read.ts';

type Log = { open: number; mostOpen: number; opened: string[] };

function input(order: number, times: readonly number[], log: Log, canReopen = true) {
  const capture = buildPcap(
    times.map((timeUs) => ({
      bytes: Uint8Array.from([order, timeUs & 255]),
      timeUs,
    })),
  );
  return {
    canReopen,
    async open(purpose: 'peek' | 'read') {
      const opened = await openCapture(memorySource(capture, 64), contextFor([], order));
      if (opened.kind !== 'capture') {
        return null;
      }
      log.opened.push(`${purpose} ${order}`);
      log.mostOpen = Math.max(log.mostOpen, ++log.open);
      const reader = opened.reader;
      const close = reader.close.bind(reader);
      reader.close = async () => {
        log.open--;
        await close();
      };
      return reader;
    },
  };
}

async function merge(build: (log: Log) => Parameters<typeof mergeByTime>[0]) {
  const log: Log = { open: 0, mostOpen: 0, opened: [] };
  const reader = await mergeByTime(build(log));
  const frames = reader === null ? [] : await drain(reader);
  return { log, frames: frames.map((frame) => [frame.timeUs, frame.input]) };
}

describe('several inputs as one trace', () => {
  it('are merged by time, equal times in the order of the inputs', async () => {
    const { frames } = await merge((log) => [
      input(0, [10, 20, 30], log),
      input(1, [5, 20, 40], log),
      input(2, [20], log),
    ]);
    expect(frames).toEqual([
      [5, 1],
      [10, 0],
      [20, 0],
      [20, 1],
      [20, 2],
      [30, 0],
      [40, 1],
    ]);
  });

  it('are open one at a time when they follow each other, whatever order they are named in', async () => {
    const starts = [500, 0, 300, 100, 400, 200];
    const { frames, log } = await merge((log) => starts.map((at, order) => input(order, [at, at + 50, at + 99], log)));
    expect(frames.map(([time]) => time)).toEqual(
      starts.toSorted((a, b) => a - b).flatMap((at) => [at, at + 50, at + 99]),
    );
    expect(log.mostOpen).toBe(1);
  });

  it('keep the order of an input whose clock goes back', async () => {
    const { frames } = await merge((log) => [input(0, [10, 50, 20, 60], log), input(1, [30, 55], log)]);
    expect(frames.filter(([, from]) => from === 0).map(([time]) => time)).toEqual([10, 50, 20, 60]);
    expect(frames).toHaveLength(6);
  });

  it('open what cannot be opened twice only once', async () => {
    const { frames, log } = await merge((log) => [input(0, [10, 30], log, false), input(1, [20], log)]);
    expect(frames.map(([time]) => time)).toEqual([10, 20, 30]);
    expect(log.opened).toEqual(['read 0', 'peek 1', 'read 1']);
  });

  it('hand on a single input as it is', async () => {
    const log: Log = { open: 0, mostOpen: 0, opened: [] };
    const only = input(0, [1], log);
    await mergeByTime([only]);
    expect(log.opened).toEqual(['read 0']);
  });
});
