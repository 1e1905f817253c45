import { Lexer } from 'yaml';
import { type Said, sayingOf } from '../../languages/index.ts';
import { CONFIG_WORDS } from './words.ts';

/** Deeper than this nothing is nested that a configuration or a baseline can hold. */
const DEEPEST = 64;
/** Columns before a line of a block: each level takes one at least. */
const WIDEST_INDENT = 256;
/** Words and marks of a file: a baseline of 20,000 findings has fewer. A tree of all of them is made, of some 300 bytes each. */
const MOST_TOKENS = 1_000_000;
/** Characters of a file. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

const OPENING: ReadonlySet<string> = new Set(['[', '{']);
const CLOSING: ReadonlySet<string> = new Set([']', '}']);
/** Each opens a list or map within the one before, where several stand on one line. */
const NESTING: ReadonlySet<string> = new Set(['-', '?', ':']);
const BLANKS = /^[ \t]+$/;
/**
 * Why a text in YAML or JSON is not read at all: parsing takes memory for each mark, and the stack for each level. Found in
 * one pass over its tokens that keeps nothing; null where it may be read.
 */
export function excessOf(text: string): { readonly line: number; readonly said: Said } | null {
  if (text.length > MOST_CHARACTERS) {
    return { line: 1, said: sayingOf(CONFIG_WORDS, ({ longer }) => longer(MOST_CHARACTERS)) };
  }
  let [line, tokens, flowDepth, marksInLine] = [1, 0, 0, 0];
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (OPENING.has(token)) {
      flowDepth++;
    } else if (CLOSING.has(token)) {
      flowDepth--;
    } else if (NESTING.has(token)) {
      marksInLine++;
    }
    const isIndent = isLineStart && token.length > WIDEST_INDENT && BLANKS.test(token);
    if (flowDepth > DEEPEST || (flowDepth <= 0 && marksInLine > DEEPEST) || isIndent) {
      return { line, said: sayingOf(CONFIG_WORDS, ({ deeper }) => deeper(DEEPEST)) };
    }
    if (++tokens > MOST_TOKENS) {
      return { line, said: sayingOf(CONFIG_WORDS, ({ moreTokens }) => moreTokens(MOST_TOKENS)) };
    }
    isLineStart = token.endsWith('\n');
    if (isLineStart) {
      marksInLine = 0;
    }
    line += lineEndsIn(token);
  }
  return null;
}

function lineEndsIn(token: string): number {
  let count = 0;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
