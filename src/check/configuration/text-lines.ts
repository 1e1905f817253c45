import { isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Said, sayingOf } from '../../languages/index.ts';
import type { Path } from './config-faults.ts';
import { excessOf } from './excess.ts';
import { CONFIG_WORDS } from './words.ts';

/** Aliases of a YAML file that may be followed: enough for people, too few to grow without bound. */
const MOST_ALIASES = 100;

/** A text in YAML or JSON (which YAML contains), read with its positions. */
export type ReadText =
  | { readonly value: unknown; readonly lineOf: LineOf }
  | { readonly line: number; readonly said: Said };

/**
 * The line of the value at a path, or of the key `key` in the object there; of what encloses it where it is not to be
 * found. Lines count from 1.
 */
export type LineOf = (path: Path, key?: string) => number;

/** Reads a configuration. Never throws: what is no YAML or JSON is a line and a message. */
export function readText(text: string, form: 'json' | 'yaml'): ReadText {
  const excess = excessOf(text);
  if (excess !== null) {
    return excess;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (error !== undefined) {
    return {
      line: lineAt(error.pos[0]),
      said: notOf(form, () => inShort(error.message)),
    };
  }
  const { contents } = document;
  if (form === 'json' && !(isMap(contents) && contents.flow === true)) {
    return { line: lineAt(contents?.range?.[0] ?? 0), said: notOf(form, (lang) => CONFIG_WORDS.in(lang).inBraces) };
  }
  try {
    // An empty file says nothing, which is allowed.
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
    return { value, lineOf: (path, key) => lineAt(offsetOf(contents, path, key)) };
  } catch (error_) {
    const reason = error_ instanceof Error ? error_.message : String(error_);
    return { line: 1, said: sayingOf(CONFIG_WORDS, ({ unreadable }) => unreadable(reason)) };
  }
}

function notOf(form: 'json' | 'yaml', reason: Said): Said {
  return (lang) => CONFIG_WORDS.in(lang).not(form === 'json' ? 'JSON' : 'YAML', reason(lang));
}

function inShort(message: string): string {
  return message.split('\n')[0] ?? message;
}

function offsetOf(root: Node | null, path: Path, key: string | undefined): number {
  let node: unknown = root;
  let offset = start(root);
  for (const step of path) {
    const next = childOf(node, step);
    if (next === null) {
      return offset;
    }
    node = next.value;
    offset = start(next.value) || next.offset;
  }
  return key === undefined ? offset : (childOf(node, key)?.offset ?? offset);
}

/** A part of a map or list, and where it begins: a map's with its key. */
function childOf(node: unknown, step: string | number): { readonly value: unknown; readonly offset: number } | null {
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? null : { value, offset: start(value) };
  }
  if (!isMap(node)) {
    return null;
  }
  const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
  return pair === undefined ? null : { value: pair.value, offset: start(pair.key) };
}

function start(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
