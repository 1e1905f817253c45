import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { missingForPlay, playStory } from './played.ts';

/* SIPp plays what was written, tcpdump captures it, and it is judged anew. */

const PLAY_MS = 40_000;
const reason = missingForPlay();
const folder = mkdtempSync(join(tmpdir(), 'siptriage-play-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (reason !== null) {
  console.warn(`test/reproduce/play skipped: ${reason}`);
}

beforeEach((context) => {
  if (reason !== null) {
    context.skip(reason);
  }
});

test.concurrent.each([
  ['t02-blind-busy', 'transfer transfer/target-busy failed -'],
  ['t19-attended-replaces-481', 'transfer transfer/replaces-tags-swapped failed -'],
])('%s fails again as it failed', { timeout: PLAY_MS }, async (name, before) => {
  const path = fileURLToPath(new URL(`../../fixtures/captures/${name}.pcap`, import.meta.url));
  const played = await playStory({ path, keyLog: null }, 1, join(folder, name));
  expect(played.before).toBe(before);
  expect(played.after).toContain(before);
  expect(played.stderr).not.toContain('did not come to its end');
});
