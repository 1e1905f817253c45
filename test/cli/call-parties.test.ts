import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { inProcess } from './run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-parties-'));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A call of 8 s that begins at 100 s. */
const CALL = ['100.00 o > INVITE', '100.10 o < 200 OK', '100.11 o > ACK', '108.00 o > BYE', '108.01 o < 200 OK'];
const WAY = 'dialog r anna bert';

/** What the story of the call says of registrations, in lines. */
async function told(lang: string, ...lines: readonly string[]): Promise<string> {
  const file = join(scratch, 'call.pcap');
  writeFileSync(file, captureOf(readScenario([...lines, 'later 60'].join('\n'))));
  const { stdout } = await inProcess(['call', 'bert', file, '--lang', lang]);
  const story = stdout.split('\n\n').find((part) => /Wireshark/.test(part) && /Regist|Đăng ký/.test(part)) ?? '';
  return story
    .split('\n')
    .filter((line) => /^ {2}(?:Registered|Đăng ký) /.test(line))
    .join('\n');
}

test.each([
  [
    [WAY, '0.00 r > REGISTER', '0.02 r < 200 OK', ...CALL],
    /^ {2}Registered {2}anna: at \S+:5060 since \d\d:\d\d:\d\d \(#\d\)$/,
  ],
  [
    [WAY, '0.00 r > REGISTER', '0.02 r < 403 Forbidden', ...CALL],
    /anna: no: \S+:5060 refused it at \d\d:\d\d:\d\d \(403\) \(#\d\)$/,
  ],
  [
    [...CALL, WAY, '108.50 r > REGISTER', '108.52 r < 200 OK'],
    /anna: not yet: at \S+:5060 from \d\d:\d\d:\d\d on \(#\d\)$/,
  ],
  [
    [WAY, '0.00 r > REGISTER', '  Expires: 30', '0.02 r < 200 OK', '  Expires: 30', ...CALL],
    /anna: no more: it ran out at \d\d:\d\d:\d\d \(\S+:5060\) \(#\d\)$/,
  ],
  [
    [WAY, '0.00 r > REGISTER', '  Expires: 0', '0.02 r < 200 OK', ...CALL],
    /anna: no more: removed at \d\d:\d\d:\d\d \(\S+:5060\) \(#\d\)$/,
  ],
  [CALL, /^$/],
])('of %j the call says how its caller stood with the registrar', async (lines, said) => {
  expect(await told('en', ...lines)).toMatch(said);
});

test('it says so in Vietnamese', async () => {
  const lines = [WAY, '0.00 r > REGISTER', '0.02 r < 200 OK', ...CALL];
  expect(await told('vi', ...lines)).toMatch(/^ {2}Đăng ký {5}anna: tại \S+:5060 từ \d\d:\d\d:\d\d \(#\d\)$/);
});

test('analyze does not, unless a rule says it', async () => {
  const file = join(scratch, 'quiet.pcap');
  writeFileSync(file, captureOf(readScenario([WAY, '0.00 r > REGISTER', '0.02 r < 200 OK', ...CALL].join('\n'))));
  const { stdout } = await inProcess([file, '--filter', 'method == INVITE']);
  expect(stdout).toContain('✓ CALL ANSWERED   anna called bert: 200 OK');
  expect(stdout).not.toContain('Registered');
});
