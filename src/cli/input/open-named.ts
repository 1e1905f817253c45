import type { AnalyzeOptions, TraceInput } from '../../analysis/index.ts';
import { inputAt } from '../../analysis/node.ts';
import { IDLE_MS } from '../../capture/index.ts';
import { expandInputs, STANDARD_INPUT, streamSource } from '../../capture/node.ts';
import type { Lang } from '../../languages/index.ts';
import { printable } from '../output/printable.ts';
import type { Interruption } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { SYSTEM_WORDS } from '../process/system-words.ts';
import { openFacts } from './facts-inputs.ts';
import type { Named } from './gaps.ts';
import type { Spool } from './spool.ts';

type NamedOptions = {
  readonly follow?: boolean | undefined;
  readonly spool?: Spool | null | undefined;
  /** What a first word may have been meant as. */
  readonly commands?: readonly string[];
  /** Of facts files only what may matter to it is read. */
  readonly select?: AnalyzeOptions['select'] | undefined;
};

/** Opens what a command line names; says on stderr, a line each, what cannot be looked at. */
export async function openNamed(
  paths: readonly string[],
  io: Io,
  { signal }: Interruption,
  { follow = false, spool = null, commands = [], select }: NamedOptions,
): Promise<Named> {
  const { inputs, missing } = await expandInputs(paths);
  for (const { path, reason, code } of missing) {
    const why = (SYSTEM_WORDS.in(langOf(io)) as Readonly<Record<string, string>>)[code] ?? reason;
    const meant = path === paths[0] && commands.length > 0 ? await meantCommand(langOf(io), path, commands) : '';
    io.err(`siptriage: ${printable(path)}: ${printable(why)}${meant}`);
  }
  const open = (path: string): TraceInput | Promise<TraceInput> =>
    spool !== null
      ? spool.input(path)
      : path === STANDARD_INPUT
        ? { path, canReopen: false, open: async () => streamSource(process.stdin, signal, follow ? IDLE_MS : null) }
        : inputAt(path, { isGrowing: follow, signal });
  const archive = follow || spool !== null ? null : await openFacts(inputs, select);
  const opened = await Promise.all(inputs.map(async (path) => archive?.inputs.get(path) ?? [await open(path)]));
  return {
    inputs: opened.flat(),
    missing: missing.map(({ path }) => path),
    ...(archive === null ? {} : { passedOver: archive.passedOver(), close: archive.close }),
  };
}

async function meantCommand(lang: Lang, word: string, commands: readonly string[]): Promise<string> {
  const { mistypedCommand } = await import('./mistyped-command.ts');
  return mistypedCommand(lang, word, commands);
}
