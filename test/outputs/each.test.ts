import { describe, expect, test } from 'vitest';
import { type CheckResult, check, type EachOutput, fileCheckOf, type Told } from '../../src/check/index.ts';
import { EACH_OUTPUTS, loadEachNdjson, type OutputName } from '../../src/outputs/index.ts';
import { hostileCapture, type Payload } from '../cli/hostile-capture.ts';
import { checkedCapture, checkedFixture, OPTIONS } from './checked.ts';
import { gitlabErrors, junitErrors, readJunit, readTap, sarifErrors, sarifInMarkdown } from './readers.ts';
import { commandsIn } from './runner.ts';

type Named = { readonly path: string; readonly result: CheckResult };

function rendered(form: EachOutput, files: readonly Named[]): string {
  const texts = files.map(({ path, result }) => {
    const exitCode = result.passed ? 0 : 1;
    return [...form.file(fileCheckOf({ path, name: path, lack: null, result, exitCode }, 'en'))].join('');
  });
  const told: Told = {
    all: (between = '') => [texts.join(between)],
    of: (place) => [texts[place] ?? ''],
  };
  return [...form.whole(told, files.every(({ result }) => result.passed) ? 0 : 1)].join('');
}

async function each(format: OutputName, files: readonly Named[], options = OPTIONS): Promise<string> {
  return rendered((await EACH_OUTPUTS[format]())(options), files);
}

const PAYLOADS: Readonly<Record<string, Payload>> = {
  'control characters': { uri: '\u001b[2J\u0007\u0000', text: '\u001b]0;x\u0007\u0000\u009b31m' },
  markup: { uri: ']]><script>', text: '</failure></testsuite><script>alert(1)</script>&amp;&#0;' },
  'workflow commands': { uri: '::error::x', text: 'x\r\n ::error file=a::b ##[error]d' },
  'directives of TAP': { uri: '# SKIP', text: 'x # SKIP \\# TODO\r\n not ok 9 - x\r\n Bail out! ---' },
  Markdown: { uri: '[x](javascript:y)', text: '|`x`| ``` <img src=x> @root https://evil.example\r\n# h' },
  'bidirectional controls': { uri: '\u202eecila', text: '\u202e\u2067txet\u2028new line' },
};
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Everything fails, in two files whose names are as bad as what they hold. */
async function hostile(payload: Payload): Promise<Named[]> {
  const names = [`a ${payload.text}.pcap`, `b ${payload.uri}.pcap`];
  return Promise.all(
    names.map(async (path) => {
      const { report } = await checkedCapture(hostileCapture(payload), path);
      const expectations = [{ label: `expects ${payload.text}`, call: { to: payload.text } }];
      return { path, result: check(report, { config: { failOn: 'info', expectations } }) };
    }),
  );
}

describe.each(Object.entries(PAYLOADS))('files full of %s', (_, payload) => {
  test('leave every form valid, and what is of one in its own place', async () => {
    const files = await hostile(payload);
    const junit = await each('junit', files);
    expect(junitErrors(junit)).toEqual([]);
    expect(readJunit(junit)).toHaveLength(2);
    const sarif = await each('sarif', files);
    expect(sarifErrors(sarif)).toEqual([]);
    expect(sarifInMarkdown(sarif)).not.toBe('');
    const gitlab = await each('gitlab', files);
    expect(gitlabErrors(gitlab)).toEqual([]);
    const { final, points } = readTap(await each('tap', files));
    expect(final.failures.flatMap(({ tapError }) => tapError ?? [])).toEqual([]);
    expect(final).toMatchObject({ bailout: false, skip: 0, todo: 0 });
    expect(points).toHaveLength(final.plan.end ?? 0);
    const fails = files.flatMap(({ result }) => result.findings.filter((finding) => finding.fails));
    expect(JSON.parse(gitlab)).toHaveLength(fails.length);
    expect(new Set(JSON.parse(gitlab).map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(
      fails.length,
    );
  });

  test('give a log no command but ours, and a terminal nothing to act on', async () => {
    const files = await hostile(payload);
    const problems = files.flatMap(({ result }) => result.report.problems).length;
    const found = files.flatMap(({ result }) => result.findings.filter(({ status }) => status === 'new')).length;
    expect(commandsIn(await each('github', files))).toHaveLength(found + problems);
    for (const format of Object.keys(EACH_OUTPUTS) as OutputName[]) {
      expect((await each(format, files)).match(CONTROLS), format).toBeNull();
    }
  });
});

test('what is known of a configuration is said once', async () => {
  const settings = { config: { rules: { 'transfer/*': 'off' } }, configFile: 'siptriage.config.yaml' } as const;
  const files = await Promise.all(
    ['t01-blind-success.pcap', 't02-blind-busy.pcap'].map(async (path) => ({
      path,
      result: await checkedFixture(path, settings),
    })),
  );
  const times = async (format: OutputName, text: string): Promise<number> =>
    (await each(format, files)).split(text).length - 1;
  for (const format of ['tap', 'github', 'markdown'] as const) {
    expect(await times(format, 'switches off'), format).toBe(1);
  }
  expect(await times('sarif', 'rules-switched-off')).toBe(1);
});

test('a page of Markdown has room for so much, and counts the rest', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const files = Array.from({ length: 400 }, (_, i) => ({ path: `${i}.pcap`, result }));
  const page = await each('markdown', files);
  expect(page.length).toBeLessThan(300_000);
  const told = page.match(/^### ❌/gm)?.length ?? 0;
  expect(told).toBeGreaterThan(20);
  expect(page).toContain(`${400 - told} more are in the full report.`);
  expect(page).toContain('200 more are in the full report.');
});

test('NDJSON is a line for each event', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const form = (await loadEachNdjson())(OPTIONS);
  const lines = rendered(form, [{ path: 'a', result }])
    .trimEnd()
    .split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    type: 'files',
    schema: 'siptriage/files@1',
    tool: { name: 'siptriage', version: '1.2.3' },
    files: 1,
    exitCode: 1,
  });
});
