import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { buildPcap } from '../capture/build.ts';
import { inProcess } from '../cli/run.ts';
import { ethernet, ipv4, tcp, udp } from '../packet/build.ts';
import { heldStories } from './held.ts';
import { interfacesIn, packetsIn, sectionComment } from './read-pcapng.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const path = (name: string): string => join(folder, name);

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(path(name), bytes);
  return path(name);
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Runs the command; what it wrote, and what it said. */
async function extract(args: readonly string[], name = 'case.pcapng') {
  rmSync(path(name), { force: true });
  const { status, stderr } = await inProcess(['extract', ...args, '-o', path(name)]);
  return { status, stderr, bytes: existsSync(path(name)) ? readFileSync(path(name)) : new Uint8Array(0) };
}

describe('what is said of a story that was taken out of a trace', () => {
  const traces = [
    'captures/t02-blind-busy.pcap',
    'captures/g05-register-wrong-password.pcap',
    'labelled/f02w-websocket-sipjs-busy.pcap',
    'printed/t02-blind-busy.sngrep.txt',
    'pasted/transfer-busy-bye-after-no-date.txt',
  ];
  test.each(traces)('is what the trace says: %s', async (name) => {
    const held = await heldStories({ name: basename(name), paths: [fixture(name)] }, folder);
    expect(held.map(({ missing, added }) => [...missing, ...added])).toEqual([[]]);
  });

  const rules = [
    'call/callee-registration-failed/fires.txt',
    'call/unanswered-so-far/fires.txt',
    'call/invite-unanswered/fires.txt',
    'registration/undeliverable/fires.txt',
    'registration/no-answer/fires-once.txt',
    'request/keepalive-lost/fires.txt',
    'transfer/no-notify/fires.txt',
    'transfer/target-call-unclear/fires.txt',
  ];
  const scenarios = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
  test.each(rules)('is the same of the scenario %s', async (name) => {
    const scenario = scenarios.find((each) => each.path === name)!;
    const trace = { name, paths: [file(`${name.replace(/\W+/g, '-')}.pcap`, captureOfFixture(scenario))] };
    const held = await heldStories(trace, folder);
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(({ missing, added }) => [...missing, ...added])).toEqual(held.map(() => []));
  });
});

const A = '192.0.2.10';
const B = '192.0.2.20';
const START_US = 1_795_327_800_000_000;

function invite(callId: string): string {
  return message(`INVITE sip:bob@${B} SIP/2.0`, callId, 'INVITE');
}

function message(startLine: string, callId: string, method: string): string {
  const tag = startLine.startsWith('SIP/2.0') ? ';tag=b' : '';
  return `${startLine}\r\nVia: SIP/2.0/TCP ${A};branch=z9hG4bK${callId}\r\nFrom: <sip:anna@${A}>;tag=a\r\nTo: <sip:bob@${B}>${tag}\r\nCall-ID: ${callId}\r\nCSeq: 1 ${method}\r\nContent-Length: 0\r\n\r\n`;
}

/** One connection, whose segments hold these bytes. */
function connection(segments: readonly { readonly text: string; readonly isBack?: boolean }[]): Uint8Array {
  const next = { forward: 100, backward: 900 };
  const packets = segments.map(({ text, isBack = false }, index) => {
    const bytes = new TextEncoder().encode(text);
    const sequence = isBack ? next.backward : next.forward;
    next[isBack ? 'backward' : 'forward'] += bytes.length;
    const ports = isBack
      ? { sourcePort: 5060, destinationPort: 40_000 }
      : { sourcePort: 40_000, destinationPort: 5060 };
    const ends = isBack ? { src: B, dst: A } : { src: A, dst: B };
    const payload = ipv4(tcp(bytes, { sequence, ...ports }), { ...ends, protocol: 6, id: index + 1 });
    return { timeUs: START_US + index * 100_000, bytes: ethernet(payload) };
  });
  return buildPcap(packets);
}

const failed = (callId: string) => ({
  text: message('SIP/2.0 500 Server Internal Error', callId, 'INVITE'),
  isBack: true,
});

describe('a TCP connection with several calls', () => {
  const [one, two, three] = [invite('one'), invite('two'), invite('three')];
  const trace = connection([
    { text: one },
    { text: two },
    { text: three },
    failed('one'),
    failed('two'),
    failed('three'),
  ]);

  test('gives the segments of one, and the headers of those between', async () => {
    const half = one.length >> 1;
    const segments = [{ text: one.slice(0, half) }, { text: one.slice(half) }, { text: two }, { text: `${one}` }];
    const { bytes, stderr } = await extract([
      file(
        'between.pcap',
        connection([
          ...segments.slice(0, 3),
          { text: message('ACK sip:b SIP/2.0', 'one', 'ACK') },
          failed('one'),
          failed('two'),
        ]),
      ),
      '--call',
      'one',
    ]);
    const packets = packetsIn(bytes);
    expect(
      packets.map((packet) => [packet.bytes.length === packet.originalLength, textOf(packet.bytes).length - 54]),
    ).toEqual([
      [true, half],
      [true, one.length - half],
      [false, 0],
      [true, message('ACK sip:b SIP/2.0', 'one', 'ACK').length],
      [true, failed('one').text.length],
    ]);
    expect(textOf(bytes)).not.toContain('Call-ID: two');
    expect(sectionComment(bytes)).toContain('headers alone');
    expect(stderr).not.toContain('other stor');
  });

  test('gives nothing before the first and behind the last of its messages', async () => {
    const { bytes } = await extract([file('trunk.pcap', trace), '--call', 'two']);
    expect(packetsIn(bytes).map((packet) => /Call-ID: (\w+)/.exec(textOf(packet.bytes))?.[1])).toEqual(['two', 'two']);
  });

  test('keeps a segment that another call shares, and says so', async () => {
    const shared = connection([
      { text: one.slice(0, 50) },
      { text: one.slice(50) + two },
      failed('one'),
      failed('two'),
    ]);
    const { bytes, stderr } = await extract([file('shared.pcap', shared), '--call', 'two']);
    expect(packetsIn(bytes)).toHaveLength(3);
    expect(stderr).toContain('1 message of another story is in it, which shares segments of TCP with this one');
  });

  test('is put together where segments came out of order and twice', async () => {
    const bytes = connection([
      { text: one.slice(0, 90) },
      { text: one.slice(90) },
      { text: two },
      failed('one'),
      failed('two'),
    ]);
    const packets = splitPcap(bytes);
    const mixed = buildPcap(
      [packets[0]!, packets[2]!, packets[1]!, packets[1]!, packets[3]!, packets[4]!].map((each, index) => ({
        bytes: each.bytes,
        timeUs: START_US + index,
      })),
    );
    const { bytes: taken } = await extract([file('mixed.pcap', mixed), '--call', 'one']);
    const whole = packetsIn(taken).filter((packet) => packet.bytes.length === packet.originalLength);
    expect(whole.map((packet) => packet.bytes.length)).toEqual([
      90 + 54,
      one.length - 90 + 54,
      one.length - 90 + 54,
      failed('one').text.length + 54,
    ]);
  });
});

function splitPcap(bytes: Uint8Array): { readonly bytes: Uint8Array }[] {
  const packets: { readonly bytes: Uint8Array }[] = [];
  const all = Buffer.from(bytes);
  for (let at = 24; at < all.length; ) {
    const length = all.readUInt32LE(at + 8);
    packets.push({ bytes: new Uint8Array(all.subarray(at + 16, at + 16 + length)) });
    at += 16 + length;
  }
  return packets;
}

function call(callId: string, port: number, offset: number) {
  const sdp = `v=0\r\nc=IN IP4 ${A}\r\nm=audio ${port} RTP/AVP 0\r\n`;
  const text = invite(callId).replace('Content-Length: 0\r\n\r\n', `Content-Length: ${sdp.length}\r\n\r\n${sdp}`);
  const rtp = new Uint8Array(52).fill(0x55);
  rtp.set([0x80, 0]);
  const at = (bytes: Uint8Array, seconds: number, ends = { src: A, dst: B }) => ({
    timeUs: START_US + Math.round((offset + seconds) * 1e6),
    bytes: ethernet(ipv4(bytes, ends)),
  });
  return [
    at(udp(new TextEncoder().encode(text)), 0),
    at(udp(rtp, 7000, port), 0.1, { src: B, dst: A }),
    at(udp(new TextEncoder().encode(failed(callId).text)), 0.2, { src: B, dst: A }),
  ];
}

describe('two calls over UDP', () => {
  const trace = file('two.pcap', buildPcap([...call('one', 4000, 0), ...call('two', 4002, 1)]));
  const contents = (bytes: Uint8Array) =>
    packetsIn(bytes).map(
      (packet) => /Call-ID: (\w+)/.exec(textOf(packet.bytes))?.[1] ?? `RTP ${packet.bytes.readUInt16BE(36)}`,
    );

  test('give one by story, cause, number of a message, filter, and the worst', async () => {
    for (const args of [
      ['--story', '2'],
      ['--call', '#4'],
      ['--call', 'two'],
      ['--filter', 'callid == "two"'],
    ]) {
      const { bytes, status } = await extract([trace, ...args]);
      expect([status, ...contents(bytes)]).toEqual([0, 'two', 'two']);
    }
    const both = await extract([trace, '--cause', '1']);
    expect(contents(both.bytes)).toEqual(['one', 'one', 'two', 'two']);
    expect(contents((await extract([trace])).bytes)).toHaveLength(2);
  });

  test('give the RTP of one where it is asked for', async () => {
    const { bytes } = await extract([trace, '--story', '2', '--with-rtp']);
    expect(contents(bytes)).toEqual(['two', 'RTP 4002', 'two']);
    expect(packetsIn(bytes)[1]?.bytes).toHaveLength(52 + 42);
  });

  test('leave times, bytes and lengths as they were', async () => {
    const { bytes } = await extract([trace, '--story', '1'], 'one.pcap');
    const before = readFileSync(trace);
    const length = before.readUInt32LE(24 + 8);
    expect(Buffer.from(bytes).subarray(24, 24 + 16 + length)).toEqual(before.subarray(24, 24 + 16 + length));
  });

  test('say the verdict of one, at its packets too', async () => {
    const { bytes, stderr } = await extract([trace, '--story', '2']);
    expect(sectionComment(bytes)).toMatch(
      /CALL FAILED.*\n[\s\S]*call\/server-failed: \w+, \w+; at fault:.*\nEvidence in this capture: #1, #2/i,
    );
    expect(packetsIn(bytes)[1]?.comment).toMatch(/^siptriage: call\/server-failed \(\w+\): /);
    expect(stderr).toBe('siptriage: 2 packets, 2 messages\n');
  });

  test('are read from gzip, and give text', async () => {
    const packed = file('two.pcap.gz', gzipSync(readFileSync(trace)));
    const { bytes } = await extract([packed, '--story', '2'], 'case.txt');
    const lines = textOf(bytes)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ schema, frame, text }) => [schema, frame, /Call-ID: (\w+)/.exec(text)?.[1]])).toEqual([
      ['siptriage/message@1', 4, 'two'],
      ['siptriage/message@1', 6, 'two'],
    ]);
  });

  test('come in several inputs with an interface for each', async () => {
    const other = file('other.pcap', buildPcap(call('two', 4002, 1), { linkType: 1 }));
    const { bytes } = await extract([file('first.pcap', buildPcap(call('one', 4000, 0))), other, '--call', 'two']);
    expect(contents(bytes)).toEqual(['two', 'two']);
    expect(interfacesIn(bytes)).toEqual([{ linkType: 1, name: null }]);
  });
});

describe('interfaces and link types', () => {
  test('stay, with their names', async () => {
    const { bytes } = await extract([
      fixture('captures/f04-formats-attended.two-if.pcapng'),
      '--filter',
      'method == REFER',
    ]);
    const interfaces = interfacesIn(bytes);
    expect(interfaces.length).toBe(2);
    expect(new Set(packetsIn(bytes).map((packet) => packet.interface))).toEqual(new Set([0, 1]));
  });

  test('are one in a pcap, or it is refused', async () => {
    const inputs = ['pcap', 'sll.pcap'].map((ending) => fixture(`captures/f04-formats-attended.${ending}`));
    const { status, stderr, bytes } = await extract([...inputs, '--filter', 'method == INVITE'], 'several.pcap');
    expect([status, bytes.length]).toEqual([2, 0]);
    expect(stderr).toMatch(
      /^siptriage: a pcap has one link type, and these packets have several \(.*Ethernet.*\): write a pcapng\n$/,
    );
  });
});

describe('mistakes', () => {
  const trace = fixture('captures/t02-blind-busy.pcap');
  test.each([
    [[trace], 2, /required option '-o, --output <file>'/],
    [[trace, '-o', trace], 2, /cannot write .*: it is read by this run/],
    [[trace, '-o', path('x'), '--story', '9'], 2, /--story 9: this trace has \d+ stor/],
    [[trace, '-o', path('x'), '--cause', '9'], 2, /--cause 9: this trace has 1 cause/],
    [[trace, '-o', path('x'), '--story', '1', '--call', 'a'], 2, /--story and --call do not go together/],
    [[trace, '-o', path('x.txt'), '--with-rtp'], 2, /--with-rtp goes with packets; ndjson has none/],
    [[trace, '-o', path('x.pcap'), '--with-secrets'], 2, /--with-secrets goes with pcapng/],
    [[trace, '-o', path('x'), '--filter', 'code =='], 2, /--filter, position/],
    [[trace, '-o', path('x'), '--call', 'nobody'], 3, /nothing in this trace is about nobody/],
    [[path('none.pcap'), '-o', path('x')], 3, /none\.pcap: no such file/],
  ])('%j end with %i', async (args, code, said) => {
    const { status, stderr } = await inProcess(['extract', ...args]);
    expect([status, stderr.trim().split('\n').length > 2]).toEqual([code, false]);
    expect(stderr).toMatch(said);
    expect(existsSync(path('x'))).toBe(false);
  });

  test('a terminal takes no packets', async () => {
    const { status, stderr } = await inProcess(['extract', trace, '-o', '-'], { isTerminal: true });
    expect([status, stderr]).toEqual([2, 'siptriage: packets are not written to a terminal: name a file with -o\n']);
  });

  test('standard output takes them', async () => {
    const pieces: Uint8Array[] = [];
    const outBytes = async (bytes: Uint8Array): Promise<void> => void pieces.push(bytes);
    const { status, stderr } = await inProcess(['extract', trace, '-o', '-'], { outBytes });
    expect([status, stderr, packetsIn(Buffer.concat(pieces)).length]).toEqual([0, '', 18]);
  });
});

describe('a text log', () => {
  const log = fixture('printed/t02-blind-busy.sngrep.txt');

  test('becomes packets with its addresses, and says so', async () => {
    const { bytes, stderr } = await extract([log]);
    expect(stderr).toContain('the packets are synthesized: the trace is a text log');
    expect(sectionComment(bytes)).toContain('synthesized from a text log');
    const [first] = packetsIn(bytes);
    expect([...(first?.bytes.subarray(26, 34) ?? [])]).toEqual([10, 55, 0, 11, 10, 55, 0, 12]);
    expect(textOf(first?.bytes.subarray(42) ?? new Uint8Array(0))).toMatch(/^INVITE sip:bob/);
  });

  test('that names nobody has link-local addresses, the same for one party', async () => {
    const texts = [
      invite('one'),
      failed('one').text,
      message('BYE sip:a SIP/2.0', 'one', 'BYE').replace(/From: (.*)\r\nTo: (.*)\r\n/, 'From: $2;tag=b\r\nTo: $1\r\n'),
    ];
    const { bytes, stderr } = await extract([file('raw.log', texts.join('\n')), '--call', 'one']);
    expect(stderr).toContain('3 messages name no address of one side');
    expect(packetsIn(bytes).map((packet) => [packet.bytes[29], packet.bytes[33]])).toEqual([
      [1, 2],
      [2, 1],
      [2, 1],
    ]);
    expect(
      packetsIn(bytes).every(({ bytes: packet }) => packet.subarray(26, 29).equals(Buffer.from([169, 254, 1]))),
    ).toBe(true);
  });
});
