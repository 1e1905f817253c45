import { FilterError } from './filter-error.ts';

export type Token = {
  readonly kind: 'word' | 'string' | 'operator' | '(' | ')' | 'end';
  readonly text: string;
  /** Index into the expression. */
  readonly at: number;
};

/** Longer ones first, so that `==` is not read as two. */
const OPERATORS = ['==', '!=', '<=', '>=', '&&', '||', '<', '>', '~', '!', '='] as const;

const ENDS_A_WORD: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '(', ')', '"', ...'=<>!~&|']);

/** Splits an expression; the last token is always `end`. Throws FilterError. */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const token = isBlank(expression[at]!) ? null : tokenAt(expression, at);
    if (token !== null) {
      tokens.push(token.token);
    }
    at = token === null ? at + 1 : token.next;
  }
  tokens.push({ kind: 'end', text: '', at: expression.length });
  return tokens;
}

function tokenAt(expression: string, at: number): { token: Token; next: number } {
  const character = expression[at]!;
  if (character === '(' || character === ')') {
    return { token: { kind: character, text: character, at }, next: at + 1 };
  }
  if (character === '"') {
    return stringAt(expression, at);
  }
  const operator = OPERATORS.find((one) => expression.startsWith(one, at));
  if (operator !== undefined) {
    return { token: { kind: 'operator', text: operator, at }, next: at + operator.length };
  }
  let end = at;
  while (end < expression.length && !ENDS_A_WORD.has(expression[end]!)) {
    end++;
  }
  if (end === at) {
    throw new FilterError(({ meansNothing }) => meansNothing(character), at);
  }
  return { token: { kind: 'word', text: expression.slice(at, end), at }, next: end };
}

/** `\"` and `\\` stand for `"` and `\`. */
function stringAt(expression: string, start: number): { token: Token; next: number } {
  let text = '';
  for (let at = start + 1; at < expression.length; at++) {
    if (expression[at] === '"') {
      return { token: { kind: 'string', text, at: start }, next: at + 1 };
    }
    if (expression[at] === '\\' && at + 1 < expression.length) {
      at++;
    }
    text += expression[at];
  }
  throw new FilterError(({ noClosingQuote }) => noClosingQuote, start);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
