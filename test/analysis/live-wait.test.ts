import { expect, test } from 'vitest';
import { LiveWait } from '../../src/analysis/live-wait.ts';

function fakeWait() {
  const told: number[] = [];
  const clock = { ms: 1000 };
  const onTime = async (nowUs: number): Promise<void> => {
    told.push(nowUs);
    clock.ms += 500;
  };
  return { told, clock, wait: new LiveWait(onTime, { everyMs: 1, now: () => clock.ms }) };
}

/** Something that comes after a while. */
function comes(afterMs: number): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('here'), afterMs));
}

test('while nothing comes, time goes on from the last packet by the clock on the wall', async () => {
  const { told, wait } = fakeWait();
  await wait.heard(10_000_000);
  expect(await wait.until(comes(40))).toBe('here');
  expect(told.length).toBeGreaterThan(3);
  expect(told.slice(0, 4)).toEqual([10_000_000, 10_500_000, 11_000_000, 11_500_000]);
});

test('another packet sets the time, also where it goes back', async () => {
  const { told, wait } = fakeWait();
  await wait.heard(10_000_000);
  await wait.heard(12_000_000);
  await wait.heard(11_000_000);
  expect(told).toEqual([10_000_000, 12_000_000, 11_000_000]);
});

test('before the first packet with a time there is none to tell', async () => {
  const { told, wait } = fakeWait();
  await wait.heard(Number.NaN);
  await wait.until(comes(20));
  expect(told).toEqual([]);
});

test('what is there at once is not waited for', async () => {
  const { told, wait } = fakeWait();
  await wait.heard(10_000_000);
  for (let block = 0; block < 1000; block++) {
    await wait.until(Promise.resolve(block));
  }
  expect(told).toEqual([10_000_000]);
});

test('an error passes', async () => {
  const { wait } = fakeWait();
  await expect(wait.until(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
