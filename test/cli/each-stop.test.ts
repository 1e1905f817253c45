import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { listens, makeFolder, PATIENCE_MS, pause, start } from '../surroundings/surroundings.js';
import { linesOf } from './run.ts';

const GOOD = `${CAPTURES}t01-blind-success.pcap`;

let folder: ReturnType<typeof makeFolder>;

beforeAll(() => {
  folder = makeFolder();
});

afterAll(() => {
  folder.remove();
});

test.each(['check', 'analyze'])(
  '%s: files behind the one at which a signal comes are not read, and not green',
  async (command) => {
    const running = start(folder, [command, '--each', '-q', '-', GOOD, 'long.pcap'], { input: folder.head });
    await listens(running);
    await pause(500);
    running.child.kill('SIGTERM');
    const { code, stdout, stderr } = await running.over;
    expect(code).toBe(3);
    const rows = linesOf(stdout).slice(3);
    expect(rows).toHaveLength(3);
    expect(rows.filter((row) => !/^✗.* stopped early(?:: 8 messages seen)?$/.test(row))).toEqual([]);
    expect(linesOf(stderr)).toEqual([
      'siptriage: stopped early: 8 messages seen; the output is partial',
      'siptriage: stopped early: 2 of 3 files not read',
    ]);
  },
  PATIENCE_MS,
);
