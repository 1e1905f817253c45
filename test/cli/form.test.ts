import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportOfWay, type Way } from '../analysis/ways.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { captureOf } from '../builders/wire.ts';
import { buildPcap } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';
import { TORTURE } from '../sip/torture-table.ts';
import { inProcess } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-form-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = new URL('../../fixtures/torture/', import.meta.url);
const ARCHIVE = new URL('../../../shared/rfc4475/', import.meta.url);

function written(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function capture(name: string, messages: readonly Uint8Array[]): string {
  const packets = messages.map((bytes, i) => ({
    timeUs: 1_795_327_800_000_000 + i * 1000,
    bytes: ethernet(ipv4(udp(bytes, 5060, 5060), { src: '192.0.2.1', dst: '192.0.2.2', protocol: 17, id: i + 1 })),
  }));
  return written(name, buildPcap(packets));
}

/** The rules that `annotate` names beneath each frame. */
async function rulesBeneath(path: string): Promise<Map<number, string[]>> {
  const { stdout } = await inProcess(['annotate', path, '--quiet']);
  const found = new Map<number, string[]>();
  let frame = 0;
  for (const line of stdout.split('\n')) {
    frame = Number(/^#(\d+) /.exec(line)?.[1] ?? frame);
    const rule = /\[message\/([a-z0-9-]+)\]/.exec(line)?.[1];
    found.set(frame, [...(found.get(frame) ?? []), ...(rule === undefined ? [] : [rule])]);
  }
  return found;
}

describe('annotate names beneath each torture message exactly its faults', () => {
  test('of RFC 4475 and RFC 5118', async () => {
    const path = capture(
      'torture.pcap',
      TORTURE.map(({ file }) => readFileSync(new URL(`${file}.sip`, OWN))),
    );
    const found = await rulesBeneath(path);
    expect(TORTURE.map(({ file }, i) => [file, found.get(i + 1)])).toEqual(
      TORTURE.map(({ file, codes }) => [file, codes]),
    );
  });

  const archived = TORTURE.filter(({ file }) => existsSync(new URL(`${file}.dat`, ARCHIVE)));
  test.skipIf(archived.length === 0)('of the archive of RFC 4475', async () => {
    expect(archived).toHaveLength(49);
    const path = capture(
      'archive.pcap',
      archived.map(({ file }) => readFileSync(new URL(`${file}.dat`, ARCHIVE))),
    );
    const found = await rulesBeneath(path);
    expect(archived.map((_, i) => found.get(i + 1))).toEqual(archived.map(({ codes }) => codes));
  });

  test('also where it is all there is', async () => {
    const path = capture('insuf.pcap', [readFileSync(new URL('insuf.sip', OWN))]);
    const { status, stdout } = await inProcess(['annotate', path]);
    expect(status).toBe(3);
    expect(stdout).toContain('[message/header-missing]');
  });
});

const CALL_ON_THE_LINE = `
0.00 o > OPTIONS
  Contact: <sip:anna@192.0.2.10;rinstance=1>
0.10 o < 200 OK
1.00 o > OPTIONS
  @edit ^CSeq: (\\d+) OPTIONS => CSeq: $1 INFO
1.10 o < 400 CSeq does not match
`;

test('the same faults are found however the trace is read', async () => {
  const path = capture(
    'ways.pcap',
    TORTURE.map(({ file }) => readFileSync(new URL(`${file}.sip`, OWN))),
  );
  const closely: Way = { name: 'closely', blockBytes: 1 << 20, mayReread: false, chunkBytes: null, threads: 0 };
  const expected = await reportOfWay(path, closely);
  expect(expected.summary.findings.info).toBeGreaterThan(10);
  for (const way of [
    { ...closely, name: 'ordinary', mayReread: true },
    { ...closely, name: 'in chunks', mayReread: true, blockBytes: 64, chunkBytes: 2048 },
    { ...closely, name: 'in threads', mayReread: true, blockBytes: 64, chunkBytes: 2048, threads: 2 },
  ]) {
    expect(await reportOfWay(path, way), way.name).toEqual(expected);
  }
});

describe('analyze', () => {
  const path = written('plain.pcap', captureOf(readScenario(CALL_ON_THE_LINE)));

  test('says in a line which faults struck the scan', async () => {
    const { stdout } = await inProcess(['analyze', path]);
    expect(stdout).toMatch(
      /^Form {8}1 message with faults of form: {2,}message\/cseq-method-mismatch ×1\n {12}siptriage annotate shows them$/m,
    );
    const vi = await inProcess(['analyze', path, '--lang', 'vi']);
    expect(vi.stdout).toMatch(/^Dạng thức +1 bản tin sai dạng thức: +message\/cseq-method-mismatch ×1/m);
  });

  test('counts them, each kind of each sender once, as information', async () => {
    const { stdout } = await inProcess(['analyze', path, '--format', 'json']);
    const { findings, summary } = JSON.parse(stdout);
    expect(summary.findings).toEqual({ error: 0, warning: 0, info: 1 });
    expect(findings).toMatchObject([
      {
        rule: 'message/cseq-method-mismatch',
        severity: 'info',
        message:
          '1 message of 192.0.2.10:5060: the method in CSeq is not the method of the request (OPTIONS with 2 INFO)',
        atFault: null,
        confidence: 'certain',
        references: ['RFC 3261 §8.1.1.5'],
        callIds: [],
        evidence: [{ frame: 3 }],
      },
    ]);
  });

  test('warns beside the story where the refusal names the fault, and where nothing came back', async () => {
    const refused = `
0.00 o > INVITE
  @edit ^Content-Length: 0 => Content-Length: 40
0.10 o < 400 Bad Content-Length
0.11 o > ACK
`;
    const ignored = `
${[0, 0.5, 1.5, 3.5].map((at, i) => `${at} k > ${i === 0 ? 'INVITE\n  @edit ^Content-Length: 0 => Content-Length: 40' : 'again INVITE'}`).join('\n')}
later 40
`;
    for (const [scenario, confidence, message, frames] of [
      [
        refused,
        'likely',
        'the INVITE of 192.0.2.10:5060 was answered 400 Bad Content-Length, and Content-Length promises more body than there is (40 of 0)',
        [1, 2],
      ],
      [
        ignored,
        'possible',
        'the INVITE of 192.0.2.10:5060 got no answer, and Content-Length promises more body than there is (40 of 0)',
        [1],
      ],
    ] as const) {
      const file = written('story.pcap', captureOf(readScenario(scenario)));
      const { findings } = JSON.parse((await inProcess(['analyze', file, '--format', 'json'])).stdout);
      const own = findings.filter(({ rule }: { rule: string }) => rule.startsWith('message/'));
      expect(own).toMatchObject([
        { rule: 'message/content-length-too-large', severity: 'warning', atFault: null, confidence, message },
      ]);
      expect(own[0].evidence.map(({ frame }: { frame: number }) => frame)).toEqual(frames);
    }
  });

  test('says nothing of form where another reason was given', async () => {
    const busy =
      '0.00 o > INVITE\n  @edit ^Content-Length: 0 => Content-Length: 40\n0.10 o < 486 Busy Here\n0.11 o > ACK\n';
    const file = written('busy.pcap', captureOf(readScenario(busy)));
    const { stdout } = await inProcess(['analyze', file, '--format', 'json']);
    expect(stdout).not.toContain('message/');
  });
});

describe('what the trace itself may have done is nobody’s fault', () => {
  test('a log loses blanks and lines', async () => {
    const messages = readScenario('0.00 o > INVITE\n  -To\n  -Contact\n0.10 o < 486 Busy Here\n');
    const log = written('log.txt', sofiaLog(messages, { of: '198.51.100.20' }));
    const { stdout } = await inProcess(['annotate', log]);
    expect(stdout).toContain('486');
    expect(stdout).not.toContain('[message/');
  });

  test('and a capture the end of a message', async () => {
    const whole = captureOf(readScenario('0.00 o > INVITE\n  Content-Type: text/plain\n  | hello\n'));
    const cut = Buffer.from(whole.subarray(0, whole.length - 20));
    cut.writeUInt32LE(cut.readUInt32LE(32) - 20, 32);
    const { stdout } = await inProcess(['annotate', written('cut.pcap', cut)]);
    expect(stdout).toContain('INVITE');
    expect(stdout).not.toContain('[message/');
  });
});

describe('check is a gate for form', () => {
  const path = written('gate.pcap', captureOf(readScenario(CALL_ON_THE_LINE.split('1.00')[0] ?? '')));
  const config = (rules: string): string => written(`config-${rules.length}.yaml`, rules);

  test.each([
    ['without a configuration', 'failOn: warning\n', 0],
    ['where the family is raised', 'rules:\n  message/*: error\n', 1],
    ['where the rule is raised', 'rules:\n  message/contact-uri-parameter-unknown: error\n', 1],
    ['where another rule is raised', 'rules:\n  message/header-missing: error\n', 0],
    ['where all that is worth knowing fails', 'failOn: info\n', 1],
    [
      'where it is raised but for this rule',
      'rules:\n  message/*: error\n  message/contact-uri-parameter-unknown: off\n',
      0,
    ],
  ])('%s', async (_when, rules, expected) => {
    const { status } = await inProcess(['check', path, '--config', config(rules)]);
    expect(status).toBe(expected);
  });
});
