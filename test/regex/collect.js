// Every regular expression of the compiled files: the literals, found by a parser, and those that a constructor makes, found
// by loading each module with a constructor that takes note.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const BUILT = fileURLToPath(new URL('built.js', import.meta.url));
/** Run what they are for when they are loaded. Their literals count all the same. */
const STARTED = new Set([
  'cli/start.js',
  'analysis/node-thread.js',
  'work/node/fetch-thread.js',
  'vitest/index.js',
  'report/html/client/page-script.js',
  'viewer/client/viewer-script.js',
  'viewer/reading/worker.js',
]);
/** Made of the files beside it and of packages. */
const BUNDLE = `bundle${sep}`;

/**
 * @typedef {{ source: string, flags: string, files: string[] }} Expression
 * @returns {{ expressions: Expression[], unseen: string[] }} the expressions with the files, below dist/, that have them; and
 *   the calls of a constructor, `file:line`, that ran for none of them when the modules were loaded.
 */
export function collect() {
  const files = filesOf(DIST);
  /** @type {Map<string, Expression>} */
  const found = new Map();
  /** @param {string} source @param {string} flags @param {string} file */
  const take = (source, flags, file) => {
    const key = nameOf({ source, flags });
    const expression = found.get(key) ?? { source, flags, files: [] };
    found.set(key, expression);
    if (!expression.files.includes(file)) {
      expression.files.push(file);
    }
  };
  const calls = files.flatMap((file) => callsIn(file, (source, flags) => take(source, flags, file)));
  const built = builtBy(files.filter((file) => !STARTED.has(file)));
  for (const { source, flags, file } of built) {
    take(source, flags, file);
  }
  const seen = new Set(built.map(({ file, line }) => `${file}:${line}`));
  return { expressions: [...found.values()], unseen: calls.filter((call) => !seen.has(call)) };
}

/** As one would write it. @param {{ source: string, flags: string }} expression */
export function nameOf({ source, flags }) {
  return `/${source}/${flags}`;
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.startsWith(BUNDLE))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/**
 * Tells the literals of a file, and gives its calls of the constructor.
 *
 * @param {string} file @param {(source: string, flags: string) => void} take
 * @returns {string[]}
 */
function callsIn(file, take) {
  const text = readFileSync(join(DIST, file), 'utf8');
  /** @type {string[]} */
  const calls = [];
  walk(parseAst(text), (node) => {
    if (node.type === 'Literal' && node.regex) {
      take(node.regex.pattern, node.regex.flags);
    }
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.name === 'RegExp') {
      calls.push(`${file}:${text.slice(0, node.start).split('\n').length}`);
    }
  });
  return calls;
}

/** @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  if (typeof node !== 'object' || node === null) {
    return;
  }
  if (typeof node.type === 'string') {
    visit(node);
  }
  for (const child of Object.values(node)) {
    walk(child, visit);
  }
}

/**
 * What constructors make while these modules are loaded.
 *
 * @param {string[]} files
 * @returns {{ source: string, flags: string, file: string, line: number }[]}
 */
function builtBy(files) {
  const output = execFileSync(process.execPath, [BUILT, ...files.map((file) => join(DIST, file))], {
    encoding: 'utf8',
  });
  return JSON.parse(output).map((/** @type {{ file: string }} */ made) => ({
    ...made,
    file: relative(DIST, fileURLToPath(made.file)).split(sep).join('/'),
  }));
}
