import type { z } from 'zod';
import { type Said, sayingOf } from '../../languages/index.ts';
import { EXPECTATION_KINDS } from './config-schema.ts';
import { nearestTo } from './nearest.ts';
import { CONFIG_WORDS, WANTED, wantedIn } from './words.ts';

export type Path = readonly (string | number)[];

/** One mistake in a configuration: where, and what it has to be. */
export type ConfigFault = {
  readonly path: Path;
  /** The mistake is a key of the object at `path`, rather than a value. */
  readonly key?: string;
  readonly said: Said;
};

type Issue = z.core.$ZodIssue;

/** What is wrong with a configuration, in sentences that name the allowed values. */
export function faultsOf(issues: readonly Issue[], config: unknown): ConfigFault[] {
  return issues.flatMap((issue) => tell(issue, config));
}

function tell(issue: Issue, config: unknown): ConfigFault[] {
  const path = issue.path as Path;
  const value = valueAt(config, path);
  const name = pathText(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, key, said: unknownKey(key, name, knownKeys(issue)) }));
    case 'invalid_value':
      return [{ path, said: wrongValue(name, value, issue.values.map(String)) }];
    case 'invalid_union':
      return tellUnion(issue, value, config);
    case 'invalid_type':
      return value === undefined && path.length > 0
        ? [missing(path, wantedBy(issue))]
        : [{ path, said: wrong(name, value, wantedBy(issue)) }];
    default:
      return [{ path, said: wrong(name, value, issue.message) }];
  }
}

/** The keys an object of the schema may have; `schema.ts` puts them there. */
function knownKeys(issue: Issue): readonly string[] {
  return issue.message.split(', ');
}

/** `text`, `a list`: messages of the schema are of this kind; zod's own begin with a capital. */
function wantedBy(issue: Issue & { code: 'invalid_type' }): string {
  const own: Readonly<Record<string, string>> = {
    array: WANTED.list,
    object: WANTED.object,
    record: WANTED.object,
  };
  return own[issue.expected] ?? issue.message;
}

/** Of several forms the one that was meant: the one that got farthest. */
function tellUnion(issue: Issue & { code: 'invalid_union' }, value: unknown, config: unknown): ConfigFault[] {
  const path = issue.path as Path;
  if (path.at(-2) === 'expectations' && isObject(value)) {
    const given = EXPECTATION_KINDS.filter((kind) => kind in value);
    if (given.length !== 1) {
      const said = sayingOf(CONFIG_WORDS, ({ kinds }) => kinds(pathText(path), EXPECTATION_KINDS.join(', '), given));
      return [{ path, said }];
    }
    const meant = issue.errors[EXPECTATION_KINDS.indexOf(given[0] as (typeof EXPECTATION_KINDS)[number])] ?? [];
    return meant.flatMap((inner) => tell(below(inner, path), config));
  }
  const forms = issue.errors.map((errors) => errors.map((inner) => below(inner, path)));
  const farthest = forms.find((errors) => errors.some((inner) => inner.path.length > path.length || isKeyed(inner)));
  if (farthest !== undefined) {
    return farthest.flatMap((inner) => tell(inner, config));
  }
  if (isOwn(issue.message)) {
    return [{ path, said: wrong(pathText(path), value, issue.message) }];
  }
  const [first = []] = forms;
  return first.flatMap((inner) => tell(inner, config));
}

function isKeyed(issue: Issue): boolean {
  return issue.code === 'unrecognized_keys' || issue.code === 'custom';
}

/** Zod's own messages begin with a capital. */
function isOwn(message: string): boolean {
  return !/^[A-Z]/.test(message);
}

function below<T extends Issue>(issue: T, path: Path): T {
  return { ...issue, path: [...path, ...issue.path] };
}

function missing(path: Path, wanted: string): ConfigFault {
  const name = String(path.at(-1) ?? '');
  return {
    path: path.slice(0, -1),
    said: (lang) => {
      const words = CONFIG_WORDS.in(lang);
      return words.missing(pathText(path.slice(0, -1)) || words.theConfiguration, name, wantedIn(wanted)(lang));
    },
  };
}

function wrong(name: string, value: unknown, message: string): Said {
  const wanted = wantedIn(message);
  return (lang) => {
    const words = CONFIG_WORDS.in(lang);
    if (message === WANTED.condition) {
      return words.needs(name, wanted(lang));
    }
    const hint = typeof value === 'number' && isText(message) ? words.inQuotes(String(value)) : '';
    return words.wrong(name || words.theConfiguration, shown(value, words), wanted(lang)) + hint;
  };
}

function isText(message: string): boolean {
  return message === WANTED.text || message === WANTED.textNotEmpty;
}

function wrongValue(name: string, value: unknown, allowed: readonly string[]): Said {
  const near = typeof value === 'string' ? nearestTo(value, allowed) : null;
  return sayingOf(
    CONFIG_WORDS,
    (words) =>
      words.wrong(name, shown(value, words), words.either(allowed)) + (near === null ? '' : words.didYouMean(near)),
  );
}

function unknownKey(key: string, name: string, known: readonly string[]): Said {
  const near = nearestTo(key, known);
  return sayingOf(
    CONFIG_WORDS,
    (words) =>
      words.unknownKey(JSON.stringify(key), name, known.join(', ')) + (near === null ? '' : words.didYouMean(near)),
  );
}

function shown(value: unknown, words: typeof CONFIG_WORDS.english): string {
  if (value === null) {
    return words.empty;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? words.emptyList : words.wanted.list;
  }
  if (isObject(value)) {
    const keys = Object.keys(value).slice(0, 5).join(', ');
    return keys === '' ? words.emptyObject : words.objectWith(keys);
  }
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(config: unknown, path: Path): unknown {
  let value = config;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return value;
}

/** `ignore[0].reason`, `rules["transfer/no-notify"]`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') {
      return `${text}[${key}]`;
    }
    const isPlain = /^[\w$]+$/.test(key);
    return isPlain ? (text === '' ? key : `${text}.${key}`) : `${text}[${JSON.stringify(key)}]`;
  }, '');
}
