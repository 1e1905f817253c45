/** What `view` does: loaded when it runs. */
import { VIEWER_CODE } from '#viewer-page';
import { canReopen, expandInputs, STANDARD_INPUT } from '../../../capture/node.ts';
import { LANGUAGES, type Lang, sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type ServedFile, type ViewerCode, viewerPage, viewerPolicy } from '../../../viewer/index.ts';
import { INPUT_WORDS } from '../../input/words.ts';
import { deliver } from '../../output/deliver.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import { onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { SYSTEM_WORDS } from '../../process/system-words.ts';
import { UsageError } from '../../process/usage-error.ts';
import { openBrowser } from './open-browser.ts';
import type { ViewCommandOptions } from './options.ts';
import { PageServer } from './page-server.ts';
import { VIEW_WORDS } from './words.ts';

/** Serves the page until it is told to stop, or writes it. */
export async function view(named: readonly string[], options: ViewCommandOptions, io: Io): Promise<ExitCode> {
  for (const lang of LANGUAGES) {
    await loadLanguage(lang);
  }
  if (options.output !== undefined) {
    if (named.length > 0) {
      throw new UsageError(sayingOf(VIEW_WORDS, ({ inFile }) => inFile));
    }
    await deliver(viewerPage(VIEWER_CODE, { lang: askedOf(io), served: [] }), options.output, io);
    return EXIT.done;
  }
  if (named.includes(STANDARD_INPUT)) {
    throw new UsageError(sayingOf(VIEW_WORDS, ({ noStream }) => noStream));
  }
  const { inputs, missing } = await expandInputs(named);
  for (const { path, reason, code } of missing) {
    const why = (SYSTEM_WORDS.in(langOf(io)) as Readonly<Record<string, string>>)[code] ?? reason;
    io.err(`siptriage: ${printable(path)}: ${printable(why)}`);
  }
  if (named.length > 0 && inputs.length === 0) {
    if (missing.length === 0) {
      io.err(`siptriage: ${INPUT_WORDS.in(langOf(io)).noFile(named.map(printable).join(', '))}`);
    }
    return EXIT.noTrace;
  }
  await refusePipes(inputs);
  await serve(inputs, new Set(named), VIEWER_CODE, options, io);
  return missing.length > 0 ? EXIT.noTrace : EXIT.done;
}

/** A page that is loaded again fetches its files again, and a pipe holds a trace once. */
async function refusePipes(inputs: readonly string[]): Promise<void> {
  for (const path of inputs) {
    if (!(await canReopen(path))) {
      throw new UsageError(sayingOf(VIEW_WORDS, ({ noPipe }) => noPipe(printable(path))));
    }
  }
}

async function serve(
  inputs: readonly string[],
  named: ReadonlySet<string>,
  code: ViewerCode,
  { open }: ViewCommandOptions,
  io: Io,
): Promise<void> {
  const stop = onInterrupt();
  const served: ServedFile[] = inputs.map((path, index) => ({ path, url: `input/${index}`, isNamed: named.has(path) }));
  const page = viewerPage(code, { lang: askedOf(io), served });
  const server = await PageServer.start({ page, policy: viewerPolicy(code, served.length > 0), files: inputs });
  try {
    await io.out(`${server.address}\n`);
    io.err(`siptriage: ${VIEW_WORDS.in(langOf(io)).served}`);
    if (open) {
      openBrowser(server.ticket(), io);
    }
    await new Promise<void>((resolve) => {
      stop.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    await server.close();
    stop.release();
  }
}

/** The language that somebody asked for; else the browser's counts. */
function askedOf({ speech }: Io): Lang | null {
  return speech?.asked ?? null;
}
