import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURES = join(PROJECT, 'fixtures');
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const MINUTES_MS = 60_000;

/** What npm says when no registry answers and its cache lacks a dependency. */
const UNREACHABLE =
  /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/;

type PackedFile = { path: string; size: number };

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-package-'));
const consumer = join(scratch, 'consumer');
let packed: PackedFile[] = [];
let unreachable: string | null = null;

beforeAll(() => {
  // `npm test` has built dist/; building again here would pull it from under the tests beside this one.
  if (!existsSync(join(PROJECT, 'dist', 'index.js'))) {
    throw new Error('dist/ is missing: run `npm run build` first');
  }
  const [{ filename, files }] = pack();
  packed = files;
  mkdirSync(consumer);
  const tarball = join(scratch, filename);
  const { status, stderr } = spawnSync(
    'npm',
    [
      'install',
      tarball,
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=500',
      '--fetch-retry-maxtimeout=1000',
    ],
    {
      cwd: consumer,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0 && UNREACHABLE.test(stderr)) {
    unreachable = 'no package registry answers, and the npm cache lacks the dependencies';
    console.warn(`test/package.test.ts skipped: ${unreachable}`);
  } else if (status !== 0) {
    throw new Error(`npm install of the packed package failed:\n${stderr}`);
  }
}, 4 * MINUTES_MS);

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('the packed package holds what runs and nothing else', () => {
  const paths = packed.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE',
      'bin/siptriage.js',
      'dist/bundle/start.js',
      'dist/index.js',
      'dist/index.d.ts',
      'docs/report.schema.json',
      'docs/config.schema.json',
      'docs/diff.schema.json',
      'docs/files.schema.json',
    ]),
  );
  const allowed =
    /^(?:bin\/|dist\/|docs\/(?:report|config|diff|files)\.schema\.json$|package\.json$|README(?:\.vi)?\.md$|LICENSE$|CHANGELOG\.md$)/;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
});

test('packages whose code is copied into the executable come with their licences', () => {
  const folder = join(PROJECT, 'dist', 'bundle');
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const copied = new Set(
    code.flatMap((text) => [...text.matchAll(/^\/\/ node_modules[\\/]([^\\/\n]+)/gm)]).map(([, name]) => name!),
  );
  const notice = readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8');
  expect([...copied]).toContain('commander');
  expect([...copied].filter((name) => !new RegExp(`^${name} \\d.*\\n\\n`, 'm').test(notice))).toEqual([]);
});

describe('installed into an empty folder', () => {
  beforeEach((context) => {
    if (unreachable !== null) {
      context.skip(unreachable);
    }
  });

  test('the command analyzes a capture', () => {
    const capture = anyCapture();
    const command = join(consumer, 'node_modules', '.bin', 'siptriage');
    const out = execFileSync(command, ['analyze', capture, '--format', 'json'], {
      cwd: consumer,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const report = JSON.parse(out);
    expect(report.schema).toBe('siptriage/report@1');
    expect(report.summary.messages).toBeGreaterThan(0);
  });

  test('the library is imported by its name', () => {
    const script = [
      "import { analyze, compare, explain } from 'siptriage';",
      `const report = await analyze([${JSON.stringify(anyCapture())}]);`,
      'const entry = explain(608);',
      'const difference = compare(202, 608);',
      'console.log(JSON.stringify([report.schema, report.summary.messages, Boolean(entry), Boolean(difference)]));',
    ];
    writeFileSync(join(consumer, 'use.mjs'), script.join('\n'));
    const out = execFileSync(process.execPath, ['use.mjs'], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual(['siptriage/report@1', expect.any(Number), true, true]);
    expect(JSON.parse(out)[1]).toBeGreaterThan(0);
  });

  test('a configuration in TypeScript is read, and told its mistakes', () => {
    const command = join(consumer, 'node_modules', '.bin', 'siptriage');
    const config =
      "import { defineConfig } from 'siptriage';\n\nexport default defineConfig({\n  failOn: 'FAIL',\n});\n";
    const run = (failOn: string) => {
      writeFileSync(join(consumer, 'siptriage.config.ts'), config.replace('FAIL', failOn));
      const trace = join(FIXTURES, 'captures', 't01-blind-success.pcap');
      const { status, stderr } = spawnSync(command, ['check', trace, '--config', 'siptriage.config.ts'], {
        cwd: consumer,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      return { status, stderr };
    };
    expect(run('info')).toEqual({ status: 0, stderr: '' });
    expect(run('all')).toEqual({
      status: 2,
      stderr: 'siptriage: siptriage.config.ts:4: failOn is "all"; it has to be error, warning or info\n',
    });
    rmSync(join(consumer, 'siptriage.config.ts'));
  });

  test('its types serve a strict program', () => {
    const script = [
      "import { analyze, compare, explain } from 'siptriage';",
      "const report = await analyze(['a.pcap']);",
      'const count: number = report.summary.messages;',
      '// @ts-expect-error: known to be a number',
      'const wrong: string = report.summary.messages;',
      'export { compare, count, explain, wrong };',
    ];
    writeFileSync(join(consumer, 'use.mts'), script.join('\n'));
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--types',
      '',
    ];
    const { status, stdout } = spawnSync(process.execPath, [TSC, ...options, 'use.mts'], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('the matchers serve vitest, which nobody has to install who does not use it', () => {
    expect(existsSync(join(consumer, 'node_modules', 'vitest'))).toBe(false);
    for (const name of ['vitest', 'vite']) {
      symlinkSync(join(PROJECT, 'node_modules', name), join(consumer, 'node_modules', name), 'junction');
    }
    const script = [
      "import { analyze } from 'siptriage';",
      "import { expect, test } from 'vitest';",
      "import 'siptriage/vitest';",
      `const trace = await analyze(${JSON.stringify(anyCapture())});`,
      "test('holds', () => expect(trace).toHaveCall({ from: '*' }));",
      "test('fails', () => expect(trace).toHaveCall({ to: 'nobody at all' }));",
    ];
    writeFileSync(join(consumer, 'use.test.mjs'), script.join('\n'));
    const vitest = join(consumer, 'node_modules', 'vitest', 'vitest.mjs');
    const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', consumer, '--reporter=json'], {
      cwd: consumer,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(stdout);
    expect({ numPassedTests, numFailedTests }).toEqual({ numPassedTests: 1, numFailedTests: 1 });
    expect(testResults[0].assertionResults[1].failureMessages[0]).toContain('The nearest is call ');
  });

  test('the schema of reports is reachable', () => {
    const script =
      "import schema from 'siptriage/report.schema.json' with { type: 'json' };\nconsole.log(typeof schema);";
    writeFileSync(join(consumer, 'schema.mjs'), script);
    const out = execFileSync(process.execPath, ['--no-warnings', 'schema.mjs'], { cwd: consumer, encoding: 'utf8' });
    expect(out.trim()).toBe('object');
  });
});

function pack(): [{ filename: string; files: PackedFile[] }] {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch];
  const out = execFileSync('npm', args, {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return JSON.parse(out);
}

/** Any capture that is a fixture will do here; the reports themselves are compared elsewhere. */
function anyCapture(): string {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' });
  const capture =
    names.sort().find((name) => /blind[^/\\]*\.pcap$/.test(name)) ?? names.find((name) => name.endsWith('.pcap'));
  if (capture === undefined) {
    throw new Error('fixtures/ holds no .pcap');
  }
  return join(FIXTURES, capture);
}
