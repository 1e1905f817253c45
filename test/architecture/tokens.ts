export type Token = {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
};

/** After these a slash begins a regular expression, not a division. */
const BEFORE_EXPRESSION = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'void',
  'throw',
  'new',
  'await',
  'yield',
  'else',
  'do',
]);
const CLOSES_EXPRESSION = new Set([')', ']', '}']);

const SPACE = /\s*/y;
const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*|[0-9][\w.]*/uy;

/**
 * Splits TypeScript into words, string literals (their value, escapes untouched) and single marks, without comments,
 * regular expressions and the fixed text of templates: enough to read import statements, and never misled by an
 * import inside a comment or a string.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  // One entry for each template we are inside of: how many braces are open in its `${…}`.
  const templates: number[] = [];
  let at = 0;
  while (at < source.length) {
    at = skip(SPACE, source, at);
    const char = source[at];
    if (char === undefined) {
      break;
    }
    if (source.startsWith('//', at)) {
      at = endOf('\n', source, at);
    } else if (source.startsWith('/*', at)) {
      at = endOf('*/', source, at);
    } else if (char === '"' || char === "'") {
      const end = endOfQuoted(source, at, char);
      tokens.push({ kind: 'string', text: source.slice(at + 1, end - 1) });
      at = end;
    } else if (char === '`' || (char === '}' && templates.at(-1) === 0)) {
      if (char === '}') {
        templates.pop();
      }
      const end = endOfTemplateText(source, at);
      if (source[end - 1] === '{') {
        templates.push(0);
      }
      tokens.push({ kind: 'mark', text: '`' });
      at = end;
    } else if (char === '/' && expressionMayStart(tokens.at(-1))) {
      at = endOfRegularExpression(source, at);
      tokens.push({ kind: 'mark', text: '/' });
    } else if (skip(WORD, source, at) > at) {
      const end = skip(WORD, source, at);
      tokens.push({ kind: 'word', text: source.slice(at, end) });
      at = end;
    } else {
      countBrace(char, templates);
      tokens.push({ kind: 'mark', text: char });
      at++;
    }
  }
  return tokens;
}

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function endOf(mark: string, source: string, at: number): number {
  const found = source.indexOf(mark, at);
  return found < 0 ? source.length : found + mark.length;
}

function endOfQuoted(source: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    at += source[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

/** Position after the closing backtick, or after the `${` that interrupts the text. */
function endOfTemplateText(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      return at + 2;
    }
    at += source[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function endOfRegularExpression(source: string, start: number): number {
  let inClass = false;
  let at = start + 1;
  while (at < source.length && (inClass || source[at] !== '/')) {
    if (source[at] === '[') {
      inClass = true;
    } else if (source[at] === ']') {
      inClass = false;
    }
    at += source[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}

function expressionMayStart(previous: Token | undefined): boolean {
  if (previous === undefined) {
    return true;
  }
  if (previous.kind === 'word') {
    return BEFORE_EXPRESSION.has(previous.text);
  }
  return (
    previous.kind === 'mark' && previous.text !== '`' && previous.text !== '/' && !CLOSES_EXPRESSION.has(previous.text)
  );
}

function countBrace(char: string, templates: number[]): void {
  const last = templates.length - 1;
  if (last >= 0 && char === '{') {
    templates[last]! += 1;
  } else if (last >= 0 && char === '}') {
    templates[last]! -= 1;
  }
}
