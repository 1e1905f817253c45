import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from '../builders/chromium-path.js';

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === null ? {} : { executablePath: CHROMIUM }),
    args: ['--no-sandbox'],
    // Tests send these to what they test.
    handleSIGINT: false,
  });
}

/** A page, and everything in it that should not be: requests to anywhere, messages on its console, errors. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) {
      faults.push(`request: ${request.url()}`);
    }
  });
  return { page, faults };
}
