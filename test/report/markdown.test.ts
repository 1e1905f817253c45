import { marked } from 'marked';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.ts';
import { MARKDOWN_FORM, PLAIN, TextFace, type TextReportOptions } from '../../src/report/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { replay } from '../builders/replay.js';
import { hostileCapture } from '../cli/hostile-capture.ts';
import { inProcess } from '../cli/run.ts';
import { analyzeFixture, CAPTURES, captureNames } from './fixture.ts';

const MANY = [
  'r31-608-no-callinfo',
  'r33-603-callee',
  't02-blind-busy',
  't03-blind-404',
  't05-refer-accepted-no-notify',
  't08-refer-403',
  't09-refer-405',
].map((name) => `${name}.pcap`);

async function markdownOf(
  names: string | readonly string[],
  options: Partial<TextReportOptions> = {},
): Promise<string> {
  const lang = options.lang ?? 'en';
  const face = new TextFace({ lang, style: PLAIN, detail: 'normal', ...options }, MARKDOWN_FORM);
  return (await (await replay(await analyzeFixture(names, lang), face)).pieces()).join('');
}

/** As GitHub shows it. */
async function shown(markdown: string): Promise<string> {
  return marked.parse(markdown, { gfm: true, async: true });
}

/** The lines that stand in blocks of code. */
function blockLines(markdown: string): string[] {
  return [...markdown.matchAll(/^(`{3,})text\n([\s\S]*?)\n\1$/gm)].flatMap(([, , lines = '']) => lines.split('\n'));
}

const count = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;

test('a failed transfer is a story with its messages in a block', async () => {
  const markdown = await markdownOf('t02-blind-busy.pcap');
  expect(markdown).toMatch(/^## t02\\-blind\\-busy\.pcap\n\n18 SIP messages, 2 calls, 1 transfer · 2026\\-11\\-22 /);
  expect(markdown).toContain('\n### ✗ TRANSFER FAILED: alice → bob → carol\n\n06:10:33 · `#6` · certain\n\n');
  const html = await shown(markdown);
  expect(html).toContain('<p>alice (10.55.0.11) asked bob (10.55.0.12) to call sip:carol@\u206010.55.0.13, blind</p>');
  const ladder = blockLines(markdown);
  expect(ladder[0]).toMatch(/^ +alice +bob +carol$/);
  expect(ladder[1]).toMatch(/^ +transferor +transferee +target$/);
  expect(ladder[3]).toMatch(/^\+0\.000 {2}#6 {3}\+ +\|-REFER to sip:car…-->\| +\|$/);
  expect(ladder[9]).toMatch(/^\+0\.432 {2}#13 {2}: +\| +\|<---486 Busy Here---\|$/);
  expect(ladder[10]).toMatch(/^ +\| +\| << decided here +\|$/);
  expect(html).toContain('<li><strong>At fault:</strong> target (carol)</li>');
  expect(html).toMatch(/<li><strong>Wireshark:<\/strong> <code>sip\.Call-ID in \{&quot;.*&quot;\}<\/code><\/li>/);
  expect(markdown.endsWith('\n')).toBe(true);
  expect(markdown).not.toMatch(/\n\n\n|\n\n$/);
});

test('several things to do are a list in the list', async () => {
  const html = await shown(await markdownOf('t02-blind-busy.pcap'));
  expect(html).toMatch(/<li><strong>Do next:<\/strong><ul>\n<li>.*<\/li>\n<li>/);
});

test('what went well is said in a line', async () => {
  const markdown = await markdownOf('t01-blind-success.pcap');
  expect(markdown.split('\n')).toEqual([
    '## t01\\-blind\\-success.pcap',
    '',
    expect.stringMatching(/^\d+ SIP messages, 2 calls, 1 transfer · /),
    '',
    '**✓ The transfer succeeded**',
    '',
  ]);
});

describe('where much failed', () => {
  test('a table of the causes stands before their stories', async () => {
    const markdown = await markdownOf(MANY);
    const html = await shown(markdown);
    expect(count(html, 'tr')).toBe(8);
    expect(markdown).toMatch(/^- \*\*Calls:\*\* 9: 5 answered · 1 busy · .*\n {2}- ASR /m);
    expect(markdown).toContain('\n| \\# |  | What went wrong, worst first | count | when | example |\n| ---: |');
    expect(markdown).toMatch(
      /^\| 1 \| ✗ \| Transfer: .* \\\(40\d\\\) at 10\.55\.0\.12 \| 1 \| 06:\d\d:\d\d \| `t0.-.*#6` \|$/m,
    );
    const numbers = [...markdown.matchAll(/^### (\d+)\. [✗!?] /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('as many as are wanted', async () => {
    const markdown = await markdownOf(MANY, { top: 2 });
    expect(markdown).toContain('\n\n… 5 more causes, 5 stories: \\-\\-top 7 lists them\n\n');
    expect(markdown.match(/^### /gm)).toHaveLength(2);
    expect(markdown.trimEnd().split('\n').at(-1)).toMatch(/^More: \\-\\-all tells every story/);
  });

  test('in short, a line each', async () => {
    const markdown = await markdownOf(MANY, { detail: 'quiet' });
    expect(markdown.match(/^- [✗!?] [A-Z ,]+: .* · 06:\d\d:\d\d · `.*` · (?:certain|likely|possible)$/gm)).toHaveLength(
      7,
    );
    expect(markdown).not.toContain('```');
  });
});

describe.each(LANGUAGES)('in %s', (lang) => {
  test('no block is wider than 72 columns, and what is said is in no block', async () => {
    for (const name of captureNames()) {
      const markdown = await markdownOf(name, { lang });
      expect(blockLines(markdown).filter((line) => stringWidth(line) > 72)).toEqual([]);
      expect(markdown).not.toContain('\n\n\n');
    }
    expect(blockLines(await markdownOf(MANY, { lang })).filter((line) => stringWidth(line) > 72)).toEqual([]);
  });
});

test('a hostile trace brings no markup, no link, no mention and no reference', async () => {
  const text =
    '|`x`| **b** ``` <img src=x onerror=y> @root https://evil.example www.evil.example #12 GH-12\r\n # h ~~s~~ &lt; me@evil.example';
  const analysis = await analysisOfCapture(hostileCapture({ uri: '[x](javascript:y)<b>@root', text }));
  for (const detail of ['normal', 'quiet', 'verbose'] as const) {
    const face = new TextFace({ lang: 'en', style: PLAIN, detail, tellsGood: true, tellsAll: true }, MARKDOWN_FORM);
    const html = await shown((await (await replay(analysis, face)).pieces()).join(''));
    const prose = html.replace(/<(code|pre)[^>]*>[\s\S]*?<\/\1>/g, '');
    expect(html).not.toMatch(/<(?:a|img|b|del|script|h1|em)\b|<!--/);
    expect(prose).toContain('evil.example');
    expect(prose).not.toContain('@root');
    expect(prose).not.toMatch(/#12|GH-12/);
  }
});

describe('siptriage analyze --format markdown', () => {
  test('writes it, in the language that is asked for', async () => {
    const { status, stdout } = await inProcess([
      `${CAPTURES}t02-blind-busy.pcap`,
      '--format',
      'markdown',
      '--lang',
      'vi',
    ]);
    expect(status).toBe(0);
    expect(stdout).toBe(await markdownOf('t02-blind-busy.pcap', { lang: 'vi' }));
    expect(stdout).toContain('### ✗ CHUYỂN CUỘC GỌI THẤT BẠI: alice → bob → carol');
  });

  test('takes a number of causes, and no input that grows', async () => {
    const inputs = MANY.map((name) => CAPTURES + name);
    const few = await inProcess([...inputs, '--format', 'markdown', '--cause', '2']);
    expect(few.stdout.match(/^### /gm)).toHaveLength(1);
    const { status, stderr } = await inProcess([inputs[0] ?? '', '--format', 'markdown', '--follow']);
    expect([status, stderr]).toEqual([
      2,
      'siptriage: --format markdown is written when the trace is over, and --follow tells stories as they come\n',
    ]);
  });
});
