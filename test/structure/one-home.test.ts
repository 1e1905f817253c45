import { describe, expect, test } from 'vitest';
import { readOne, readTree, type SourceFile, type SourceNode, visit } from './source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** Who may write such a number: what says what numbers mean, what reads start lines, and the tables about single codes. */
const AT_HOME = /^(?:sip|(?:languages\/[a-z]+\/)?reference)\//;
/** Layers that know nothing of SIP's numbers. */
const BELOW = /^(?:bytes|capture|packet|flow|model)\//;
const BOUNDS = new Set([200, 300]);
const CHALLENGES = new Set([401, 407]);
const TIMES_US = new Set([32_000_000, 34_000_000, 180_000_000]);
const ADDRESS_RANGE = /192\\?\.168|172\\?\.1|169\\?\.254|\^10\\?\.|0\.0\.0\.0/;

type Literal = { readonly value?: unknown; readonly regex?: { readonly pattern: string } };

/** What a tree of files writes that has its one home in `sip/meaning/`. */
function strays(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const { path, text, ast } of files) {
    if (AT_HOME.test(path) || BELOW.test(path)) {
      continue;
    }
    visit(ast, (node) => {
      if (isStray(node)) {
        found.push(`${path}: ${text.slice(node.start, node.end)}`);
      }
    });
  }
  return found;
}

function isStray(node: SourceNode): boolean {
  if (node.type === 'BinaryExpression' && /^[<>]=?$/.test(String(node['operator']))) {
    return [node['left'], node['right']].some((side) => BOUNDS.has((side as Literal).value as number));
  }
  if (node.type !== 'Literal') {
    return false;
  }
  const { value, regex } = node as unknown as Literal;
  const isNumber = typeof value === 'number' && (CHALLENGES.has(value) || TIMES_US.has(value));
  const isRange = ADDRESS_RANGE.test(regex?.pattern ?? '') || value === '0.0.0.0';
  return isNumber || isRange;
}

describe('what numbers mean stands in sip/meaning/ alone', () => {
  /** Ranges of another kind: redirections among the refusals of media. */
  const KNOWN = ['findings/rejection/rules/media-refusal-hidden.ts: code >= 300'];

  test('nobody else writes a bound of a status class, a challenge, a timer or a range of addresses', () => {
    expect(strays(readTree(SOURCE))).toEqual(KNOWN);
  });

  test.each([
    ['status >= 300', 'status >= 300'],
    ['200 <= status', '200 <= status'],
    ['status === 401', '401'],
    ['[407].includes(status)', '407'],
    ['sinceUs > 32_000_000', '32_000_000'],
    ['/^192\\.168\\./.test(host)', '/^192\\.168\\./'],
    ["host === '0.0.0.0'", "'0.0.0.0'"],
  ])('%s is found elsewhere', (source, stray) => {
    const text = `export const found = (status: number, sinceUs: number, host: string) => ${source};\n`;
    expect(strays([readOne('findings/call/a.ts', text)])).toEqual([`findings/call/a.ts: ${stray}`]);
    expect(strays([readOne('sip/meaning/a.ts', text)])).toEqual([]);
  });

  test('one code by itself is no bound', () => {
    expect(
      strays([
        readOne('findings/call/a.ts', 'export const isBusy = (status: number) => status === 486 || status > 699;\n'),
      ]),
    ).toEqual([]);
  });
});

describe('what is made from something else is made by the build', () => {
  test('nothing that a program wrote is kept among the sources', () => {
    expect(
      readTree(SOURCE)
        .filter(({ text }) => /^\/\/ (?:Written|Generated) by /.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('how text is set stands in page/ alone', () => {
  /** The width of a page, a capital at the beginning, a second engine of wrapping. */
  const SETTING =
    /\bPAGE_WIDTH\s*=|toLocaleUpperCase|charAt\(0\)\.toUpperCase|from '[^']*string-width'|function (?:wrap|wrapText|padEnd|padText|capitalise)\(/;

  function setters(files: readonly { readonly path: string; readonly text: string }[]): string[] {
    return files.filter(({ path, text }) => !path.startsWith('page/') && SETTING.test(text)).map(({ path }) => path);
  }

  test('nobody else knows the width of a page, wraps or capitalises', () => {
    expect(setters(readTree(SOURCE))).toEqual([]);
  });

  test.each([
    'const PAGE_WIDTH = 100;',
    'name.charAt(0).toUpperCase() + name.slice(1)',
    'text.toLocaleUpperCase()',
    'export function wrap(text: string): string[] {',
  ])('%s is found elsewhere', (text) => {
    expect(setters([{ path: 'report/text/a.ts', text }])).toEqual(['report/text/a.ts']);
    expect(setters([{ path: 'page/a.ts', text }])).toEqual([]);
  });
});

describe('what came before what is asked of moments alone', () => {
  /** A point of trace time as a bare number; a span (`...Us()`, `quietUs`) is none. */
  const POINT = /(?:^|[.?])(?:timeUs|startUs|endUs|decidedUs|firstUs|lastUs)$/;

  function bare(files: readonly SourceFile[]): string[] {
    const found: string[] = [];
    for (const { path, text, ast } of files.filter((file) => /^(?:findings|report)\//.test(file.path))) {
      visit(ast, (node) => {
        const sides = [node['left'], node['right']] as SourceNode[];
        const compares = node.type === 'BinaryExpression' && /^[<>]=?$/.test(String(node['operator']));
        if (compares && sides.some((side) => POINT.test(text.slice(side.start, side.end)))) {
          found.push(`${path}: ${text.slice(node.start, node.end)}`);
        }
      });
    }
    return found;
  }

  test('no judgement and no face compares times of its own: one may be unknown', () => {
    expect(bare(readTree(SOURCE))).toEqual([]);
  });

  test.each(['a.timeUs < b.timeUs', 'a.startUs >= 5', '5 > t.decidedUs', 'a?.endUs <= x'])('%s is found', (source) => {
    const text = `export const found = (a: any, b: any, t: any, x: number) => ${source};\n`;
    expect(bare([readOne('findings/call/a.ts', text)])).toEqual([`findings/call/a.ts: ${source}`]);
  });

  test.each(['spanUs(a, b) >= 5', 'c.quietUs >= 5', 'a.timeUs === b.timeUs'])('%s is none', (source) => {
    const text = `export const found = (a: any, b: any, c: any) => ${source};\n`;
    expect(bare([readOne('findings/call/a.ts', text)])).toEqual([]);
  });
});
