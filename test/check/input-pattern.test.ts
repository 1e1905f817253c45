import { describe, expect, test } from 'vitest';
import { isInput } from '../../src/check/input-pattern.ts';
import { processorMs } from '../builders/processor-time.ts';

describe('a pattern means', () => {
  test.each([
    ['*.pcap', 'a.pcap'],
    ['*.pcap', 'traces/night/a.pcap'],
    ['night/*.pcap', 'night/a.pcap'],
    ['night/*.pcap', 'traces/night/a.pcap'],
    ['./night/*.pcap', '/srv/night/a.pcap'],
    ['night/**', 'night/a/b.pcap'],
    ['night/**/*.pcap', 'night/b.pcap'],
    ['night/**/c/*.pcap', 'night/a/c/b/c/d.pcap'],
    ['/srv/*/a.pcap', '/srv/night/a.pcap'],
    ['/night/a.pcap', 'night/a.pcap'],
    ['a?.pcap', 'x/ab.pcap'],
    ['a?.pcap', 'x/aă.pcap'],
    ['*a*b*.pcap', 'aab-b.pcap'],
    ['*', 'anything'],
    ['-', '-'],
    ['night/*.pcap', 'C:\\traces\\night\\a.pcap'],
    ['[a].pcap', '[a].pcap'],
    [['no.pcap', 'a.pcap'], 'a.pcap'],
  ])('%j is %s', (pattern, path) => expect(isInput(pattern, path)).toBe(true));

  test.each([
    ['*.pcap', 'a.pcapng'],
    ['a.pcap', 'xa.pcap'],
    ['night/*.pcap', 'midnight/a.pcap'],
    ['night/*.pcap', 'night/a/b.pcap'],
    ['night/*.pcap', 'a.pcap'],
    ['/night/*.pcap', 'traces/night/a.pcap'],
    ['a?.pcap', 'a.pcap'],
    ['a?.pcap', 'a/.pcap'],
    ['night', 'night/a.pcap'],
    ['A.pcap', 'a.pcap'],
    ['[ab].pcap', 'a.pcap'],
    [['no.pcap', 'none.pcap'], 'a.pcap'],
  ])('%j is not %s', (pattern, path) => expect(isInput(pattern, path)).toBe(false));
});

test('no pattern makes a path slow', async () => {
  const stars = '*a'.repeat(200);
  const folders = '**/a/'.repeat(200);
  const tookMs = await processorMs(() => {
    expect(isInput(`${stars}b`, 'a'.repeat(5000))).toBe(false);
    expect(isInput(`${folders}b`, 'a/'.repeat(2000))).toBe(false);
  });
  expect(tookMs).toBeLessThan(2000);
});
