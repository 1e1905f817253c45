import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, describe, expect, test } from 'vitest';
import { visibleText } from '../../src/display/index.ts';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { gitlabErrors, junitErrors, readTap, sarifErrors } from './readers.ts';
import { commandsIn } from './runner.ts';

/* Everything that a trace, a log or a file name brings, in every form that a command prints. */

const folder = mkdtempSync(join(tmpdir(), 'siptriage-carriers-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const EVIL =
  '\u001b[2J\u202e\u00ad\u3164\u{e0041} [x](https://evil.example) <b>h</b> `c` | @root #1 https://evil.example ::error::x ##[error]y ##vso[task]z ##teamcity[t] section_start:1:q';
const NAME = `n\u001b[2J\u202e\u{e0041}\r\n::error::f ##vso[t] [x](y) <b> |.pcap`;
const RUNNERS = ['GITHUB_ACTIONS', 'TF_BUILD', 'GITLAB_CI', 'TEAMCITY_VERSION'];
const CHECKS = ['text', 'json', 'ndjson', 'junit', 'sarif', 'github', 'gitlab', 'tap', 'markdown'];

const capture = join(folder, NAME);
writeFileSync(capture, hostileCapture({ uri: '%3A\u202e\u{e0041}::error::u##[x]', text: EVIL }));

/** A log whose every value is hostile, and whose lines are commands. */
const log = join(folder, NAME.replace('.pcap', '.log'));
const lines = [
  '::add-mask::alice',
  '  ::stop-commands::x',
  `##[error]boo ${EVIL}`,
  '2026-11-22 10:00:00.000000 recv 300 bytes from udp/[10.0.0.1]:5060',
  'INVITE sip:bob@10.0.0.2 SIP/2.0',
  'Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1',
  `From: "${EVIL}" <sip:alice@10.0.0.1>;tag=a`,
  'To: <sip:bob@10.0.0.2>',
  'Call-ID: c1',
  'CSeq: 1 INVITE',
  `User-Agent: ${EVIL}`,
  'Content-Length: 0',
  '',
  '2026-11-22 10:00:01.000000 send 300 bytes to udp/[10.0.0.1]:5060',
  `SIP/2.0 486 ${EVIL}`,
  'Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1',
  'From: <sip:alice@10.0.0.1>;tag=a',
  'To: <sip:bob@10.0.0.2>;tag=b',
  'Call-ID: c1',
  'CSeq: 1 INVITE',
  `Warning: 399 h "${EVIL}"`,
  `Reason: SIP;cause=486;text="${EVIL}"`,
  `WWW-Authenticate: Digest realm="${EVIL}", nonce="n"`,
  `Server: ${EVIL}`,
  'Content-Length: 0',
  '',
  'section_start:1:x\r\u001b[0K',
  '',
].join('\n');
writeFileSync(log, lines);

const COMMANDS: readonly string[][] = [
  ['analyze'],
  ['analyze', '-v', '--lang', 'vi'],
  ['analyze', '--format', 'json'],
  ['analyze', '--format', 'ndjson'],
  ['analyze', '--format', 'markdown', '--all'],
  ['analyze', '--format', 'csv'],
  ['transfers'],
  ['transfers', '--format', 'json'],
  ['annotate', '-v'],
  ['messages'],
  ...CHECKS.map((format) => ['check', '--fail-on', 'info', '--format', format]),
];

/**
 * None of these moves, hides or commands anything. Markdown sets a word joiner of its own behind an `@` and a `#`; lines of CSV
 * end with CRLF.
 */
function isTame(whole: string, isOurs: boolean): void {
  const text = whole.replaceAll('\r\n', '\n');
  const own = text.replace(/(@|\\#)\u2060/g, '$1');
  expect(visibleText(own)).toBe(own);
  expect(text).not.toContain('\r');
  expect(isOurs ? [] : commandsIn(text)).toEqual([]);
  expect(text).not.toMatch(/##(?:vso|teamcity)\[|section_(?:start|end):\d+:\S+\r/);
}

describe.each(COMMANDS.map((command) => [command.join(' '), command] as const))('%s', (_name, command) => {
  test.each([
    ['a capture', capture],
    ['a log', log],
  ])('of %s acts on no terminal, page or runner', async (_kind, file) => {
    for (const runner of RUNNERS) {
      const { stdout, stderr } = await inProcess([...command, file], { env: { [runner]: 'true' } });
      expect(stdout).not.toBe('');
      isTame(stdout, command.includes('github'));
      isTame(stderr, false);
    }
  });
});

test('annotations of GitHub are ours alone', async () => {
  const { stdout } = await inProcess(['check', '--fail-on', 'info', '--format', 'github', capture], {
    env: { GITHUB_ACTIONS: 'true' },
  });
  const commands = commandsIn(stdout);
  expect(commands.length).toBeGreaterThan(0);
  expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']));
});

test('forms stay valid inside a job', async () => {
  const of = async (format: string) =>
    (await inProcess(['check', '--format', format, capture], { env: { GITLAB_CI: 'true' } })).stdout;
  expect(junitErrors(await of('junit'))).toEqual([]);
  expect(sarifErrors(await of('sarif'))).toEqual([]);
  expect(gitlabErrors(await of('gitlab'))).toEqual([]);
  expect(readTap(await of('tap')).final.failures.flatMap(({ tapError }) => tapError ?? [])).toEqual([]);
  const texts = [...(await of('sarif')).matchAll(/"text": (".*")/g)].map(
    ([, text]) => JSON.parse(text ?? '') as string,
  );
  expect(texts.some((text) => text.includes('\\[x\\](https://evil.example)'))).toBe(true);
  expect(texts.filter((text) => /(?<!\\)(?:\\\\)*\]\(/.test(text))).toEqual([]);
});

test('Markdown has no link, image or HTML of the trace', async () => {
  for (const file of [capture, log]) {
    for (const command of [['check', '--fail-on', 'info'], ['analyze']]) {
      const { stdout } = await inProcess([...command, '--format', 'markdown', file]);
      const html = await marked.parse(stdout, { gfm: true });
      expect(html).not.toMatch(/<a |<img|<b>|<script/);
    }
  }
});

test.each([
  ['explain', '\u001b]0;x\u0007\u{e0041}'],
  ['explain', '##vso[x]'],
  ['compare', '4\u001b[2J'],
  ['rules', '--\u001b[2J'],
  ['\u202e##[error]x', '-x'],
  ['analyze', '/no/\u001b[2J\u3164\n::error::x'],
  ['check', '--config', '/no/\u001b[2J\n::error::x', 'y'],
  ['check', '--report', 'x=\u001b[2J\n', 'y'],
])('the argument of %s %j is quoted harmlessly', async (...args) => {
  const { stderr } = await inProcess(args, { env: { TF_BUILD: 'True' } });
  expect(stderr).not.toBe('');
  isTame(stderr, false);
});
