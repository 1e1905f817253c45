import { describe, expect, test } from 'vitest';
import type { Broker, Stored } from '../../src/work/node/broker.ts';
import type { Bucket } from '../../src/work/node/bucket.ts';
import type { Members } from '../../src/work/node/members.ts';
import { PartedWork } from '../../src/work/node/parted-work.ts';

const MESSAGES = 3_000;
const MOST_AHEAD = 500;
/** What is taken at once, and is on its way. */
const SLACK = 256 * 2;

/** A worker that has the even ones of a stream; how far the odd ones are, whoever does them, is `others`. */
function evenWorker(others: { at: number }) {
  const written = new Map<string, string>();
  const bucket = {
    get: (key: string) => (key === 'leg.1' ? { text: `${others.at}` } : { text: written.get(key) ?? '' }),
    put: async (key: string, text: string) => {
      written.set(key, text);
      return 1;
    },
  } as unknown as Bucket;
  const broker = {
    async *read(): AsyncGenerator<Stored> {
      for (let seq = 1; seq <= MESSAGES; seq++) {
        yield { seq, subject: `S.${seq % 2}`, storedMs: 0, message: { data: new Uint8Array(1) } } as unknown as Stored;
      }
    },
  } as unknown as Broker;
  const taken: number[] = [];
  const work = new PartedWork({
    broker,
    bucket,
    members: { parts: () => [0] } as unknown as Members,
    role: 'leg',
    parts: 2,
    stream: 'S',
    partOf: (subject) => Number(subject.slice(2)),
    firstSeq: 1,
    mostAhead: MOST_AHEAD,
    work: async (batch) => {
      taken.push(...batch.map(({ seq }) => seq));
      return { stored: Promise.resolve() };
    },
  });
  return { work, taken, written };
}

async function until(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const endMs = performance.now() + withinMs;
  while (!isSo() && performance.now() < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return isSo();
}

describe('one worker of several', () => {
  test('goes no further ahead of the slowest than it may, and writes down what it did', async () => {
    const others = { at: 0 };
    const { work, taken, written } = evenWorker(others);
    const stop = new AbortController();
    const running = work.run(stop.signal);
    expect(await until(() => (taken.at(-1) ?? 0) >= MOST_AHEAD, 5_000)).toBe(true);
    await until(() => (taken.at(-1) ?? 0) > MOST_AHEAD + SLACK, 500);
    expect(taken.at(-1)).toBeLessThanOrEqual(MOST_AHEAD + SLACK);
    expect(await until(() => Number(written.get('leg.0')) > MOST_AHEAD, 5_000)).toBe(true);
    others.at = MESSAGES;
    expect(await until(() => taken.at(-1) === MESSAGES, 5_000)).toBe(true);
    expect(taken).toEqual(Array.from({ length: MESSAGES / 2 }, (_, at) => 2 * (at + 1)));
    stop.abort();
    await running;
  });
});
