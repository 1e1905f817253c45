import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createFiles } from './create.js';
import { append, camel, insertImport } from './lists.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const COPY = mkdtempSync(join(tmpdir(), 'siptriage-new-'));

for (const part of ['src', 'test', 'fixtures', 'tsconfig.json', '.biome.json', '.gitignore', 'package.json']) {
  cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
}
symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'));
// Of thousands of files, which rmSync takes ten times as long for.
afterAll(() => rm(COPY, { recursive: true }));

/** What a tool of the project says of the copy; empty where it ends with 0. */
function complaintsOf(tool: string, ...args: readonly string[]): string {
  try {
    execFileSync(process.execPath, [join(PROJECT, 'node_modules', tool), ...args], { cwd: COPY, stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: Buffer; readonly stderr: Buffer };
    return `${stdout}${stderr}`;
  }
}

describe('what is new', () => {
  const written = [
    ...createFiles(COPY, 'rule', 'transfer/brand-new'),
    ...createFiles(COPY, 'rule', 'call/brand-new-2', ['--verdict']),
    ...createFiles(COPY, 'rule', 'rejection/zz-last'),
    ...createFiles(COPY, 'rule', 'registration/brand-new'),
    ...createFiles(COPY, 'rule', 'request/brand-new', ['--verdict']),
    ...createFiles(COPY, 'rule', 'attack/aa-first', ['--verdict']),
    ...createFiles(COPY, 'log', 'brand-new'),
    ...createFiles(COPY, 'output', 'brand-new'),
  ];

  test('is its own files and one line in a list', () => {
    expect(written.slice(0, 6)).toEqual([
      'src/findings/transfer/rules/brand-new.ts',
      'src/languages/vi/findings/transfer/brand-new.ts',
      'fixtures/rules/transfer/brand-new/fires.txt',
      'fixtures/rules/transfer/brand-new/silent.txt',
      'src/findings/transfer/registry.ts',
      'src/languages/vi/findings/transfer/index.ts',
    ]);
    expect(written.filter((path) => existsSync(join(PROJECT, path)))).toEqual([
      'src/findings/transfer/registry.ts',
      'src/languages/vi/findings/transfer/index.ts',
      'src/findings/call/registry.ts',
      'src/languages/vi/findings/call/index.ts',
      'src/findings/rejection/registry.ts',
      'src/languages/vi/findings/rejection/index.ts',
      'src/findings/registration/registry.ts',
      'src/languages/vi/findings/registration/index.ts',
      'src/findings/request/registry.ts',
      'src/languages/vi/findings/request/index.ts',
      'src/findings/attack/registry.ts',
      'src/languages/vi/findings/attack/index.ts',
      'src/logs/formats/index.ts',
      'test/logs/writers/index.ts',
      'src/outputs/index.ts',
    ]);
  });

  test('passes the type check and the linter', { timeout: 120_000 }, () => {
    const sources = written.filter((path) => path.endsWith('.ts'));
    // With all that they need, the lists among it: what else there is was checked without them, and takes most of the time.
    const project = { extends: './tsconfig.json', include: [], files: sources.map((path) => join(COPY, path)) };
    writeFileSync(join(COPY, 'test', 'tsconfig.new.json'), JSON.stringify(project));
    expect(complaintsOf('typescript/bin/tsc', '--noEmit', '-p', 'test/tsconfig.new.json')).toBe('');
    expect(complaintsOf('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...sources)).toBe('');
  });

  test('is asked of by the tests that hold the lists', { timeout: 120_000 }, () => {
    const said = complaintsOf(
      'vitest/vitest.mjs',
      ...['run', '--config', 'test/vitest.config.ts', '--reporter=json'],
      ...['test/structure/one-line.test.ts', 'test/outputs/brand-new.test.ts'],
    );
    const { testResults } = JSON.parse(said.slice(said.indexOf('{"'), said.lastIndexOf('}') + 1));
    const failed = testResults.flatMap(
      ({ assertionResults }: { assertionResults: { status: string; title: string }[] }) =>
        assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
    );
    expect(failed.sort()).toEqual([
      'brand-new names every finding',
      'every format says of which program it is, how to get it and what it lacks',
    ]);
  });

  test.each([
    ['rule', 'transfer/brand-new', 'src/findings/transfer/rules/brand-new.ts exists'],
    ['rule', 'message/a', 'a fault of form is a code'],
    ['rule', 'request/a', 'a rule of request decides, or is none: say --verdict'],
    ['rule', 'media/a', 'media is no family of rules'],
    ['rule', 'transfer/../a', '.. is no name'],
    ['rule', 'transfer/', 'nothing is no name'],
    ['log', 'Asterisk', 'Asterisk is no name'],
    ['log', 'asterisk', 'src/logs/formats/asterisk.ts exists'],
    ['output', 'tap', 'src/outputs/tap/tap.ts exists'],
    ['command', 'a', 'command is no kind'],
  ])('%s %s is refused, and nothing is written', (kind, name, why) => {
    const before = readFileSync(join(COPY, 'src/findings/transfer/registry.ts'), 'utf8');
    expect(() => createFiles(COPY, kind, name)).toThrow(why);
    expect(readFileSync(join(COPY, 'src/findings/transfer/registry.ts'), 'utf8')).toBe(before);
  });
});

describe('a line goes where the order wants it', () => {
  const IMPORTS = "import { b } from './rules/b.ts';\nimport { d } from './rules/d.ts';\n";

  test.each([
    ['a', 0],
    ['c', 1],
    ['e', 2],
  ])('import of %s', (name, at) => {
    const lines = insertImport(IMPORTS, name, './rules/', `${name}.ts`).split('\n');
    expect(lines.indexOf(`import { ${name} } from './rules/${name}.ts';`)).toBe(at);
  });

  test('at the end of the list that is named', () => {
    expect(append('const A = [\n  a,\n];\nconst B = {\n  b,\n};\n', 'const B', '  c,')).toBe(
      'const A = [\n  a,\n];\nconst B = {\n  b,\n  c,\n};\n',
    );
    expect(append('const A = [\n  a,\n];\nconst B = {\n  b,\n};\n', 'const A', '  c,')).toBe(
      'const A = [\n  a,\n  c,\n];\nconst B = {\n  b,\n};\n',
    );
  });

  test('names', () => {
    expect(camel('notify-after-bye-481')).toBe('notifyAfterBye481');
  });
});
