import { describe, expect, test } from 'vitest';
import { analyzeFixture, captureNames } from '../report/fixture.ts';
import { checkedFixture, type Format, RENDERERS, rendered } from './checked.ts';
import { gitlabErrors, junitErrors, readJunit, readTap, sarifErrors, sarifInMarkdown } from './readers.ts';

/** What the published schema, or the strictest reader there is, has against a text. */
const ERRORS: Readonly<Record<string, (text: string) => string[]>> = {
  junit: junitErrors,
  sarif: sarifErrors,
  gitlab: gitlabErrors,
  tap: (text) => readTap(text).final.failures.flatMap(({ tapError }) => tapError ?? []),
  github: (text) =>
    text.split('\n').filter((line) => !/^(?:|::(?:error|warning|notice)(?: [^:]*)?::.+|SIP check .*)$/.test(line)),
  markdown: (text) => (/^## (?:✅|❌) /.test(text) ? [] : [text]),
  ndjson: (text) =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => typeof JSON.parse(line).type !== 'string'),
};

describe.each(captureNames())('%s', (name) => {
  test('is valid in every form and both languages', async () => {
    for (const lang of ['en', 'vi'] as const) {
      const result = await checkedFixture(name, { config: { failOn: 'info' } }, lang);
      for (const format of Object.keys(RENDERERS) as Format[]) {
        const text = rendered(format, result, { lang });
        if (format !== 'github' || lang === 'en') {
          expect(ERRORS[format]?.(text), `${format} in ${lang}`).toEqual([]);
        }
      }
    }
  });

  test('says the same in every form', async () => {
    const result = await checkedFixture(name, { config: { failOn: 'warning' } });
    const failing = result.findings.filter(({ fails }) => fails);
    const suites = readJunit(rendered('junit', result));
    const cases = suites.flatMap(({ testcase }) => testcase);
    const { final, points } = readTap(rendered('tap', result));
    expect(cases.map((each) => each.failure === undefined)).toEqual(points.map(({ ok }) => ok));
    expect(cases.every((each) => each.failure === undefined)).toBe(result.passed);
    expect(final.ok).toBe(result.passed);
    expect(final.plan.end).toBe(points.length);
    const annotated = rendered('github', result)
      .split('\n')
      .filter((line) => line.startsWith('::error '));
    expect(annotated).toHaveLength(failing.length);
    expect(JSON.parse(rendered('gitlab', result))).toHaveLength(result.findings.length);
    const { results } = JSON.parse(rendered('sarif', result)).runs[0];
    expect(results).toHaveLength(result.findings.length);
    if (results.length > 0) {
      expect(sarifInMarkdown(rendered('sarif', result))).toContain(results[0].ruleId);
    }
    expect(rendered('markdown', result)).toContain(result.passed ? '## ✅' : '## ❌');
  });
});

test('every form has a reader that is strict', () => {
  expect(Object.keys(ERRORS).sort()).toEqual(Object.keys(RENDERERS).sort());
});

test('the readers refuse what is wrong', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const sarif = JSON.parse(rendered('sarif', result));
  delete sarif.runs[0].tool;
  expect(sarifErrors(JSON.stringify(sarif))).not.toEqual([]);
  const junit = rendered('junit', result);
  expect(junitErrors(junit.replace('<failure', '<oops').replace('</failure', '</oops'))).not.toEqual([]);
  expect(junitErrors(junit.replace('</testsuites>', ''))).not.toEqual([]);
  expect(junitErrors(junit.replace('outcome', '\u0001'))).not.toEqual([]);
  expect(gitlabErrors(rendered('gitlab', result).replace('major', 'grave'))).not.toEqual([]);
  expect(readTap(rendered('tap', result).replace('1..3', '1..4')).final.ok).toBe(false);
});

test('a trace without calls has a row all the same, because a report without rows is taken for a run that broke', async () => {
  expect((await analyzeFixture('f08-sofia-sip-options-log.pcap')).messages).toBeGreaterThan(0);
  const result = await checkedFixture('f08-sofia-sip-options-log.pcap');
  const suites = readJunit(rendered('junit', result));
  expect(suites.map(({ name }) => name)).toEqual(['trace']);
  expect(suites[0]?.testcase).toHaveLength(1);
  expect(readTap(rendered('tap', result)).final).toMatchObject({ ok: true, count: 1 });
});
