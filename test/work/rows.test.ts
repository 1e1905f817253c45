import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { messagesOf, recordsOf, shuffled, toldByMany, toldByOne, WORLD } from './through-rows.ts';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const NAMES = readdirSync(CAPTURES)
  .filter((name) => /^[trsg]\d+.*\.pcap$/.test(name))
  .sort();

test('of calls that go well no message is fetched while they are only counted', async () => {
  const bytes = new Uint8Array(readFileSync(join(CAPTURES, 'g06-long-dialog.pcap')));
  const records = recordsOf(shuffled(await messagesOf(bytes)));
  const asked = { texts: 0, fetched: 0 };
  await toldByMany(records, { asked, world: { ...WORLD, tellsAll: false } });
  expect(asked.fetched).toBe(0);
});

describe('rows of several workers, and records judged one by one, tell what one analyzer tells', () => {
  test.each(NAMES)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CAPTURES, name)));
    const records = recordsOf(shuffled(await messagesOf(bytes)));
    const asked = { texts: 0, fetched: 0 };
    const many = await toldByMany(records, { asked, world: { ...WORLD, tellsAll: true } });
    const one = await toldByOne(records);
    expect(JSON.stringify(many, null, 1)).toBe(JSON.stringify(one, null, 1));
    if (asked.fetched > 0) {
      console.log(name, asked);
    }
  });
});
