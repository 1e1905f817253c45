import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { TextSpool } from '../../src/cli/output/text-spool.ts';

const TEXTS = ['one', '', 'ba bản ghi\n', 'x'.repeat(200_000), '漢'.repeat(50_000), 'last'];

test.each([0, 4, 20, 150_000, Number.POSITIVE_INFINITY])(
  'texts come back as they were, with %d characters in memory',
  (mostInMemory) => {
    const spool = new TextSpool(mostInMemory);
    for (const text of TEXTS) {
      spool.begin();
      for (let at = 0; at < text.length; at += 777) {
        spool.add(text.slice(at, at + 777));
      }
    }
    const of = (place: number): string => [...spool.of(place)].join('');
    expect(TEXTS.map((_, place) => of(place))).toEqual(TEXTS);
    expect([...spool.all()].join('')).toBe(TEXTS.join(''));
    expect([...spool.all(',')].join('')).toBe(TEXTS.join(','));
    // What was read may be added to.
    spool.begin();
    spool.add('more');
    expect(of(TEXTS.length)).toBe('more');
    expect(of(3)).toBe(TEXTS[3]);
    spool.close();
  },
);

test('nothing is left in the temporary folder', () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('siptriage-')).length;
  const spool = new TextSpool(0);
  spool.begin();
  spool.add('x'.repeat(100_000));
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('siptriage-')).length).toBeLessThanOrEqual(before);
  spool.close();
});

test('a text that was begun is empty, and one that was not has nothing', () => {
  const spool = new TextSpool();
  expect([...spool.all(',')].join('')).toBe('');
  spool.add('lost');
  spool.begin();
  expect([...spool.all(',')].join('')).toBe('');
  expect([...spool.of(7)]).toEqual([]);
});
