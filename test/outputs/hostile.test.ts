import { describe, expect, test } from 'vitest';
import { type CheckResult, check } from '../../src/check/index.ts';
import { hostileCapture, type Payload } from '../cli/hostile-capture.ts';
import { checkedCapture, type Format, RENDERERS, rendered } from './checked.ts';
import { gitlabErrors, junitErrors, readJunit, readTap, sarifErrors, sarifInMarkdown } from './readers.ts';
import { commandsIn } from './runner.ts';

/** What a terminal or a log viewer acts on, the line end excepted. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const PAYLOADS: Readonly<Record<string, Payload>> = {
  'control characters': { uri: '\u001b[2J\u0007\u0000', text: '\u001b]0;x\u0007\u0000\u000b\u009b31m' },
  markup: { uri: '<script>alert(1)</script>', text: '</failure><script>alert(1)</script>&amp;&lt;&#0;' },
  'ends of CDATA': { uri: ']]>', text: ']]><![CDATA[ ]]> ]]&gt;' },
  'line ends': { uri: 'a\rb', text: 'one\r\n two\r\n\tthree' },
  'workflow commands': {
    uri: '::error::x',
    text: 'x\r\n ::error file=a::b\r\n ::add-mask::c ##[error]d %0A::warning::e',
  },
  'directives of TAP': { uri: '# SKIP', text: 'x # SKIP \\# TODO\r\n not ok 9 - x\r\n 1..0 # SKIP\r\n Bail out! ---' },
  'blocks of YAML': { uri: '|', text: 'a: b\r\n   ...\r\n   --- !!js/function x' },
  Markdown: {
    uri: '[x](javascript:y)',
    text: '|`x`| **b** ``` <img src=x onerror=y> @root https://evil.example\r\n ```\r\n # h',
  },
  'halves of characters': { uri: '%ED%A0%80', text: '\ufffe\uffff\ufdd0 \u{1f469}' },
  'bidirectional controls': { uri: '\u202eecila\u2066', text: '\u202e\u2067\u200ftxet\u2028new line\u061c' },
  'ten thousand characters': { uri: '', text: '<&]]>'.repeat(2000) },
  'addresses of ten thousand characters': { uri: 'x'.repeat(10_000), text: '' },
};

/** Everything fails and is expected by name, so that all that can be written is. */
function strict({ report }: CheckResult, text: string): CheckResult {
  return check(report, {
    config: {
      failOn: 'info',
      expectations: [
        { label: `expects ${text}`, call: { to: text, outcome: 'answered' } },
        { label: 'a transfer', transfer: { outcome: 'succeeded' } },
      ],
    },
  });
}

describe.each(Object.entries(PAYLOADS))('a trace full of %s', (_name, payload) => {
  const result = checkedCapture(hostileCapture(payload), `t ${payload.uri.slice(0, 80)}.pcap`).then((checked) =>
    strict(checked, payload.text),
  );

  test('leaves every form valid', async () => {
    const checked = await result;
    expect(checked.passed).toBe(false);
    expect(junitErrors(rendered('junit', checked))).toEqual([]);
    expect(sarifErrors(rendered('sarif', checked))).toEqual([]);
    expect(gitlabErrors(rendered('gitlab', checked))).toEqual([]);
    const { final, points } = readTap(rendered('tap', checked));
    expect(final.failures.flatMap(({ tapError }) => tapError ?? [])).toEqual([]);
    expect(final).toMatchObject({ bailout: false, skip: 0, todo: 0 });
    expect(points.filter(({ diag }) => diag === null)).toEqual([]);
    expect(points).toHaveLength(final.plan.end ?? 0);
  });

  test('gets as many failures as there are, and not one more', async () => {
    const checked = await result;
    const failing = checked.cases.filter(({ passed }) => !passed).length + checked.expectations.length;
    const cases = readJunit(rendered('junit', checked)).flatMap(({ testcase }) => testcase);
    expect(cases).toHaveLength(checked.cases.length + checked.expectations.length);
    expect(cases.filter(({ failure }) => failure !== undefined)).toHaveLength(failing);
    expect(readTap(rendered('tap', checked)).final.fail).toBe(failing);
    expect(sarifInMarkdown(rendered('sarif', checked))).not.toBe('');
  });

  test('gives a log no command but ours', async () => {
    const checked = await result;
    const commands = commandsIn(rendered('github', checked));
    expect(commands).toHaveLength(
      checked.findings.filter(({ status }) => status === 'new').length + checked.report.problems.length,
    );
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']));
    for (const format of Object.keys(RENDERERS) as Format[]) {
      const others =
        format === 'github' ? [] : commandsIn(rendered(format, checked)).filter(({ name }) => !name.startsWith('##['));
      expect(others, format).toEqual([]);
    }
  });

  test('reaches no terminal', async () => {
    const checked = await result;
    for (const format of Object.keys(RENDERERS) as Format[]) {
      expect(rendered(format, checked).match(CONTROLS), format).toBeNull();
    }
  });
});
