import { describe, expect, test } from 'vitest';
import { readOne, readTree, type SourceFile, visit } from './source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);
/** Other words for one who is told something. Ours is face: see docs/glossary.md. */
const OTHER_WORDS = /(?:Sink|Taker|Teller|News|Collector|Printer|Receiver|Listener|Consumer|Observer|Subscriber)$/;
const DECLARED = new Set(['ClassDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration']);

function otherwiseNamed(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const { path, ast } of files) {
    visit(ast, ({ type, id }) => {
      const name = (id as { readonly name?: string } | null | undefined)?.name ?? '';
      if (DECLARED.has(type) && OTHER_WORDS.test(name)) {
        found.push(`${path} ${name}`);
      }
    });
  }
  return found;
}

describe('who is told something is a face', () => {
  test('everywhere', () => {
    expect(otherwiseNamed(readTree(SOURCE))).toEqual([]);
  });

  test.each([
    ['class StorySink {}', ['a.ts StorySink']],
    ['export type FrameConsumer = () => void;', ['a.ts FrameConsumer']],
    ['interface Listener {}', ['a.ts Listener']],
    ['class TextFace {}', []],
    ['const sink = new Sinking();', []],
  ])('%s', (text, found) => {
    expect(otherwiseNamed([readOne('a.ts', text)])).toEqual(found);
  });
});
