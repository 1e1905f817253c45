import { XmlDocument } from 'libxml2-wasm';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/page/index.ts';
import {
  LADDER_WORDS,
  ladderText,
  renderLadderHtml,
  renderMermaid,
  renderPlantuml,
  renderSvg,
  renderSvgPieces,
  UNICODE_MARKS,
} from '../../src/report/index.ts';
import { ALICE, BOB, laidOutFrom, messagesOf } from './ladder-parts.ts';
import { mermaidTexts, plantumlErrors, wellFormed } from './ladder-readers.ts';

const EN = LADDER_WORDS.in('en');

/** What a terminal or a viewer acts on, the line end excepted, and what turns text around. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/;

/** Texts of a trace, and how each is shown where they differ. */
const TEXTS: readonly (readonly [text: string, shown?: string])[] = [
  ['<script>alert(1)</script>'],
  ['</text></svg><img src=x onerror=alert(1)>'],
  [']]><![CDATA[ ]]>'],
  ['" onload="alert(1)'],
  ["' onload='alert(1)"],
  ['&lt;b&gt; &#60; &amp;'],
  ['one; two #35; #quot; #'],
  ['end'],
  ['x end y End END'],
  ['wrap: nowrap: x'],
  ['%%{init: {"theme": "dark"}}%% x'],
  ['p0->>p1: forged'],
  ['loop forever'],
  ['@startuml @enduml'],
  ['!include /etc/passwd'],
  ["' comment /' block '/"],
  ['**bold** //slanted// __under__ --struck-- ~~wave~~ ""mono""'],
  ['<&key> <$sprite> [[https://evil.example click]] %date() $x'],
  ['\\n \\t \\\\ <U+0041> &#65;'],
  ['{{ }} {a} |b| `c` $$x^2$$ $x$'],
  ['=== == ... .. .'],
  ['a\r\nBYE\nc\u2028d\u2029e', 'a\\x0d\\x0aBYE\\x0ac\\u2028d\\u2029e'],
  ['\u001b[2J\u0007\u0000\u009b31m', '\\x1b[2J\\x07\\x00\\x9b31m'],
  ['\u202eecila\u2066\u200f\u061c', '\\u202eecila\\u2066\\u200f\\u061c'],
  ['\ufffe\uffff\ud800 \u{1f469}', '\\ufffe\\uffff\\ud800 \u{1f469}'],
  ['Tiếng Việt, 中文, ไทย'],
  ['javascript:alert(1)'],
  ['-->', '-->'],
];

function laidOut(text: string) {
  return laidOutFrom({
    messages: messagesOf([
      [0, ALICE, BOB, text],
      [1, BOB, ALICE, `NOTIFY (${text})`, { tie: 1, isDecisive: true }],
      [2, ALICE, text, `REFER (${text})`, { tie: 1 }],
    ]),
    parties: [{ uri: `sip:${text}@10.0.0.1`, role: 'transferor', address: '10.0.0.1' }],
  });
}

describe.each(TEXTS.map(([text, shown = text]) => [text, shown] as const))('%j in every place', (text, shown) => {
  const layout = laidOut(text);

  test('SVG shows it, and it does nothing', () => {
    const svg = renderSvg(layout, { words: EN, title: text });
    wellFormed(svg);
    const document = XmlDocument.fromString(svg);
    const labels = document.find('//*[local-name()="g"]/*[local-name()="title"]').map((node) => node.content);
    const elements = new Set(document.find('//*').map((node) => ('name' in node ? node.name : '')));
    const attributes = new Set(document.find('//@*').map((node) => ('name' in node ? String(node.name) : '')));
    const title = document.get('/*/*[local-name()="title"]')?.content;
    document.dispose();
    expect([...elements].sort()).toEqual(['circle', 'desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title']);
    expect([...attributes].filter((name) => /^on|href|style/.test(name))).toEqual([]);
    expect(labels.some((label) => label.endsWith(`  ${shown}`))).toBe(true);
    expect(title).toBe(shown);
    expect(svg).not.toMatch(UNSEEN);
  });

  test('HTML shows it, and lets nothing run', async () => {
    const html = await renderLadderHtml(layout, { words: EN, lang: 'en', title: text, lines: [text] });
    expect(html).not.toMatch(UNSEEN);
    expect(html).not.toMatch(/<(?:script|img|b)\b|<!\[CDATA\[/i);
    expect(html.match(/<!doctype|<html|<body|<h1|<p>/g)).toEqual(['<!doctype', '<html', '<body', '<h1', '<p>']);
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'"/,
    );
    for (const { svg } of renderSvgPieces(layout, { words: EN, title: text }).chunks) {
      wellFormed(svg);
    }
  });

  test('Mermaid reads a message, and shows it as it is', async () => {
    const diagram = renderMermaid(layout, { words: EN });
    expect(await mermaid.parse(diagram)).toMatchObject({ diagramType: 'sequence' });
    const texts = await mermaidTexts(diagram);
    expect(texts).toHaveLength(4);
    expect(texts[0]).toBe(`#1 +0.000 ${shown}`);
    expect(texts[1]).toBe(`#2 +0.001 NOTIFY (${shown}) (A)`);
    expect(diagram).not.toMatch(/%%|<(?!br\/>)/);
  });

  test('PlantUML reads a message, and neither markup nor a directive', () => {
    const diagram = renderPlantuml(layout, { words: EN });
    expect(plantumlErrors(diagram)).toEqual([]);
    const [message = ''] = diagram.split('\n').filter((line) => line.startsWith('p0 -> p1 : '));
    const said = message
      .slice('p0 -> p1 : '.length)
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    expect(said).toBe(`#1 +0.000 ${shown}`);
  });

  test('text keeps to its lines and its columns', () => {
    for (const width of [60, 100]) {
      const lines = ladderText(layout, { words: EN, width, marks: UNICODE_MARKS });
      expect(lines.join('')).not.toMatch(UNSEEN);
      expect(lines.join('')).not.toMatch(/\n/);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
    }
  });
});

test('what is long is cut in every form', async () => {
  const layout = laidOut('<&]]>"'.repeat(5000));
  const forms = [
    renderSvg(layout, { words: EN, title: 't' }),
    await renderLadderHtml(layout, { words: EN, lang: 'en', title: 't', lines: [] }),
    renderMermaid(layout, { words: EN }),
    renderPlantuml(layout, { words: EN }),
  ];
  expect(Math.max(...forms.map((form) => form.length))).toBeLessThan(20_000);
});

test('the policy of the page lets in its own style, by its digest', async () => {
  const html = await renderLadderHtml(laidOut('x'), { words: EN, lang: 'en', title: 't', lines: [] });
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)));
  expect(style.length).toBeGreaterThan(1000);
  expect(html).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
});
