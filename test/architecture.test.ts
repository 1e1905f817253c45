import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource } from './architecture/imports.ts';
import { type Architecture, violations } from './architecture/rules.ts';

/** The import table of ARCHITECTURE.md. Change it only together with the design. */
const ARCHITECTURE: Architecture = {
  layers: {
    model: {},
    languages: {
      report: 'all',
      check: 'all',
      findings: 'all',
      reference: 'all',
      outputs: 'all',
      cli: 'all',
      differences: 'all',
      reproduce: 'all',
      filter: 'all',
      facts: 'all',
      intake: 'all',
      verdicts: 'all',
      logs: 'all',
      viewer: 'all',
    },
    bytes: {},
    display: {},
    capture: {},
    packet: {},
    logs: {},
    sip: {},
    page: {},
    reference: { page: 'all' },
    flow: { packet: 'types', capture: 'types' },
    intake: { capture: 'types', flow: 'all' },
    filter: { sip: 'all' },
    facts: { sip: 'all', filter: 'types', logs: 'types' },
    clocks: { capture: 'types', packet: 'types', sip: 'all' },
    records: { sip: 'types' },
    session: { sip: 'all', records: 'types' },
    anonymize: { sip: 'all' },
    tokens: { records: 'types', sip: 'all' },
    findings: { records: 'types', sip: 'all', reference: 'all', page: 'all' },
    causes: { findings: 'all', records: 'types' },
    report: {
      causes: 'all',
      findings: 'all',
      records: 'types',
      sip: 'all',
      reference: 'all',
      page: 'all',
    },
    verdicts: { causes: 'all', findings: 'all', intake: 'all', report: 'all' },
    work: {
      analysis: 'all',
      capture: 'types',
      intake: 'all',
      logs: 'all',
      reference: 'types',
      verdicts: 'all',
    },
    check: { page: 'all', report: 'all', findings: 'all', reference: 'types', sip: 'all', records: 'types' },
    differences: { findings: 'all', page: 'all', records: 'types', report: 'all', sip: 'all' },
    reproduce: { sip: 'all' },
    outputs: { page: 'all', check: 'all', report: 'all', findings: 'all', reference: 'types' },
    vitest: { check: 'all', report: 'all', findings: 'all' },
    analysis: {
      anonymize: 'all',
      capture: 'all',
      packet: 'all',
      flow: 'all',
      logs: 'all',
      filter: 'all',
      clocks: 'all',
      sip: 'all',
      session: 'all',
      records: 'types',
      tokens: 'all',
      findings: 'all',
      reference: 'all',
      report: 'all',
    },
    library: { analysis: 'all', reference: 'all', report: 'all', tokens: 'all' },
    'index.ts': {
      analysis: 'all',
      anonymize: 'all',
      capture: 'all',
      packet: 'all',
      flow: 'all',
      logs: 'all',
      filter: 'all',
      clocks: 'all',
      sip: 'all',
      session: 'all',
      records: 'types',
      tokens: 'all',
      findings: 'all',
      reference: 'all',
      report: 'all',
      check: 'all',
      library: 'all',
    },
    'in-browser.ts': {
      analysis: 'all',
      capture: 'types',
      reference: 'types',
      report: 'types',
      check: 'all',
      library: 'all',
    },
    viewer: { analysis: 'all', capture: 'types', report: 'all' },
    cli: {
      facts: 'all',
      anonymize: 'all',
      intake: 'all',
      verdicts: 'all',
      viewer: 'all',
      work: 'all',
      page: 'all',
      analysis: 'all',
      'index.ts': 'all',
      report: 'all',
      check: 'all',
      differences: 'all',
      reproduce: 'all',
      outputs: 'all',
      reference: 'all',
      capture: 'all',
      filter: 'all',
      findings: 'all',
      tokens: 'all',
    },
  },
  shared: ['model', 'bytes', 'display', 'languages'],
  translations: /^(languages\/[a-z]+\/)([a-z]+)\/.+$/,
  wordLists: /^languages\/[a-z]+-parts\.ts$/,
  extraDoors: [
    'capture/node.ts',
    'capture/portable.ts',
    'intake/node.ts',
    'facts/node.ts',
    'verdicts/node.ts',
    'work/node.ts',
    'analysis/node.ts',
    'analysis/in-parts.ts',
    'findings/about.ts',
    'languages/load.ts',
    'languages/load-library.ts',
    'languages/load-pages.ts',
    'languages/load-spoken.ts',
    'languages/every.ts',
    'logs/open.ts',
    'check/configuration.ts',
    'reference/pages.ts',
    'session/plainly.ts',
    'session/heard.ts',
    'session/beside.ts',
    'flow/opening-tls.ts',
    'report/told-as-data.ts',
  ],
  rooms: { 'session/ordinary/': 'session/ordinary/calls.ts' },
  nodeOnly:
    /^(?:languages\/(?:load|load-spoken|command-parts|spoken-parts)\.ts|(?:capture|facts|intake|verdicts|work)\/node\/.+|(?:capture|analysis|facts|intake|verdicts|work)\/node(?:-[\w-]+)?\.ts|cli\/.+)$/,
  shell: /^cli\//,
  packages: {
    commander: /^cli\//,
    '@noble/ciphers': /^capture\/portable\//,
    '@noble/hashes': /^capture\/portable\//,
    fzstd: /^capture\/codecs\/zstd\.ts$/,
    jose: /^tokens\/verify\.ts$/,
    '#rule-examples': /^findings\/about\.ts$/,
    '#report-page': /^report\/html\/html-face\.ts$/,
    jiti: /^cli\//,
    '@nats-io/jetstream': /^(?:intake|verdicts|work)\/node\//,
    '@nats-io/transport-node': /^(?:intake|verdicts|work)\/node\//,
    pg: /^verdicts\/node\//,
    '@duckdb/node-api': /^facts\/node\//,
    'hyparquet-writer': /^facts\/facts-writer\.ts$/,
    jssip: /^sip\/grammar\.ts$/,
    sarif: /^outputs\/sarif\//,
    yaml: /^check\/configuration\//,
    zod: /^(?:check\/configuration|cli\/commands\/mcp)\//,
    '@modelcontextprotocol/server': /^cli\/commands\/mcp\//,
    'string-width': /^page\//,
    '#viewer-page': /^cli\/commands\/view\//,
    vitest: /^vitest\/index\.ts$/,
  },
  forbiddenNames: /^(?:utils?|helpers?|misc|common)(?:\.ts)?$/,
};

const SOURCE_FOLDER = new URL('../src/', import.meta.url);

/** Adds the doors that the imports of a small example lead to, so that it can stand alone. */
function check(files: Record<string, string>): string[] {
  const doors = Object.keys(ARCHITECTURE.layers).map((layer) => (layer.endsWith('.ts') ? layer : `${layer}/index.ts`));
  const all = {
    ...Object.fromEntries(doors.map((door) => [door, ''])),
    ...files,
  };
  return violations(new Map(Object.entries(all).map(([path, source]) => [path, readSource(source)])), ARCHITECTURE);
}

/** The layers of a table in Markdown, each with what it may import. */
function layersIn(table: string): Architecture['layers'] {
  const layers: Record<string, Record<string, 'all' | 'types'>> = {};
  for (const [, names = '', grants = ''] of table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)) {
    const granted = grants.split(', ').flatMap((grant): [string, 'all' | 'types'][] => {
      const [, name = '', isTypes] = /^(\S+)( \(types\))?$/.exec(grant) ?? [];
      return grant.startsWith('as ')
        ? Object.entries(layers[grant.slice(3)] ?? {})
        : name === 'nothing'
          ? []
          : [[name, isTypes === undefined ? 'all' : 'types']];
    });
    for (const name of names.split(', ')) {
      layers[name] = Object.fromEntries(granted);
    }
  }
  const { layer: _, '---': __, ...found } = layers;
  return found;
}

function readSources(): Map<string, string> {
  const names = readdirSync(fileURLToPath(SOURCE_FOLDER), {
    recursive: true,
    encoding: 'utf8',
  });
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.ts'));
  return new Map(paths.sort().map((path) => [path, readFileSync(new URL(path, SOURCE_FOLDER), 'utf8')]));
}

describe('src/', () => {
  const sources = readSources();

  test('keeps to the import table', () => {
    const facts = new Map([...sources].map(([path, source]) => [path, readSource(source)]));
    expect(violations(facts, ARCHITECTURE)).toEqual([]);
  });

  test('stands in the table as ARCHITECTURE.md has it', () => {
    const page = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
    const told = layersIn(page.slice(page.indexOf('## Imports'), page.indexOf('## The way of one transfer')));
    const { model: _, bytes: __, display: ___, ...layers } = ARCHITECTURE.layers;
    expect(told).toEqual(layers);
  });

  test('is read by the checker: most files import something', () => {
    const importing = [...sources.values()].filter((source) => readSource(source).imports.length > 0);
    expect(sources.size).toBeGreaterThan(50);
    expect(importing.length).toBeGreaterThan(sources.size / 2);
  });
});

describe('the table', () => {
  test.each([
    ['what it grants', { 'session/a.ts': "import { parse } from '../sip/index.ts';" }],
    [
      'model and bytes for everyone',
      {
        'packet/a.ts': "import { read } from '../bytes/index.ts';\nimport type { M } from '../model/index.ts';",
      },
    ],
    ['types where it grants types', { 'flow/a.ts': "import type { Packet } from '../packet/index.ts';" }],
    [
      'names marked as types there',
      {
        'flow/a.ts': "import { type Packet, type Frame } from '../packet/index.ts';",
      },
    ],
    [
      'the second door of capture for the shell',
      {
        'capture/node.ts': "import 'node:fs';",
        'cli/a.ts': "import { f } from '../capture/node.ts';",
      },
    ],
    [
      'Node from the library by import()',
      {
        'capture/node.ts': "import 'node:fs';",
        'index.ts': "const n = await import('./capture/node.ts');",
      },
    ],
    [
      'files of the same layer',
      {
        'sip/a.ts': "import { b } from './headers/b.ts';",
        'sip/headers/b.ts': 'export const b = 1;',
      },
    ],
    [
      'each package in its place',
      {
        'sip/grammar.ts': "const g = await import('jssip/lib/Grammar.js');",
        'cli/a.ts': "import { Command } from 'commander';",
      },
    ],
    [
      'a translation what it translates, past the door, and what that may import',
      {
        'languages/vi/report/text.ts':
          "import type { W } from '../../../report/text/words.ts';\nimport { f } from '../../../sip/index.ts';",
        'languages/vi/index.ts': "import { T } from './report/text.ts';\nexport const ALL = { T };",
        'languages/library-parts.ts': "import type { W } from '../report/text/words.ts';",
        'report/text/words.ts': '',
      },
    ],
    [
      'a folder that assembles its files',
      {
        'reference/vi/index.ts': "import { a } from './a.ts';\nexport const ALL = { a };",
        'reference/vi/a.ts': 'export const a = 1;',
      },
    ],
  ])('allows %s', (_, files) => {
    expect(check(files)).toEqual([]);
  });

  test.each([
    [
      'a layer above',
      { 'sip/a.ts': "import { Call } from '../session/index.ts';" },
      'sip/a.ts: sip may not import session (session/index.ts)',
    ],
    [
      'a type of a layer above',
      { 'sip/a.ts': "import type { Call } from '../session/index.ts';" },
      'sip/a.ts: sip may not import session (session/index.ts)',
    ],
    [
      'a layer above by export',
      { 'sip/a.ts': "export * from '../session/index.ts';" },
      'sip/a.ts: sip may not import session (session/index.ts)',
    ],
    [
      'a layer above by import()',
      { 'sip/a.ts': "const s = await import('../session/index.ts');" },
      'sip/a.ts: sip may not import session (session/index.ts)',
    ],
    [
      'a value where only types may',
      { 'flow/a.ts': "import { type A, Packet } from '../packet/index.ts';" },
      'flow/a.ts: flow may import only types of packet (packet/index.ts)',
    ],
    [
      'a file behind a door',
      {
        'session/a.ts': "import { s } from '../sip/scan.ts';",
        'sip/scan.ts': '',
      },
      'session/a.ts: goes past the door of sip (sip/scan.ts)',
    ],
    [
      'a file behind the door of a room',
      {
        'session/a.ts':
          "import { Calls } from './ordinary/calls.ts';\nimport { Journal } from './ordinary/journal.ts';",
        'session/ordinary/calls.ts': "import './journal.ts';",
        'session/ordinary/journal.ts': '',
      },
      'session/a.ts: goes past the door of session/ordinary/ (session/ordinary/journal.ts)',
    ],
    [
      'node: outside its files',
      { 'capture/pcap.ts': "import { open } from 'node:fs';" },
      'capture/pcap.ts: imports node:fs',
    ],
    [
      'a Node file at load',
      {
        'capture/node.ts': '',
        'index.ts': "export { f } from './capture/node.ts';",
      },
      'index.ts: imports capture/node.ts, which runs in Node only, otherwise than by import()',
    ],
    [
      'a package elsewhere',
      { 'session/a.ts': "import P from 'jssip/lib/Parser.js';" },
      'session/a.ts: imports the package jssip',
    ],
    ['a package nobody chose', { 'cli/a.ts': "import chalk from 'chalk';" }, 'cli/a.ts: imports the package chalk'],
    [
      'a file that is not there',
      { 'sip/a.ts': "import './gone.ts';" },
      'sip/a.ts: imports ./gone.ts, which is no source file',
    ],
    [
      'a computed name',
      { 'sip/a.ts': 'await import(name);' },
      'sip/a.ts: imports something that is not a string literal',
    ],
    [
      'a joined name',
      { 'sip/a.ts': "await import('./' + name);" },
      'sip/a.ts: imports something that is not a string literal',
    ],
    ['require', { 'sip/a.ts': "const fs = require('node:fs');" }, 'sip/a.ts: imports node:fs'],
    ['process', { 'sip/a.ts': 'if (process.env.DEBUG) {}' }, 'sip/a.ts: touches process'],
    ['console by globalThis', { 'report/a.ts': "globalThis.console.log('x');" }, 'report/a.ts: touches console'],
    [
      'process inside a template',
      { 'sip/a.ts': `const a = \`x\${\`\${process.pid}\`}y\`;` },
      'sip/a.ts: touches process',
    ],
    ['a default export', { 'sip/a.ts': 'export default 1;' }, 'sip/a.ts: has a default export'],
    [
      'a renamed default export',
      { 'sip/a.ts': 'const a = 1;\nexport { a as default };' },
      'sip/a.ts: has a default export',
    ],
    ['an empty name', { 'sip/utils/a.ts': '' }, 'sip/utils/a.ts: a name that says nothing about what is inside'],
    ['an empty file name', { 'sip/helper.ts': '' }, 'sip/helper.ts: a name that says nothing about what is inside'],
    ['a new folder', { 'tools/a.ts': '' }, 'tools/a.ts: is in no layer of the table'],
    [
      'a barrel below a door',
      {
        'sip/headers/index.ts': "export { v } from './via.ts';",
        'sip/headers/via.ts': '',
      },
      "sip/headers/index.ts: a barrel below the layer's door",
    ],
    [
      'a translation from outside its language',
      {
        'report/a.ts': "import { T } from '../languages/vi/report/text.ts';",
        'languages/vi/report/text.ts': '',
      },
      'report/a.ts: only languages/vi/ may import languages/vi/report/text.ts',
    ],
    [
      'a translation from another language',
      {
        'languages/de/report/text.ts': "import { T } from '../../vi/report/text.ts';",
        'languages/vi/report/text.ts': '',
      },
      'languages/de/report/text.ts: only languages/vi/ may import languages/vi/report/text.ts',
    ],
    [
      'a language past its door',
      {
        'report/a.ts': "import { T } from '../languages/vi/index.ts';",
        'languages/vi/index.ts': 'export const T = 1;',
      },
      'report/a.ts: goes past the door of languages (languages/vi/index.ts)',
    ],
    [
      'a translation of a layer that may not be imported from there',
      {
        'languages/vi/report/text.ts': "import { s } from '../../../session/index.ts';",
      },
      'languages/vi/report/text.ts: report may not import session (session/index.ts)',
    ],
    [
      'a translation another layer past its door',
      {
        'languages/vi/report/text.ts': "import { s } from '../../../findings/rules/a.ts';",
        'findings/rules/a.ts': '',
      },
      'languages/vi/report/text.ts: goes past the door of findings (findings/rules/a.ts)',
    ],
    [
      'a cycle',
      {
        'sip/a.ts': "import './b.ts';",
        'sip/b.ts': "import { a } from './a.ts';",
      },
      'cycle: sip/a.ts → sip/b.ts → sip/a.ts',
    ],
    [
      'two files that know the types of each other',
      {
        'sip/a.ts': "import type { B } from './b.ts';",
        'sip/b.ts': "import { type A } from './a.ts';",
      },
      'circle of types: sip/a.ts, sip/b.ts',
    ],
    [
      'a circle that only one type closes',
      {
        'sip/a.ts': "import { b } from './b.ts';",
        'sip/b.ts': "import { c } from './c.ts';",
        'sip/c.ts': "export type { A } from './a.ts';",
      },
      'circle of types: sip/a.ts, sip/b.ts, sip/c.ts',
    ],
    [
      'a known circle with one file more',
      {
        'findings/about.ts': "import type { A } from './about-lines.ts';",
        'findings/about-lines.ts': "import type { B } from './more.ts';",
        'findings/more.ts': "import type { C } from './about.ts';",
      },
      'circle of types: findings/about-lines.ts, findings/about.ts, findings/more.ts',
    ],
  ])('refuses %s', (_, files, expected) => {
    expect(check(files)).toEqual([expected]);
  });
});

describe('the reader of imports', () => {
  test.each([
    ['a line comment', "// import { a } from './a.ts';"],
    ['a block comment', "/* export * from './a.ts'; */"],
    ['a string', 'const text = "import { a } from \'./a.ts\';";'],
    ['a template', `const text = \`import { a } from './a.ts'; \${x} export * from './b.ts'\`;`],
    ['a regular expression', "const quote = /['\"`]/; const half = a / 2; const other = /import '[^/]'/;"],
    ['a member', "loader.import('./a.ts'); import.meta.url;"],
    [
      "the file's own exports",
      "export const from = './a.ts';\nexport { from as source };\nexport type T = { from: 'x' };",
    ],
  ])('is not misled by %s', (_, source) => {
    expect(readSource(source).imports).toEqual([]);
  });

  test('sees an import after each of them', () => {
    const source = `const a = /[/'"]/g; // it's\nconst b = x / y; const c = \`\\\`\${\`{'}\`}\`;\nimport d from './d.ts';`;
    expect(readSource(source).imports).toEqual([{ specifier: './d.ts', typeOnly: false, dynamic: false }]);
  });

  test.each([
    ["import type { A } from './a.ts';", true],
    ["import { type A, type B as C } from './a.ts';", true],
    ["export type { A } from './a.ts';", true],
    ["let a: typeof import('./a.ts');", true],
    ["import type, { A } from './a.ts';", false],
    ["import { type A, b } from './a.ts';", false],
    ["import './a.ts';", false],
    ["import * as a from './a.ts';", false],
  ])('tells types from values in %s', (source, typeOnly) => {
    expect(readSource(source).imports).toMatchObject([{ specifier: './a.ts', typeOnly }]);
  });

  test('leaves a parameter named console and a property named process alone', () => {
    expect(readSource('run({ process: 1 }); job.process.start(); function f(console: Sink) {}').globals).toEqual([]);
  });
});
