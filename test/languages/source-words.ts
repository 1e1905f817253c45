import { readTree, type SourceNode, visit } from '../structure/source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** A text that stands in a source file: a string, or a template with `…` for what it takes in. */
export type SourceWords = { readonly path: string; readonly line: number; readonly text: string };

/** The words of one rule in one language, by field, and the form of its remedy. */
export type RuleWords = { readonly text: string; readonly steps: string };

const FIELDS = ['title', 'what', 'why', 'needs', 'message', 'fix'];
const FILES = readTree(SOURCE);

/** Every text in the files under a folder of `src/`; imports and names of properties are none. */
export function wordsUnder(folder: string): readonly SourceWords[] {
  return FILES.filter(({ path }) => path.startsWith(folder)).flatMap(({ path, text: source, ast }) =>
    textsOf(ast).map(({ text, start }) => ({ path, line: source.slice(0, start).split('\n').length, text })),
  );
}

/** The rules of the families in a folder, each a file of its own that may lie in a folder of the family: by family and name. */
export function rulesUnder(folder: string, inFamily: string): ReadonlyMap<string, RuleWords> {
  const found = new Map<string, RuleWords>();
  for (const { path, ast } of FILES.filter((file) => file.path.startsWith(folder))) {
    const [family = '', ...rest] = path.slice(folder.length).split('/');
    const name = rest.join('/').replace(/\.ts$/, '');
    visit(ast, (node) => {
      const words = name.startsWith(inFamily) ? ruleWordsOf(node) : null;
      if (words !== null) {
        found.set(`${family}/${name.slice(inFamily.length)}`, words);
      }
    });
  }
  return found;
}

function ruleWordsOf(node: SourceNode): RuleWords | null {
  if (node.type !== 'ObjectExpression') {
    return null;
  }
  const fields = new Map(
    (node['properties'] as readonly SourceNode[]).map((property) => [
      nameOf(property),
      property['value'] as SourceNode,
    ]),
  );
  const remedy = fields.get('fix');
  if (remedy === undefined || !FIELDS.every((field) => fields.has(field))) {
    return null;
  }
  const text = FIELDS.flatMap((field) => textsOf(fields.get(field) as SourceNode).map((words) => words.text)).join(' ');
  return { text, steps: stepsOf(remedy) };
}

function nameOf(property: SourceNode): string {
  const key = property['key'] as { readonly name?: string } | undefined;
  return key?.name ?? '';
}

function textsOf(ast: SourceNode): { text: string; start: number }[] {
  const names = new Set<unknown>();
  const found: { text: string; start: number }[] = [];
  visit(ast, (node) => {
    if (node.type === 'Property' || node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') {
      names.add(node['key']).add(node['source']);
    }
    if (node.type === 'TSLiteralType') {
      names.add(node['literal']);
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string' && !names.has(node)) {
      found.push({ text: node['value'], start: node.start });
    }
    if (node.type === 'TemplateLiteral') {
      const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      found.push({ text: quasis.map(({ value }) => value.cooked).join('…'), start: node.start });
    }
  });
  return found;
}

/** The form of what a remedy makes: `1` for a step, `(a|b)` for a choice, `f()` for what another function adds. */
function stepsOf(node: SourceNode): string {
  switch (node.type) {
    case 'ArrowFunctionExpression':
      return stepsOf(node['body'] as SourceNode);
    case 'BlockStatement':
      return stepsOf(
        (node['body'] as readonly SourceNode[]).find(({ type }) => type === 'ReturnStatement') as SourceNode,
      );
    case 'ReturnStatement':
      return stepsOf(node['argument'] as SourceNode);
    case 'ArrayExpression':
      return (node['elements'] as readonly SourceNode[]).map(stepsOf).join('');
    case 'SpreadElement':
      return stepsOf(node['argument'] as SourceNode);
    case 'ParenthesizedExpression':
      return stepsOf(node['expression'] as SourceNode);
    case 'ConditionalExpression':
      return `(${stepsOf(node['consequent'] as SourceNode)}|${stepsOf(node['alternate'] as SourceNode)})`;
    case 'Literal':
    case 'TemplateLiteral':
      return '1';
    default:
      return 'f()';
  }
}
