import { describe, expect, test } from 'vitest';
import { functionsOf, linesOf } from './sizes.js';
import { readOne, readTree, type SourceFile } from './source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);
const MOST_OF_A_FILE = 300;
const MOST_OF_A_FUNCTION = 40;

/** Data, one entry below the other: there is nothing to divide. */
const TABLES: readonly string[] = [
  'languages/vi/reference/context/calls.ts',
  'reference/context/en-calls.ts',
  'reference/facts-4xx.ts',
  'report/report-schema.ts',
];

/** Functions that are tables: a case for each header, a field for each thing not known yet. */
const TABLE_FUNCTIONS: readonly string[] = [
  'packet/decode.ts decodeLayer',
  'session/leg/transaction.ts openTransaction',
];

function longFiles(files: readonly SourceFile[]): string[] {
  return files.filter(({ text }) => linesOf(text) > MOST_OF_A_FILE).map(({ path }) => path);
}

function longFunctions(files: readonly SourceFile[]): string[] {
  return files
    .flatMap(functionsOf)
    .filter(({ lines }) => lines > MOST_OF_A_FUNCTION)
    .map(({ path, name }) => `${path} ${name}`);
}

/** A body that takes so many lines, its braces included. */
function bodyOf(lines: number): string {
  return `{\n${'  0;\n'.repeat(lines - 2)}}`;
}

describe('files and functions stay small', () => {
  const files = readTree(SOURCE);

  // Divided by what they do, never by their length. A table that became short leaves the list.
  test(`a file has ${MOST_OF_A_FILE} lines at most, but for tables`, () => {
    expect(longFiles(files)).toEqual(TABLES);
  });

  test(`a function has ${MOST_OF_A_FUNCTION} lines at most, but for tables`, () => {
    expect(longFunctions(files)).toEqual(TABLE_FUNCTIONS);
  });

  test.each([
    [300, []],
    [301, ['a.ts']],
  ])('a file of %i lines', (lines, found) => {
    expect(longFiles([readOne('a.ts', 'const a = 0;\n'.repeat(lines).replaceAll('const a', 'a'))])).toEqual(found);
  });

  test.each([
    ['function', `function f() ${bodyOf(41)}`, ['a.ts f']],
    ['function that fits', `function f() ${bodyOf(40)}`, []],
    ['method', `class A { m() ${bodyOf(41)} }`, ['a.ts m']],
    ['private method', `class A { #m() ${bodyOf(41)} }`, ['a.ts m']],
    ['field', `class A { f = () => ${bodyOf(41)}; }`, ['a.ts f']],
    ['constant', `const f = () => ${bodyOf(41)};`, ['a.ts f']],
    ['argument', `go(() => ${bodyOf(41)});`, ['a.ts (unnamed)']],
    ['abstract method', 'abstract class A { abstract m(): void; }', []],
  ])('%s', (_, text, found) => {
    expect(longFunctions([readOne('a.ts', text)])).toEqual(found);
  });
});
