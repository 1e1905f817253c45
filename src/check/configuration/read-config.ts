import { z } from 'zod';
import type { Said } from '../../languages/index.ts';
import type { Baseline } from '../baseline.ts';
import type { Config } from '../config.ts';
import { type ConfigFault, faultsOf } from './config-faults.ts';
import { BASELINE_FILE_SCHEMA, CONFIG_SCHEMA } from './config-schema.ts';
import { literalLines } from './literal-lines.ts';
import { deadReferences, type Known } from './references.ts';
import { type LineOf, readText } from './text-lines.ts';

/** One mistake, with its line. */
export type FileFault = { readonly line: number; readonly said: Said };

export type Parsed<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly FileFault[] };

/** Reads a configuration in JSON or YAML. Never throws: mistakes come back in the order of their lines. */
export function parseConfig(text: string, form: 'json' | 'yaml', known: Known): Parsed<Config> {
  const read = readText(text, form);
  return 'said' in read ? failed([read]) : validConfig(read.value, read.lineOf, known);
}

/** The same for what a JavaScript or TypeScript file exports; its source says where. */
export function configFromCode(exported: unknown, source: string, known: Known): Parsed<Config> {
  return validConfig(exported, literalLines(source), known);
}

/** Reads a baseline file. Never throws. */
export function parseBaseline(text: string): Parsed<Baseline> {
  const read = readText(text, 'json');
  return 'said' in read ? failed([read]) : valid<Baseline>(BASELINE_FILE_SCHEMA, read.value, read.lineOf);
}

/** JSON Schema (draft 2020-12) of the configuration, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' });
  return { $schema, $id: 'urn:siptriage:config', title: 'siptriage.config', ...schema };
}

function validConfig(value: unknown, lineOf: LineOf, known: Known): Parsed<Config> {
  const parsed = valid<Config>(CONFIG_SCHEMA, value, lineOf);
  if (parsed.value === null) {
    return parsed;
  }
  const dead = deadReferences(parsed.value, known);
  return dead.length > 0 ? failed(located(dead, lineOf)) : parsed;
}

function valid<T>(schema: z.ZodType, value: unknown, lineOf: LineOf): Parsed<T> {
  const result = schema.safeParse(value);
  return result.success
    ? { value: result.data as T, faults: [] }
    : failed(located(faultsOf(result.error.issues, value), lineOf));
}

function located(faults: readonly ConfigFault[], lineOf: LineOf): FileFault[] {
  return faults.map(({ path, key, said }) => ({ line: lineOf(path, key), said }));
}

function failed(faults: readonly FileFault[]): { readonly value: null; readonly faults: readonly FileFault[] } {
  return { value: null, faults: faults.toSorted((a, b) => a.line - b.line) };
}
