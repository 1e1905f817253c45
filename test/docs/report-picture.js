// The picture of the HTML report in README.md. A picture differs from browser to browser, so it is not compared itself: beside
// it stands the hash of the page that it shows, and a page with another hash makes it stale.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHROMIUM } from '../builders/chromium-path.js';
import { outputOf } from './outputs.js';

const COMMAND = 'fixtures/captures/t02-blind-busy.pcap --format html';
const PICTURE = 'report.png';
const SIZE = { width: 1100, height: 1180 };

/** `<hash of the page>  report.png`, as `sha256sum` sets it. */
export function reportPictureHash(project) {
  const hash = createHash('sha256').update(outputOf(COMMAND, project)).digest('hex');
  return `${hash}  the page that ${PICTURE} shows: siptriage ${COMMAND}\n`;
}

/** Takes the picture anew, beside the file of its hash. */
export async function takeReportPicture(file, project) {
  const { chromium } = await import('playwright-core');
  if (CHROMIUM === null) {
    throw new Error('the picture of the report is stale, and there is no Chromium to take it anew');
  }
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-picture-'));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = join(folder, 'report.html');
    writeFileSync(page, outputOf(COMMAND, project));
    const tab = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    await tab.goto(`file://${page}`);
    await tab.screenshot({ path: join(dirname(file), PICTURE) });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
