import type { Command } from 'commander';
import type { Anonymizer } from '../../anonymize/index.ts';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';

/** What is told without naming anybody, as commander hands it over. */
export type AnonymizeOptions = {
  readonly anonymize?: boolean;
  readonly anonymizeAgents?: boolean;
  readonly key?: string;
  readonly mapping?: string;
};

export const ANONYMIZE_WORDS = translatable({
  anonymize: 'replace numbers, users, names, hosts, addresses, identifiers and secrets (docs/anonymize.md)',
  anonymizeAgents: 'with --anonymize: the names of products too',
  key: 'with --anonymize: a file of any bytes; with the same one the same becomes the same, in every run',
  mapping: 'what stands for what: --anonymize writes it, reveal reads it, and nobody else may see it',
  onlyWith: (option: string) => `${option} says how --anonymize replaces, which is not asked for`,
  notWith: (option: string) => `${option} would name what --anonymize replaces`,
  /** What a check is told of calls, with their names. */
  notWithNamed: (what: string) =>
    `${what}: written with the names of the trace, which --anonymize replaces and the result would tell; check without --anonymize, and pass on what \`siptriage analyze --anonymize\` says of the trace`,
  mappingToFile: '--mapping names a file: whoever reads standard output would read it too',
  emptyKey: (file: string) => `${file}: a key of fewer than 16 bytes is guessed too soon`,
  leftOut: (parts: number, kinds: string) =>
    `${parts} ${parts === 1 ? 'body or part' : 'bodies or parts'} of messages could not be read and ${parts === 1 ? 'was' : 'were'} left out (${kinds})`,
  noType: 'no type',
});

const ANONYMIZE = new SpokenOption(
  '--anonymize',
  sayingOf(ANONYMIZE_WORDS, ({ anonymize }) => anonymize),
);
const AGENTS = new SpokenOption(
  '--anonymize-agents',
  sayingOf(ANONYMIZE_WORDS, ({ anonymizeAgents }) => anonymizeAgents),
);
const KEY = new SpokenOption(
  '--key <file>',
  sayingOf(ANONYMIZE_WORDS, ({ key }) => key),
);
/** Of `reveal` too. */
export const MAPPING = new SpokenOption(
  '--mapping <file>',
  sayingOf(ANONYMIZE_WORDS, ({ mapping }) => mapping),
);

/** For every command that tells of a trace. */
export function addAnonymizeOptions(command: Command): Command {
  return command.addOption(ANONYMIZE).addOption(AGENTS).addOption(KEY).addOption(MAPPING);
}

/** Anonymizing in one run. */
export type Anonymizing = {
  readonly anonymizer: Anonymizer;
  /** Writes what stands for what, where that is wanted. */
  readonly keep: () => Promise<void>;
};

/**
 * How a trace is told; null where it is told as it is.
 *
 * @param others options that would name somebody, and what a configuration says of calls, by their names, where they are
 *   given.
 * @throws UsageError for a key that cannot be read, and for what does not go together.
 */
export async function anonymizingOf(
  options: AnonymizeOptions,
  others: Readonly<Record<string, unknown>> = {},
): Promise<Anonymizing | null> {
  const { anonymize = false, anonymizeAgents: agents = false, key, mapping } = options;
  if (!anonymize) {
    const given = agents ? 'anonymize-agents' : key !== undefined ? 'key' : mapping !== undefined ? 'mapping' : null;
    if (given !== null) {
      throw new UsageError(sayingOf(ANONYMIZE_WORDS, ({ onlyWith }) => onlyWith(`--${given}`)));
    }
    return null;
  }
  const { STANDARD_INPUT } = await import('../../capture/node.ts');
  if (mapping === STANDARD_INPUT) {
    throw new UsageError(sayingOf(ANONYMIZE_WORDS, ({ mappingToFile }) => mappingToFile));
  }
  const naming = Object.keys(others).find((name) => others[name] !== undefined && others[name] !== false);
  if (naming !== undefined) {
    const isOption = naming.startsWith('--');
    throw new UsageError(
      sayingOf(ANONYMIZE_WORDS, ({ notWith, notWithNamed }) => (isOption ? notWith : notWithNamed)(naming)),
    );
  }
  const { anonymizerInNode } = await import('../../analysis/node.ts');
  const secret = key === undefined ? null : await keyIn(key);
  const anonymizer = anonymizerInNode(secret, { agents, keepsMapping: mapping !== undefined });
  return { anonymizer, keep: async () => (mapping === undefined ? undefined : keepMapping(mapping, anonymizer)) };
}

/** Files that it reads and writes. */
export function anonymizeFiles({ key, mapping }: AnonymizeOptions): {
  readonly read: string[];
  readonly written: string[];
} {
  return { read: key === undefined ? [] : [key], written: mapping === undefined ? [] : [mapping] };
}

async function keyIn(file: string): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  const { SHORTEST_KEY } = await import('../../anonymize/index.ts');
  const bytes = await readFile(file).catch((error: unknown) => refuse(file, error));
  if (bytes.length < SHORTEST_KEY) {
    throw new UsageError(sayingOf(ANONYMIZE_WORDS, ({ emptyKey }) => emptyKey(file)));
  }
  return bytes;
}

/** For nobody else to read, also where a file stood there that others could. */
async function keepMapping(file: string, anonymizer: Anonymizer): Promise<void> {
  const { open } = await import('node:fs/promises');
  const { mappingText } = await import('../../anonymize/index.ts');
  try {
    const opened = await open(file, 'w', 0o600);
    try {
      if ((await opened.stat()).isFile()) {
        await opened.chmod(0o600);
      }
      await opened.writeFile(mappingText(anonymizer.mapping));
    } finally {
      await opened.close();
    }
  } catch (error) {
    refuse(file, error);
  }
}

function refuse(file: string, error: unknown): never {
  const why = reasonOf(error);
  throw new UsageError((lang) => `${file}: ${why(lang)}`);
}
