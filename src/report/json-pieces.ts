import { safeJson } from './safe-json.ts';

/**
 * An object as `safeJson(value, indent)` writes it, a piece at a time: its lists item by item.
 *
 * @param indent blanks of a step.
 * @param nested names of objects in it that hold long lists themselves.
 * @param depth steps before it.
 */
export function* jsonPieces(
  object: object,
  indent: number,
  nested: readonly string[] = [],
  depth = 0,
): Generator<string> {
  const step = `\n${' '.repeat(indent * (depth + 1))}`;
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) {
      continue;
    }
    yield `${before}${step}${safeJson(key)}: `;
    before = ',';
    if (nested.includes(key)) {
      yield* jsonPieces(value, indent, nested, depth + 1);
    } else if (isList(value)) {
      yield* jsonListPieces(value, indent, depth + 1);
    } else {
      yield indented(value, indent, depth + 1);
    }
  }
  yield before === '{' ? '{}' : `\n${' '.repeat(indent * depth)}}`;
}

/** A list in the same way. */
export function* jsonListPieces(items: Iterable<unknown>, indent: number, depth = 0): Generator<string> {
  const step = `\n${' '.repeat(indent * (depth + 1))}`;
  let before = '[';
  for (const item of items) {
    yield `${before}${step}${indented(item, indent, depth + 1)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${' '.repeat(indent * depth)}]`;
}

/** In JSON text a line end stands only between values. */
function indented(value: unknown, indent: number, depth: number): string {
  return safeJson(value, indent).replaceAll('\n', `\n${' '.repeat(indent * depth)}`);
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
