import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type Opened, Pages } from '../../builders/chromium.ts';
import { CHROMIUM, NO_CHROMIUM } from '../../builders/chromium-path.js';
import { htmlPage } from '../../builders/html-page.ts';
import { hostileCapture } from '../../cli/hostile-capture.ts';
import { captureNames } from '../fixture.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const capture = (name: string) => `${FIXTURES}captures/${name}.pcap`;

const HOSTILE_TEXT =
  '</script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>]]>--><!--\u202e\u0007" onfocus=alert(1) autofocus="';

const REPORTS: Readonly<Record<string, () => Promise<string>>> = {
  'a blind transfer to somebody busy': () => htmlPage(capture('t02-blind-busy')),
  'an attended transfer over three legs': () => htmlPage(`${FIXTURES}labelled/n06v-b2bua-replaces-not-mapped.pcap`),
  'many traces as one': () =>
    htmlPage(
      captureNames()
        .slice(0, 40)
        .map((name) => `${FIXTURES}captures/${name}`),
    ),
  'a registration that fails': () => htmlPage(capture('g05-register-wrong-password'), { lang: 'vi' }),
  'a rejection by the network': () => htmlPage(capture('r34-603plus-network-blocked')),
  'what went well': () => htmlPage(capture('t01-blind-success')),
  'a trace without calls': () => htmlPage(capture('f07-noise-on-5060')),
  'hostile fields': () =>
    htmlPage(
      {
        path: `</title>${HOSTILE_TEXT}.pcap`,
        bytes: hostileCapture({ uri: '"><script>alert(1)</script><a href="javascript:alert(1)">', text: HOSTILE_TEXT }),
      },
      { showsSecrets: true },
    ),
};

const made = new Map<string, Promise<string>>();

function report(name: string): Promise<string> {
  const page = made.get(name) ?? (REPORTS[name] as () => Promise<string>)();
  made.set(name, page);
  return page;
}

const BUSY = 'a blind transfer to somebody busy';
const MANY = 'many traces as one';

/** Everything open, as the page looks at its largest. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
    }
  });

const shownStories = (page: Page) => page.locator('details.story:visible').count();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('details')?.id ?? '');

describe.skipIf(CHROMIUM === null)(`in Chromium${CHROMIUM === null ? ` (skipped: ${NO_CHROMIUM})` : ''}`, () => {
  const pages = new Pages(CHROMIUM ?? '');

  afterAll(() => pages.close());

  /** Pages that are looked at and not touched: one for each way to look, which goes from report to report. */
  const looking = new Map<string, Opened>();

  async function looked(way: string, name: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const html = await report(name);
    const opened = looking.get(way);
    if (opened === undefined) {
      looking.set(way, await pages.open(html, options));
    } else {
      await pages.turn(opened, html);
    }
    return looking.get(way) as Opened;
  }

  describe.each(Object.keys(REPORTS))('%s', (name) => {
    test('is readable without scripts', async () => {
      const { page, complaints } = await looked('without scripts', name, { javaScriptEnabled: false });
      await expect(page.locator('h1').innerText()).resolves.not.toBe('');
      await expect(page.locator('p.verdict b').first().innerText()).resolves.not.toBe('');
      expect(await page.locator('.toolbar, .switches').filter({ visible: true }).count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    test('asks for nothing, says nothing, breaks no rule of accessibility', async () => {
      const { page, complaints } = await looked('with scripts', name);
      // Of many stories those that are open are looked at: the others are alike.
      await (name === MANY ? null : openAll(page));
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        // @ts-expect-error: axe puts itself there.
        const { violations } = await globalThis.axe.run({ resultTypes: ['violations'] });
        return (violations as { id: string; impact: string; nodes: { html: string }[] }[])
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      // Nothing is wider than the page, however long what a trace holds.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    });
  });

  test('a message opens to its text, its explanation and its filter', async () => {
    const { page } = await pages.open(await report(BUSY));
    const message = page.locator('#frame-6');
    expect(await message.locator('pre').isVisible()).toBe(false);
    await message.locator('summary').click();
    expect(await message.locator('pre').innerText()).toContain('Refer-To: ');
    expect(await message.locator('mark').first().innerText()).toMatch(/^Refer-To: /);
    // One message of a story at a time.
    expect(await page.locator('#frame-13 pre').isVisible()).toBe(false);
    expect(await message.locator('button.copy').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a row of the ladder leads to its message', async () => {
    const { page } = await pages.open(await report(BUSY));
    await page.locator('#story-1 svg a[href="#frame-15"] .label').filter({ visible: true }).click();
    await expect.poll(() => page.locator('#frame-15 pre').isVisible()).toBe(true);
    // One that the story does not tell stands among the other messages of its calls, which open for it.
    expect(await page.locator('#story-1 .others .msg').first().isVisible()).toBe(false);
    await page.locator('#story-1 svg a[href="#frame-3"] .label').filter({ visible: true }).click();
    await expect.poll(() => page.locator('.others #frame-3 pre').isVisible()).toBe(true);
    expect(await page.locator('#frame-3 pre').innerText()).toMatch(/^SIP\/2\.0 180 Ringing/);
    await page.context().close();
  });

  test('search, chips, causes and Escape', async () => {
    const { page } = await pages.open(await report(MANY));
    const all = await shownStories(page);
    await page.keyboard.press('/');
    await page.keyboard.type('486');
    const busy = await shownStories(page);
    expect(busy).toBeGreaterThan(0);
    expect(busy).toBeLessThan(all);
    expect(await page.locator('#shown .count').innerText()).toBe(String(busy));
    await page.fill('#search', 'nobody is called so');
    expect(await page.locator('.none').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect([await shownStories(page), await page.inputValue('#search')]).toEqual([all, '']);
    await page.click('[data-filter=transfer]');
    expect(await shownStories(page)).toBe(await page.locator('[data-kind=transfer]').count());
    await page.click('[data-filter=failed]');
    expect(await shownStories(page)).toBe(await page.locator('[data-kind=transfer][data-standing=failed]').count());
    await page.click('[data-filter=transfer]');
    await page.click('[data-filter=failed]');
    await page.locator('#causes tr[data-cause="1"] button.count').click();
    expect(await shownStories(page)).toBe(await page.locator('.story[data-cause="1"]').count());
    await page.context().close();
  });

  test('a stretch of time is chosen with the pointer, and let go', async () => {
    const { page } = await pages.open(await report(MANY));
    const all = await shownStories(page);
    await page.locator('#timeline').scrollIntoViewIfNeeded();
    const { x, y, width } = (await page.locator('#timeline svg').boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + width / 2, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + 10);
    await page.mouse.up();
    expect(await shownStories(page)).toBeLessThan(all);
    expect(await page.locator('#timeline .chosen').innerText()).toMatch(/^\d\d:\d\d:\d\d – \d\d:\d\d:\d\d$/);
    await page.click('#timeline button.whole');
    expect(await shownStories(page)).toBe(all);
    await page.context().close();
  });

  test('a link into the file opens what it names, packed or not', async () => {
    const html = await report(MANY);
    const story = await pages.open(html, {}, '#story-3');
    expect(await story.page.locator('#story-3 .facts').first().isVisible()).toBe(true);
    await story.page.context().close();
    const [, number = ''] = /<details id="story-(\d+)"[^>]* data-pack="0"/.exec(html) ?? [];
    const { page } = await pages.open(html, {}, `#story-${number}`);
    await page.locator(`#story-${number} .messages`).waitFor();
    const anchor = await page.locator(`#story-${number} .msg`).first().getAttribute('id');
    await page.context().close();
    const packed = await pages.open(html, {}, `#${anchor}`);
    await packed.page.locator(`#${anchor} pre`).waitFor();
    expect(packed.complaints).toEqual([]);
    await packed.page.context().close();
  });

  test('keys go from story to story and message to message, and say what they do', async () => {
    const { page } = await pages.open(await report(BUSY));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('story-2');
    await page.keyboard.press('Enter');
    expect(await page.locator('#story-2').getAttribute('open')).toBe('');
    await page.keyboard.press('k');
    await page.keyboard.press(']');
    expect(await focused(page)).toBe('frame-15');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#keys').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.locator('#story-1').getAttribute('open')).toBeNull();
    await page.context().close();
  });

  test('language and theme are switched', async () => {
    const { page } = await pages.open(await report(BUSY));
    expect(await page.locator('p.verdict').innerText()).toContain('One thing went wrong');
    await page.click('[data-lang=vi]');
    expect(await page.locator('p.verdict').innerText()).toContain('Một trường hợp có lỗi');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.locator('button.copy').first().innerText()).toBe('Sao chép');
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await page.keyboard.press('t');
    expect(await colour()).not.toBe(light);
    await page.keyboard.press('t');
    expect(await colour()).toBe(light);
    await page.context().close();
  });

  test('on paper the stories that failed are open, and nothing else is there', async () => {
    const { page } = await pages.open(await report(MANY));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // A4, in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.story:not([data-cause]):visible, .toolbar:visible, .copy:visible').count()).toBe(0);
    const failed = page.locator('.story[data-cause]');
    expect(await failed.locator('.facts').filter({ visible: true }).count()).toBeGreaterThan(
      (await failed.count()) - 1,
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.story[open]').count()).toBe(1);
    await page.context().close();
  });

  test('a browser that does not know the newest of styles and elements shows the same, and lets it be used', async () => {
    const newest = /light-dark|color-mix|content-visibility|contain-intrinsic-size|::details-content|clip-path/g;
    const html = (await report(MANY)).replace(newest, 'unheard-of').replace(/ name="story-\d+-message"/g, '');
    // The styles are others than the policy of the page knows.
    const { page, complaints } = await pages.open(html, { bypassCSP: true });
    expect(await page.locator('.story').filter({ visible: true }).count()).toBe(await shownStories(page));
    await page.locator('#story-1 .msg summary').first().click();
    expect(await page.locator('#story-1 .msg pre').first().isVisible()).toBe(true);
    await page.locator('.story[data-pack] > summary').first().click();
    await page.locator('.story[open]:not([data-pack]) .msg').last().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.story[data-cause]:not([open], [data-pack])').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what is packed, or told in short, says so without scripts in the language of the page', async () => {
    const { page } = await pages.open(await report(MANY), { javaScriptEnabled: false });
    await page.locator('.story[data-pack] > summary').first().click();
    const said = await page
      .locator('.story[data-pack] .packed')
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').content);
    expect(said).toBe('"Packed to keep this file small: it opens where scripts are allowed."');
    await page.context().close();
  });

  test('a narrow page is no wider than its screen', async () => {
    for (const name of [BUSY, MANY, 'hostile fields']) {
      const { page } = await pages.open(await report(name), { viewport: { width: 400, height: 800 } });
      await openAll(page);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 400]);
      await page.context().close();
    }
  });
});
