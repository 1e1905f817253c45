import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../cli/run.ts';
import { leaksIn, originalsOf } from './leaks.ts';

const TRACE = new URL('../../fixtures/labelled/t13-refer-200.pcap', import.meta.url).pathname;
const FOLDER = mkdtempSync(join(tmpdir(), 'siptriage-anonymize-'));
const KEY = join(FOLDER, 'key');
writeFileSync(KEY, 'a key of the tests that is long enough');

const originals = await originalsOf(TRACE);

describe('in every form', () => {
  test.each([
    ['text', ['analyze', '-v']],
    ['markdown', ['analyze', '--format', 'markdown']],
    ['HTML', ['analyze', '--format', 'html', '--with-secrets']],
    ['JSON', ['analyze', '--format', 'json']],
    ['NDJSON', ['analyze', '--format', 'ndjson']],
    ['CSV', ['analyze', '--format', 'csv']],
    ['transfers', ['transfers', '--format', 'json']],
    ['a ladder', ['flow']],
    ['SVG', ['flow', '--format', 'svg']],
    ['messages', ['messages']],
    ['annotations', ['annotate', '--verbose']],
    ['JUnit', ['check', '--format', 'junit']],
    ['SARIF', ['check', '--format', 'sarif']],
  ])('%s names nobody', async (_, args) => {
    const { stdout, stderr, status } = await inProcess([...args, TRACE, '--anonymize', '--key', KEY]);
    expect(leaksIn(stderr, originals)).toEqual([]);
    expect([0, 1]).toContain(status);
    expect(stdout.length).toBeGreaterThan(50);
    expect(leaksIn(stdout, originals)).toEqual([]);
    expect(stdout).not.toContain('t13-refer-200');
  });
});

describe('annotate', () => {
  const LOG = new URL('../../fixtures/printed/r34-603plus-network-blocked.ngrep-byline.txt', import.meta.url).pathname;
  const own = readFileSync(LOG, 'utf8');

  test('prints the messages of a log in full, each below where it stood, and none of its other lines', async () => {
    const log = join(FOLDER, 'told.txt');
    writeFileSync(log, own.replace(/^U /m, 'alice called the office of example\n\nU '));
    const { status, stdout, stderr } = await inProcess(['annotate', log, '--anonymize', '--key', KEY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(leaksIn(stdout, await originalsOf(LOG))).toEqual([]);
    expect(stdout).not.toMatch(/alice|bob|office|filter:|10\.55\./i);
    const rows = stdout.split('\n').filter((line) => /^:\d+ /.test(line));
    expect(rows.map((row) => row.replace(/^:(\d+) +\d\d:\d\d:\d\d\.\d{3} +\S+ → \S+ +(\S+ \S+).*$/, '$1 $2'))).toEqual([
      expect.stringMatching(/^7 INVITE sip:/),
      '33 100 Trying',
      '45 603 Network',
      expect.stringMatching(/^58 ACK sip:/),
    ]);
    const [invite = ''] = rows;
    const below = stdout.slice(stdout.indexOf(invite) + invite.length + 1);
    expect(below).toMatch(/^INVITE sip:\S+ SIP\/2\.0\r?\nVia: SIP\/2\.0\/UDP \S+;branch=z9hG4bK/);
    expect(below).toMatch(/\na=rtpmap:0 PCMU\/8000\r?\n/);
  });

  test('says of each message what it says without', async () => {
    const notes = async (...args: string[]) => {
      const { stdout } = await inProcess(['annotate', LOG, '--quiet', ...args]);
      const found = stdout.split('\n').filter((line) => /^ {2}┃ (?:\d{3}|✗) /.test(line));
      return found.map((line) => line.replace(/·.*/, ''));
    };
    expect(await notes('--anonymize')).toEqual(await notes());
    expect(await notes()).toContain('  ┃ ✗ CALL BLOCKED BY THE NETWORK ');
  });

  test('writes what stands for what', async () => {
    const mapping = join(FOLDER, 'annotated.ndjson');
    await inProcess(['annotate', LOG, '--anonymize', '--mapping', mapping]);
    expect(readFileSync(mapping, 'utf8')).toContain('"original":"alice"');
    expect(statSync(mapping).mode & 0o777).toBe(0o600);
    const before = readFileSync(LOG, 'utf8');
    const { status } = await inProcess(['annotate', LOG, '--anonymize', '--mapping', LOG]);
    expect(status).toBe(2);
    expect(readFileSync(LOG, 'utf8')).toBe(before);
  });
});

test.each([
  ['expectations', { expectations: [{ label: 'carol is reached', call: { to: 'carol', finalStatus: 200 } }] }],
  ['ignore', { ignore: [{ rule: 'transfer/target-busy', participant: 'carol', reason: 'carol is away' }] }],
  ['labels', { labels: { carol: 'to == carol' } }],
  ['baseline', { baseline: 'known.json' }],
])('a check with %s says why it names nobody in vain, and what to do', async (what, config) => {
  const file = join(FOLDER, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  writeFileSync(join(FOLDER, 'known.json'), '{"schema":"siptriage/baseline@1","version":"0","findings":[]}');
  const args = ['check', TRACE, '--config', file, '--anonymize'];
  const { status, stdout, stderr } = await inProcess(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    new RegExp(`^siptriage: ${what}: .*check without --anonymize.*\`siptriage analyze --anonymize\`.*\\n$`),
  );
  expect((await inProcess([...args, '--lang', 'vi'])).stderr).toMatch(
    new RegExp(`^siptriage: ${what}: .*không có --anonymize`),
  );
});

test('a mapping is for its owner alone, also where others could read the file, and reveal reads it', async () => {
  const mapping = join(FOLDER, 'map.ndjson');
  writeFileSync(mapping, '', { mode: 0o644 });
  const plain = await inProcess(['messages', TRACE]);
  const { stdout } = await inProcess(['messages', TRACE, '--anonymize', '--mapping', mapping]);
  expect(statSync(mapping).mode & 0o777).toBe(0o600);
  expect(readFileSync(mapping, 'utf8')).toContain('"original"');
  const report = join(FOLDER, 'told.ndjson');
  writeFileSync(report, stdout);
  const { stdout: back } = await inProcess(['reveal', '--mapping', mapping, report]);
  const callIdOf = (text: string): string => /Call-ID: ([^\\]+)/i.exec(text)?.[1] ?? '';
  expect(callIdOf(stdout)).not.toBe(callIdOf(plain.stdout));
  expect(callIdOf(back)).toBe(callIdOf(plain.stdout));
});

test.each([
  [['analyze', TRACE, '--key', KEY], /--key says how --anonymize replaces/],
  [['analyze', TRACE, '--anonymize', '--each'], /--each would name/],
  [['analyze', TRACE, '--anonymize', '--key', TRACE.slice(0, -1)], /no such file/],
  [['reveal', TRACE], /which mapping/],
  [['reveal', '--mapping', KEY, TRACE], /not a mapping/],
])('%j is refused', async (args, said) => {
  const { status, stderr, stdout } = await inProcess(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(said);
});

test('reveal keeps the letters of a report, and puts back names with letters of their own', async () => {
  const named = join(FOLDER, 'named.ndjson');
  const messages = (await inProcess(['messages', TRACE])).stdout;
  writeFileSync(named, messages.replaceAll(/From: [^<]*</g, 'From: Nguyễn Vân <'));
  const mapping = join(FOLDER, 'letters.ndjson');
  const args = [named, '--format', 'json', '--lang', 'vi'];
  const { stdout } = await inProcess([...args, '--anonymize', '--mapping', mapping]);
  expect(readFileSync(mapping, 'utf8')).toContain('"Nguyễn"');
  const token = /"token":"([^"]+)","original":"Nguyễn"/.exec(readFileSync(mapping, 'utf8'))?.[1] ?? '';
  const report = join(FOLDER, 'report.txt');
  writeFileSync(report, `✗ ${token} → chắc chắn\n${stdout}`);
  const revealed = (await inProcess(['reveal', '--mapping', mapping, report])).stdout;
  expect(revealed).toContain('✗ Nguyễn → chắc chắn\n');
  expect(revealed).not.toContain('Ã');
});

describe('what a hostile trace may hold', () => {
  const rewritten = async (name: string, headers: readonly string[], body = ''): Promise<string> => {
    const trace = join(FOLDER, `${name}.ndjson`);
    const text = [
      'INVITE sip:a@example.com SIP/2.0',
      'Via: SIP/2.0/UDP h;branch=z9hG4bKq',
      'From: <sip:b@example.com>;tag=1',
    ];
    const lines = [...text, 'To: <sip:a@example.com>', 'Call-ID: one', 'CSeq: 1 INVITE', ...headers, '', body];
    const line = { schema: 'siptriage/message@1', input: 'a', frame: 1, time: null, text: lines.join('\r\n') };
    writeFileSync(trace, `${JSON.stringify(line)}\n`);
    const { status, stdout, stderr } = await inProcess(['messages', trace, '--anonymize', '--key', KEY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };

  test.each([
    ['addresses in each other', `Refer-To: <${'sip:a?to='.repeat(3000)}sip:z>`],
    ['addresses without a scheme in each other', `Refer-To: <sip:a?to=${'a?to='.repeat(3000)}z>`],
    ['values in each other', `X-Any: ${'a='.repeat(12_000)}b`],
    ['quotes in each other', `X-Any: ${'a="'.repeat(9000)}b`],
    ['escapes of escapes', `X-Any: <sip:%${'25'.repeat(12_000)}41@h>`],
    ['hosts behind hosts', `Contact: <sip:${'a%40'.repeat(8000)}b@h>`],
  ])('%s end somewhere', async (name, header) => {
    expect(await rewritten(name.replaceAll(' ', '-'), [header])).toContain('INVITE');
  });

  test('numbers survive neither as words of parameters nor as an account', async () => {
    const party = 'Remote-Party-ID: <sip:a@example.com>;party=5551234567;user=5551234567;location=5551234567';
    const type = ['Content-Type: application/simple-message-summary', 'Content-Length: 60'];
    const body = 'Messages-Waiting: yes\r\nMessage-Account: 1005\r\n';
    const told = await rewritten('numbers', [party, ...type], body);
    expect(told).toContain('Message-Account');
    expect(told).not.toMatch(/5551234567|1005/);
    expect(await rewritten('words', ['Remote-Party-ID: <sip:a@example.com>;party=calling;user=phone'])).toContain(
      ';party=calling;user=phone',
    );
  });

  test('what is revealed writes no command to a terminal', async () => {
    const mapping = join(FOLDER, 'controls.ndjson');
    const entry = { token: 'dideguzoma', original: '\u009b31m\u202eevil', kind: 'word' };
    writeFileSync(
      mapping,
      `${JSON.stringify({ schema: 'siptriage/anonymize-mapping@1' })}\n${JSON.stringify(entry)}\n`,
    );
    const report = join(FOLDER, 'controls.txt');
    writeFileSync(report, 'dideguzoma called\n');
    const { stdout } = await inProcess(['reveal', '--mapping', mapping, report]);
    expect(stdout).toMatch(/evil called\n$/);
    expect(stdout).not.toMatch(/[\u0080-\u009f\u202e]/);
  });

  test('a mapping is written to no stream', async () => {
    const { status, stderr } = await inProcess(['messages', TRACE, '--anonymize', '--mapping', '-']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'siptriage: --mapping names a file: whoever reads standard output would read it too\n',
    });
  });
});
