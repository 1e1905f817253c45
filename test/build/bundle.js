#!/usr/bin/env node
// Puts what the compiler wrote to dist/ together into the few files that the executable loads: some hundred modules, loaded
// one by one, take longer than a small trace. Every import() is the border of a chunk. Chunks are CommonJS, because Node has
// that loader ready when it starts; the other takes a fifth of what Node itself takes. The library stays as it is, and
// dist/cli/start.js still runs without this.
//
//   node test/build/bundle.js [--dist FOLDER]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { packageOf, thirdPartyNotice } from './notice.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const NOTICE = 'THIRD-PARTY.txt';
/** The nearest package.json says what a `.js` is. */
const PACKAGE = 'package.json';

/** What is started by the name of its file, below dist/: the executable; a worker thread needs a line of its own. */
const ENTRIES = ['cli/start.js', 'analysis/node-thread.js', 'intake/node/hep-thread.js', 'work/node/fetch-thread.js'];
const THREADS = ENTRIES.slice(1).map((path) => basename(path));
/** Chunks that are loaded whole, with what they lead to: of every command, of another language, of a page about a code. */
const TOGETHER = ['start.js', 'code-work.js', 'spoken-parts.js', 'spoken.js'];

/**
 * A package written as CommonJS stands in a function in brackets, by which V8 knows that it is called at once and compiles it
 * whole. In Node 20 it knows that of a `function` only; what stands in an arrow function it goes through twice, which is 8 ms
 * for the grammar.
 */
const WHOLE_AT_ONCE = {
  name: 'whole-at-once',
  renderChunk: (code) => code.replace(/(__commonJSMin\(\()\(([\w, ]*)\) => \{$/gm, '$1function($2) {'),
};

/**
 * Commander can start programs as commands, which ours never are: what it would start them with takes longer to load than all
 * the rest of it.
 */
const STARTS_NOTHING = {
  name: 'starts-nothing',
  transform: (code, id) =>
    /[\\/]commander[\\/]lib[\\/]command\.js$/.test(id) ? code.replace("require('node:child_process')", '{}') : null,
};

/**
 * A file with a single character beyond Latin-1 is held in two bytes for each that it has, which V8 takes longer to read and to
 * make room for: few of them are written as what they are escaped as. Another language has too many.
 */
const IN_ONE_BYTE = {
  name: 'in-one-byte',
  renderChunk: (code) =>
    (code.match(BEYOND_LATIN_1)?.length ?? 0) < code.length / MOST_ESCAPED
      ? code.replace(BEYOND_LATIN_1, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : null,
};
const BEYOND_LATIN_1 = /[^\0-\xff]/g;
const MOST_ESCAPED = 100;

const { values } = parseArgs({ options: { dist: { type: 'string', default: join(PROJECT, 'dist') } } });

/** All chunks lie side by side: `./name.js` beside `import.meta.url` is an entry, whichever chunk asks for it. */
const folder = join(values.dist, 'bundle');

const chunks = await chunksOf(ENTRIES.map((path) => join(values.dist, path)));
mkdirSync(folder, { recursive: true });
for (const { fileName, code } of chunks) {
  writeFileSync(join(folder, fileName), code);
}
const packages = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.map(packageOf)).filter((path) => path !== null));
writeFileSync(join(folder, NOTICE), thirdPartyNotice([...packages].sort()));
writeFileSync(join(folder, PACKAGE), '{ "type": "commonjs" }\n');
removeAllBut([NOTICE, PACKAGE, ...chunks.map(({ fileName }) => fileName)]);

async function chunksOf(entries) {
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((path) => [basename(path, '.js'), path])),
    platform: 'node',
    // Nobody asks an entry for anything, so that what it holds may lie in another chunk.
    preserveEntrySignatures: false,
    // Who has not installed what `mcp` speaks by has all the rest.
    // jiti finds its compiler beside itself; it is loaded where a configuration is written in TypeScript or JavaScript. The
    // clients of NATS and PostgreSQL, and DuckDB, need not be there either.
    external: [/^node:/, 'jiti', /^@modelcontextprotocol\//, /^@nats-io\//, /^@duckdb\//, 'pg'],
    resolve: { modules: ['node_modules', join(PROJECT, 'node_modules')] },
    plugins: [WHOLE_AT_ONCE, STARTS_NOTHING, IN_ONE_BYTE],
    // To the bundler an import that leads nowhere is only a warning.
    onLog: (level, log, tell) => {
      if (log.code === 'UNRESOLVED_IMPORT') {
        throw new Error(log.message);
      }
      tell(level, log);
    },
    // Names each module where its code begins: for whoever follows a stack trace, and for the test of what is loaded.
    experimental: { attachDebugInfo: 'simple' },
  });
  const form = {
    format: 'cjs',
    strict: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: { legal: true, annotation: false, jsdoc: false },
  };
  const apart = (await bundle.generate(form)).output;
  const { output } = await bundle.generate({
    ...form,
    codeSplitting: { groups: groupsOf(apart), includeDependenciesRecursively: false },
  });
  await bundle.close();
  const inThreads = reachedFrom(namedBy(output), THREADS, ['imports', 'dynamicImports']);
  if (inThreads.includes('start.js')) {
    throw new Error('a thread would begin as the command does');
  }
  return output;
}

/**
 * What is always loaded together, in one chunk each: for a part of it that is asked for elsewhere too, the bundler makes a chunk
 * of its own, and each file that is loaded takes a quarter of a millisecond. Threads begin elsewhere: what they load stays apart.
 */
function groupsOf(chunks) {
  const byName = namedBy(chunks);
  const taken = reachedFrom(byName, THREADS, ['imports', 'dynamicImports']);
  return TOGETHER.map((first) => {
    const names = reachedFrom(byName, [first], ['imports']).filter((name) => !taken.includes(name));
    taken.push(...names);
    const modules = new Set(names.flatMap((name) => byName.get(name).moduleIds));
    return { name: basename(first, '.js'), test: (id) => modules.has(id) };
  });
}

function namedBy(chunks) {
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
}

/** The names of the chunks that some lead to. */
function reachedFrom(byName, names, ways) {
  const reached = new Set(names);
  for (const name of reached) {
    for (const next of ways.flatMap((way) => byName.get(name)?.[way] ?? [])) {
      reached.add(next);
    }
  }
  return [...reached].filter((name) => byName.has(name));
}

/** Chunks of earlier builds go last, so that a program that is running finds its own as long as they fit. */
function removeAllBut(names) {
  for (const name of readdirSync(folder).filter((found) => !names.includes(found))) {
    rmSync(join(folder, name), { recursive: true });
  }
}
