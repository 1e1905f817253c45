import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { analyze, type Report } from '../../src/index.ts';
import { recordsOf } from '../builders/pcap-records.ts';
import { readLog } from './read.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const CAPTURES = join(FIXTURES, 'captures');
const PRINTED = join(FIXTURES, 'printed');
const folder = mkdtempSync(join(tmpdir(), 'siptriage-printed-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A tool and how it prints a capture. */
type Way = { readonly tool: string; readonly args: (capture: string) => readonly string[] };

const WAYS: Readonly<Record<string, Way>> = {
  'tcpdump -A': { tool: 'tcpdump', args: (capture) => ['-r', capture, '-A', '-tttt', '-n'] },
  'tcpdump -A with names': { tool: 'tcpdump', args: (capture) => ['-r', capture, '-A', '-tttt'] },
  'tcpdump -v': { tool: 'tcpdump', args: (capture) => ['-r', capture, '-v', '-tttt', '-n'] },
  'tcpdump -X': { tool: 'tcpdump', args: (capture) => ['-r', capture, '-X', '-tttt', '-n'] },
  'tshark -V': { tool: 'tshark', args: (capture) => ['-r', capture, '-V'] },
  'tshark -O sip': { tool: 'tshark', args: (capture) => ['-r', capture, '-O', 'sip'] },
  'tshark -x': { tool: 'tshark', args: (capture) => ['-r', capture, '-x'] },
  'tshark -T json': { tool: 'tshark', args: (capture) => ['-r', capture, '-T', 'json'] },
  'tshark -T ek': { tool: 'tshark', args: (capture) => ['-r', capture, '-T', 'ek'] },
  'tshark -T pdml': { tool: 'tshark', args: (capture) => ['-r', capture, '-T', 'pdml'] },
  'tshark -T jsonraw': { tool: 'tshark', args: (capture) => ['-r', capture, '-T', 'jsonraw'] },
  'ngrep -W byline': { tool: 'ngrep', args: (capture) => ['-I', capture, '-q', '-t', '-W', 'byline', ''] },
  ngrep: { tool: 'ngrep', args: (capture) => ['-I', capture, '-q', '-t', ''] },
  'ngrep -W single': { tool: 'ngrep', args: (capture) => ['-I', capture, '-q', '-t', '-W', 'single', ''] },
};

const CASES = [
  't02-blind-busy.pcap',
  'f04-formats-attended.pcap',
  'r31-608-no-callinfo.pcap',
  'r34-603plus-network-blocked.pcap',
];

/** All of them behind each other in one capture, for a tool takes longer to start than to print: the same hosts, other calls. */
const CALLS = join(folder, 'calls.pcap');
const recorded = CASES.map((name) => recordsOf(readFileSync(join(CAPTURES, name)))!);
writeFileSync(CALLS, Buffer.concat([recorded[0]!.header, ...recorded.flatMap(({ records }) => records)]));
const told = analyze(CALLS);

/** What must be the same, whoever printed the packets. */
function essence({ summary, calls, transfers, rejections }: Report) {
  return {
    messages: summary.messages,
    calls: calls.map(({ callId, outcome, finalStatus }) => ({ callId, outcome, finalStatus })).sort(byText),
    transfers: transfers
      .map(({ evidence: _evidence, remediation: _remediation, why: _why, confidence: _c, ...transfer }) => transfer)
      .sort(byText),
    rejections: rejections
      .map(({ code, callId, by, reasonHeader, callInfoJwscard, effective, redress }) => ({
        code,
        callId,
        by,
        reasonHeader,
        callInfoJwscard,
        effective,
        redress,
      }))
      .sort(byText),
  };
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function isInstalled(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

const installed = new Map(
  [...new Set(Object.values(WAYS).map(({ tool }) => tool))].map((tool) => [tool, isInstalled(tool)]),
);

describe.each(Object.entries(WAYS))('%s', (name, { tool, args }) => {
  const isHere = installed.get(tool) === true;

  test.skipIf(!isHere)(`says what the capture says${isHere ? '' : ` (${tool} is not installed)`}`, async () => {
    const { stdout } = spawnSync(tool, args(CALLS), { env: { ...process.env, TZ: 'UTC' }, maxBuffer: 64 << 20 });
    const printed = join(folder, `${name}.txt`);
    writeFileSync(printed, stdout);
    expect(essence(await analyze(printed))).toEqual(essence(await told));
  });
});

test('the calls that are printed are those of all captures', async () => {
  const { summary, transfers, rejections } = await told;
  const alone = await Promise.all(CASES.map((name) => analyze(join(CAPTURES, name))));
  const sum = (count: (report: Report) => number) => alone.reduce((all, report) => all + count(report), 0);
  expect(summary.messages).toBe(sum((report) => report.summary.messages));
  expect(transfers).toHaveLength(sum((report) => report.transfers.length));
  expect(transfers.length).toBeGreaterThan(1);
  expect(rejections).toHaveLength(sum((report) => report.rejections.length));
  expect(rejections.length).toBeGreaterThan(1);
});

test('tcpdump names ports where it was not told otherwise', async () => {
  const line = '2026-11-22 06:10:32.841214 IP 10.55.0.11.sip > 10.55.0.12.sip-tls: SIP: OPTIONS sip:b SIP/2.0\n';
  const message = 'OPTIONS sip:b SIP/2.0\nVia: SIP/2.0/UDP 10.55.0.11\nCall-ID: a\nCSeq: 1 OPTIONS\n\n';
  const [read] = (await readLog(`${line}E..${message}`, 4096)).messages;
  expect(read?.way).toBe('10.55.0.11:5060 udp 10.55.0.12:5061');
});

describe('what each tool printed once', () => {
  test.each(readdirSync(PRINTED))('%s says what the capture says', async (file) => {
    const capture = join(CAPTURES, `${file.split('.', 1)[0]}.pcap`);
    expect(essence(await analyze(join(PRINTED, file)))).toEqual(essence(await analyze(capture)));
  });

  const HEX = readdirSync(PRINTED).filter((file) => /tcpdump-X|tshark-x/.test(file));
  const swapped = (text: Buffer) => Buffer.from(text).swap16();

  test.each(HEX)('%s in UTF-16, as PowerShell writes it, is a dump as well', async (file) => {
    const text = gunzipSync(readFileSync(join(PRINTED, file))).toString('latin1');
    const plain = essence(await analyze(join(PRINTED, file)));
    const marked = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    for (const dump of [marked, swapped(marked), marked.subarray(2), swapped(marked.subarray(2))]) {
      expect(essence(await analyze(dump))).toEqual(plain);
    }
  });
});
