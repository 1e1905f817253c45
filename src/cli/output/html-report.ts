/** The report as a page of HTML, loaded where one is asked for. */
import { newLegBook, readAgain } from '../../analysis/index.ts';
import { DECODERS_IN_NODE, fileInput } from '../../analysis/node.ts';
import { canReopen, expandInputs } from '../../capture/node.ts';
import { EVERYTHING } from '../../filter/index.ts';
import type { Story } from '../../findings/index.ts';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { loadLanguage } from '../../languages/load.ts';
import { VERSION } from '../../model/index.ts';
import { type CallLegs, type CheckBanner, HtmlFace, type MessageTexts, type TraceFace } from '../../report/index.ts';
import { type ReadOptions, readTrace, type Trace } from '../input/read-trace.ts';
import { type Spool, spoolInput } from '../input/spool.ts';
import type { HtmlPageOptions } from '../options/html.ts';
import type { ExitCode } from '../process/exit-codes.ts';
import { onInterrupt } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { pagesAddress } from '../process/pages-address.ts';
import { deliver } from './deliver.ts';

export type HtmlLook = HtmlPageOptions & {
  readonly lang: Lang;
  readonly timezone?: string | null;
  readonly isFiltered: boolean;
  readonly tells?: (story: Story) => boolean;
  /** Where the reference pages lie, as a configuration says. */
  readonly pages?: string;
};

/** A trace that is read, and its page. */
export type HtmlPage = {
  readonly trace: Trace;
  /** The page; empty where the trace has no message. */
  readonly pieces: (check?: CheckBanner) => Promise<readonly string[]>;
  readonly close: () => void;
};

/** Its face: all languages are loaded, since they stand in the page. */
async function htmlFace({
  lang,
  legs,
  timezone,
  isFiltered,
  tells,
  maxCalls,
  withSecrets,
  pages,
}: Omit<HtmlLook, 'pages'> & { readonly pages: string | null; readonly legs: CallLegs }): Promise<HtmlFace> {
  for (const other of LANGUAGES) {
    await loadLanguage(other);
  }
  return new HtmlFace({
    lang,
    legs,
    version: VERSION,
    timezone: timezone ?? null,
    isFiltered,
    showsSecrets: withSecrets === true,
    pages,
    ...(tells === undefined ? {} : { tells }),
    ...(maxCalls === undefined ? {} : { maxCalls }),
  });
}

/**
 * Reads the inputs, and again for the texts of the messages that the page shows: what comes once, as from a pipe, is kept
 * where it is all there is.
 */
export async function readForHtml(
  inputs: readonly string[],
  look: HtmlLook,
  read: ReadOptions,
  io: Io,
): Promise<HtmlPage> {
  const { legs, seed } = newLegBook();
  const face = await htmlFace({ ...look, pages: pagesAddress(io.env, look.pages), legs });
  const select = { ...(read.select ?? EVERYTHING), legs };
  const spool = await spoolOf(inputs);
  try {
    const trace = await readTrace(inputs, { ...read, face: beside(face, read.face), spool, select, seed }, io);
    const pieces = async (check?: CheckBanner): Promise<readonly string[]> => {
      if (trace.totals.messages === 0) {
        return [];
      }
      const texts = face.texts();
      await takeTexts(inputs, texts, read, spool);
      return face.pieces(texts, check ?? null);
    };
    return { trace, pieces, close: () => spool?.close() };
  } catch (error) {
    spool?.close();
    throw error;
  }
}

/** Both are told; what only one of them takes is told to both. The page counts what it refuses: it is asked where that settles it. */
function beside(face: HtmlFace, other: TraceFace | undefined): TraceFace {
  return other === undefined
    ? face
    : {
        takesStories: true,
        takesCall: (isGood) => {
          const isTaken = other.takesCall?.(isGood) ?? true;
          return isTaken || face.takesCall(isGood);
        },
        ...(other.notKept === undefined ? {} : { notKept: other.notKept }),
        tell: (event) => {
          other.tell(event);
          face.tell(event);
        },
        flush: () => other.flush(),
      };
}

/** Reads the inputs and delivers their page. */
export async function writeHtml(
  inputs: readonly string[],
  look: HtmlLook & { readonly output?: string },
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const { trace, pieces, close } = await readForHtml(inputs, look, read, io);
  try {
    if (trace.totals.messages > 0) {
      await deliver(await pieces(), look.output, io);
    }
    return trace.exitCode;
  } finally {
    close();
  }
}

/** Keeps what comes once, where it is the one input. */
async function spoolOf(inputs: readonly string[]): Promise<Spool | null> {
  const { inputs: found } = await expandInputs(inputs);
  const [only] = found;
  if (only === undefined || found.length > 1 || (await canReopen(only))) {
    return null;
  }
  return spoolInput(only);
}

/** Of several inputs all have to be there still: their places count. */
async function takeTexts(
  named: readonly string[],
  texts: MessageTexts,
  { tls, logFacts, limits, anonymizing, select }: ReadOptions,
  spool: Spool | null,
): Promise<void> {
  const { inputs } = await expandInputs(named);
  const canAll = spool !== null || (await Promise.all(inputs.map(canReopen))).every((can) => can);
  if (texts.isEmpty || !canAll) {
    return;
  }
  const stop = onInterrupt();
  const open = (path: string) => spool?.input(path) ?? fileInput(path, path, stop.signal);
  const options = {
    ...DECODERS_IN_NODE,
    ...(tls === undefined ? {} : { tls }),
    ...(logFacts === undefined ? {} : { logFacts }),
    ...(limits === undefined ? {} : { limits }),
    // What is outside the times that were asked for was never captured; the filter chose stories, and these are chosen.
    ...(select === undefined ? {} : { select: { filter: null, from: select.from, to: select.to } }),
    anonymizer: anonymizing?.anonymizer ?? null,
    signal: AbortSignal.any([stop.signal, texts.hasEnough]),
  };
  await readAgain(await Promise.all(inputs.map(open)), options, texts).finally(stop.release);
}
