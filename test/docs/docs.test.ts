import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../src/findings/index.ts';
import { STATUS_CODES, UNREGISTERED_CODES } from '../../src/reference/index.ts';

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
  'docs/check.vi.md',
  'docs/diff.md',
  'docs/codes.md',
  'docs/codes.vi.md',
  'docs/rules.md',
  'docs/rules.vi.md',
  'docs/coverage.md',
  'docs/inputs.md',
  'docs/limits.md',
  'docs/media.md',
  'docs/overview.md',
  'docs/rejections.md',
  'docs/forms.md',
  'docs/images/ladder.svg',
  'docs/images/report.png.sha256',
  'docs/annotate.md',
  'README.md',
  'README.vi.md',
  ...['.md', '.vi.md'].flatMap((ending) => [
    ...RULES.map(({ id }) => `docs/rules/${id}${ending}`),
    ...[...STATUS_CODES, ...UNREGISTERED_CODES].sort((a, b) => a - b).map((code) => `docs/codes/${code}${ending}`),
  ]),
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
const IS_CHECKED = process.env['SIPTRIAGE_TEST_DOCS'] === 'checked';
const SAYS_THE_SAME = 'the documentation says what the code says, and is written anew';
test.skipIf(IS_CHECKED)(`${SAYS_THE_SAME}${IS_CHECKED ? ' (checked before)' : ''}`, { timeout: 120_000 }, () => {
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

test('no page is left of a rule or a code that there is no more', () => {
  const pages = ['docs/rules', 'docs/codes'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  expect(pages.length).toBeGreaterThan(600);
  expect(pages.filter((path) => !DOCUMENTS.includes(path))).toEqual([]);
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

test.each(['check', 'ci', 'follow', 'logs', 'what-is-not-looked-at', 'wireshark'])(
  'docs/%s.md says the same in Vietnamese',
  (name) => {
    const [english, vietnamese] = [projects(`docs/${name}.md`), projects(`docs/${name}.vi.md`)];
    const [said, inEnglish] = [vietnamese, english].map(bonesOf);
    expect({ ...said, names: [] }).toEqual({ ...inEnglish, names: [] });
    expect(said?.['names'].filter((code) => !inEnglish?.['names'].includes(code))).toEqual([]);
    expect(english).toContain(`(${name}.vi.md)`);
    expect(vietnamese).toContain(`(${name}.md)`);
  },
);

test('the recipes of docs/ci.md, which test/ci runs, are the same in Vietnamese', () => {
  const recipesOf = (page: string) => page.match(/^<!-- recipe: [\w-]+ -->\n```[\s\S]*?^```$/gm);
  const english = recipesOf(projects('docs/ci.md'));
  expect(english?.length).toBeGreaterThan(8);
  expect(recipesOf(projects('docs/ci.vi.md'))).toEqual(english);
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

describe.each(['', '.vi'])('the pages about rules and codes%s', (ending) => {
  const rules = projects(`docs/rules${ending}.md`);
  const codes = projects(`docs/codes${ending}.md`);
  const linksIn = (page: string) => [...page.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
  const familyPages = RULES.map(({ id }) => `docs/rules/${id}${ending}.md`);
  const codePages = [...STATUS_CODES, ...UNREGISTERED_CODES].map((code) => `docs/codes/${code}${ending}.md`);

  test('stand in their lists', () => {
    expect(linksIn(rules).filter((link) => link.startsWith('rules/'))).toEqual(
      RULES.map(({ id }) => `rules/${id}${ending}.md`),
    );
    expect(
      linksIn(codes)
        .filter((link) => link.startsWith('codes/'))
        .toSorted(),
    ).toEqual(codePages.map((path) => path.slice('docs/'.length)).toSorted());
  });

  test('lead to what exists, and say nothing that is not there', () => {
    const pages = [...familyPages, ...codePages].map((path) => ({ path, text: projects(path) }));
    const lost = pages.flatMap(({ path, text }) =>
      linksIn(text)
        .filter((link) => !existsSync(join(PROJECT, dirname(path), link)))
        .map((link) => `${path}: ${link}`),
    );
    expect(lost).toEqual([]);
    expect(
      pages.filter(({ text }) => /\[object Object\]|undefined|\bNaN\b/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  test('draw an example of each rule, and speak of the codes of which it does', () => {
    const lacking = familyPages.filter((path) => !/^```text\n.*#\d+/ms.test(projects(path)));
    expect(lacking).toEqual([]);
    expect(linksIn(projects(`docs/rules/transfer/target-busy${ending}.md`))).toContain(`../../codes/486${ending}.md`);
    expect(linksIn(projects(`docs/codes/486${ending}.md`))).toEqual(
      expect.arrayContaining([`../rules/transfer/target-busy${ending}.md`, `600${ending}.md`]),
    );
  });
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
