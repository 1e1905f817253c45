import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { CALL, later, REFER, reports, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { Running } from './running.ts';

const BERT = '198.51.100.20';
const folder = mkdtempSync(join(tmpdir(), 'siptriage-follow-log-'));
const started: Running[] = [];
const onWindows = process.platform === 'win32';

const whole = sofiaLog(readScenario(CALL, REFER, targetRefuses('603 Decline'), reports('603 Decline')), { of: BERT });
/** Something in Bert's log that lets its time go on. */
const behind = sofiaLog(
  readScenario(later(60)).map((message) => ({ ...message, dst: BERT })),
  { of: BERT },
);

afterEach(() => {
  for (const running of started.splice(0)) {
    running.stop();
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function follow(path: string): Running {
  const running = new Running([path, '--follow', '--date', '2026-11-22', '--format', 'ndjson']);
  started.push(running);
  return running;
}

const DECIDED = '"rule":"transfer/target-declined"';

describe('a log that grows', () => {
  test('is read on as it grows, also where a message comes in pieces', async () => {
    const path = join(folder, 'growing.log');
    const half = whole.indexOf('REFER') + 100;
    writeFileSync(path, whole.slice(0, half));
    const running = follow(path);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(running.stdout).not.toContain('"type":"transfer"');
    appendFileSync(path, whole.slice(half) + behind);
    await running.prints(DECIDED);
    expect(await running.interrupt('SIGINT')).toBe(0);
  });

  test.skipIf(onWindows)('is followed into the file that takes its name, and where it is emptied', async () => {
    const path = join(folder, 'rotated.log');
    writeFileSync(path, whole.slice(0, whole.indexOf('send', whole.indexOf('REFER'))));
    const running = follow(path);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    renameSync(path, `${path}.1`);
    writeFileSync(path, whole.slice(whole.indexOf('send', whole.indexOf('REFER'))));
    await running.prints('"code":"file-replaced"');
    writeFileSync(path, behind);
    await running.prints(DECIDED);
    expect(running.stdout).toContain('"code":"file-truncated"');
    expect(await running.interrupt('SIGINT')).toBe(0);
  });
});
