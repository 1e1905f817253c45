import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, NO_CHROMIUM } from '../builders/chromium-path.js';

const MINUTE_MS = 60_000;
/** Each rule is told by the same few lines: so many of them stand for all. */
const EACH_RULE = 12;

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'siptriage-site-'));

/** Pages by path: all but of rules, of these a sample. */
const pages = new Map<string, string>();

beforeAll(() => {
  const script = join(PROJECT, 'test', 'site', 'write.js');
  const { status, stderr } = spawnSync(process.execPath, [script, '-o', FOLDER, '--each-rule', `${EACH_RULE}`], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  for (const path of filesIn(FOLDER)) {
    pages.set(path, readFileSync(join(FOLDER, path), 'utf8'));
  }
}, MINUTE_MS);

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** What the documentation has pages of, so that the site has them too. */
function documented(folder: 'codes' | 'rules'): string[] {
  return filesIn(join(PROJECT, 'docs', folder))
    .filter((path) => !path.endsWith('.vi.md'))
    .map((path) => `${folder}/${path.replace(/\.md$/, '.html')}`);
}

function page(path: string): string {
  const html = pages.get(path);
  if (html === undefined) {
    throw new Error(`${path} is no page of the sample`);
  }
  return html;
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part = '']) => part);

test('has a page for each code, and the same in both languages', () => {
  const [english = [], vietnamese] = ['en', 'vi'].map((lang) =>
    [...pages.keys()]
      .filter((path) => path.startsWith(`${lang}/`) && !path.includes('/rules/'))
      .map((path) => path.slice(3)),
  );
  expect(vietnamese).toEqual(english);
  expect(english.filter((path) => path.startsWith('codes/')).toSorted()).toEqual(documented('codes').toSorted());
  expect(english).toEqual(
    expect.arrayContaining(['index.html', 'causes.html', 'compare/202-608.html', 'compare/603-603plus.html']),
  );
  const rules = all(page('vi/index.html'), /<a href="(rules\/[^"]*)"/g);
  expect(rules.toSorted()).toEqual(documented('rules').toSorted());
});

test('every link leads to a page of it, and to a place that is there', () => {
  const rules = documented('rules').flatMap((path) => [`en/${path}`, `vi/${path}`]);
  const known = new Set([...pages.keys(), ...rules]);
  const lost = [...pages].flatMap(([path, html]) =>
    all(html, /<a href="([^"]*)"/g).filter((link) => {
      const [file = '', place] = link.split('#');
      const target = posix.normalize(posix.join(dirname(path), file));
      const isThere = place === undefined || (pages.get(target) ?? '').includes(` id="${place}"`);
      return !known.has(target) || !isThere;
    }),
  );
  expect(lost).toEqual([]);
  expect(all(page('vi/codes/608.html'), /<a href="([^"]*)" lang="en"/g)).toEqual(['../../en/codes/608.html']);
});

test('a page may do what its policy names by its hash, and asks for nothing', () => {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const wrong = [...pages].filter(([path, html]) => {
    const [style = ''] = all(html, /<style>([\s\S]*?)<\/style>/g);
    const scripts = all(html, /<script>([\s\S]*?)<\/script>/g);
    const script = scripts.map((text) => `script-src ${hashOf(text)}; `).join('');
    const policy = `default-src 'none'; style-src ${hashOf(style)}; ${script}base-uri 'none'; form-action 'none'`;
    const isHome = path.endsWith('/index.html');
    return (
      !html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`) ||
      scripts.length !== (isHome ? 1 : 0) ||
      /https?:\/\/(?!www\.w3\.org\/2000\/svg")[^\s<]*"|\ssrc=|@import|url\(/.test(html)
    );
  });
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('a page is in its language, and says nothing that is not there', () => {
  const wrong = [...pages].filter(
    ([path, html]) =>
      !html.includes(`<html lang="${path.startsWith('vi/') ? 'vi' : 'en'}">`) ||
      /\[object |undefined|\bNaN\b|>null</.test(html.replace(/<script>[\s\S]*<\/script>/, '')),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('what tells two codes apart is more than a table', () => {
  const html = page('en/compare/202-608.html');
  const text = html.replace(/<[^>]*>/g, '\n').replaceAll('&quot;', '"');
  for (const said of [
    '202 opens something',
    'Both in one flow',
    'REFER to sip:carol@10.55.0.13',
    '608 Rejected',
    'Nobody: 202 refuses nothing.',
    'at fault: network',
    '(608 Rejected)”',
    'sip.Status-Code in {202, 608}',
    'sip.Status-Code == 608 && sip.Call-Info contains "jwscard"'.replace('&&', '&amp;&amp;'),
  ]) {
    expect(text).toContain(said);
  }
  expect(all(html, /(<figure>)/g)).toHaveLength(1);
  const plus = page('vi/compare/603-603plus.html');
  expect(plus).toContain('603 Network Blocked');
  expect(plus).toContain('sip.Reason contains &quot;v=analytics1&quot;');
  expect(all(plus, /(<figure>)/g)).toHaveLength(2);
});

test('each page of a rule and of a code draws an example', () => {
  const bare = [...pages.keys()].filter((path) => /^en\/(?:codes|rules)\//.test(path) && !page(path).includes('<svg'));
  expect(bare).toEqual([]);
  for (const code of [100, 181, 182, 199, 204]) {
    const html = page(`en/codes/${code}.html`);
    expect(html).toContain(`fixtures/codes/${code}.txt`);
    const drawn = html.slice(html.indexOf('<figure'), html.indexOf('</figure>'));
    expect(drawn.replaceAll(/<[^>]+>/g, ' ')).toMatch(new RegExp(` ${code} [A-Z]`));
  }
});

describe.skipIf(CHROMIUM === null)(`in Chromium${CHROMIUM === null ? ` (skipped: ${NO_CHROMIUM})` : ''}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });

  afterAll(() => browser.close());

  test('from disk: fits a narrow screen, asks for nothing, finds a code and a word', {
    timeout: MINUTE_MS,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const view = await context.newPage();
    const complaints: string[] = [];
    const own = pathToFileURL(FOLDER).href;
    view.on('console', (message) => complaints.push(message.text()));
    view.on('pageerror', (error) => complaints.push(error.message));
    view.on('request', (request) => complaints.push(...(request.url().startsWith(own) ? [] : [request.url()])));
    const open = (path: string) => view.goto(`${own}/${path}`);

    for (const path of ['en/compare/202-608.html', 'vi/codes/608.html', 'en/causes.html', 'vi/index.html']) {
      await open(path);
      expect([path, await view.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360]);
    }
    const found = async (words: string) => {
      await view.fill('#search', words);
      return view
        .locator('li[data-find]:visible a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    };
    expect(await found('608')).toContain('codes/608.html');
    expect(await found('MÁY bận')).toContain('codes/486.html');
    expect(await found('may ban 486')).toEqual(await found('máy bận 486'));
    expect(await found('gõ linh tinh')).toEqual([]);
    expect(await view.locator('[role=status]').innerText()).toBe('Không tìm thấy gì.');
    expect(await view.locator('main section:visible').count()).toBe(0);
    await open('vi/index.html#search=603%2B');
    await view.reload();
    expect(await view.locator('#search').inputValue()).toBe('603+');
    await view.locator('a[href="compare/603-603plus.html"]').click();
    await view.locator('header a[lang=en]').click();
    expect(view.url()).toBe(`${own}/en/compare/603-603plus.html`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
