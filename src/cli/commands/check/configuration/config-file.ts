/** The configuration of `check`: found, read, and every mistake in it named. Loaded where a trace is checked. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { faultOfFacts } from '../../../../analysis/index.ts';
import type { FileFault, Known } from '../../../../check/configuration.ts';
import { type Config, defineConfig } from '../../../../check/index.ts';
import { parseFilter } from '../../../../filter/index.ts';
import { type Said, sayingOf } from '../../../../languages/index.ts';
import { reasonOf } from '../../../process/system-words.ts';
import { UsageError } from '../../../process/usage-error.ts';
import { CHECK_FORMATS } from '../formats.ts';
import { shortPath } from '../short-path.ts';
import { CHECK_COMMAND_WORDS } from '../words.ts';
import { CODE_EXTENSIONS, DATA_EXTENSIONS, findConfig, type PassedOver } from './find-config.ts';

const MOST_FAULTS = 20;
const MOST_BYTES = 16 * 1024 * 1024;

export type LoadedConfig = {
  readonly config: Config;
  /** Null where there is none. Its paths begin at its folder. */
  readonly file: string | null;
  /** Configurations that lie here and are not used. */
  readonly passedOver: readonly PassedOver[];
};

/**
 * Reads the configuration that is named, or else the one that is found (find-config.ts); without one an empty configuration.
 *
 * @throws UsageError with a line for each mistake.
 */
export async function loadConfig(named: string | undefined): Promise<LoadedConfig> {
  const { file, passedOver } =
    named === undefined ? await findConfig(process.cwd()) : { file: resolve(named), passedOver: [] };
  return { config: file === null ? {} : await readConfig(file), file, passedOver };
}

async function readConfig(file: string): Promise<Config> {
  const { configFromCode, parseConfig } = await import('../../../../check/configuration.ts');
  const text = await textOf(file);
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const known = configSurroundings();
  const parsed =
    extension === 'json' || extension === 'yaml' || extension === 'yml'
      ? parseConfig(text, extension === 'json' ? 'json' : 'yaml', known)
      : configFromCode(await exportOf(file, extension), text, known);
  if (parsed.value === null) {
    throw faulty(file, parsed.faults);
  }
  return parsed.value;
}

/** What the module exports. TypeScript is read by jiti, on every version of Node alike. */
async function exportOf(file: string, extension: string): Promise<unknown> {
  if (!['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].includes(extension)) {
    const forms = [...DATA_EXTENSIONS, ...CODE_EXTENSIONS].join(', ');
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ configForms }) => configForms(shortPath(file), forms)));
  }
  const { createJiti } = await import('jiti');
  // Also where the project has no siptriage of its own, as with npx.
  const virtualModules = { siptriage: { defineConfig } };
  try {
    const module: Record<string, unknown> = await createJiti(import.meta.url, {
      fsCache: false,
      moduleCache: false,
      virtualModules,
    }).import(file);
    return 'default' in module ? await module['default'] : undefined;
  } catch (error) {
    const text = firstLineOf(error);
    throw faulty(file, [{ line: lineOfError(error, file), said: () => text }]);
  }
}

/** Where an error in a configuration's code arose: its message ends with `(3:14)`, or its stack names the file. */
function lineOfError(error: unknown, file: string): number {
  if (!(error instanceof Error)) {
    return 1;
  }
  const inMessage = /\((\d+):\d+\)/.exec(error.message)?.[1];
  const at = (error.stack ?? '').split(`${file}:`)[1];
  return Number(inMessage ?? /^\d+/.exec(at ?? '')?.[0] ?? 1);
}

function firstLineOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n')[0] ?? text;
}

/** What names in a configuration may lead to. */
export function configSurroundings(): Known {
  return {
    formats: Object.keys(CHECK_FORMATS),
    faultOfFilter: (expression) => {
      const filter = parseFilter(expression);
      return 'matches' in filter
        ? null
        : (lang) => `${CHECK_COMMAND_WORDS.in(lang).position(filter.position)}: ${filter.said(lang)}`;
    },
    faultOfLogFact: (name, text) => {
      const fault = faultOfFacts({ date: null, timezone: null, localAddress: null, [name]: text });
      return fault === null ? null : (lang) => `${fault.text} ${fault.said(lang)}`;
    },
  };
}

/** One line for each mistake in a file. */
export function faulty(file: string, faults: readonly FileFault[]): UsageError {
  const path = shortPath(file);
  const lines = faults.slice(0, MOST_FAULTS).map(
    ({ line, said }): Said =>
      (lang) =>
        `${path}:${line}: ${said(lang)}`,
  );
  const more = faults.length - lines.length;
  const rest = more > 0 ? [sayingOf(CHECK_COMMAND_WORDS, ({ moreFaults }) => moreFaults(path, more))] : [];
  const [first = () => path, ...others] = [...lines, ...rest];
  return new UsageError(first, others);
}

/** @throws UsageError for a file that cannot be read. */
export async function textOf(file: string): Promise<string> {
  try {
    return await readBounded(file);
  } catch (error) {
    if (error instanceof UsageError) {
      throw error;
    }
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const path = shortPath(file);
    const why = reasonOf(error);
    throw new UsageError((lang) =>
      isMissing ? CHECK_COMMAND_WORDS.in(lang).noSuchFile(path) : `${path}: ${why(lang)}`,
    );
  }
}

/** Reads no more than it takes to know that a file is too long, whatever its size is said to be. */
async function readBounded(file: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of createReadStream(file)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) {
      throw new UsageError(
        sayingOf(CHECK_COMMAND_WORDS, ({ longer }) => longer(shortPath(file), MOST_BYTES / 1024 / 1024)),
      );
    }
  }
  return Buffer.concat(pieces).toString('utf8');
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
