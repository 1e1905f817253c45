import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildTar } from '../builders/tar.ts';
import { inProcess } from './run.ts';

const BUSY = 'fixtures/captures/t02-blind-busy.pcap';

function called(...args: readonly string[]) {
  return inProcess(['call', ...args]);
}

describe('siptriage call', () => {
  test.each(['alice', 'bob', 'ALICE', 'sip:alice@10.55.0.11', 'alice@10.55.0.11', '#1', 't02-blind-busy.pcap#1'])(
    'finds the call of %s',
    async (what) => {
      const { status, stdout } = await called(what, BUSY);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^✓ CALL ANSWERED {3}alice called bob: 200 OK +06:\d\d:\d\d #1 {3}certain$/m);
      expect(stdout).toMatch(/lasted \d+\.\d s · alice hung up/);
      expect(stdout).toContain('✗ TRANSFER FAILED   alice → bob → carol');
    },
  );

  test('finds one by its Call-ID, and no other', async () => {
    const { stdout: json } = await called('alice', BUSY, '--format', 'json');
    const [{ callId, ringSeconds, durationSeconds, endedBy, startedAt, start, wireshark }] = JSON.parse(json).calls;
    expect({ endedBy, wireshark }).toEqual({ endedBy: 'caller', wireshark: `sip.Call-ID == "${callId}"` });
    expect(startedAt).toBe(start);
    expect(ringSeconds).toBeGreaterThan(0);
    expect(durationSeconds).toBeGreaterThan(0);
    const { stdout } = await called(callId, BUSY);
    expect(stdout.match(/CALL ANSWERED/g)).toHaveLength(1);
    expect(stdout).toContain(`Call-ID     ${callId}`);
  });

  test.each(['5551234', '#9999', 'alice@10.55.0.99', 'other.pcap#1'])('says that nothing is about %s', async (what) => {
    const { stdout, stderr } = await called(what, BUSY);
    expect(stdout).toContain('Nothing in this trace matches');
    expect(stderr).toBe(`siptriage: nothing in this trace is about ${what}\n`);
  });

  test('shows a healthy registration as one', async () => {
    const { stdout } = await called('alice', 'fixtures/captures/g04-register-401-options.pcap');
    expect(stdout).toContain('✓ UNREGISTERED   alice at');
  });

  test('finds a frame of one of several captures in an archive, as a report calls it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siptriage-call-'));
    try {
      const archive = join(folder, 'two.tar');
      const files = ['t03-blind-404', 't02-blind-busy'].map((name) => ({
        name: `${name}.pcap`,
        bytes: new Uint8Array(readFileSync(`fixtures/captures/${name}.pcap`)),
      }));
      writeFileSync(archive, buildTar(files));
      const { stdout: json } = await called(
        't02-blind-busy.pcap#1',
        archive,
        'fixtures/captures/g01-cancel-487.pcap',
        '--format',
        'json',
      );
      const inputs = JSON.parse(json).calls.map((call: { evidence: { input: string }[] }) => call.evidence[0]?.input);
      expect(new Set(inputs)).toEqual(new Set([`${archive}/t02-blind-busy.pcap`]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('tells the clock and the day of the zone that is asked for', async () => {
    const zone = (name: string) => called('alice', BUSY, '--timezone', name);
    const utc = await called('alice', BUSY);
    const [, day, hour = ''] = /(\d{4}-\d\d-\d\d) (\d\d):\d\d:\d\d – .* UTC/.exec(utc.stdout) ?? [];
    const later = String((Number(hour) + 7) % 24).padStart(2, '0');
    for (const name of ['Asia/Ho_Chi_Minh', '+07:00']) {
      const { stdout } = await zone(name);
      expect(stdout).toMatch(new RegExp(`${day} ${later}:.* ${name.replace('+', '\\+')}`));
      expect(stdout).toMatch(new RegExp(`200 OK +${later}:\\d\\d:\\d\\d #1`));
    }
  });
});
