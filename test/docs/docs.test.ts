import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES } from '../../src/findings/index.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const GENERATE = fileURLToPath(new URL('generate.js', import.meta.url));
const DOCUMENTS = [
  'docs/report.schema.json',
  'docs/files.schema.json',
  'docs/diff.schema.json',
  'docs/config.schema.json',
  'docs/cli.md',
  'docs/siptriage.1',
  'docs/compare.md',
  'docs/config.md',
  'docs/check.md',
  'docs/diff.md',
  'docs/codes.md',
  'docs/codes.vi.md',
  'docs/rules.md',
  'docs/coverage.md',
  'docs/inputs.md',
  'docs/limits.md',
  'docs/overview.md',
  'docs/rejections.md',
  'docs/forms.md',
  'docs/images/ladder.svg',
  'docs/images/report.png.sha256',
  'docs/annotate.md',
  'README.md',
  'README.vi.md',
];

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'siptriage-docs-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function projects(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

function generate(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [GENERATE, ...args], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

// Each page is generated once, and some run siptriage often: slow on a busy machine.
test('the documentation says what the code says, and is written anew', { timeout: 120_000 }, () => {
  const stale = projects('README.md').replace(/TRANSFER FAILED/, 'TRANSFER WENT WELL');
  expect(stale).not.toBe(projects('README.md'));
  writeFileSync(join(root, 'README.md'), stale);

  expect(generate('--root', root)).toEqual({
    status: 0,
    stderr: DOCUMENTS.map((path) => `wrote ${path}\n`).join(''),
  });
  for (const path of DOCUMENTS) {
    expect(readFileSync(join(root, path), 'utf8'), `\`npm run docs\` writes ${path} anew`).toBe(projects(path));
  }
});

test('a stale page is found, and nothing written', () => {
  const path = 'docs/limits.md';
  const check = (): ReturnType<typeof generate> => generate('--check', '--only', path, '--root', root);
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, path), projects(path));
  expect(check()).toEqual({ status: 0, stderr: '' });

  writeFileSync(join(root, path), 'stale');
  expect(check()).toEqual({ status: 1, stderr: `stale ${path}\n\`npm run docs\` writes them anew.\n` });
  expect(readFileSync(join(root, path), 'utf8')).toBe('stale');
});

test('the README links every page of docs/', () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const pages = readdirSync(join(PROJECT, 'docs')).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
});

/** What of a page does not depend on its language: ranks of headings, links, images, commands, rows of tables, examples. */
function skeletonOf(page: string): Record<string, readonly string[]> {
  const code = [...page.matchAll(/^```(?:sh|ts)\n(.*?)^```$/gms)].map(([, lines = '']) => lines).join('');
  const found = (what: RegExp, where = page) => [...where.matchAll(what)].map(([whole, part = whole]) => part);
  return {
    headings: found(/^(#+) /gm),
    links: found(/\]\(([^)]+)\)/g).filter((link) => !/^README/.test(link)),
    commands: found(/^((?:npm ci|siptriage) .*?)(?: +#.*)?$/gm, code).map((command) => command.trimEnd()),
    examples: found(/^<!-- (?:output|file): (.*?)(?: --lang vi)? -->$/gm),
    rows: found(/^\| (\w+) \|/gm).filter((cell) => /^\d/.test(cell)),
    items: found(/^(\*) /gm),
    code: found(/^(?:import|const|for| {2}console|}|console)[^/\n]*/gm, code),
  };
}

test('the README says the same in Vietnamese', () => {
  const [english, vietnamese] = [projects('README.md'), projects('README.vi.md')];
  expect(skeletonOf(vietnamese)).toEqual(skeletonOf(english));
  expect(skeletonOf(english)['commands']?.length).toBeGreaterThan(15);
  expect(vietnamese).toContain('(README.md)');
  expect(english).toContain('(README.vi.md)');
});

/** What stays the same in the other language: ranks of headings, the first words of commands, rows, names in backquotes. */
function bonesOf(page: string): Record<string, readonly string[]> {
  const found = (what: RegExp) => [...page.matchAll(what)].map(([whole, part = whole]) => part);
  return {
    headings: found(/^(#+) /gm),
    fences: found(/^```(\w*)$/gm),
    commands: found(/^(?:tcpdump|asterisk|fs_cli|kamcmd|sipp|kubectl|siptriage(?: --lang vi)?) (\S+)/gm),
    rows: found(/^(\|) /gm),
    names: found(/`((?:--)?[\w/[\].-]+)`/g).toSorted(),
  };
}

test.each(['logs', 'what-is-not-looked-at', 'wireshark'])('docs/%s.md says the same in Vietnamese', (name) => {
  const [english, vietnamese] = [projects(`docs/${name}.md`), projects(`docs/${name}.vi.md`)];
  const [said, inEnglish] = [vietnamese, english].map(bonesOf);
  expect({ ...said, names: [] }).toEqual({ ...inEnglish, names: [] });
  expect(said?.['names'].filter((code) => !inEnglish?.['names'].includes(code))).toEqual([]);
  expect(english).toContain(`(${name}.vi.md)`);
  expect(vietnamese).toContain(`(${name}.md)`);
});

test('the page of the report has a row for each key of a registration and of the media of a side', () => {
  const page = readFileSync(join(PROJECT, 'docs/report.md'), 'utf8');
  const { calls, registrations } = JSON.parse(
    readFileSync(join(PROJECT, 'docs/report.schema.json'), 'utf8'),
  ).properties;
  const rows = [...page.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, keys = '']) => keys.replaceAll('`', '').split(', '));
  const [registration, side] = [registrations.items, calls.items.properties.media.anyOf[0].properties.caller].map(
    ({ properties }: { properties: object }) => Object.keys(properties),
  );
  expect(registration).toContain('aor');
  expect(side).toContain('owedSeconds');
  expect([...registration!, ...side!].filter((key) => !rows.includes(key))).toEqual([]);
  const outcomes = registrations.items.properties.outcome.oneOf;
  expect(outcomes.map((one: { const: string }) => one.const).filter((name: string) => !rows.includes(name))).toEqual(
    [],
  );
});

test('the page of the rules has a heading for each of them', () => {
  const page = readFileSync(join(PROJECT, 'docs/rules.md'), 'utf8');
  const headings = [...page.matchAll(/^### (\S+)$/gm)].map(([, id]) => id);
  expect(headings.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  expect(page).not.toMatch(/\[object Object\]|undefined/);
});

test('the example for the library in the README runs', () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const example = /^```ts\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const inputs = ['t02-blind-busy.pcap', 'f04-formats-attended.editcap.pcapng'].map(
    (name) => `fixtures/captures/${name}`,
  );
  const script = example.replace("['a.pcap', 'b.pcapng']", JSON.stringify(inputs));
  expect(script).not.toBe(example);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(
    'failed target the target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)\nsucceeded null null\n',
  );
});

test('the README names only fixtures and pages that exist', () => {
  const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  const captures = [...readme.matchAll(/\bfixtures\/\S+?\.(?:pcapng|pcap\.gz|pcap)\b/g)].map((match) => match[0]);
  expect(links.length).toBeGreaterThan(3);
  expect(captures.length).toBeGreaterThan(0);
  for (const path of [...links, ...captures]) {
    expect(() => readFileSync(join(PROJECT, path)), path).not.toThrow();
  }
});
