import { visit } from './source-tree.js';

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** How many lines a text has; a line end at its end begins none. */
export function linesOf(text) {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/**
 * The functions of a file that have a body, and how many lines it takes.
 *
 * @param {import('./source-tree.js').SourceFile} file
 * @returns {{ path: string, name: string, lines: number }[]}
 */
export function functionsOf({ path, text, ast }) {
  const names = new Map();
  const found = [];
  visit(ast, (node) => {
    if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') {
      names.set(node.value, node.key?.name);
    } else if (node.type === 'VariableDeclarator') {
      names.set(node.init, node.id?.name);
    } else if (FUNCTIONS.has(node.type) && node.body != null) {
      const name = node.id?.name ?? names.get(node) ?? '(unnamed)';
      found.push({ path, name, lines: linesOf(text.slice(node.body.start, node.body.end)) });
    }
  });
  return found;
}
