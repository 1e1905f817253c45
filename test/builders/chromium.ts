import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page that was opened from disk, and what it did that it should not. */
export type Opened = {
  readonly page: Page;
  /** Errors, messages of the console, and requests for anything but the file itself. */
  readonly complaints: string[];
};

/** Opens files from disk as a reader does. */
export class Pages {
  readonly #path: string;
  #browser: Promise<Browser> | null = null;
  readonly #folder = mkdtempSync(join(tmpdir(), 'siptriage-pages-'));

  /** @param path of the browser, which is started by the first page: tests that are skipped have none. */
  constructor(path: string) {
    this.#path = path;
  }

  /** @param hash of the address, with its `#`. */
  async open(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<Opened> {
    const file = join(this.#folder, 'report.html');
    writeFileSync(file, html);
    const context = await (await this.#started()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => complaints.push(`console: ${message.text()}`));
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href) && request.url() !== 'about:blank') {
        complaints.push(`request: ${request.url()}`);
      }
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, complaints };
  }

  /** Another file in the page of one that was opened, which the browser has quicker than another page. */
  async turn({ page, complaints }: Opened, html: string): Promise<void> {
    const file = join(this.#folder, 'report.html');
    writeFileSync(file, html);
    await page.goto('about:blank');
    complaints.length = 0;
    await page.goto(pathToFileURL(file).href);
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #started(): Promise<Browser> {
    // The sandbox of the browser needs rights that a container of a CI job does not give.
    this.#browser ??= chromium.launch({ executablePath: this.#path, args: ['--no-sandbox', '--disable-gpu'] });
    return this.#browser;
  }
}
