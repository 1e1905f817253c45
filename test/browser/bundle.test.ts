import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bundled, browserEntry, byEsbuild, byRolldown, kilobytes, matching, reached } from './bundles.ts';

/** Kilobytes of gzip, minified: what reads a capture and follows its calls. What few traces need comes when it is needed. */
const MOST_TO_START = 150;
/** The same with all that a trace may need: rules, what is known of codes, log formats, grammar, ciphers, codecs, a language. */
const MOST_OF_ALL = 590;

/** What is loaded when it is needed, by a module in it. */
const WHEN_NEEDED: readonly RegExp[] = [
  /^node_modules\/jssip\//,
  /^node_modules\/fzstd\//,
  /^node_modules\/jose\/|\/webapi\//,
  /^node_modules\/@noble\//,
  /^dist\/languages\/vi\//,
  /^dist\/logs\/formats\//,
  /^dist\/findings\/\w+\/rules\//,
  /^dist\/reference\/en\//,
  /^dist\/capture\/archives\/(?:zip|tar)/,
  /^dist\/capture\/containers\/(?:netmon|snoop|hex-dump)\.js$/,
  /^dist\/capture\/codecs\/(?:xz|lz4|bzip2|zstd|inflate-stream)\.js$/,
  /^dist\/analysis\/(?:chunks\/chunked-inputs|live-wait)\.js$/,
  /^dist\/filter\/(?:selector|call-ids)\.js$/,
];

const MOST_MS = 120_000;

const NODE_FILES = /^dist\/(?:cli\/|(?:capture|analysis)\/node|index\.js)/;

describe.each([
  ['rolldown', byRolldown],
  ['esbuild', byEsbuild],
] as const)('the library bundled for a browser by %s', (_, bundle) => {
  let whole: Bundled;
  beforeAll(async () => {
    whole = await bundle("export * from 'siptriage';");
  }, MOST_MS);

  test('gives no warning', () => {
    expect(whole.warnings).toEqual([]);
  });

  test('holds nothing of Node', () => {
    const modules = whole.chunks.flatMap((chunk) => chunk.modules);
    expect(modules.length).toBeGreaterThan(500);
    expect(matching(modules, NODE_FILES)).toEqual([]);
    const imported = whole.chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
    expect(imported.filter((name) => name.startsWith('node:'))).toEqual([]);
    const code = whole.chunks.map((chunk) => chunk.code).join('\n');
    expect(code).not.toMatch(/["'`]node:/);
    expect(code).not.toMatch(/\brequire\(/);
  });
});

describe('what a page loads before it reads a capture', () => {
  let analyzer: Bundled;
  beforeAll(async () => {
    analyzer = await byRolldown("export { analyze } from 'siptriage';");
  }, MOST_MS);

  test(`is ${MOST_TO_START} kB at most, and ${MOST_OF_ALL} kB with everything that may be needed`, () => {
    expect(analyzer.warnings).toEqual([]);
    expect(kilobytes(reached(analyzer.chunks))).toBeLessThanOrEqual(MOST_TO_START);
    expect(kilobytes(reached(analyzer.chunks))).toBeGreaterThan(MOST_TO_START / 2);
    expect(kilobytes(analyzer.chunks)).toBeLessThanOrEqual(MOST_OF_ALL);
  });

  test.each(WHEN_NEEDED.map((pattern) => [pattern.source, pattern] as const))('leaves %s for later', (_, pattern) => {
    expect(
      matching(
        analyzer.chunks.flatMap(({ modules }) => modules),
        pattern,
      ),
    ).not.toEqual([]);
    expect(
      matching(
        reached(analyzer.chunks).flatMap(({ modules }) => modules),
        pattern,
      ),
    ).toEqual([]);
  });
});

test('the entry of a browser and its types are where package.json says', () => {
  expect(readFileSync(browserEntry('default'), 'utf8')).toContain('analyze');
  expect(readFileSync(browserEntry('types'), 'utf8')).toContain('analyze');
});
