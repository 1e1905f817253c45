import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const DECISIONS = readdirSync(new URL('docs/decisions/', ROOT)).map((name) => `docs/decisions/${name}`);
const PAGES = ['CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/glossary.md', ...DECISIONS];
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

/** Where the paths of a page begin: pages about the code leave `src/` out, and a family of rules its folder. */
const BEGINNINGS = ['', 'src/', 'src/findings/', 'docs/'];
const ENDINGS = ['', '.ts', '.js', '.test.ts'];
/** What has a slash and is no path. */
const NO_PATHS = /^(?:SIP\/2\.0|.*\/\/.*|application\/.*|message\/sipfrag.*|[A-Z]+\/[A-Z]+)$/;
const MOST_WORDS_OF_ARCHITECTURE = 1775;

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** Paths in backquotes and in links, as they are written. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(' '));
  const written = quoted.filter(
    (word) => /^[\w.-]+(?:\/[\w.-]*)+$/.test(word) || /^[\w-]+\.(?:ts|js|md|json)$/.test(word),
  );
  return [...new Set(written)].filter((word) => !NO_PATHS.test(word));
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
}

function scriptsIn(text: string): string[] {
  return [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
}

/** What a page names that there is not. */
function missing(page: string, text: string): string[] {
  const isThere = (path: string) =>
    BEGINNINGS.some((start) => ENDINGS.some((end) => existsSync(new URL(`${start}${path}${end}`, ROOT))));
  return [
    ...pathsIn(text).filter((path) => !isThere(path)),
    ...linksIn(text).filter((link) => !existsSync(new URL(link, new URL(page, ROOT)))),
    ...scriptsIn(text).filter((script) => !Object.hasOwn(SCRIPTS, script)),
  ];
}

describe('pages name only what exists', () => {
  test.each(PAGES)('%s', (page) => {
    expect(missing(page, read(page))).toEqual([]);
  });

  test.each([
    ['`src/gone.ts` and `sip/index.ts`', ['src/gone.ts']],
    ['see `capture/open.ts`', ['capture/open.ts']],
    ['see [it](docs/gone.md)', ['docs/gone.md']],
    ['`npm run gone -- a`, `npm run docs`', ['gone']],
  ])('%s', (text, gone) => {
    expect(missing('CONTRIBUTING.md', text)).toEqual(gone);
  });

  test('README.md links to what exists', () => {
    expect(linksIn(read('README.md')).filter((link) => !existsSync(new URL(link, ROOT)))).toEqual([]);
  });

  test('each decision stands in their list', () => {
    const listed = linksIn(read('docs/decisions/README.md'));
    const pages = DECISIONS.map((path) => path.slice('docs/decisions/'.length)).filter((name) => name !== 'README.md');
    expect(listed.sort()).toEqual(pages.sort());
  });

  test('the map fits a walk', () => {
    expect(read('ARCHITECTURE.md').split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS_OF_ARCHITECTURE);
  });
});

describe('the glossary', () => {
  const SOURCES = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`src/${name.replaceAll('\\', '/')}`))
    .join('\n')
    .toLowerCase();
  const TERMS = [...read('docs/glossary.md').matchAll(/^\| ([^|]+) \|/gm)]
    .map(([, term = '']) => term)
    .filter((term) => !/^(?:word|-+)$/.test(term))
    .flatMap((term) => term.split(', '));

  /** As a word of its own or the beginning of one, in a sentence or in an identifier. */
  const isUsed = (term: string) =>
    [' ', '', '-'].some((joint) => SOURCES.includes(term.toLowerCase().replaceAll(/[ -]/g, joint)));

  test('says only words that the code uses', () => {
    expect(TERMS.length).toBeGreaterThan(30);
    expect(TERMS.filter((term) => !isUsed(term))).toEqual([]);
    expect(isUsed('word that nobody says')).toBe(false);
  });
});
