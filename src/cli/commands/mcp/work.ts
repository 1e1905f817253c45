/** What `mcp` does: loaded when it runs. */
import { anonymizerInNode } from '../../../analysis/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { loadWidths } from '../../../page/index.ts';
import { logFactsOf } from '../../options/logs.ts';
import { readTlsFiles } from '../../options/tls.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import { onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { UsageError } from '../../process/usage-error.ts';
import { ConfinedPaths } from './confined-paths.ts';
import { Desk } from './desk.ts';
import type { McpCommandOptions } from './options.ts';
import type { Sdk } from './serve-tools.ts';
import { MCP_WORDS } from './words.ts';

/** An optional dependency: who does not ask for this need not have it. */
const PACKAGE = '@modelcontextprotocol/server';

/** Stand-ins whose originals are known, so that an assistant may ask with them. */
const MOST_MAPPED = 200_000;

type Loaded = Sdk & Pick<typeof import('@modelcontextprotocol/server/stdio'), 'serveStdio'>;

/** Serves the tools until whoever asks closes standard input, or an order to end comes. */
export async function serveAssistant(options: McpCommandOptions, io: Io): Promise<ExitCode> {
  const loaded = await load(io);
  if (loaded === null) {
    return EXIT.usage;
  }
  const desk = await deskFor(options, io);
  const { buildServer } = await import('./serve-tools.ts');
  if (io.input === 'terminal') {
    io.err(`siptriage: ${MCP_WORDS.in(langOf(io)).onTerminal}`);
  }
  const stop = onInterrupt();
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    stop.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const onerror = (error: Error): void => io.err(`siptriage: ${printable(error.message)}`);
  const served = loaded.serveStdio(() => buildServer(loaded, desk, io), { onerror });
  try {
    await ended;
  } finally {
    stop.release();
    await served.close();
  }
  return EXIT.done;
}

/** The desk that answers: what it may read, and in whose words. */
export async function deskFor(options: McpCommandOptions, io: Io): Promise<Desk> {
  await loadLanguage(options.lang);
  await loadWidths();
  const anonymizer = anonymizerInNode(null, { keepsMapping: true, mostMapped: MOST_MAPPED });
  return new Desk({
    paths: await confinedTo(options.folder),
    anonymizing: options.anonymize === 'off' ? null : { anonymizer, keep: async () => {} },
    tls: await readTlsFiles(options),
    logFacts: await logFactsOf(options),
    lang: options.lang,
    io,
  });
}

/** @throws UsageError for a folder that is none. */
async function confinedTo(folders: readonly string[]): Promise<ConfinedPaths> {
  for (const folder of folders) {
    await ConfinedPaths.in([folder]).catch(() => {
      throw new UsageError(sayingOf(MCP_WORDS, ({ noFolder }) => noFolder(folder)));
    });
  }
  return ConfinedPaths.in(folders);
}

/** The package that speaks the protocol; null where it is not there, which is said in one line. */
async function load(io: Io): Promise<Loaded | null> {
  try {
    const [{ McpServer, ResourceTemplate }, { serveStdio }] = await Promise.all([
      import('@modelcontextprotocol/server'),
      import('@modelcontextprotocol/server/stdio'),
    ]);
    return { McpServer, ResourceTemplate, serveStdio };
  } catch (error) {
    const why = (error as { code?: unknown }).code ?? 'ERR';
    io.err(`siptriage: ${MCP_WORDS.in(langOf(io)).notInstalled(PACKAGE, printable(String(why)))}`);
    return null;
  }
}
