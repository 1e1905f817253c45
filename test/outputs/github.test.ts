import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { fitted, MOST_OF_SUMMARY } from '../../src/cli/commands/check/summary-room.ts';
import { workflowCommand } from '../../src/outputs/github/commands.ts';
import { inProcess } from '../cli/run.ts';
import { CAPTURES } from '../report/fixture.ts';
import { checkedFixture, rendered } from './checked.ts';
import { type Command, commandsIn } from './runner.ts';

describe('a workflow command', () => {
  test.each<[string, Readonly<Record<string, string | number | null>>, string, Command]>([
    [
      'plain text',
      { file: 'a.log', line: 3 },
      'busy',
      { name: 'error', properties: { file: 'a.log', line: '3' }, message: 'busy' },
    ],
    ['without properties', { file: null, line: null }, 'x', { name: 'error', properties: {}, message: 'x' }],
    ['lines', {}, 'one\r\ntwo', { name: 'error', properties: {}, message: 'one\r\ntwo' }],
    [
      'percent signs',
      { title: '100%0A' },
      '50%25',
      { name: 'error', properties: { title: '100%0A' }, message: '50%25' },
    ],
    [
      'separators',
      { title: 'a:b,c=d::e', file: 'f' },
      '::x::',
      { name: 'error', properties: { title: 'a:b,c=d::e', file: 'f' }, message: '::x::' },
    ],
    [
      'another command',
      { title: 'x\n::add-mask::y' },
      'a\n::error::b',
      { name: 'error', properties: { title: 'x\n::add-mask::y' }, message: 'a\n::error::b' },
    ],
  ])('carries %s', (_what, properties, message, read) => {
    const text = workflowCommand('error', properties, message);
    expect(text).toMatch(/^[^\r\n]+\n$/);
    expect(commandsIn(text)).toEqual([read]);
  });

  test('of ten thousand characters is cut', () => {
    expect(workflowCommand('notice', {}, 'x'.repeat(10_000)).length).toBeLessThan(4100);
  });
});

test('each new finding is an annotation, those that fail first', async () => {
  const result = await checkedFixture(['t16-notify-481.pcap', 't02-blind-busy.pcap']);
  expect(result.findings.toReversed().map(({ fails }) => fails)).toEqual([false, true]);
  const commands = commandsIn(rendered('github', { ...result, findings: result.findings.toReversed() }));
  expect(commands.map(({ name, properties }) => [name, properties['file'], properties['title']])).toEqual([
    ['error', 't02-blind-busy.pcap', 'transfer alice → bob → carol: transfer/target-busy'],
    ['warning', 't16-notify-481.pcap', 'transfer alice → bob → carol (2): transfer/notify-refused'],
  ]);
  expect(commands[0]?.message).toMatch(
    /^The target, carol, rang for 0\.3 s and did not take the call: refused at once \(486 Busy Here\) \(frame 6\)\nDo next: Resume/,
  );
});

test('what is known is no annotation, and the verdict stands in a plain line', async () => {
  const { report } = await checkedFixture('t02-blind-busy.pcap');
  const ignored = check(report, { config: { ignore: [{ rule: 'transfer/target-busy', reason: 'known' }] } });
  expect(rendered('github', ignored)).toBe('SIP check passed: 3 of 3\n');
});

describe('the job summary', () => {
  const capture = `${CAPTURES}t02-blind-busy.pcap`;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'siptriage-summary-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is added to the file that GitHub names, after what stands there', async () => {
    const file = join(folder, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    expect(await inProcess(['check', capture, '--format', 'github'], { env })).toMatchObject({ status: 1, stderr: '' });
    await inProcess(['check', capture, '--report', `github=${join(folder, 'out.txt')}`], { env });
    const page = readFileSync(file, 'utf8');
    expect(page.match(/^## ❌ SIP check failed: 1 of 3$/gm)).toHaveLength(2);
    expect(page).toContain('| ❌ | transfer alice → bob → carol | failed 486 | 0.991 |');
  });

  test('stays within what GitHub takes, and says so', async () => {
    const file = join(folder, 'full.md');
    writeFileSync(file, 'x'.repeat(MOST_OF_SUMMARY - 5000));
    const { stderr } = await inProcess(['check', capture, '--format', 'github'], {
      env: { GITHUB_STEP_SUMMARY: file },
    });
    expect(stderr).toBe('');
    const more = await inProcess(['check', capture, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: file } });
    expect(more.stderr).toMatch(/^siptriage: the summary of the job: GitHub takes 1 MiB of a summary;/);
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_OF_SUMMARY);
  });

  test('that is cut closes the block that was open', () => {
    const page = `# a\n\n\`\`\`\`text\n\`\`\`\n${'é\n'.repeat(4000)}\`\`\`\`\n`;
    const cut = fitted(page, 8000, 'more');
    expect(cut).toMatch(/\né\n````\n\nmore\n$/);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(8000);
    expect(fitted(page, 20_000, 'more')).toBe(page);
    expect(fitted(page, 4095, 'more')).toBe('');
  });

  test('is written by no other form', async () => {
    const file = join(folder, 'other.md');
    await inProcess(['check', capture, '--format', 'tap'], { env: { GITHUB_STEP_SUMMARY: file } });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  test('that cannot be written is said, and changes no verdict', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'missing', 'summary.md') };
    const { status, stderr } = await inProcess(['check', capture, '--format', 'github'], { env });
    expect(status).toBe(1);
    expect(stderr).toBe(`siptriage: the summary of the job: cannot write ${env.GITHUB_STEP_SUMMARY}: no such folder\n`);
  });

  test('is never added to the trace, nor through a symbolic link', async () => {
    const copy = join(folder, 'copy.pcap');
    copyFileSync(capture, copy);
    symlinkSync(copy, join(folder, 'link.md'));
    for (const [name, reason] of [
      ['copy.pcap', 'it is read by this run'],
      ['link.md', 'it is a symbolic link; name the file itself'],
    ] as const) {
      const file = join(folder, name);
      const { status, stderr } = await inProcess(['check', copy, '--format', 'github'], {
        env: { GITHUB_STEP_SUMMARY: file },
      });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: `siptriage: the summary of the job: cannot write ${file}: ${reason}\n`,
      });
      expect(readFileSync(copy)).toEqual(readFileSync(capture));
    }
  });
});
