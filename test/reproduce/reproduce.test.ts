import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-reproduce-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BUSY = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const path = (name: string): string => join(folder, name);

async function reproduced(name: string, args: readonly string[]) {
  const result = await inProcess(['reproduce', ...args, '-o', path(name)]);
  const read = (file: string): string => readFileSync(join(path(name), file), 'latin1');
  const files = result.status === 0 ? readdirSync(path(name)).sort() : [];
  return { ...result, read, files };
}

/** The steps of a scenario: `recv INVITE`, `send SIP/2.0 200 OK`; XML that is none fails. */
function stepsOf(xml: string): string[] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true });
  const parts = parser.parse(xml) as { scenario?: Record<string, unknown>[] }[];
  const steps = parts.find(({ scenario }) => scenario !== undefined)?.scenario ?? [];
  return steps.flatMap((step) => {
    const attributes = step[':@'] as { request?: string; response?: string } | undefined;
    if ('recv' in step) {
      return [`recv ${attributes?.request ?? attributes?.response}`];
    }
    const [text] = (step['send'] ?? []) as { '#text'?: string }[];
    return text === undefined ? [] : [`send ${String(text['#text']).trim().split('\n')[0]}`];
  });
}

describe('a blind transfer to a busy target', () => {
  test('is a scenario for each party and dialog, a script and a page', async () => {
    const { status, stderr, files } = await reproduced('busy', [BUSY]);
    expect(status).toBe(0);
    expect(stderr).toBe(`siptriage: 4 scenarios in ${path('busy')}; README.md says how to play them\n`);
    expect(files).toEqual([
      'README.md',
      'party-1-dialog-1.xml',
      'party-2-dialog-1.xml',
      'party-3-dialog-2.xml',
      'party-4-dialog-2.xml',
      'run.sh',
    ]);
  });

  test('sends and takes what the trace shows, in its order', async () => {
    const { read } = await reproduced('steps', [BUSY]);
    expect(stepsOf(read('party-4-dialog-2.xml'))).toEqual([
      'recv INVITE',
      'send SIP/2.0 100 Trying',
      'send SIP/2.0 180 Ringing',
      'send SIP/2.0 486 Busy Here',
      'recv ACK',
    ]);
    expect(stepsOf(read('party-1-dialog-1.xml'))).toEqual([
      'send INVITE sip:bob@127.0.0.12 SIP/2.0',
      'recv 100',
      'recv 180',
      'recv 200',
      'send ACK sip:bob@127.0.0.12:5060 SIP/2.0',
      'send REFER sip:bob@127.0.0.12:5060 SIP/2.0',
      'recv 202',
      'recv NOTIFY',
      'send SIP/2.0 200 OK',
      'recv NOTIFY',
      'send SIP/2.0 200 OK',
      'send BYE sip:bob@127.0.0.12:5060 SIP/2.0',
      'recv 200',
    ]);
  });

  test('names loopback alone, and the Call-ID of the run', async () => {
    const { read, files } = await reproduced('addresses', [BUSY]);
    const all = files.filter((name) => name !== 'README.md').map(read);
    expect(all.join('\n')).not.toContain('10.55.0.');
    const caller = read('party-1-dialog-1.xml');
    expect(caller).toContain('\nCall-ID: [call_id]\n');
    expect(caller).toContain('Refer-To: \\x3Csip:carol@127.0.0.13\\x3E');
    expect(read('run.sh')).toContain(
      'play party-3-dialog-2 -i 127.0.0.12 -p 5062 -cid_str "repro-2-$RUN" 127.0.0.13:5060',
    );
  });

  test('starts who waits before who calls', async () => {
    const { read } = await reproduced('order', [BUSY]);
    const started = [...read('run.sh').matchAll(/^play (\S+)/gm)].map(([, name]) => name);
    expect(started).toEqual(['party-2-dialog-1', 'party-4-dialog-2', 'party-1-dialog-1', 'party-3-dialog-2']);
  });

  test('goes as fast as asked', async () => {
    const waits = async (name: string, args: readonly string[]) => {
      const { read } = await reproduced(name, [BUSY, ...args]);
      return [...read('party-4-dialog-2.xml').matchAll(/pause milliseconds="(\d+)"/g)].map(([, ms]) => Number(ms));
    };
    const [plain, fast] = [await waits('plain', []), await waits('fast', ['--speed', '2'])];
    expect(plain.slice(0, 3)).toEqual([25, 71, 261]);
    expect(fast[2]).toBe(130);
  });

  test('without the party that is the user’s', async () => {
    const { read, files } = await reproduced('own', [BUSY, '--own', '10.55.0.13']);
    expect(files).not.toContain('party-4-dialog-2.xml');
    const xml = read('party-3-dialog-2.xml');
    stepsOf(xml);
    expect(xml).toContain('header="To:" check_it="false" assign_to="tag1_all,tag1"');
    expect(xml).toMatch(/ACK sip:carol@\[own_host\][\s\S]*;tag=\[\$tag1\]/);
    expect(read('run.sh')).toContain('-cid_str "repro-2-$RUN" "$OWN_HOST:$OWN_PORT"');
  });

  test('answers the party that is the user’s with what it sent', async () => {
    const { read } = await reproduced('own-caller', [BUSY, '--own', '10.55.0.11:5060']);
    const xml = read('party-2-dialog-1.xml');
    expect(xml).toContain('SIP/2.0 200 OK\nVia: [$via1]\nFrom: [$from1]\nTo: [$to1];tag=');
    expect(xml).toContain('CSeq: [$cseq1]\n');
  });

  test('is told in Vietnamese', async () => {
    const { status } = await reproduced('vi', [BUSY, '--lang', 'vi']);
    expect(status).toBe(0);
    expect(readFileSync(join(path('vi'), 'README.md'), 'utf8')).toContain('## Ai đóng vai nào');
  });
});

describe('what a trace could do', () => {
  test.each([
    ['a shell', '$(touch x)`id`;"\' &&'],
    ['XML', ']]> <!-- </send></scenario>&lt;'],
    ['SIPp', '[call_id] [last_Via:] [$x] \\x41 \\n'],
    ['a page', '[a](http://b) <script> | # *x*'],
  ])('to %s is text', async (_, text) => {
    const capture = path('hostile.pcap');
    writeFileSync(capture, hostileCapture({ uri: '%41$(id)', text }));
    rmSync(path('hostile'), { recursive: true, force: true });
    const { status, read, files } = await reproduced('hostile', [capture]);
    expect(status).toBe(0);
    for (const name of files.filter((file) => file.endsWith('.xml'))) {
      const xml = read(name);
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml).toMatch(/^[\n\x20-\x7e]*$/);
      const keywords = new Set([...xml.matchAll(/\[(?!CDATA\[)([^\]\n]*)\]/g)].map(([, word]) => word));
      keywords.delete('');
      expect([...keywords].filter((word) => !['call_id', 'len', 'run', '^;&gt; '].includes(word ?? ''))).toEqual([]);
    }
    expect(read('run.sh')).not.toMatch(/touch|script|call_id|\(id\)/);
    expect(read('README.md')).not.toMatch(/<script>|<!--|^\[a\]\(/);
  });
});

describe('where it is written', () => {
  test('a folder that holds something stays as it is', async () => {
    mkdirSync(path('full'));
    writeFileSync(join(path('full'), 'mine'), 'x');
    const refused = await reproduced('full', [BUSY]);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      `siptriage: cannot write ${path('full')}: it is not empty; --force writes into it\n`,
    ]);
    const forced = await reproduced('full', [BUSY, '--force']);
    expect(forced.files).toContain('mine');
    expect(forced.files).toContain('run.sh');
  });

  test('a file is no folder, and a link in it is not followed', async () => {
    writeFileSync(path('file'), 'x');
    expect(await reproduced('file', [BUSY])).toMatchObject({ status: 2 });
    mkdirSync(path('linked'));
    symlinkSync(path('file'), join(path('linked'), 'run.sh'));
    expect(await reproduced('linked', [BUSY, '--force'])).toMatchObject({ status: 2 });
    expect(readFileSync(path('file'), 'utf8')).toBe('x');
  });

  test.each([
    [['--story', '9'], '--story 9: this trace has 1 story of which something failed'],
    [['--own', '9.9.9.9'], '--own 9.9.9.9: no such party in this story; there are 10.55.0.11, 10.55.0.12, 10.55.0.13'],
    [['--story', '1', '--call', 'bob'], '--story and --call do not go together: each chooses what is played'],
  ])('%j is a mistake, and nothing is written', async (args, said) => {
    const { status, stderr } = await reproduced('never', [BUSY, ...args]);
    expect([status, stderr]).toEqual([2, `siptriage: ${said}\n`]);
    expect(() => readdirSync(path('never'))).toThrow('ENOENT');
  });
});
