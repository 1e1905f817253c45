import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/reference/index.ts';
import { COLOURED, type Detail, PLAIN, renderTransfers } from '../../src/report/index.ts';
import { REPORT_WORDS } from '../../src/report/text/words-en.ts';
import { textReport } from '../builders/text-of.ts';
import { isWiresharkLine } from '../builders/wireshark-line.ts';
import { analyzeFixture, CAPTURES, captureNames } from './fixture.ts';

const PAGE_WIDTH = 100;
const LANGS: readonly Lang[] = ['en', 'vi'];
const DETAILS: readonly Detail[] = ['quiet', 'normal', 'verbose'];

/** Captures whose text report is kept: each kind of story once. */
const KEPT = [
  't02-blind-busy.pcap',
  't05-refer-accepted-no-notify.pcap',
  't06-notify-100-only.transferor-view.pcap',
  't12-refer-no-answer.pcap',
  't18-attended-success.pcap',
  't19-attended-replaces-481.pcap',
  's22-twinkle-blind-success.pcap',
  'r34-603plus-network-blocked.pcap',
  'r37s-603-reason-608.pcap',
  'f07-noise-on-5060.pcap',
];

async function textOf(names: string | readonly string[], lang: Lang = 'en', detail: Detail = 'normal') {
  return textReport(await analyzeFixture(names, lang), {
    lang,
    detail,
    style: PLAIN,
  });
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

describe.each(LANGS)('the text report in %s', (lang) => {
  test.each(KEPT)('of %s reads as expected', async (name) => {
    const file = `${CAPTURES}${name.replace(/\.pcap$/, '')}.${lang}.txt`;
    await expect(await textOf(name, lang)).toMatchFileSnapshot(file);
  });

  test('fits 100 columns, and names each capture, at every level of detail', async () => {
    for (const name of captureNames()) {
      const analysis = await analyzeFixture(name, lang);
      for (const detail of DETAILS) {
        const text = await textReport(analysis, { lang, detail, style: PLAIN });
        // What is there to be pasted is not broken, and has a bound of its own.
        const lines = linesOf(text).filter((line) => !isWiresharkLine(line));
        expect(lines.filter((line) => stringWidth(line) > PAGE_WIDTH)).toEqual([]);
        expect(text.startsWith(name)).toBe(true);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toContain('\n\n\n');
      }
    }
  });
});

test.each([
  [60, 'en'],
  [60, 'vi'],
  [80, 'vi'],
] as const)('a page of %d columns in %s holds every story, and loses no message', async (width, lang) => {
  for (const name of captureNames()) {
    const analysis = await analyzeFixture([name, 't02-blind-busy.pcap'], lang);
    const text = await textReport(analysis, { lang, detail: 'verbose', style: PLAIN, width, tellsGood: true });
    const lines = linesOf(text).filter((line) => !isWiresharkLine(line));
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(text).toContain('486 Busy Here');
    expect(text).toContain(REPORT_WORDS.in(lang).referTo('sip:carol@10.55.0.13'));
  }
});

describe('a trace in which everything went well', () => {
  test.each([
    ['t01-blind-success.pcap', '✓ The transfer succeeded'],
    ['t18-attended-success.pcap', '✓ The transfer succeeded'],
    ['t26-transfer-via-proxy.pcap', '✓ The transfer succeeded'],
    ['g06-long-dialog.pcap', '✓ The call was answered'],
    ['g03-retrans-late-200.pcap', '✓ The call was answered'],
  ])('%s is good news in a few lines', async (name, news) => {
    const lines = linesOf(await textOf(name));
    expect(lines).toContain(news);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines.filter((line) => /[✗!?]|At fault/.test(line))).toEqual([]);
  });

  test('a call that its caller cancelled is not called answered', async () => {
    expect(linesOf(await textOf('g01-cancel-487.pcap'))).toContain('✓ 1 call was cancelled by its caller');
    const both = await textOf(['g01-cancel-487.pcap', 'g06-long-dialog.pcap']);
    expect(linesOf(both)).toContain('✓ 1 call was answered, 1 was cancelled by its caller');
  });

  test('several inputs are counted together', async () => {
    const text = await textOf(['t01-blind-success.pcap', 't18-attended-success.pcap']);
    expect(linesOf(text)).toContain('✓ All 2 transfers succeeded');
  });

  test('verbose tells it all the same', async () => {
    const text = await textOf('t01-blind-success.pcap', 'en', 'verbose');
    expect(text).toContain('✓ TRANSFER SUCCEEDED   alice → bob → carol');
    expect(text).toContain('decided here');
  });
});

test('a trace without calls says so', async () => {
  expect(await textOf('f08-sofia-sip-options-log.pcap')).toContain('No calls and no transfers in this trace');
});

test('quiet keeps to one line a story', async () => {
  const stories = linesOf(await textOf('t25-target-608.pcap', 'en', 'quiet')).filter((line) => line.startsWith('✗'));
  expect(stories).toEqual([
    expect.stringMatching(/^✗ TRANSFER FAILED {3}alice → bob → carol +06:12:47 #6 {3}certain$/),
    expect.stringMatching(/^✗ CALL BLOCKED BY THE NETWORK {3}bob called carol: 608 Rejected +06:12:47 #10 {3}certain$/),
  ]);
});

test('with several inputs each message names its own', async () => {
  const text = await textOf(['t02-blind-busy.pcap', 'r31-608-no-callinfo.pcap']);
  expect(text).toMatch(/t02-blind-busy\.pcap#6 +alice → bob +REFER/);
  expect(text).toMatch(/r31-608-no-callinfo\.pcap#1 /);
  expect(await textOf('t02-blind-busy.pcap')).toMatch(/ {2}#6 +alice → bob +REFER/);
});

describe('what the codes mean stands behind', () => {
  const meant = (text: string): string[] => linesOf(text).filter((line) => /^ {2}\d{3} {7}\S/.test(line));

  test('a single story', async () => {
    expect(meant(await textOf('t02-blind-busy.pcap')).map((line) => line.trim().slice(0, 3))).toEqual(['202', '486']);
  });

  test.each(['normal', 'quiet'] as const)(
    'no more of them, of which the codes are only counted: %s',
    async (detail) => {
      const text = await textOf(['t02-blind-busy.pcap', 'r31-608-no-callinfo.pcap'], 'en', detail);
      expect(meant(text)).toEqual([]);
      expect(text).toMatch(/^Responses {3}.*486 ×1.*608 ×1/m);
    },
  );

  test('any number of them, where everything is wanted', async () => {
    const text = await textOf(['t02-blind-busy.pcap', 'r31-608-no-callinfo.pcap'], 'en', 'verbose');
    expect(meant(text).map((line) => line.trim().slice(0, 3))).toEqual(['100', '180', '200', '202', '486', '608']);
  });
});

test('a story that is not certain says why beside whose fault it is', async () => {
  const lines = linesOf(await textOf('t05-refer-accepted-no-notify.pcap'));
  const at = lines.findIndex((line) => line.startsWith('  Not certain '));
  expect(lines[at]).toBe('  Not certain What is missing may still come: the trace ends before its time is over.');
  expect(lines[at - 1]).toMatch(/^ {2}At fault {4}/);
  expect(lines[at + 1]).toMatch(/^ {2}Do next {5}/);
  expect(await textOf('t02-blind-busy.pcap')).not.toContain('Not certain');
});

test('a warning about a transfer that worked is told', async () => {
  const text = await textOf('t16-notify-481.pcap');
  expect(text).toContain('! TRANSFER SUCCEEDED, WITH A FAULT');
  expect(text).toContain('At fault    transferor (alice)');
});

test('colour changes nothing but colour', async () => {
  for (const name of KEPT) {
    const analysis = await analyzeFixture(name);
    for (const detail of DETAILS) {
      const coloured = await textReport(analysis, {
        lang: 'en',
        detail,
        style: COLOURED,
      });
      expect(coloured).toContain('\u001b[1m');
      expect(stripVTControlCharacters(coloured)).toBe(await textReport(analysis, { lang: 'en', detail, style: PLAIN }));
    }
  }
});

describe('the transfers of a trace', () => {
  test('are all told, the good ones too', async () => {
    const text = renderTransfers(await analyzeFixture('t21-two-refers-id.pcap'), {
      lang: 'en',
      detail: 'normal',
      style: PLAIN,
    });
    expect(linesOf(text).filter((line) => /^[✗✓]/.test(line))).toEqual([
      expect.stringContaining('✗ TRANSFER FAILED'),
      expect.stringContaining('✓ TRANSFER SUCCEEDED'),
    ]);
  });

  test('are one line each where quiet is asked for', async () => {
    const text = renderTransfers(await analyzeFixture('t21-two-refers-id.pcap'), {
      lang: 'en',
      detail: 'quiet',
      style: PLAIN,
    });
    expect(linesOf(text)).toHaveLength(4);
  });

  test('are missed in words where there are none', async () => {
    const text = renderTransfers(await analyzeFixture('g06-long-dialog.pcap'), {
      lang: 'en',
      detail: 'normal',
      style: PLAIN,
    });
    expect(text).toContain('No transfers in this trace');
  });
});
