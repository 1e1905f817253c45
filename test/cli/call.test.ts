import { describe, expect, test } from 'vitest';
import { inProcess } from './run.ts';

const BUSY = 'fixtures/captures/t02-blind-busy.pcap';

function called(...args: readonly string[]) {
  return inProcess(['call', ...args]);
}

describe('siptriage call', () => {
  test.each(['alice', 'bob', 'ALICE', 'sip:alice@10.55.0.11', '#1'])('finds the call of %s', async (what) => {
    const { status, stdout } = await called(what, BUSY);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✓ CALL ANSWERED {3}alice called bob: 200 OK +06:\d\d:\d\d #1 {3}certain$/m);
    expect(stdout).toMatch(/lasted \d+\.\d s · alice hung up/);
    expect(stdout).toContain('✗ TRANSFER FAILED   alice → bob → carol');
  });

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

  test('says where nothing is', async () => {
    const { stdout } = await called('5551234', BUSY);
    expect(stdout).toContain('Nothing in this trace matches');
    expect((await called('#9999', BUSY)).stdout).toContain('Nothing in this trace matches');
  });
});
