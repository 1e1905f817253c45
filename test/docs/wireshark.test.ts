import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess, linesOf } from '../cli/run.ts';

const PLUGIN = fileURLToPath(new URL('../../docs/wireshark/siptriage.lua', import.meta.url));
const CAPTURE = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const { error, stdout: about } = spawnSync('tshark', ['--version'], { encoding: 'utf8' });
const MISSING = error === undefined && /with Lua/.test(about) ? null : 'needs tshark with Lua';

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-wireshark-'));

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** What tshark says of the capture with the plugin, a row for each packet that the filter leaves. */
function rows(report: string, fields: readonly string[], filter = 'sip', more: readonly string[] = []) {
  const asked = fields.flatMap((field) => ['-e', field]);
  const args = ['-n', '-r', CAPTURE, '-X', `lua_script:${PLUGIN}`, '-o', `siptriage.report:${report}`, ...more];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const run = spawnSync('tshark', [...args, '-Y', filter, '-T', 'fields', ...asked], { encoding: 'utf8', env });
  const said = linesOf(run.stderr).filter((line) => !line.startsWith('Running as user'));
  return { rows: linesOf(run.stdout).map((line) => line.split('\t')), said };
}

function reportOf(name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

describe.skipIf(MISSING !== null)(`the plugin for Wireshark${MISSING === null ? '' : ` (skipped: ${MISSING})`}`, () => {
  test('says at each packet what is wrong with its story, and which packets prove it', {
    timeout: 30_000,
  }, async () => {
    const report = reportOf('t02.siptriage.json', (await inProcess([CAPTURE, '--format', 'json'])).stdout);
    const fields = ['frame.number', 'siptriage.rule', 'siptriage.severity', 'siptriage.title', 'siptriage.fault'];
    const filter = 'siptriage.proves == 1 && siptriage.severity == "error"';
    const found = rows(report, fields, filter);
    const told = ['transfer/target-busy', 'error', 'Target did not take the call', 'target'];
    expect(found).toEqual({ rows: [6, 7, 8, 9, 10, 12, 13, 15, 16, 17].map((n) => [`${n}`, ...told]), said: [] });
    expect(rows(report, ['frame.number'], 'siptriage.proves == 0').rows).toEqual(
      [1, 2, 3, 4, 5, 11, 14, 18].map((n) => [`${n}`]),
    );
  });

  test('shows nothing that acts on a reader, and no more than a line of it', { timeout: 30_000 }, () => {
    const message = `a\u0000\u001b[31m\u202eb\u200b\u{e0041}${'é'.repeat(400)}`;
    const finding = { rule: 'call/x', severity: 'error', message, callIds: [], evidence: [{ input: 'a', frame: 1 }] };
    const head = { schema: 'siptriage/report@1', inputs: [{ path: 'a' }, { path: 'b' }] };
    const report = reportOf('hostile.json', JSON.stringify({ ...head, findings: [finding, 1, null] }));
    const found = rows(report, ['siptriage.message'], 'siptriage', ['-o', 'siptriage.input:a']);
    // `a??[31m?b??` are 11 bytes, and 300 are shown.
    expect(found).toEqual({ rows: [[`a??[31m?b??${'é'.repeat(144)}...`]], said: [] });
  });

  test.each([
    ['several.json', '{"schema":"siptriage/report@1","inputs":[{"path":"a"},{"path":"b"}]}', 'has several inputs'],
    ['deep.json', '['.repeat(200_000), 'is no report of siptriage'],
  ])('%s: one line, and the packets all the same', { timeout: 30_000 }, (name, text, why) => {
    const { rows: packets, said } = rows(reportOf(name, text), ['frame.number']);
    expect(packets).toHaveLength(18);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(why);
  });
});
