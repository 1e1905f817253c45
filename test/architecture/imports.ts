import { type Token, tokenize } from './tokens.ts';

export type Import = {
  /** As written: `../sip/index.ts`, `jssip`. Null when it is not one string literal. */
  readonly specifier: string | null;
  /** Gone after type stripping: `import type`, only `type` names, `typeof import()`. */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
};

export type SourceFacts = {
  readonly imports: readonly Import[];
  /** `process` and `console`, where they are used as the globals. */
  readonly globals: readonly string[];
  readonly hasDefaultExport: boolean;
  /** It declares nothing of its own: every statement passes on another file's names. */
  readonly isBarrel: boolean;
};

const GLOBALS = new Set(['process', 'console']);
const DECLARING = new Set(['const', 'let', 'var', 'function', 'class']);
const ACCESS = new Set(['.', '?', '[']);

/** What the architecture's rules ask about one source file. */
export function readSource(source: string): SourceFacts {
  const tokens = tokenize(source);
  const imports: Import[] = [];
  const globals: string[] = [];
  let hasDefaultExport = false;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || isMember(tokens, at)) {
      continue;
    }
    if (token.text === 'import' || token.text === 'export') {
      const found = token.text === 'import' ? readImport(tokens, at) : readExport(tokens, at);
      if (found !== null) {
        imports.push(found);
      }
      hasDefaultExport ||= token.text === 'export' && exportsDefault(tokens, at);
    } else if (token.text === 'require' && tokens[at + 1]?.text === '(') {
      imports.push({
        specifier: literal(tokens[at + 2]),
        typeOnly: false,
        dynamic: true,
      });
    } else if (GLOBALS.has(token.text) && ACCESS.has(tokens[at + 1]?.text ?? '')) {
      globals.push(token.text);
    }
  }
  const declares = tokens.some(({ kind, text }) => kind === 'word' && DECLARING.has(text));
  return {
    imports,
    globals,
    hasDefaultExport,
    isBarrel: imports.length > 0 && !declares && !declaresType(tokens),
  };
}

/** `a.import` and `meta.process` are names of something else; `globalThis.process` is not. */
function isMember(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '.' && tokens[at - 2]?.text !== 'globalThis' && tokens[at - 2]?.text !== '.';
}

function readImport(tokens: readonly Token[], at: number): Import | null {
  const next = tokens[at + 1];
  if (next?.text === '.') {
    return null; // import.meta
  }
  if (next?.text === '(') {
    const isLiteral = [')', ','].includes(tokens[at + 3]?.text ?? '');
    const specifier = isLiteral ? literal(tokens[at + 2]) : null;
    return {
      specifier,
      typeOnly: tokens[at - 1]?.text === 'typeof',
      dynamic: true,
    };
  }
  if (next?.kind === 'string') {
    return { specifier: next.text, typeOnly: false, dynamic: false };
  }
  return readClause(tokens, at);
}

/** `export … from`; null for an export of the file's own. */
function readExport(tokens: readonly Token[], at: number): Import | null {
  const first = tokens[at + 1]?.text === 'type' ? at + 2 : at + 1;
  const passesOn =
    tokens[first]?.text === '*' || (tokens[first]?.text === '{' && tokens[closing(tokens, first) + 1]?.text === 'from');
  return passesOn ? readClause(tokens, at) : null;
}

/** From `import` or `export` to the string after `from`. */
function readClause(tokens: readonly Token[], at: number): Import | null {
  const from = tokens.findIndex((token, i) => i > at && token.text === 'from' && tokens[i + 1]?.kind === 'string');
  if (from < 0) {
    return null;
  }
  const clause = tokens.slice(at + 1, from);
  return {
    specifier: literal(tokens[from + 1]),
    typeOnly: isTypeOnly(clause),
    dynamic: false,
  };
}

function isTypeOnly(clause: readonly Token[]): boolean {
  // `import type from` and `import type, { a } from` name a default import "type".
  if (clause[0]?.text === 'type' && clause.length > 1 && clause[1]?.text !== ',') {
    return true;
  }
  if (clause[0]?.text !== '{') {
    return false;
  }
  const names = clause.slice(1, -1);
  const starts = names.filter((_, i) => i === 0 || names[i - 1]?.text === ',');
  return starts.length > 0 && starts.every(({ text }) => text === 'type');
}

function exportsDefault(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text === 'default') {
    return true;
  }
  if (tokens[at + 1]?.text !== '{') {
    return false;
  }
  const names = tokens.slice(at + 2, closing(tokens, at + 1));
  return names.some(({ text }, i) => text === 'default' && names[i - 1]?.text === 'as');
}

function closing(tokens: readonly Token[], open: number): number {
  const found = tokens.findIndex((token, i) => i > open && token.kind === 'mark' && token.text === '}');
  return found < 0 ? tokens.length : found;
}

function declaresType(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, i) => (text === 'type' || text === 'interface') && ['=', '<', '{'].includes(tokens[i + 2]?.text ?? ''),
  );
}

function literal(token: Token | undefined): string | null {
  return token?.kind === 'string' ? token.text : null;
}
