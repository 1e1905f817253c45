import type { LineOf } from './text-lines.ts';

/**
 * Finds the lines of a configuration that is written as an object literal in JavaScript or TypeScript. What is put together
 * by code has no line of its own: then it is the line of what encloses it.
 */
export function literalLines(source: string): LineOf {
  const masked = maskOf(source);
  const root = rootOf(masked);
  return (path, key) => {
    let at = root;
    for (const step of key === undefined ? path : [...path, key]) {
      const next = childOf(source, masked, at, step);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return lineAt(source, at);
  };
}

/** The source with what stands in comments and strings blanked out: every brace left is one. */
function maskOf(source: string): string {
  return source.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`/g,
    (text) => (text.startsWith('/') ? text.replace(/[^\n]/g, ' ') : `"${text.slice(1, -1).replace(/[^\n]/g, '_')}"`),
  );
}

/** Where the object begins that is exported: behind `export default`, or where the name exported is given its value. */
function rootOf(masked: string): number {
  const exported = /\bexport\s+default\b|\bmodule\.exports\s*=/.exec(masked);
  if (exported === null) {
    return 0;
  }
  const after = exported.index + exported[0].length;
  const name = /^\s*(?:[\w$]+\s*\(\s*)?([\w$]+)\s*(?:[;)]|as\b|satisfies\b|$)/.exec(masked.slice(after))?.[1];
  const declared = name === undefined ? -1 : masked.search(new RegExp(`\\b(?:const|let|var)\\s+${escaped(name)}\\b`));
  const brace = masked.indexOf('{', declared < 0 ? after : masked.indexOf('=', declared));
  return brace < 0 ? exported.index : brace;
}

function escaped(name: string): string {
  return name.replaceAll('$', '\\$');
}

/** Where the value of a key, or an item of a list, begins in the literal at `at`; -1 where it is not to be found. */
function childOf(source: string, masked: string, at: number, step: string | number): number {
  const opening = masked[at];
  if (opening !== '{' && opening !== '[') {
    return -1;
  }
  let depth = 0;
  let item = 0;
  let isStart = true;
  for (let i = at; i < masked.length; i++) {
    const character = masked[i] as string;
    if (depth === 1 && isStart && !/[\s,}\]]/.test(character)) {
      isStart = false;
      const found = opening === '[' ? (item === step ? i : -1) : valueOfKey(source, masked, i, step);
      if (found >= 0) {
        return found;
      }
    }
    if ('{[('.includes(character)) {
      depth++;
    } else if ('}])'.includes(character)) {
      depth--;
    } else if (character === ',' && depth === 1) {
      item++;
      isStart = true;
    }
    if (depth === 0) {
      return -1;
    }
  }
  return -1;
}

/** Where the value begins when the key at `at` is the one that is looked for. */
function valueOfKey(source: string, masked: string, at: number, step: string | number): number {
  const [whole, quoted, bare] = /^(?:"(_*)"|([\w$]+))\s*:\s*/.exec(masked.slice(at, at + 400)) ?? [];
  if (whole === undefined) {
    return -1;
  }
  const name = bare ?? source.slice(at + 1, at + 1 + (quoted?.length ?? 0));
  return name === step ? at + whole.length : -1;
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
