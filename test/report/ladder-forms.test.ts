import mermaid from 'mermaid';
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/page/index.ts';
import {
  LADDER_CSS,
  LADDER_WORDS,
  type LadderLayout,
  ladderText,
  PLAIN,
  renderLadderHtml,
  renderMermaid,
  renderPlantuml,
  renderSvg,
  renderSvgPieces,
  UNICODE_MARKS,
} from '../../src/report/index.ts';
import { DrawnMessages } from '../../src/report/ladder/svg/svg-rows.ts';
import { ALICE, BOB, CAROL, ladderOf, laidOutFrom, messagesOf, type Row, refAt } from './ladder-parts.ts';
import { plantumlErrors, wellFormed } from './ladder-readers.ts';

const LADDERS = new URL('../../fixtures/ladders/', import.meta.url).pathname;
const EN = LADDER_WORDS.in('en');

let transfer: LadderLayout;

beforeAll(async () => {
  transfer = await ladderOf('t02-blind-busy.pcap');
});

function textOf(layout: LadderLayout, width: number, marks = UNICODE_MARKS): string {
  return `${ladderText(layout, { words: EN, width, style: PLAIN, marks, showsClock: true }).join('\n')}\n`;
}

describe('a transfer, in every form', () => {
  test.each([60, 80, 100])('text of %i columns', async (width) => {
    const text = textOf(transfer, width);
    expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
    await expect(text).toMatchFileSnapshot(`${LADDERS}t02-blind-busy.${width}.txt`);
  });

  test('SVG, English and Vietnamese', async () => {
    for (const lang of ['en', 'vi'] as const) {
      const svg = renderSvg(transfer, { words: LADDER_WORDS.in(lang), title: 't02-blind-busy.pcap' });
      wellFormed(svg);
      await expect(svg).toMatchFileSnapshot(`${LADDERS}t02-blind-busy.${lang}.svg`);
    }
  });

  test('Mermaid, as its own parser reads it', async () => {
    const text = renderMermaid(transfer, { words: EN });
    expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'sequence' });
    await expect(text).toMatchFileSnapshot(`${LADDERS}t02-blind-busy.mmd`);
  });

  test('PlantUML, by its grammar', async () => {
    const text = renderPlantuml(transfer, { words: EN });
    expect(plantumlErrors(text)).toEqual([]);
    await expect(text).toMatchFileSnapshot(`${LADDERS}t02-blind-busy.puml`);
  });

  test('HTML', async () => {
    const html = await renderLadderHtml(transfer, {
      words: EN,
      lang: 'en',
      title: 'A transfer',
      lines: ['one', 'two'],
    });
    expect(html.match(/<p>.*<\/p>/g)).toEqual(['<p>one</p>', '<p>two</p>']);
    expect(html).toContain('<html lang="en">');
    expect(html.match(/ id="([^"]*)"/g)).toContain(' id="frame-13"');
    for (const svg of html.match(/<svg.*?<\/svg>/gs) ?? []) {
      wellFormed(svg);
    }
  });
});

describe('SVG', () => {
  const long = () =>
    laidOutFrom({ messages: messagesOf(Array.from({ length: 250 }, (_, i) => [i, ALICE, BOB, `INFO ${i}`] as const)) });

  test('stands alone: a title, a description, light and dark, and nothing from elsewhere', () => {
    const svg = renderSvg(transfer, { words: EN, title: 'A & B' });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="ladder" role="img" aria-labelledby="ladder-title ladder-desc"/,
    );
    expect(svg).toContain('<title id="ladder-title">A &amp; B</title>');
    expect(svg).toContain('<desc id="ladder-desc">SIP ladder: 16 messages between alice, bob, carol</desc>');
    expect(svg).toContain('@media(prefers-color-scheme:dark)');
    expect(svg).not.toMatch(/<script|href|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)| style="| on\w+=/);
  });

  test('marks the one message that decided', () => {
    const svg = renderSvg(transfer, { words: EN, title: 't' });
    expect(svg.match(/class="verdict"/g)).toHaveLength(1);
    expect(svg).toMatch(/<g class="message failure decisive" data-frame="13">.*486 Busy Here.*decided here/);
    expect(svg.match(/data-tie="1"/g)).toHaveLength(6);
    expect(svg.match(/class="knot"/g)).toHaveLength(6);
  });

  test('in pieces of a hundred rows, all of one width, of which none has a rule or an id of its own', () => {
    const { width, head, chunks } = renderSvgPieces(long(), { words: EN, title: 't' });
    expect(chunks.map(({ firstRow, rows }) => [firstRow, rows])).toEqual([
      [0, 100],
      [100, 100],
      [200, 50],
    ]);
    for (const { svg, height } of [head, ...chunks]) {
      wellFormed(svg);
      expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
      expect(svg).not.toMatch(/<style| id="/);
    }
    expect(chunks.map(({ svg }) => svg.match(/<g class="message /g)?.length)).toEqual([100, 100, 50]);
    expect(chunks[2]?.svg).toContain('>INFO 249<');
    expect(LADDER_CSS).toMatch(/^\.ladder\{background:var\(--ladder-paper\)\}/);
  });

  test('has the hooks of its page: an id, and a link within the page and nowhere else', () => {
    const hooks = (target: string) =>
      renderSvgPieces(transfer, {
        words: EN,
        title: 't',
        idOf: ({ ref }) => `m${ref.frame}`,
        hrefOf: () => target,
      }).chunks[0]?.svg ?? '';
    expect(hooks('#frame-1').match(/<a href="#frame-1">/g)).toHaveLength(16);
    expect(hooks('#frame-1').match(/ id="m\d+"/g)).toHaveLength(16);
    expect(hooks('javascript:alert(1)')).not.toContain('href');
  });

  test('is the same where it was drawn in another language before', () => {
    const messages = messagesOf([
      [0, ALICE, BOB, 'REFER (sip:carol@10.0.0.3)'],
      [1, BOB, ALICE, '202 Accepted', { repeats: 2 }],
      [2, ALICE, BOB, 'INFO'],
    ]);
    const layout = laidOutFrom({ messages });
    const drawn = new DrawnMessages();
    const [en, vi] = [EN, LADDER_WORDS.in('vi')].map((words) => renderSvgPieces(layout, { words, title: 't', drawn }));
    expect(vi).toEqual(renderSvgPieces(layout, { words: LADDER_WORDS.in('vi'), title: 't' }));
    expect(en).toEqual(renderSvgPieces(layout, { words: EN, title: 't' }));
    expect(en).not.toEqual(vi);
    const row = layout.rows[0] as Row<'message'>;
    expect(drawn.of(row, 'k', () => 'drawn')).toBe('drawn');
    expect(drawn.of(row, 'k', () => expect.fail('drawn twice'))).toBe('drawn');
  });

  test('draws a tie, and the time of RTP, in every piece that they reach into', () => {
    const messages = messagesOf(
      Array.from(
        { length: 250 },
        (_, i) => [i, ALICE, BOB, 'INFO', { tie: i === 50 || i === 240 ? 1 : null }] as const,
      ),
    );
    const at = (ms: number) => Date.parse('2026-11-22T06:00:00Z') * 1000 + ms * 1000;
    const times = { firstUs: at(120), lastUs: at(205) };
    const side = (announced: string) => ({ announced, packets: 9, ...times, owedUs: 0, isWatched: true });
    const rtp = { caller: side('10.0.0.1:4000'), callee: side('10.0.0.2:4000') };
    const layout = laidOutFrom({ messages, media: [{ callId: 'a', isOdd: false, ...rtp }] });
    expect(layout.rows.findIndex(({ kind }) => kind === 'media')).toBe(121);
    const { chunks } = renderSvgPieces(layout, { words: EN, title: 't' });
    expect(chunks.map(({ svg }) => svg.match(/class="tie" d="M[\d.]+ [\d.]+V/g)?.length ?? 0)).toEqual([1, 1, 1]);
    expect(chunks.map(({ svg }) => svg.match(/class="knot"/g)?.length ?? 0)).toEqual([1, 0, 1]);
    const bands = chunks.map(
      ({ svg }) => /class="band"[^>]* y="(\d+)"[^>]* height="(\d+)"/.exec(svg)?.slice(1) ?? null,
    );
    expect(bands).toEqual([null, ['588', '2212'], ['0', '196']]);
  });

  test('shows what has no end, and what an end sent to itself', () => {
    const messages = [{ ref: refAt(0, ALICE, ALICE, 'OPTIONS') }, { ref: refAt(1, null, null, 'REFER') }];
    const svg = renderSvg(laidOutFrom({ messages }), { words: EN, title: 't' });
    wellFormed(svg);
    expect(svg).toContain('>OPTIONS</text>');
    expect(svg).toContain('>REFER</text>');
  });

  test('of nothing is a picture all the same', () => {
    wellFormed(renderSvg(laidOutFrom({}), { words: EN, title: 't' }));
    expect(renderSvgPieces(laidOutFrom({}), { words: EN, title: 't' }).chunks).toEqual([]);
  });
});

describe('text', () => {
  const many = (hosts: number) =>
    laidOutFrom({
      messages: messagesOf(
        Array.from({ length: hosts - 1 }, (_, i) => [i, `10.0.0.${i}:5060`, `10.0.0.${i + 1}:5060`, 'INVITE'] as const),
      ),
    });

  test.each([
    [60, 12],
    [80, 20],
    [100, 24],
    [180, 24],
  ])('of %i columns holds %i parties', (width, hosts) => {
    expect(Math.max(...textOf(many(hosts), width).split('\n').map(widthOf))).toBeLessThanOrEqual(width);
  });

  test('of a narrow page has a letter for each party, and what is said behind short arrows', () => {
    const [, , , , heads, first] = textOf(many(5), 60).split('\n').slice(1);
    expect(heads).toMatch(/^ +A {3}B {3}C {3}D {3}E$/);
    expect(first).toMatch(/^\+0\.000 {2}#1 {2}│──▶│ {3}│ {3}│ {3}│ {2}INVITE$/);
  });

  test('says below a row what has no room beside it, between the lifelines', () => {
    const layout = laidOutFrom({
      messages: messagesOf([
        [0, ALICE, BOB, `INFO ${'x'.repeat(40)}`],
        [1, BOB, CAROL, `INFO ${'x'.repeat(40)}`, { repeats: 3 }],
        [2, CAROL, BOB, '200 OK', { isDecisive: true }],
      ]),
    });
    const lines = textOf(layout, 92).split('\n');
    expect(lines.find((line) => line.includes('sent again 3 times'))).toMatch(/│ {2,}│ sent again 3 times {2,}│$/);
    expect(lines.find((line) => line.includes('decided here'))).toMatch(/│ ◀ decided here {2,}│$/);
  });

  test('ties what belongs together in a column of its own', () => {
    const layout = laidOutFrom({
      messages: messagesOf([
        [0, ALICE, BOB, 'REFER (sip:c@x)', { tie: 1 }],
        [1, BOB, ALICE, '202 Accepted', { tie: 1 }],
        [2, ALICE, BOB, 'INFO'],
        [3, BOB, ALICE, 'NOTIFY (200 OK)', { tie: 1 }],
        [4, ALICE, BOB, 'BYE'],
      ]),
    });
    const marks = textOf(layout, 60)
      .split('\n')
      .slice(1, 6)
      .map((line) => line.slice(12, 13));
    expect(marks).toEqual(['┌', '├', '╎', '└', ' ']);
  });

  test('ties further messages in the same column where those before are over, and in four at most', () => {
    const tiesOf = (ties: readonly number[]) => {
      const messages = messagesOf(ties.map((tie, i) => [i, ALICE, BOB, 'INFO', { tie }] as const));
      const layout = laidOutFrom({ messages });
      const knots = renderSvg(layout, { words: EN, title: 't' }).match(/class="knot" cx="[\d.]+"/g) ?? [];
      const width = `#${ties.length}  `.length;
      const rows = textOf(layout, 100).split('\n').slice(1, -1);
      const lines = rows.map((line) => line.slice(line.indexOf('#') + width, line.indexOf('│')).trimEnd());
      return { lines, knots: new Set(knots).size };
    };
    expect(tiesOf([1, 1, 2, 2])).toEqual({ lines: ['┌', '└', '┌', '└'], knots: 1 });
    expect(tiesOf([1, 2, 1, 3, 2, 3])).toEqual({ lines: ['┌', '╎┌', '└╎', '┌╎', '╎└', '└'], knots: 2 });
    const { lines, knots } = tiesOf([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
    expect([Math.max(...lines.map((line) => line.length)), knots]).toEqual([4, 4]);
  });

  test('shows RTP, with what there was of it', () => {
    const at = (ms: number) => Date.parse('2026-11-22T06:00:00Z') * 1000 + ms * 1000;
    const side = { announced: null, packets: 1, firstUs: at(500), lastUs: at(900), owedUs: 9e6, isWatched: true };
    const callee = { ...side, packets: 0, firstUs: null, lastUs: null };
    const messages = messagesOf([
      [0, ALICE, BOB, 'INVITE'],
      [1, BOB, ALICE, '200 OK'],
    ]);
    const layout = laidOutFrom({ messages, media: [{ callId: 'a', isOdd: true, caller: side, callee }] });
    expect(textOf(layout, 120).split('\n').at(-2)).toMatch(
      /\+0\.500 +│═+RTP═+▶│ +\+0\.500 – \+0\.900 s · → 1 packet · ← 0 packets · one way only$/,
    );
  });
});

describe('diagrams', () => {
  const long = laidOutFrom({
    messages: messagesOf(
      Array.from({ length: 300 }, (_, i) => [i, ALICE, BOB, `INFO ${i}`, { isDecisive: i === 250 }] as const),
    ),
  });

  test('have at most 200 messages, and say so', async () => {
    const mmd = renderMermaid(long, { words: EN });
    expect(mmd.match(/->>/g)).toHaveLength(200);
    expect(mmd).toContain('Note over p0,p1: Only 200 of 300 messages are shown');
    expect(mmd).toContain('INFO 250');
    expect(await mermaid.parse(mmd)).toBeTruthy();
    const puml = renderPlantuml(long, { words: EN });
    expect(puml.match(/ -> /g)).toHaveLength(200);
    expect(puml).toContain('note over p0, p1 : Only 200 of 300 messages are shown');
    expect(plantumlErrors(puml)).toEqual([]);
  });

  test('of nothing, of one party and of none are diagrams all the same', async () => {
    const layouts = [
      laidOutFrom({}),
      laidOutFrom({ messages: [{ ref: refAt(0, ALICE, ALICE, 'OPTIONS') }] }),
      laidOutFrom({ messages: [{ ref: refAt(0, null, null, 'OPTIONS') }] }),
    ];
    for (const layout of layouts) {
      expect(await mermaid.parse(renderMermaid(layout, { words: EN }))).toBeTruthy();
      expect(plantumlErrors(renderPlantuml(layout, { words: EN }))).toEqual([]);
    }
  });
});
