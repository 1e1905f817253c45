import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { SIPTRIAGE } from './run.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CAPTURES = join(PROJECT, 'fixtures', 'captures');
const NOTE_LOADED = join(PROJECT, 'test', 'build', 'note-loaded.cjs');
const NOTE_CPU_TIME = join(PROJECT, 'test', 'build', 'note-cpu-time.cjs');
/** What a page may take beyond Node's own start, and which share of that on a machine where Node takes longer than 85 ms. */
const MOST_MS = 60;
/** What is said of the command line itself is loaded besides, in that language. */
const MOST_MS_IN_ANOTHER = 85;
const MOST_SHARE = 0.7;
/** Each measures both; more only where a few tell of too much, for somebody else may have had the processor's cache. */
const FEW_ROUNDS = 3;
const MOST_ROUNDS = 9;

/** Layers that only a trace needs, but for what they say of mistakes, and the packages that are slow to load. */
const TRACE_MACHINERY =
  /^dist\/(?:analysis|capture|packet|logs|flow|filter|clocks|sip|session|findings)\/(?!(?:fact-)?words\.js$)/;
const JSSIP = /^node_modules\/jssip\//;
const STRING_WIDTH = /^node_modules\/string-width\//;
const REFERENCE_TEXTS = { en: /^dist\/reference\/en\//, vi: /^dist\/languages\/vi\/reference\// };
/** What reports say. */
const VIETNAMESE_REPORTS = /^dist\/languages\/vi\/(?:findings|report|outputs)\//;
/** What is said of a response where it stands in a trace. */
const CONTEXT_TEXTS = /^dist\/(?:reference|languages\/vi\/reference)\/context\//;
/** What reads logs; what is said of them on the command line lies beside it. */
const LOG_READERS = /^dist\/logs\/(?:formats\/|(?:open|finder|assemble|text-log)\.js$)/;
const RARE_COMPRESSIONS = /^(?:dist\/capture\/(?:xz|lzma2?|lz4|zstd|bzip2)\.js|node_modules\/fzstd\/)/;

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-start-up-'));

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** The modules in the files that one run loads, below the project's folder. */
function modulesLoadedBy(...args: string[]): string[] {
  return bundled(loadedBy(...args)).flatMap(modulesIn);
}

function bundled(loaded: readonly string[]): string[] {
  return loaded.filter((path) => /[\\/]dist[\\/]bundle[\\/][^\\/]+\.js$/.test(path));
}

/** Every file that one run loads, and every module of Node itself. */
function loadedBy(...args: string[]): string[] {
  const list = join(scratch, 'loaded.txt');
  const said = join(scratch, 'said.txt');
  const errors = openSync(said, 'w');
  // No pipes: Node brings sockets for them.
  const { status } = spawnSync(process.execPath, ['--require', NOTE_LOADED, SIPTRIAGE, ...args], {
    stdio: ['ignore', 'ignore', errors],
    env: { ...process.env, SIPTRIAGE_TEST_LOADED: list },
  });
  closeSync(errors);
  expect(readFileSync(said, 'utf8')).toBe('');
  expect(status).toBe(0);
  const loaded = readFileSync(list, 'utf8').split('\n');
  rmSync(list);
  return loaded;
}

/** The bundle names each module where its code begins. */
function modulesIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\/\/ ((?:dist|node_modules)[\\/].+)$/gm)].map(([, path]) =>
    path!.replaceAll('\\', '/'),
  );
}

function matching(modules: readonly string[], ...patterns: RegExp[]): string[] {
  return modules.filter((path) => patterns.some((pattern) => pattern.test(path)));
}

describe('what is loaded', () => {
  test('--help loads neither the trace machinery nor the reference', () => {
    const modules = modulesLoadedBy('--help');
    expect(modules).toContain('dist/cli/program.js');
    expect(matching(modules, TRACE_MACHINERY, REFERENCE_TEXTS.en, REFERENCE_TEXTS.vi, JSSIP, STRING_WIDTH)).toEqual([]);
  });

  test('Vietnamese is loaded where it is asked for, and for --help nothing but what that says', () => {
    const english = modulesLoadedBy('--help');
    expect(matching(english, /^dist\/languages\/(?:vi\/|\w+-parts\.js)/)).toEqual([]);
    const vietnamese = modulesLoadedBy('--help', '--lang', 'vi');
    expect(vietnamese).toContain('dist/languages/vi/spoken.js');
    const others = [TRACE_MACHINERY, REFERENCE_TEXTS.en, REFERENCE_TEXTS.vi, JSSIP, STRING_WIDTH, VIETNAMESE_REPORTS];
    expect(matching(vietnamese, ...others)).toEqual([]);
  });

  test.each([
    ['explain', 'en', ['explain', '608']],
    ['explain', 'vi', ['explain', '608', '--lang', 'vi']],
    ['compare', 'en', ['compare', '202', '608']],
    ['codes', 'vi', ['codes', '--lang', 'vi']],
  ] as const)('%s loads the reference in the one language %s and nothing that reads a trace', (_, lang, args) => {
    const modules = modulesLoadedBy(...args);
    const other = REFERENCE_TEXTS[lang === 'en' ? 'vi' : 'en'];
    expect(matching(modules, REFERENCE_TEXTS[lang])).not.toEqual([]);
    expect(matching(modules, other, CONTEXT_TEXTS, TRACE_MACHINERY, JSSIP, STRING_WIDTH)).toEqual([]);
  });

  // Each file takes a quarter of a millisecond, and what Node brings for these up to eight.
  test.each([
    [4, ['--help']],
    [8, ['--help', '--lang', 'vi']],
    [6, ['explain', '608']],
    [10, ['explain', '608', '--lang', 'vi']],
  ] as const)('in %i files, without what writes files, asks terminals or starts programs: %j', (files, args) => {
    const loaded = loadedBy(...args);
    expect(bundled(loaded)).toHaveLength(files);
    const ofNode = loaded.filter((name) => name.startsWith('node:'));
    expect(ofNode).toContain('node:fs');
    const unused = ['child_process', 'crypto', 'fs/promises', 'net', 'tty'].map((name) => `node:${name}`);
    expect(ofNode.filter((name) => unused.includes(name))).toEqual([]);
  });

  test('a trace without a transfer loads neither the grammar nor what is rare', () => {
    const modules = modulesLoadedBy(join(CAPTURES, 'g01-cancel-487.pcap'), '-q');
    expect(modules).toContain('dist/analysis/run.js');
    expect(matching(modules, JSSIP, RARE_COMPRESSIONS, LOG_READERS)).toEqual([]);
  });

  test('a log loads what reads logs', () => {
    expect(
      matching(
        modulesLoadedBy(join(PROJECT, 'fixtures', 'printed', 'r34-603plus-network-blocked.sngrep.txt'), '-q'),
        LOG_READERS,
      ),
    ).not.toEqual([]);
  });

  test.each([['text'], ['json']])(
    'a report in %s of a trace in Latin script loads no tables of characters',
    (format) => {
      const modules = modulesLoadedBy(join(CAPTURES, 'g01-cancel-487.pcap'), '--format', format);
      expect(modules).toContain(format === 'json' ? 'dist/report/json.js' : 'dist/report/text/report-text.js');
      expect(matching(modules, STRING_WIDTH)).toEqual([]);
    },
  );

  test('a transfer to a plain address loads no grammar, one to an unusual address does', () => {
    expect(matching(modulesLoadedBy(join(CAPTURES, 't02-blind-busy.pcap'), '-q'), JSSIP)).toEqual([]);
    expect(matching(modulesLoadedBy(join(CAPTURES, 'f04-formats-attended.pcap'), '-q'), JSSIP)).not.toEqual([]);
  });
});

describe('how long it takes', () => {
  const file = join(scratch, 'cpu-time.txt');

  /** CPU time, because on a busy machine a clock tells of the others. */
  function millisecondsOf(args: readonly string[]): number {
    const { status } = spawnSync(process.execPath, ['--require', NOTE_CPU_TIME, ...args], {
      stdio: 'ignore',
      env: { ...process.env, SIPTRIAGE_TEST_CPU_TIME: file },
    });
    expect(status).toBe(0);
    return Number(readFileSync(file, 'utf8'));
  }

  test.each<[string, number, string[]]>([
    ['explain', MOST_MS, [SIPTRIAGE, 'explain', '608']],
    ['explain in Vietnamese', MOST_MS_IN_ANOTHER, [SIPTRIAGE, 'explain', '608', '--lang', 'vi']],
    ['--help', MOST_MS, [SIPTRIAGE, '--help']],
    ['--help in Vietnamese', MOST_MS_IN_ANOTHER, [SIPTRIAGE, '--help', '--lang', 'vi']],
  ])(`%s answers within %i ms beyond Node's own start`, { retry: 2 }, (_, mostMs, args) => {
    const rounds: { node: number; beyond: number }[] = [];
    const measured = (count: number) => {
      while (rounds.length < count) {
        const node = millisecondsOf(['-e', '0']);
        rounds.push({ node, beyond: millisecondsOf(args) - node });
      }
      const most = Math.max(mostMs, MOST_SHARE * median(rounds.map(({ node }) => node)));
      return { most, beyond: median(rounds.map(({ beyond }) => beyond)) };
    };
    const few = measured(FEW_ROUNDS);
    const { beyond, most } = few.beyond < few.most ? few : measured(MOST_ROUNDS);
    expect(beyond).toBeLessThan(most);
  });
});

test('what the compiler wrote runs as well, and says the same', () => {
  const run = (file: string) => spawnSync(process.execPath, [file, 'explain', '608'], { encoding: 'utf8' });
  const plain = run(join(PROJECT, 'dist', 'cli', 'start.js'));
  expect(plain.status).toBe(0);
  expect(plain.stdout).toBe(run(SIPTRIAGE).stdout);
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
