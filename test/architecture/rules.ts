import { posix } from 'node:path';
import { circles } from '../structure/circles.js';
import type { Import, SourceFacts } from './imports.ts';

/** What a layer may import of another: everything its door offers, or only types. */
export type Grant = 'all' | 'types';

export type Architecture = {
  /** By the name of a folder under src/, or of a file in it. Every layer may import itself. */
  readonly layers: Readonly<Record<string, Readonly<Record<string, Grant>>>>;
  /** What every layer may import. */
  readonly shared: readonly string[];
  /**
   * Folders of texts in one language, by the path of their parts: `languages/vi/report/text.ts` is a part that translates
   * `report`. It may import what that layer may, and that layer itself past its door; only its own folder may import it.
   */
  readonly translations: RegExp;
  /** What lists every set of words, wherever it stands: may go past doors. */
  readonly wordLists: RegExp;
  /** Doors besides each layer's `index.ts`. */
  readonly extraDoors: readonly string[];
  /** Folders within a layer that others of the layer reach by one file only, and that file. */
  readonly rooms: Readonly<Record<string, string>>;
  /** Files that run in Node only: the one place for `node:`. Others reach them through `import()` alone. */
  readonly nodeOnly: RegExp;
  /** The one place for `process` and `console`. */
  readonly shell: RegExp;
  /** Which files may import which npm package. */
  readonly packages: Readonly<Record<string, RegExp>>;
  readonly forbiddenNames: RegExp;
};

/** Source files by their path under src/, such as `sip/index.ts`. */
export type Sources = ReadonlyMap<string, SourceFacts>;

/** A sentence for each place where the sources leave the architecture; empty when they keep to it. */
export function violations(sources: Sources, architecture: Architecture): string[] {
  const found: string[] = [];
  for (const [path, facts] of sources) {
    found.push(...fileViolations(path, facts, architecture));
    for (const item of facts.imports) {
      const reason = importViolation(path, item, sources, architecture);
      if (reason !== null) {
        found.push(`${path}: ${reason}`);
      }
    }
  }
  const running = cycles(sources);
  return [
    ...found,
    ...running.map((files) => `cycle: ${files.join(' → ')}`),
    ...typeCircles(sources, running.flat()).map((files) => `circle of types: ${files.join(', ')}`),
  ];
}

function fileViolations(path: string, facts: SourceFacts, { layers, shell, forbiddenNames }: Architecture): string[] {
  const found: string[] = [];
  if (layers[layerOf(path)] === undefined) {
    found.push(`${path}: is in no layer of the table`);
  }
  if (path.split('/').some((part) => forbiddenNames.test(part))) {
    found.push(`${path}: a name that says nothing about what is inside`);
  }
  if (facts.hasDefaultExport) {
    found.push(`${path}: has a default export`);
  }
  if (facts.isBarrel && path.split('/').length > 2 && posix.basename(path) === 'index.ts') {
    found.push(`${path}: a barrel below the layer's door`);
  }
  if (!shell.test(path)) {
    found.push(...new Set(facts.globals.map((name) => `${path}: touches ${name}`)));
  }
  return found;
}

/** `session/ordinary/` knows what nobody else need know: the rest of its layer comes in by its door. */
function roomViolation(path: string, target: string, { rooms }: Architecture): string | null {
  for (const [room, door] of Object.entries(rooms)) {
    if (target.startsWith(room) && target !== door && !path.startsWith(room)) {
      return `goes past the door of ${room} (${target})`;
    }
  }
  return null;
}

function importViolation(path: string, item: Import, sources: Sources, architecture: Architecture): string | null {
  const { specifier } = item;
  if (specifier === null) {
    return 'imports something that is not a string literal';
  }
  if (specifier.startsWith('node:')) {
    return architecture.nodeOnly.test(path) ? null : `imports ${specifier}`;
  }
  if (!specifier.startsWith('.')) {
    return packageViolation(path, specifier, architecture);
  }
  const target = resolve(path, specifier);
  if (!sources.has(target)) {
    return `imports ${specifier}, which is no source file`;
  }
  return (
    layerViolation(path, target, item, architecture) ??
    roomViolation(path, target, architecture) ??
    nodeViolation(path, target, item, architecture)
  );
}

function packageViolation(path: string, specifier: string, { packages }: Architecture): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return packages[name]?.test(path) === true ? null : `imports the package ${name}`;
}

function layerViolation(path: string, target: string, item: Import, architecture: Architecture): string | null {
  const part = translationOf(target, architecture);
  if (part !== null) {
    const { folder } = part;
    return path.startsWith(folder) ? null : `only ${folder} may import ${target}`;
  }
  const from = translationOf(path, architecture)?.layer ?? layerOf(path);
  const to = layerOf(target);
  if (from === to) {
    return null;
  }
  const grant = architecture.shared.includes(to) ? 'all' : architecture.layers[from]?.[to];
  if (grant === undefined) {
    return `${from} may not import ${to} (${target})`;
  }
  if (grant === 'types' && !item.typeOnly) {
    return `${from} may import only types of ${to} (${target})`;
  }
  const isDoor = target === to || target === `${to}/index.ts` || architecture.extraDoors.includes(target);
  return isDoor || architecture.wordLists.test(path) ? null : `goes past the door of ${to} (${target})`;
}

function nodeViolation(path: string, target: string, item: Import, { nodeOnly }: Architecture): string | null {
  const breaksBrowsers = nodeOnly.test(target) && !nodeOnly.test(path) && !item.dynamic && !item.typeOnly;
  return breaksBrowsers ? `imports ${target}, which runs in Node only, otherwise than by import()` : null;
}

/** The folder of a language and the layer that a file translates; null for any other file. */
function translationOf(path: string, { translations }: Architecture): { folder: string; layer: string } | null {
  const found = translations.exec(path);
  return found === null ? null : { folder: found[1]!, layer: found[2]! };
}

/** `sip` for `sip/scan.ts`; a file directly under src/ is a layer by itself. */
function layerOf(path: string): string {
  return path.split('/')[0]!;
}

function resolve(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

/** Every file that imports itself over others, as the way round; each cycle once. */
function cycles(sources: Sources): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0) {
      found.push([...way.slice(start), path]);
      return;
    }
    if (done.has(path)) {
      return;
    }
    way.push(path);
    for (const target of neighbours(path, sources)) {
      visit(target);
    }
    way.pop();
    done.add(path);
  };
  for (const path of sources.keys()) {
    visit(path);
  }
  return found;
}

/** Files that reach each other by imports once types count as well; what is a cycle when it runs has been told. */
function typeCircles(sources: Sources, told: readonly string[]): string[][] {
  const files = [...sources].map(([path, { imports }]) => ({ path, imports: relativeImports(path, imports) }));
  return circles(files, true).filter((members) => !members.some((path) => told.includes(path)));
}

function relativeImports(path: string, imports: readonly Import[]): { target: string; typeOnly: boolean }[] {
  return imports.flatMap(({ specifier, typeOnly }) =>
    specifier?.startsWith('.') ? [{ target: resolve(path, specifier), typeOnly }] : [],
  );
}

/** What a file needs when it runs. */
function neighbours(path: string, sources: Sources): Set<string> {
  const needed = relativeImports(path, sources.get(path)?.imports ?? []).filter(({ typeOnly }) => !typeOnly);
  return new Set(needed.map(({ target }) => target).filter((target) => sources.has(target)));
}
