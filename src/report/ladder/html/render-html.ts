import { htmlText } from '../../../display/index.ts';
import type { Lang } from '../../../languages/index.ts';
import type { LadderLayout } from '../layout/ladder-layout.ts';
import { element } from '../svg/markup.ts';
import { renderSvgPieces, type SvgOptions } from '../svg/render-svg.ts';
import { LADDER_COLOURS, LADDER_CSS } from '../svg/svg-style.ts';

export type HtmlOptions = Pick<SvgOptions, 'words' | 'title' | 'showsClock'> & {
  readonly lang: Lang;
  /** What stands below the title, a line each. */
  readonly lines: readonly string[];
};

/** Of the page; rows that are not on the screen are not laid out, and their height is that of a hundred. */
const PAGE_CSS = [
  `:root{${LADDER_COLOURS.light}color-scheme:light dark}`,
  `@media(prefers-color-scheme:dark){:root{${LADDER_COLOURS.dark}}}`,
  'body{margin:1.5rem;background:var(--ladder-paper);color:var(--ladder-ink);font:15px/1.5 system-ui,sans-serif}',
  'h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:0;color:var(--ladder-quiet)}',
  'figure{margin:1rem 0;overflow-x:auto}svg{display:block}',
  '.head{position:sticky;top:0;background:var(--ladder-paper);width:max-content}',
  '.rows{content-visibility:auto;contain-intrinsic-size:auto 2800px}',
  '@media print{.rows{content-visibility:visible}.head{position:static}}',
  LADDER_CSS,
].join('');

/**
 * A ladder as a page that stands alone. Nothing runs in it and nothing is fetched, whatever it holds: its policy lets one style
 * in, by its digest.
 */
export async function renderLadderHtml(layout: LadderLayout, options: HtmlOptions): Promise<string> {
  const { lang, title, lines } = options;
  const { head, chunks } = renderSvgPieces(layout, { ...options, idOf: ({ ref }) => placeId(ref) });
  const policy = `default-src 'none'; style-src 'sha256-${await digestOf(PAGE_CSS)}'; base-uri 'none'; form-action 'none'`;
  const figure = [
    element('div', { class: 'head' }, head.svg),
    ...chunks.map(({ svg }) => element('div', { class: 'rows' }, svg)),
  ];
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, htmlText(title)),
    `<style>${PAGE_CSS}</style>`,
    '</head>',
    '<body>',
    element('h1', {}, htmlText(title)),
    ...lines.map((line) => element('p', {}, htmlText(line))),
    element('figure', {}, figure.join('\n')),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** `frame-12`, `line-340`: what a link into the page names. Where there are several inputs the first of them has it. */
function placeId({ frame, line }: { readonly frame?: number; readonly line?: number }): string | null {
  return line === undefined ? (frame === undefined ? null : `frame-${frame}`) : `line-${line}`;
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
