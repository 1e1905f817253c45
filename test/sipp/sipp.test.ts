import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CheckResult, Config } from '../../src/check/index.ts';
import type { Report } from '../../src/index.ts';
import { recordsOf } from '../builders/pcap-records.ts';
import { siptriage } from '../cli/run.ts';
import { junitErrors, readJunit } from '../outputs/readers.ts';
import { captureFlow, freePorts, missing, type Part } from './lab.ts';

/* SIPp calls SIPp on loopback, tcpdump captures it, and the gate judges what was really on the wire. */

const FLOW_MS = 30_000;
const reason = await missing();
const folder = mkdtempSync(join(tmpdir(), 'siptriage-flows-'));

if (reason !== null) {
  console.warn(`test/sipp skipped: ${reason}`);
}

beforeEach((context) => {
  if (reason !== null) {
    context.skip(reason);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** alice (port `a`) calls 1002 (`b`), who may call 1003 (`c`) from a port of their own. */
type Ports = { readonly a: number; readonly b: number; readonly b2: number; readonly c: number };

async function captured(name: string, flow: (ports: Ports) => readonly Part[]): Promise<string> {
  const [a = 0, b = 0, b2 = 0, c = 0] = await freePorts(4);
  const file = join(folder, `${name}.pcap`);
  await captureFlow(flow({ a, b, b2, c }), file);
  return file;
}

const goodTransfer = ({ a, b, b2, c }: Ports): Part[] => [
  { scenario: 'callee-who-calls-on', port: b },
  { scenario: 'callee-who-answers', port: c },
  { scenario: 'caller-who-was-asked', port: b2, to: c, service: '1003', keys: { by: `127.0.0.1:${a}` } },
  { scenario: 'caller-who-transfers', port: a, to: b, keys: { target: `127.0.0.1:${c}` } },
];

const untoldTransfer = ({ a, b, c }: Ports): Part[] => [
  { scenario: 'callee-who-reports-nothing', port: b },
  { scenario: 'caller-who-is-told-nothing', port: a, to: b, keys: { target: `127.0.0.1:${c}` } },
];

const refusedBy =
  (scenario: string) =>
  ({ a, b }: Ports): Part[] => [
    { scenario, port: b },
    { scenario: 'caller-who-is-refused', port: a, to: b },
  ];

/** A record of a capture as it had come so many seconds later. */
function delayed(record: Buffer, seconds: number): Buffer {
  const later = Buffer.from(record);
  later.writeUInt32LE(record.readUInt32LE(0) + seconds, 0);
  return later;
}

type Checked = Pick<CheckResult, 'passed' | 'expectations' | 'findings' | 'cases'>;

/** Checks the trace as a job would, with a configuration that says what the test meant to happen. */
function checked(file: string, expectations: Config['expectations'] = []): Checked & { readonly report: Report } {
  const config = file.replace(/pcap$/, 'config.json');
  writeFileSync(config, JSON.stringify({ expectations }));
  const { status, stdout, stderr } = siptriage(['check', file, '--config', config, '--format', 'json']);
  const { check: result, ...report } = JSON.parse(stdout) as Report & { readonly check: Checked };
  expect(status, stderr).toBe(result.passed ? 0 : 1);
  return { ...result, report };
}

describe('the gate', { timeout: FLOW_MS }, () => {
  test('is green for a transfer that works', async () => {
    const file = await captured('good-transfer', goodTransfer);
    const junit = join(folder, 'good.xml');
    const { status, stdout } = siptriage(['check', file, '--report', `junit=${junit}`]);
    expect(status, stdout).toBe(0);
    const text = readFileSync(junit, 'utf8');
    expect(junitErrors(text)).toEqual([]);
    expect(readJunit(text).flatMap(({ testcase }) => testcase.map(({ name }) => name))).toEqual([
      'call alice → 1002',
      'call 1002 → 1003',
      'transfer alice → 1002 → 1003',
    ]);
    const { passed, expectations } = checked(file, [
      { label: 'the transfer to 1003 succeeds', transfer: { to: '1003' }, is: { outcome: 'succeeded' } },
      { label: 'both calls are answered', call: { outcome: 'answered' }, count: 2 },
      { label: 'nobody waits', call: {}, is: { postDialDelay: { max: 2 } }, count: 2 },
      { label: 'no 6xx', response: '6xx', count: 0 },
    ]);
    expect({ passed, unmet: expectations.filter(({ met }) => !met) }).toEqual({ passed: true, unmet: [] });
  });

  test('is red for a transfer that nobody reports in 32 s, and names the one who did not', async () => {
    const file = await captured('no-notify', untoldTransfer);
    const early = checked(file);
    // The capture ends a second after the 202: a NOTIFY may still come, which is said, and is no failure yet.
    expect(early.report.transfers).toMatchObject([{ outcome: 'no-notify', atFault: 'transferee' }]);
    expect(early).toMatchObject({
      passed: true,
      findings: [{ fails: false, finding: { rule: 'transfer/no-notify' } }],
    });
    expect(early.findings[0]?.finding.severity).toBe('warning');

    // The same packets, where alice hung up 33 s later.
    const { header, records } = recordsOf(readFileSync(file))!;
    const end = records.findIndex((record) => record.includes('BYE sip:'));
    expect(end).toBeGreaterThan(0);
    const later = records.map((record, at) => (at < end ? record : delayed(record, 33)));
    writeFileSync(file, Buffer.concat([header, ...later]));
    const { status, stdout } = siptriage(['check', file, '--format', 'json']);
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.transfers).toMatchObject([{ outcome: 'no-notify', atFault: 'transferee' }]);
    expect(report.check.passed).toBe(false);
    const failing = report.check.findings.filter(({ fails }: { fails: boolean }) => fails);
    expect(failing.map(({ finding }: { finding: { rule: string } }) => finding.rule)).toEqual(['transfer/no-notify']);
  });

  test('is red for a call that the network blocks, and green where that was meant', async () => {
    const file = await captured('blocked', refusedBy('network-that-blocks'));
    const { status, stdout } = siptriage(['check', file, '--format', 'github']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error title=call alice → 1002%3A rejection\/blocked-by-network,file=/);
    const meant = checked(file, [
      {
        label: '1002 is blocked, with a card',
        call: { to: '1002', finalStatus: 608, card: true, rejectedBy: 'network' },
      },
    ]);
    expect(meant.passed).toBe(true);
    const otherwise = checked(file, [{ label: '1002 answers', call: { to: '1002', outcome: 'answered' } }]);
    expect(otherwise.expectations[0]?.nearest?.differs).toEqual(['outcome is rejected, not answered']);
  });

  test('tells a busy callee from one who was meant to be busy', async () => {
    const file = await captured('busy', refusedBy('callee-who-is-busy'));
    const meant = checked(file, [{ label: '1002 is busy', call: { to: '1002', finalStatus: 486 } }]);
    expect(meant.passed).toBe(true);
    const answered = checked(file, [{ label: '1002 answers', call: { to: '1002', finalStatus: 200 } }]);
    expect(answered.passed).toBe(false);
    expect(answered.expectations[0]?.message).toContain('finalStatus is 486, not 200');
  });

  const failing = ({ findings }: Checked) =>
    findings.filter(({ fails }) => fails).map(({ finding }) => [finding.rule, finding.atFault]);

  test('is red for a phone that the registrar refuses', async () => {
    const file = await captured('refused-registration', ({ a, b }) => [
      { scenario: 'registrar-that-refuses', port: b },
      { scenario: 'phone-that-is-refused', port: a, to: b },
    ]);
    const result = checked(file);
    expect(result.report.registrations).toMatchObject([{ outcome: 'refused', finalStatus: 403 }]);
    expect(failing(result).map(([rule]) => rule)).toEqual(['registration/refused-by-policy']);
  });

  test.each([
    ['phone-without-registrar', 'registration/undeliverable', 'the REGISTER of 1002 was not delivered'],
    ['pinger-without-peer', 'request/undeliverable', 'OPTIONS of 127.0.0.1 was not delivered'],
    ['caller-without-callee', 'call/undeliverable', 'the INVITE of 1002 was not delivered'],
  ])('is red for a %s, by what the host says of the dead port', async (scenario, rule, message) => {
    const file = await captured(scenario, ({ a, b }) => [{ scenario, port: a, to: b, inVain: true }]);
    const result = checked(file);
    expect(failing(result)).toEqual([[rule, 'network']]);
    const { finding } = result.findings.find(({ fails }) => fails)!;
    expect(finding.message).toContain(message);
    expect(finding.message).toContain('port unreachable');
  });

  test('gives another run of the same flow the same fingerprints and the same cases', async () => {
    const runs = [await captured('again-1', untoldTransfer), await captured('again-2', untoldTransfer)];
    const [one, other] = runs.map((file) => checked(file));
    expect(one?.report.calls[0]?.callId).not.toBe(other?.report.calls[0]?.callId);
    expect(one?.findings.map(({ finding }) => finding.fingerprint)).toEqual(
      other?.findings.map(({ finding }) => finding.fingerprint),
    );
    expect(one?.cases.map(({ name }) => name)).toEqual(other?.cases.map(({ name }) => name));
  });
});

test('an empty capture is no green one', { timeout: FLOW_MS }, async () => {
  const file = join(folder, 'empty.pcap');
  writeFileSync(file, readFileSync(await captured('source', refusedBy('callee-who-is-busy'))).subarray(0, 24));
  expect(siptriage(['check', file]).status).toBe(3);
});
