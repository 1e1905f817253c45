import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** Some tests ask for the same tree again and again, and each reading of `src/` takes seconds; kept while there is room for it. */
const read = new Map();

/**
 * Every TypeScript file under a folder.
 *
 * @param {URL} folder ends in a slash.
 * @returns {{ path: string, text: string, ast: object, imports: { target: string, typeOnly: boolean }[] }[]} paths and targets
 *   are relative to the folder; packages and `node:` modules are left out of the imports.
 */
export function readTree(folder) {
  const known = read.get(folder.href)?.deref();
  const files = known ?? filesIn(folder);
  read.set(folder.href, new WeakRef(files));
  return files;
}

function filesIn(folder) {
  return readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((path) => readOne(path, readFileSync(new URL(path, folder), 'utf8')));
}

/** One file, by its path under the folder and its text. */
export function readOne(path, text) {
  const ast = parseAst(text, { lang: 'ts' }, path);
  const imports = [];
  visit(ast, (node) => {
    const specifier = node.source?.value;
    if (typeof specifier === 'string' && specifier.startsWith('.')) {
      imports.push({ target: posix.join(posix.dirname(path), specifier), typeOnly: isTypeOnly(node) });
    }
  });
  return { path, text, ast, imports };
}

/** Whether nothing of an import or a re-export is left once types are stripped. */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') {
    return true;
  }
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** Calls `see` with every node of a syntax tree, parents first. */
export function visit(node, see) {
  if (Array.isArray(node)) {
    for (const item of node) {
      visit(item, see);
    }
  } else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') {
      see(node);
    }
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'parent' && typeof value === 'object') {
        visit(value, see);
      }
    }
  }
}
