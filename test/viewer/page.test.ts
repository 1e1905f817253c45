import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHROMIUM, NO_CHROMIUM } from '../builders/chromium-path.js';
import { inProcess } from '../cli/run.ts';
import { startBrowser, watchedPage } from './browser.ts';
import { scratchFolder } from './written-logs.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const BUSY = join(FIXTURES, 'captures', 't02-blind-busy.pcap');
const scratch = scratchFolder();
const VIEWER = join(scratch.folder, 'viewer.html');
let browser: Browser | null = null;

if (CHROMIUM === null) {
  console.warn(`test/viewer/page.test.ts skipped: ${NO_CHROMIUM}`);
}

beforeAll(async () => {
  if (CHROMIUM !== null) {
    browser = await startBrowser();
    await inProcess(['view', '-o', VIEWER]);
  }
}, 60_000);

afterAll(async () => {
  await browser?.close();
  scratch.remove();
});

beforeEach((context) => {
  if (CHROMIUM === null) {
    context.skip(NO_CHROMIUM);
  }
});

async function opened(options: Parameters<typeof watchedPage>[1] = {}) {
  const watched = await watchedPage(browser!, { locale: 'en-US', ...options });
  await watched.page.goto(pathToFileURL(VIEWER).href);
  return watched;
}

/** Until something is shown. */
async function shown(page: Page): Promise<string> {
  await page.waitForFunction(() => ['result', 'nothing'].includes(document.body.dataset['state'] ?? ''));
  return page.evaluate(() => document.body.dataset['state'] ?? '');
}

async function read(page: Page, ...paths: string[]): Promise<string> {
  await page.setInputFiles('#files', paths);
  return shown(page);
}

async function saved(page: Page, form: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save=${form}]`)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** What the command line tells of the same, called by the names that a browser gives. */
async function told(form: string, paths: readonly string[], ...args: string[]): Promise<string> {
  const { stdout } = await inProcess([...paths, '--format', form, ...args]);
  return paths.reduce((text, path) => text.replaceAll(path, path.split('/').at(-1) ?? ''), stdout);
}

describe('the page from disk', () => {
  test('reads a capture offline, shows its report and saves it in every form', async () => {
    const { page, faults } = await opened({ offline: true });
    expect(await read(page, BUSY)).toBe('result');
    const report = page.frameLocator('#report');
    await report.locator('details.story').first().waitFor();
    expect(await report.locator('h1').textContent()).toBe('t02-blind-busy.pcap');
    await report.locator('#theme').click();
    expect(await report.locator('html').getAttribute('data-theme')).toBe('dark');
    const [html, json, markdown] = [
      await saved(page, 'html'),
      await saved(page, 'json'),
      await saved(page, 'markdown'),
    ];
    expect([html.name, json.name, markdown.name]).toEqual(
      ['html', 'json', 'md'].map((ending) => `t02-blind-busy.pcap.siptriage.${ending}`),
    );
    expect(json.text).toBe(await told('json', [BUSY]));
    expect(markdown.text).toBe(await told('markdown', [BUSY]));
    expect(html.text).toBe(await told('html', [BUSY]));
    expect(faults).toEqual([]);
  });

  test('tells in JSON what the command line tells: codecs, archives, logs, hex dumps, several at once', async () => {
    const containers = ['pcap.gz', 'pcap.zst', 'pcap.xz', 'pcap.bz2', 'pcap.lz4', 'tar.gz', 'zip'];
    const runs = [
      ...containers.map((ending) => [join(FIXTURES, 'containers', `t02-blind-busy.${ending}`)]),
      [join(FIXTURES, 'printed', 'r34-603plus-network-blocked.sngrep.txt')],
      [join(FIXTURES, 'printed', 't02-blind-busy.tshark-json.txt.gz')],
      [join(FIXTURES, 'captures', 'f04-formats-attended.pcap.gz')],
      [join(FIXTURES, 'websocket', 'sipjs-busy.pcap')],
      [BUSY, join(FIXTURES, 'captures', 't01-blind-success.pcap')],
    ];
    const { page, faults } = await opened();
    for (const paths of runs) {
      expect([paths, await read(page, ...paths)]).toEqual([paths, 'result']);
      expect([paths, (await saved(page, 'json')).text === (await told('json', paths))]).toEqual([paths, true]);
      await page.click('#result [data-action=again]');
    }
    expect(faults).toEqual([]);
  }, 60_000);

  test('opens TLS with a key log that is added afterwards', async () => {
    const [capture, keyLog] = ['pcap', 'keylog.txt'].map((end) => join(FIXTURES, 'tls', `baresip-transfer.${end}`));
    const { page, faults } = await opened();
    expect(await read(page, keyLog!)).toBe('nothing');
    expect(await page.textContent('#why')).toBe('Keys alone: add the captures that they open.');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.click('section[data-for=nothing] [data-action=add]'),
    ]);
    await chooser.setFiles(capture!);
    await page.waitForFunction(() => document.body.dataset['state'] === 'result');
    expect((await saved(page, 'json')).text).toBe(await told('json', [capture!], '--keylog', keyLog!));
    expect(faults).toEqual([]);
  });

  test('says what it cannot use, and nothing in a name or a file acts', async () => {
    const hostile = join(scratch.folder, '<img src=x onerror=alert(1)>\u202e.pcap');
    copyFileSync(join(FIXTURES, 'README.md'), hostile);
    const trace = join(scratch.folder, '"><script>alert(2)</script>.pcap'.replace('/', ''));
    copyFileSync(BUSY, trace);
    const log = join(scratch.folder, 'log.txt');
    const from = '<sip:a@example.com>;tag="</script><script>alert(3)</script><img src=x onerror=alert(4)>"';
    writeFileSync(
      log,
      readFileSync(join(FIXTURES, 'printed', 'r34-603plus-network-blocked.sngrep.txt'), 'latin1').replaceAll(
        /^From:.*$/gm,
        `From: ${from}`,
      ),
    );
    const { page, faults } = await opened();
    expect(await read(page, hostile, trace, log)).toBe('result');
    await page.frameLocator('#report').locator('details.story').first().waitFor();
    expect(await page.textContent('#unused summary')).toBe('Not used: 1');
    expect(await page.textContent('#unused li')).toBe(
      '<img src=x onerror=alert(1)>\ufffd.pcap: a text without a SIP message',
    );
    expect(await page.locator('main img, #result img').count()).toBe(0);
    expect((await saved(page, 'json')).name).toMatch(/^[\w.-]+$/);
    expect(faults).toEqual([]);
  });

  test('speaks the language of the browser, or the one that is chosen', async () => {
    const { page, faults } = await opened({ locale: 'vi-VN', colorScheme: 'dark' });
    expect(await page.textContent('#drop h2')).toBe('Thả bản bắt gói, nhật ký và tệp khoá TLS vào đây');
    await page.click('[data-lang=en]');
    expect(await page.textContent('#drop h2')).toBe('Drop captures, logs and key logs here');
    await page.click('[data-action=theme]');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.click('[data-lang=vi]');
    await read(page, BUSY);
    expect(await page.frameLocator('#report').locator('html').getAttribute('lang')).toBe('vi');
    expect(faults).toEqual([]);
  });

  test('takes what is dropped', async () => {
    const { page, faults } = await opened();
    const bytes = readFileSync(BUSY).toString('base64');
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(text), (each) => each.charCodeAt(0))], 'dropped.pcap'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, bytes);
    expect(await shown(page)).toBe('result');
    expect(await page.textContent('#names')).toBe('dropped.pcap');
    expect(faults).toEqual([]);
  });

  test('cannot send anything: its policy refuses', async () => {
    const { page, faults } = await opened();
    const isRefused = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => false,
        () => true,
      ),
    );
    expect(isRefused).toBe(true);
    expect(faults.join('\n')).toContain("connect-src 'none'");
    expect(faults.filter((fault) => !/^console: .*Content Security Policy/.test(fault))).toEqual([]);
  });
});

describe('the page that is served', () => {
  test('reads what the command line named, and asks for nothing else', async () => {
    const faults: string[] = [];
    let json = '';
    let end: Promise<unknown> = Promise.resolve();
    const look = async (address: string): Promise<void> => {
      const watched = await watchedPage(browser!, { locale: 'en-US' });
      await watched.page.goto(address);
      await shown(watched.page);
      json = (await saved(watched.page, 'json')).text;
      faults.push(...watched.faults.map((fault) => fault.replace(address, '')));
    };
    await inProcess(['view', '--no-open', BUSY], {
      out: async (text) => {
        end = look(text.trim()).finally(() => process.emit('SIGINT'));
      },
    });
    await end;
    expect(faults).toEqual(['request: ', 'request: input/0']);
    expect(json).toBe((await inProcess([BUSY, '--format', 'json'])).stdout);
  });
});
