import { expect, test, vi } from 'vitest';

async function hashesIn(texts: readonly string[], use = 0): Promise<string[]> {
  const { TextHash } = await import('../../src/bytes/text-hash.ts');
  return texts.map((text) => {
    const hash = new TextHash();
    hash.of(text, use);
    return `${hash.first} ${hash.second}`;
  });
}

const TEXTS = ['', 'a', 'b', 'ab', 'ễ', 'a'.repeat(5000)];

test('a text has one hash in a process, another text another, and another use another', async () => {
  const hashes = await hashesIn(TEXTS);
  expect(await hashesIn(TEXTS)).toEqual(hashes);
  expect(new Set([...hashes, ...(await hashesIn(TEXTS, 1)), ...(await hashesIn(TEXTS, 2))]).size).toBe(18);
});

test('nobody knows the hash beforehand', async () => {
  const before = await hashesIn(TEXTS);
  vi.resetModules();
  expect(await hashesIn(TEXTS)).not.toEqual(before);
});
