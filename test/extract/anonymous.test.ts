import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { leaksIn, originalsOf } from '../anonymize/leaks.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { inProcess, SIPTRIAGE } from '../cli/run.ts';
import { packetsIn, sectionComment } from './read-pcapng.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-anonymous-case-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BUSY = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const KEY = join(folder, 'key');
writeFileSync(KEY, 'a key of more than sixteen bytes');

async function extract(name: string, ...args: readonly string[]) {
  const output = join(folder, name);
  const { status, stderr } = await inProcess(['extract', BUSY, '--anonymize', ...args, '-o', output]);
  return { status, stderr, bytes: existsSync(output) ? readFileSync(output) : Buffer.alloc(0) };
}

describe('a case that names nobody', () => {
  test.each(['case.pcapng', 'case.pcap', 'case.ndjson'])('holds nothing of the trace: %s', async (name) => {
    const { status, bytes } = await extract(name, '--story', '1');
    expect(status).toBe(0);
    expect(bytes.length).toBeGreaterThan(5000);
    expect(leaksIn(bytes.toString('latin1'), await originalsOf(BUSY))).toEqual([]);
  });

  test('is judged as the trace is, by the same packets', async () => {
    const { bytes } = await extract('case.pcapng', '--story', '1');
    const judged = async (path: string) => JSON.parse((await inProcess([path, '--format', 'json'])).stdout);
    const [own, other] = [await judged(BUSY), await judged(join(folder, 'case.pcapng'))];
    const told = (report: typeof own) =>
      report.transfers.map(({ outcome, atFault, confidence, finalStatus }: Record<string, unknown>) => ({
        outcome,
        atFault,
        confidence,
        finalStatus,
      }));
    expect(told(other)).toEqual(told(own));
    expect(
      other.findings.map(({ rule, evidence }: { rule: string; evidence: unknown[] }) => [rule, evidence.length]),
    ).toEqual(own.findings.map(({ rule, evidence }: { rule: string; evidence: unknown[] }) => [rule, evidence.length]));
    expect(packetsIn(bytes)).toHaveLength(18);
    expect(sectionComment(bytes)).toContain('transfer/target-busy');
    expect(sectionComment(bytes)).not.toContain(tmpdir());
  });

  test('is the same with the same key, found by what the trace says, and another without', async () => {
    const first = await extract('one.pcap', '--key', KEY, '--call', 'carol');
    const again = await extract('two.pcap', '--key', KEY, '--call', 'carol');
    const other = await extract('three.pcap', '--call', 'carol');
    expect(first.bytes.equals(again.bytes)).toBe(true);
    expect(first.bytes.length).toBeGreaterThan(1000);
    expect(other.bytes.equals(first.bytes)).toBe(false);
  });

  test.each(['--with-rtp', '--with-secrets'])('takes no %s along', async (option) => {
    const { status, stderr } = await extract('never.pcapng', option);
    expect(stderr).toBe(`siptriage: ${option} would name what --anonymize replaces\n`);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'never.pcapng'))).toBe(false);
  });

  test('says that it is anonymized, and what was found of requests beside calls too', async () => {
    const scenario = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).find(
      ({ path }) => path === 'request/keepalive-lost/fires.txt',
    )!;
    const trace = join(folder, 'peer.pcap');
    writeFileSync(trace, captureOfFixture(scenario));
    const output = join(folder, 'peer.pcapng');
    const { status, stderr } = await inProcess(['extract', trace, '--anonymize', '--story', '1', '-o', output]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'siptriage: 7 packets, 7 messages\nsiptriage: the packets are made anew around the anonymized messages\n',
    });
    const comment = sectionComment(readFileSync(output));
    expect(comment).toContain('request/keepalive-lost');
    expect(comment).toContain('anonymized: ');
    expect(comment).not.toContain('text log');
  });
});

test('leaves nothing of the messages behind, however it ends', async () => {
  const trace = join(folder, 'many.pcap');
  const generate = fileURLToPath(new URL('../bench/generate.js', import.meta.url));
  execFileSync(process.execPath, [
    generate,
    '--kind',
    'transfers',
    '--bytes',
    '2000000',
    '--seed',
    '5',
    '--out',
    trace,
  ]);
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const args = [SIPTRIAGE, 'extract', trace, '--anonymize', '--filter', 'method == INVITE', '-o', '-'];
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // It writes the packets when the messages lie ready; nobody takes more than the first of them, so it waits.
  await once(child.stdout!, 'readable');
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  child.stdout!.resume();
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  expect(readdirSync(temporary, { recursive: true })).toEqual([]);
});
