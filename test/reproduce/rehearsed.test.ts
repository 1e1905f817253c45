import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { inProcess } from '../cli/run.ts';

/* What is played is judged before it is: whether SIPp makes the same of it is tried in play.test.ts and by print.js. */

const folder = mkdtempSync(join(tmpdir(), 'siptriage-rehearsed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FIXTURES = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
const BUSY = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
let folders = 0;

/** The lines that are said of making a scenario of a rule again, and its page. */
async function reproduced(fixture: string, ...args: readonly string[]) {
  const found = FIXTURES.find(({ path }) => path === `${fixture}.txt`);
  const trace = found === undefined ? BUSY : join(folder, 'trace.pcap');
  if (found !== undefined) {
    writeFileSync(trace, captureOfFixture(found));
  }
  const made = join(folder, String(folders++));
  const { status, stderr } = await inProcess(['reproduce', trace, '-o', made, ...args]);
  expect(status).toBe(0);
  const [written, ...lines] = stderr.trimEnd().split('\n');
  expect(written).toContain('README.md');
  const page = readFileSync(join(made, 'README.md'), 'utf8');
  return { lines: lines.map((line) => line.replace('siptriage: ', '')), page, files: readdirSync(made) };
}

describe('what will be told otherwise is said beforehand', () => {
  test.each([
    // It rests on a registration that came after the call.
    ['call/caller-not-registered/fires-later', 'CALL FAILED: anna called bert: 403 Forbidden [call/forbidden]'],
    // Which half of an hour is no wait for SIPp.
    ['call/session-expired/fires-timer', 'CALL ANSWERED, WITH A FAULT: anna called bert: 200 OK [call/ended-by-fault]'],
    // SIPp ends every line with CRLF.
    [
      'transfer/notify-malformed/fires-crlf',
      'TRANSFER SUCCEEDED, WITH A FAULT: anna → bert → carl [transfer/notify-refused]',
    ],
    // A party is given an address that can be reached.
    [
      'call/contact-unroutable/fires',
      'CALL ANSWERED, WITH A FAULT: anna called home: 200 OK [call/answer-unacknowledged]',
    ],
  ])('%s', async (fixture, title) => {
    const { lines, page } = await reproduced(fixture);
    const said = `Played like this, it is told otherwise: ${title}`;
    expect(lines).toEqual([said]);
    expect(page).toContain(`\n* ${said}\n`);
  });

  test('also that nothing will be told', async () => {
    const { lines, page } = await reproduced('registration/refreshed-late/fires');
    const said = 'Played like this, nothing of it is told as a fault: what the verdict rests on is not played.';
    expect(lines).toEqual([said]);
    expect(page).toContain(`\n* ${said}\n`);
  });

  test('in the language of the page, and of who types', async () => {
    const { lines, page } = await reproduced('call/caller-not-registered/fires-later', '--lang', 'vi');
    const [said = ''] = lines;
    expect(said).toMatch(/^Khi chạy lại như thế này, kết luận sẽ khác: .* \[call\/forbidden\]$/);
    expect(page).toContain(said);
  });

  test('of a party of one’s own too, as it was', async () => {
    const { lines } = await reproduced('call/caller-not-registered/fires-later', '--own', '198.51.100.20');
    expect(lines.at(-1)).toContain('[call/forbidden]');
  });
});

describe('what will be told the same', () => {
  test.each(['a transfer of a capture', 'transfer/replaces-unmatched/fires', 'rejection/blocked-by-network/fires'])(
    '%s needs no word',
    async (fixture) => {
      expect((await reproduced(fixture)).lines).toEqual([]);
    },
  );

  test.each([
    'call/credentials-missing/fires',
    'call/cancelled-call-up/fires',
    'call/redirect-unfollowed/fires',
    'call/session-interval-refused/fires',
    'registration/interval-too-brief/fires-given-up',
    'transfer/notify-astray/fires',
    'transfer/replaces-ignored/fires',
  ])('%s, because somebody shows that time went on', async (fixture) => {
    const { lines, files } = await reproduced(fixture);
    expect(lines).toEqual([]);
    expect(files).toContain('clock-asks.xml');
  });

  test('nothing waits for the end of what is over', async () => {
    expect((await reproduced('call/busy/fires')).files).not.toContain('clock-asks.xml');
  });
});
