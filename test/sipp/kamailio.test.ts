import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/check/index.ts';
import type { Report } from '../../src/index.ts';
import { siptriage } from '../cli/run.ts';
import { kamailio, missingKamailio } from './kamailio.ts';
import { captureFlow, freePorts, missing, type Part } from './lab.ts';

/* Kamailio on loopback, SIPp before it, nothing behind it: what fails is red in the gate, each with its own cause. */

const FLOW_MS = 40_000;
const reason = (await missing()) ?? missingKamailio();
const folder = mkdtempSync(join(tmpdir(), 'siptriage-kamailio-'));

if (reason !== null) {
  console.warn(`test/sipp/kamailio skipped: ${reason}`);
}

beforeEach((context) => {
  if (reason !== null) {
    context.skip(reason);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Checked = Report & { readonly check: Pick<CheckResult, 'passed' | 'findings'> };

async function checked(name: string, parts: (client: number, proxy: number) => readonly Part[], pings = false) {
  const [client = 0, proxy = 0, deadPort = 0] = await freePorts(3);
  const file = join(folder, `${name}.pcap`);
  await captureFlow(parts(client, proxy), file, kamailio({ port: proxy, deadPort, pings }));
  const { status, stdout, stderr } = siptriage(['check', file, '--format', 'json']);
  const report = JSON.parse(stdout) as Checked;
  expect(status, stderr).toBe(1);
  const failing = report.check.findings.filter(({ fails }) => fails).map(({ finding }) => finding);
  return { report, failing, rules: failing.map(({ rule, atFault }) => [rule, atFault]), deadPort };
}

describe('behind a real proxy', { timeout: FLOW_MS }, () => {
  test('a refused registration is red', async () => {
    const { report, rules } = await checked('refused', (port, to) => [{ scenario: 'phone-that-is-refused', port, to }]);
    expect(report.registrations).toMatchObject([{ outcome: 'refused', finalStatus: 403 }]);
    expect(rules.map(([rule]) => rule)).toEqual(['registration/refused-by-policy']);
  });

  test('a call that the proxy sends to a dead port is red, by what the host says of it', async () => {
    const { report, failing, rules, deadPort } = await checked('dead-port', (port, to) => [
      { scenario: 'caller-who-is-told-why', port, to, service: 'gone' },
    ]);
    expect(report.calls).toMatchObject([{ outcome: 'failed', finalStatus: 408 }]);
    expect(rules).toEqual([['call/undeliverable', 'network']]);
    expect(failing[0]?.message).toContain(`nothing listens on 127.0.0.1:${deadPort} (port unreachable)`);
  });

  test('a peer that the proxy asks in vain is red', async () => {
    const { failing, rules, deadPort } = await checked('dead-peer', () => [], true);
    expect(rules).toEqual([['request/undeliverable', 'network']]);
    expect(failing[0]?.message).toContain(`nothing listens on 127.0.0.1:${deadPort} (port unreachable)`);
  });
});
