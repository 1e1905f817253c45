import type { z } from 'zod';
import { EXPECTATION_KINDS } from './config-schema.ts';
import { nearestTo } from './nearest.ts';

export type Path = readonly (string | number)[];

/** One mistake in a configuration: where, and what it has to be. */
export type ConfigFault = {
  readonly path: Path;
  /** The mistake is a key of the object at `path`, rather than a value. */
  readonly key?: string;
  readonly message: string;
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
      return issue.keys.map((key) => ({ path, key, message: unknownKey(key, name, knownKeys(issue)) }));
    case 'invalid_value':
      return [{ path, message: wrongValue(name, value, issue.values.map(String)) }];
    case 'invalid_union':
      return tellUnion(issue, value, config);
    case 'invalid_type':
      return value === undefined && path.length > 0
        ? [missing(path, wantedBy(issue))]
        : [{ path, message: wrong(name, value, wantedBy(issue)) }];
    default:
      return [{ path, message: wrong(name, value, issue.message) }];
  }
}

/** The keys an object of the schema may have; `schema.ts` puts them there. */
function knownKeys(issue: Issue): readonly string[] {
  return issue.message.split(', ');
}

/** `text`, `a list`: messages of the schema are of this kind; zod's own begin with a capital. */
function wantedBy(issue: Issue & { code: 'invalid_type' }): string {
  const own: Readonly<Record<string, string>> = { array: 'a list', object: 'an object', record: 'an object' };
  return own[issue.expected] ?? issue.message;
}

/** Of several forms the one that was meant: the one that got farthest. */
function tellUnion(issue: Issue & { code: 'invalid_union' }, value: unknown, config: unknown): ConfigFault[] {
  const path = issue.path as Path;
  if (path.at(-2) === 'expectations' && isObject(value)) {
    const given = EXPECTATION_KINDS.filter((kind) => kind in value);
    if (given.length !== 1) {
      const has = given.length === 0 ? 'none of them' : given.join(' and ');
      return [{ path, message: `${pathText(path)} needs one of ${EXPECTATION_KINDS.join(', ')}; it has ${has}` }];
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
    return [{ path, message: wrong(pathText(path), value, issue.message) }];
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
    message: `${pathText(path.slice(0, -1)) || 'the configuration'} has no ${name}; it needs one: ${wanted}`,
  };
}

function wrong(name: string, value: unknown, wanted: string): string {
  if (wanted.startsWith('at least one of')) {
    return `${name} needs ${wanted}`;
  }
  const hint = typeof value === 'number' && wanted.startsWith('text') ? `; in quotes it is text: '${value}'` : '';
  return `${name || 'the configuration'} is ${shown(value)}; it has to be ${wanted}${hint}`;
}

function wrongValue(name: string, value: unknown, allowed: readonly string[]): string {
  const near = typeof value === 'string' ? nearestTo(value, allowed) : null;
  return `${name} is ${shown(value)}; it has to be ${either(allowed)}${near === null ? '' : ` (did you mean ${near}?)`}`;
}

function unknownKey(key: string, name: string, known: readonly string[]): string {
  const near = nearestTo(key, known);
  const place = name === '' ? '' : ` in ${name}`;
  return `unknown key ${JSON.stringify(key)}${place}; known are ${known.join(', ')}${near === null ? '' : ` (did you mean ${near}?)`}`;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function shown(value: unknown): string {
  if (value === null) {
    return 'empty';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : 'a list';
  }
  if (isObject(value)) {
    return Object.keys(value).length === 0
      ? 'an empty object'
      : `an object with ${Object.keys(value).slice(0, 5).join(', ')}`;
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
