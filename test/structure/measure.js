// Prints what can be counted of the structure of src/: `npm run build && node test/structure/measure.js [--json]`.
import { circles } from './circles.js';
import { countCalls } from './count-calls.js';
import { functionsOf, linesOf } from './sizes.js';
import { readTree, visit } from './source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);
const READERS_OF_RECORDS = ['findings', 'report', 'check', 'tokens', 'outputs'];
/** What a class or type is called that is handed something by somebody else. */
const WHO_GETS_IT = /(?:Sink|Taker|Teller|News|Collector|Printer|Face|Receiver|Listener|Consumer)$/;
const LONG_FILE = 300;
const LONG_FUNCTION = 40;

/** @param {ReturnType<typeof readTree>} files */
function measure(files) {
  const functions = files.flatMap(functionsOf);
  const lengths = functions.map(({ lines }) => lines).sort((a, b) => a - b);
  return {
    files: files.length,
    'hand-written lines': sum(files.filter(isHandWritten).map(({ text }) => linesOf(text))),
    'generated lines in src': sum(files.filter((file) => !isHandWritten(file)).map(({ text }) => linesOf(text))),
    'imports into session': Object.fromEntries(READERS_OF_RECORDS.map((layer) => [layer, importsOf(files, layer)])),
    'runtime circles': circles(files, false),
    'type circles': circles(files, true),
    'files over 300 lines': files
      .filter(({ text }) => linesOf(text) > LONG_FILE)
      .map(({ path, text }) => `${path} ${linesOf(text)}`),
    'function lines, median and 90 %': [quantile(lengths, 0.5), quantile(lengths, 0.9)],
    'functions over 40 lines': functions
      .filter(({ lines }) => lines > LONG_FUNCTION)
      .map(({ path, name, lines }) => `${path} ${name} ${lines}`),
    'names of who gets it': files.flatMap(receiversOf),
    'names of files that stand in several folders': sameNames(files),
    'parseUri calls for t02': countCalls('fixtures/captures/t02-blind-busy.pcap', 'parseUri'),
    "comparisons with 'vi'": files.reduce((count, { text }) => count + (text.match(/[!=]== 'vi'/g) ?? []).length, 0),
  };
}

function importsOf(files, layer) {
  return files
    .filter(({ path }) => path.startsWith(`${layer}/`))
    .filter(({ imports }) => imports.some(({ target }) => target.startsWith('session/'))).length;
}

function receiversOf({ path, ast }) {
  const found = [];
  visit(ast, ({ type, id }) => {
    const isDeclared =
      type === 'ClassDeclaration' || type === 'TSTypeAliasDeclaration' || type === 'TSInterfaceDeclaration';
    if (isDeclared && WHO_GETS_IT.test(id?.name ?? '')) {
      found.push(`${path} ${id.name}`);
    }
  });
  return found;
}

function sameNames(files) {
  const places = new Map();
  for (const { path } of files) {
    const name = path.split('/').at(-1);
    places.set(name, [...(places.get(name) ?? []), path]);
  }
  const perFolder = new Set(['index.ts', 'registry.ts', 'command.ts', 'options.ts', 'work.ts']);
  return [...places]
    .filter(([name, paths]) => paths.length > 1 && !perFolder.has(name))
    .map(([, paths]) => paths.join(' '));
}

function isHandWritten({ text }) {
  return !text.startsWith('// Written by ');
}

function quantile(sorted, share) {
  return sorted[Math.floor((sorted.length - 1) * share)];
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

function print(measured) {
  for (const [name, value] of Object.entries(measured)) {
    if (Array.isArray(value) && typeof value[0] !== 'number') {
      console.log(`${name}: ${value.length}`);
      for (const item of value) {
        console.log(`  ${Array.isArray(item) ? `${item.length}: ${item.join(', ')}` : item}`);
      }
    } else {
      console.log(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
    }
  }
}

const measured = measure(readTree(SOURCE));
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(measured, null, 2));
} else {
  print(measured);
}
