import { expect, test } from 'vitest';
import { Handover } from '../../src/analysis/handover.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test('whoever makes items waits until the last one was taken', async () => {
  const handover = new Handover<number>();
  const items = handover.items();
  handover.put(1);
  handover.put(2);
  let isFlushed = false;
  const flushed = handover.flush().then(() => {
    isFlushed = true;
  });
  expect(await items.next()).toEqual({ done: false, value: 1 });
  expect(await items.next()).toEqual({ done: false, value: 2 });
  await turn();
  expect(isFlushed).toBe(false);
  const next = items.next();
  await flushed;
  handover.put(3);
  handover.end();
  expect(await next).toEqual({ done: false, value: 3 });
  expect(await items.next()).toEqual({ done: true, value: undefined });
});

test('what comes while the taker looks at an item is not lost', async () => {
  const handover = new Handover<number>();
  const taken: number[] = [];
  handover.put(1);
  const over = handover.flush().then(() => handover.end());
  for await (const item of handover.items()) {
    taken.push(item);
    if (item < 3) {
      handover.put(item + 1);
    }
  }
  await over;
  expect(taken).toEqual([1, 2, 3]);
});

test('where nothing is wanted, nobody waits', async () => {
  const handover = new Handover<number>();
  handover.put(1);
  const flushed = handover.flush();
  handover.refuse();
  await flushed;
  handover.put(2);
  await handover.flush();
});

test('flushing nothing takes no taker', async () => {
  await new Handover<number>().flush();
});
