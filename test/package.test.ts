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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURES = join(PROJECT, 'fixtures');
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const MINUTES_MS = 60_000;

type PackedFile = { path: string; size: number };

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-package-'));
const consumer = join(scratch, 'consumer');
const installed = join(consumer, 'node_modules', 'siptriage');
const command = join(installed, 'bin', 'siptriage.js');
let packed: PackedFile[] = [];

// Put together as npm would: `npm run release:install` lets npm itself do it, which takes a minute and a registry.
beforeAll(() => {
  // `npm test` has built dist/; building again here would pull it from under the tests beside this one.
  if (!existsSync(join(PROJECT, 'dist', 'index.js'))) {
    throw new Error('dist/ is missing: run `npm run build` first');
  }
  const [{ filename, files }] = pack();
  packed = files;
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(scratch, filename), '--strip-components=1', '-C', installed]);
  for (const name of Object.keys(manifest().dependencies)) {
    mkdirSync(join(consumer, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', name), join(consumer, 'node_modules', name), 'junction');
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
      'docs/siptriage.1',
      'docs/grafana-siptriage.json',
    ]),
  );
  // What the help and the README point at is there.
  const pages = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
  expect(pages.filter((name) => !paths.includes(`docs/${name}`))).toEqual([]);
  const allowed =
    /^(?:bin\/|dist\/|docs\/(?:[\w.-]+\.(?:md|schema\.json|1)|grafana-siptriage\.json|images\/[\w.-]+)$|package\.json$|README(?:\.vi)?\.md$|LICENSE$|(?:CHANGELOG|SECURITY)\.md$)/;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
});

test('nothing runs when it is installed, and what is optional is not asked for', () => {
  const { scripts, peerDependencies, peerDependenciesMeta, man } = manifest();
  // npm counts `prepare` among what an installed tarball may run, and warns.
  expect(['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => Object.hasOwn(scripts, name))).toEqual(
    [],
  );
  // npm 10 follows the peers of an optional peer too, and stumbles over those of vitest.
  expect({ peerDependencies, peerDependenciesMeta }).toEqual({
    peerDependenciesMeta: { '@duckdb/node-api': { optional: true }, vitest: { optional: true } },
  });
  expect(existsSync(join(installed, man))).toBe(true);
});

test('whatever the library imports, or its types name, is in the package', () => {
  const lost: string[] = [];
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) {
      return;
    }
    seen.add(file);
    if (!existsSync(file)) {
      lost.push(file);
      return;
    }
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import) ?\(?'(\.[^']+)'/g);
    for (const [, path = ''] of imports) {
      follow(join(file, '..', file.endsWith('.d.ts') ? path.replace(/\.[jt]s$/, '.d.ts') : path));
    }
  };
  const doors = ['index', 'in-browser', 'vitest/index'];
  for (const door of doors.flatMap((name) => [`${name}.js`, `${name}.d.ts`])) {
    follow(join(installed, 'dist', door));
  }
  expect(lost).toEqual([]);
  expect(seen.size).toBeGreaterThan(1000);
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
  test('the command analyzes a capture', () => {
    const capture = anyCapture();
    const out = execFileSync(process.execPath, [command, 'analyze', capture, '--format', 'json'], {
      cwd: consumer,
      encoding: 'utf8',
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
    const config =
      "import { defineConfig } from 'siptriage';\n\nexport default defineConfig({\n  failOn: 'FAIL',\n});\n";
    const run = (failOn: string) => {
      writeFileSync(join(consumer, 'siptriage.config.ts'), config.replace('FAIL', failOn));
      const trace = join(FIXTURES, 'captures', 't01-blind-success.pcap');
      const { status, stderr } = spawnSync(
        process.execPath,
        [command, 'check', trace, '--config', 'siptriage.config.ts'],
        { cwd: consumer, encoding: 'utf8' },
      );
      return { status, stderr };
    };
    expect(run('info')).toEqual({ status: 0, stderr: '' });
    expect(run('all')).toEqual({
      status: 2,
      stderr: 'siptriage: siptriage.config.ts:4: failOn is "all"; it has to be error, warning or info\n',
    });
    rmSync(join(consumer, 'siptriage.config.ts'));
  });

  test('CommonJS requires it, without a warning', () => {
    const script =
      "const { compare, explain } = require('siptriage');\nconsole.log(explain(486).code, typeof compare);";
    writeFileSync(join(consumer, 'use.cjs'), script);
    const { stdout, stderr } = spawnSync(process.execPath, ['use.cjs'], { cwd: consumer, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '486 function\n', stderr: '' });
  });

  test.each([
    ['node16', ['--module', 'node16'], ['use.mts']],
    ['nodenext, in ESM and CommonJS', ['--module', 'nodenext'], ['use.mts', 'use-in.cts']],
    ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler'], ['use.mts']],
  ])('its types serve a strict program: %s', (_, module, files) => {
    const script = [
      "import { analyze, compare, explain } from 'siptriage';",
      "import type { Call, Finding, Registration, Rejection, Report, Transfer } from 'siptriage';",
      "const report: Report = await analyze(['a.pcap']);",
      'const count: number = report.summary.messages;',
      '// @ts-expect-error: known to be a number',
      'const wrong: string = report.summary.messages;',
      'const calls: readonly Call[] = report.calls;',
      'const transfers: readonly Transfer[] = report.transfers;',
      'const rejections: readonly Rejection[] = report.rejections;',
      'const registrations: readonly Registration[] = report.registrations;',
      'const findings: readonly Finding[] = report.findings;',
      'export { calls, compare, count, explain, findings, registrations, rejections, transfers, wrong };',
    ];
    writeFileSync(join(consumer, 'use.mts'), script.join('\n'));
    writeFileSync(
      join(consumer, 'use-in.cts'),
      "import { explain } from 'siptriage';\nexport = explain(486)?.title;\n",
    );
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
    const { status, stdout } = spawnSync(process.execPath, [TSC, ...options, ...module, ...files], {
      cwd: consumer,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
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

function manifest() {
  return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
}

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
