import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-config-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What `check` says of a configuration with this name and text; the folder's name left out. */
async function complaints(name: string, text: string): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = await inProcess(['check', BUSY, '--config', file]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  const here = relative(process.cwd(), file);
  return linesOf(stderr).map((line) => line.replaceAll(file, name).replaceAll(here, name));
}

const SEVERITIES = 'error, warning or info';
const CALL_OUTCOMES = 'answered, rejected, failed, cancelled or no-final';
const STATUS = "a status (486), a class ('4xx'), a list of them, or { min, max }";

test.each<[string, string, string, string]>([
  ['a severity', 'c.yaml', 'failOn: fatal', `1: failOn is "fatal"; it has to be ${SEVERITIES}`],
  [
    "a rule's severity",
    'c.json',
    '{\n  "rules": {\n    "transfer/no-notify": "eror"\n  }\n}',
    '3: rules["transfer/no-notify"] is "eror"; it has to be off, info, warning or error (did you mean error?)',
  ],
  [
    'a rule',
    'c.yaml',
    'rules:\n  transfer/target-bussy: off',
    '2: rules names "transfer/target-bussy", which is no rule; did you mean transfer/target-busy? `siptriage rules` lists them',
  ],
  [
    'a key',
    'c.yaml',
    '# what we expect\nexpectation: []',
    '2: unknown key "expectation"; known are $schema, failOn, rules, ignore, expectations, labels, baseline, reports, lang, pages, timezone, date, localAddress, limits (did you mean expectations?)',
  ],
  [
    'no reason',
    'c.yaml',
    'ignore:\n  - rule: transfer/target-busy\n',
    '2: ignore[0] has no reason; it needs one: text',
  ],
  [
    'a reason and nothing else',
    'c.yaml',
    'ignore:\n  - rule: transfer/target-busy\n    reason: known\n  - reason: everything\n',
    '4: ignore[1] needs at least one of rule, callId, participant, timeFrom, timeTo',
  ],
  [
    'what is no address of pages',
    'c.yaml',
    'pages: pages.example',
    '1: pages is "pages.example"; it has to be an address such as https://pages.example/sip/, without a query',
  ],
  [
    'a day that is none',
    'c.yaml',
    'ignore:\n  - participant: carol\n    reason: known\n    until: 2027-02-30',
    '4: ignore[0].until is "2027-02-30"; it has to be a day, YYYY-MM-DD',
  ],
  [
    'a time without a day',
    'c.yaml',
    'ignore:\n  - reason: known\n    timeFrom: "08:00"',
    '3: ignore[0].timeFrom is "08:00"; it has to be a time with its date, 2026-11-26T08:00:00Z',
  ],
  [
    'a number for a name',
    'c.yaml',
    'expectations:\n  - label: works\n    transfer:\n      to: 1003',
    "4: expectations[0].transfer.to is 1003; it has to be text; in quotes it is text: '1003'",
  ],
  [
    'an outcome',
    'c.json',
    '{ "expectations": [\n  { "label": "busy", "call": {},\n    "is": { "outcome": "busy" } } ] }',
    `3: expectations[0].is.outcome is "busy"; it has to be ${CALL_OUTCOMES}`,
  ],
  [
    'a status',
    'c.yaml',
    'expectations:\n  - label: busy\n    call:\n      finalStatus: 48',
    `4: expectations[0].call.finalStatus is 48; it has to be ${STATUS}`,
  ],
  [
    'a class of statuses, in a list',
    'c.yaml',
    'expectations:\n  - label: busy\n    response: [404, 5XX]\n    count: 0',
    `3: expectations[0].response[1] is "5XX"; it has to be ${STATUS}`,
  ],
  [
    'an expectation of nothing',
    'c.yaml',
    'expectations:\n  - label: works\n    calls: {}',
    '2: expectations[0] needs one of call, transfer, response; it has none of them',
  ],
  [
    'an expectation of two things',
    'c.yaml',
    'expectations:\n  - label: works\n    call: {}\n    transfer: {}',
    '2: expectations[0] needs one of call, transfer, response; it has call and transfer',
  ],
  [
    'a range the wrong way round',
    'c.yaml',
    'expectations:\n  - label: three\n    call: {}\n    count: { min: 3, max: 2 }',
    '4: expectations[0].count is an object with min, max; it has to be min, max, or both with min no greater than max',
  ],
  [
    'a fact of the other kind',
    'c.yaml',
    'expectations:\n  - label: fast\n    transfer: {}\n    is:\n      postDialDelay: { max: 2 }',
    '5: unknown key "postDialDelay" in expectations[0].is; known are transferor, transferee, to, user, callId, label, kind, outcome, referStatus, finalStatus, atFault, findings',
  ],
  [
    'a label that nothing has',
    'c.yaml',
    'labels:\n  blocked: user == 1003\nexpectations:\n  - label: blocked\n    call: { label: blokced }',
    '5: expectations[0].call.label names "blokced", which `labels` does not have; it has blocked',
  ],
  ['a filter', 'c.yaml', 'labels:\n  blocked: code == 4x', '2: labels.blocked: position 9: "4x" is no response code'],
  ['a format', 'c.yaml', 'reports:\n  jsn: out.json', '2: reports has "jsn", which is no format; formats are '],
  ['a limit', 'c.yaml', 'limits:\n  openCallIds: 0', '2: limits.openCallIds is 0; it has to be a whole number above 0'],
  [
    'a limit of what is checked',
    'c.yaml',
    'limits:\n  keptCalls: 9',
    '2: unknown key "keptCalls" in limits; known are recordBytes, ',
  ],
  ['a time zone', 'c.yaml', 'lang: vi\ntimezone: Prague', '2: timezone: Prague '],
  [
    'a list for an object',
    'c.yaml',
    'rules:\n  - transfer/no-notify: off',
    '2: rules is a list; it has to be an object',
  ],
  ['a key twice', 'c.yaml', 'failOn: info\nfailOn: error', '2: not YAML: Map keys must be unique'],
  ['a comma that is missing', 'c.json', '{\n  "failOn": "info"\n  "lang": "vi"\n}', '3: not JSON: '],
  ['YAML in a .json', 'c.json', 'failOn: info', '1: not JSON: it has to be an object in braces'],
  [
    'text for an object',
    'c.yaml',
    'fail on errors',
    '1: the configuration is "fail on errors"; it has to be an object',
  ],
])('%s', async (_, name, text, complaint) => {
  const [line, ...others] = await complaints(name, text);
  expect(others).toEqual([]);
  expect(line).toContain(`siptriage: ${name}:${complaint}`);
});

test.each<[string, string, string, string]>([
  [
    'a severity',
    'c.ts',
    "import { defineConfig } from 'siptriage';\n\n// failOn: 'info'\nexport default defineConfig({\n  lang: 'vi',\n  failOn: 'fatal' as 'error',\n});\n",
    `6: failOn is "fatal"; it has to be ${SEVERITIES}`,
  ],
  [
    'an item of a list',
    'c.mjs',
    "const config = {\n  ignore: [\n    { rule: 'transfer/target-busy', reason: 'a { in it' },\n    { rule: 'transfer/no-notify', reason: 'no', until: `soon` },\n  ],\n};\nexport default config;\n",
    '4: ignore[1].until is "soon"; it has to be a day, YYYY-MM-DD',
  ],
  [
    'a rule',
    'c.js',
    "export default {\n  /* { */ rules: {\n    'transfer/*': 'off',\n    'transfer/target-bussy': 'off',\n  },\n};\n",
    '4: rules names "transfer/target-bussy", which is no rule; did you mean transfer/target-busy? `siptriage rules` lists them',
  ],
  [
    'no default export',
    'c.ts',
    'export const config = {};\n',
    '1: the configuration is undefined; it has to be an object',
  ],
  ['no TypeScript', 'c.ts', 'export default {\n  failOn: ;\n};\n', '2: '],
  ['an error when it runs', 'c.ts', "\nthrow new Error('no');\n", '2: Error: no'],
])('in code: %s', async (_, name, text, complaint) => {
  const [line, ...others] = await complaints(name, text);
  expect(others).toEqual([]);
  expect(line).toContain(`siptriage: ${name}:${complaint}`);
});

test('all mistakes of a file are told at once, in the order of their lines', async () => {
  expect(await complaints('all.yaml', 'lang: de\nrules:\n  a/b: loud\nlimits:\n  openCallIds: many')).toEqual([
    'siptriage: all.yaml:1: lang is "de"; it has to be en or vi',
    'siptriage: all.yaml:3: rules["a/b"] is "loud"; it has to be off, info, warning or error',
    'siptriage: all.yaml:5: limits.openCallIds is "many"; it has to be a whole number above 0',
  ]);
});
