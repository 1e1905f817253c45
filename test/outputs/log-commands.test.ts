import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { commandsIn } from './runner.ts';

/* What a command prints stands in the log of a CI job, whose runner takes some lines for commands. */

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-log-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([0, 7, 20, 40, 60, 80])('no line is a command to a runner, wherever lines are broken: %i', async (length) => {
  const filler = 'w'.repeat(length);
  const uri = `${filler} ::error::x ###[group]y`;
  const text = `${filler} ::error file=a::b ::add-mask::c ##[error]d ::stop-commands::e`;
  const file = join(folder, `${length}.pcap`);
  writeFileSync(file, hostileCapture({ uri, text }));
  for (const command of ['analyze', 'transfers', 'check']) {
    for (const options of [[], ['--format', 'json'], ['--lang', 'vi']]) {
      const { stdout } = await inProcess([command, file, ...options]);
      expect(stdout).toContain('error');
      expect(commandsIn(stdout), `${command} ${options.join(' ')}`).toEqual([]);
    }
  }
});

test('JSON keeps what it escapes', async () => {
  const file = join(folder, 'json.pcap');
  writeFileSync(file, hostileCapture({ uri: '', text: '###[error]x' }));
  const { stdout } = await inProcess([file, '--format', 'json']);
  expect(stdout).not.toContain('##[');
  expect(JSON.stringify(JSON.parse(stdout))).toContain('###[error]x');
});
