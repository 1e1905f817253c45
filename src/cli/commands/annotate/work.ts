/** What `annotate` does: loaded when it runs. */
import { type TraceInput, walkTrace } from '../../../analysis/index.ts';
import { DECODERS_IN_NODE, fileInput } from '../../../analysis/node.ts';
import { canReopen, expandInputs } from '../../../capture/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { loadWidths } from '../../../page/index.ts';
import { openFacts } from '../../input/facts-inputs.ts';
import { readTrace } from '../../input/read-trace.ts';
import { type Spool, spoolInput } from '../../input/spool.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText } from '../../options/look.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { type Delivery, delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import { type Interruption, NEVER, onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { stoppedEarly } from '../../process/stopped.ts';
import { UsageError } from '../../process/usage-error.ts';
import { AnnotationFace } from './annotation-face.ts';
import type { AnnotateCommandOptions } from './options.ts';
import { PrintedInput } from './printed-input.ts';
import { ANNOTATE_COMMAND_WORDS } from './words.ts';

/** Reads the input twice: to decide, and to print it with what was decided. */
export async function annotateTrace(path: string, options: AnnotateCommandOptions, io: Io): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const read = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options), lang: options.lang };
  const found = await oneInput(path, options);
  const anonymizing = await anonymizingOf(options);
  const file = found ?? path;
  const isReadOnce = found !== null && !(await canReopen(file));
  const spool = isReadOnce ? await spoolInput(file) : null;
  try {
    await loadWidths();
    const face = new AnnotationFace(options, io);
    const told = { face, showsProgress: options.quiet !== true, tellsGoodCalls: false };
    const deciding = { ...read, anonymizing, spool, ...told };
    const { totals, exitCode, isStopped } = await readTrace([path], deciding, io);
    // What begins like SIP and is no message is worth a look at its form all the same.
    if (totals.messages === 0 && totals.malformed === 0) {
      return exitCode;
    }
    // What came before somebody stopped it is annotated; who stops it again wants no more.
    const printing = isStopped ? NEVER : onInterrupt();
    const { inputs, close } = await printedInputs(file, path, spool, printing);
    const walking = { ...read, ...DECODERS_IN_NODE, anonymizer: anonymizing?.anonymizer ?? null };
    const print = async ({ write, enough }: Pick<Delivery, 'write' | 'enough'>): Promise<void> => {
      const most = isStopped && spool?.isCut !== true ? totals.messages : Infinity;
      const printer = new PrintedInput(face, write, options, io, most);
      const signal = AbortSignal.any([printing.signal, printer.hasEnough, enough]);
      await walkTrace(inputs, { ...walking, signal }, printer).finally(close);
      await printer.end();
    };
    // A log keeps its own lines, marks too: what is set in between them gives way alone.
    await delivering(options.output, io, print, { ...asText(options), isText: false });
    tellUntold(face, printing.signal.aborted ? stoppedEarly(langOf(io), totals.messages) : null, io);
    return exitCode;
  } finally {
    spool?.close();
  }
}

/** What is printed: the input, or those that a facts file was made of. */
async function printedInputs(
  file: string,
  path: string,
  spool: Spool | null,
  { signal, release }: Interruption,
): Promise<{ inputs: readonly TraceInput[]; close: () => void }> {
  const facts = spool === null ? await openFacts([file]) : null;
  const made = facts?.inputs.get(file);
  const close = (): void => {
    release();
    facts?.close();
  };
  return { inputs: made ?? [spool?.input(path) ?? (await fileInput(file, path, signal))], close };
}

/** What the annotations do not hold: what follows where somebody stopped it, and stories beyond those that are kept. */
function tellUntold({ dropped }: AnnotationFace, stopped: string | null, io: Io): void {
  if (stopped !== null) {
    io.err(`siptriage: ${stopped}`);
  }
  if (dropped > 0) {
    io.err(`siptriage: ${ANNOTATE_COMMAND_WORDS.in(langOf(io)).untold(dropped)}`);
  }
}

/** The file that is to be printed; null where there is none. @throws UsageError where there are several. */
async function oneInput(path: string, options: AnnotateCommandOptions): Promise<string | null> {
  const { inputs } = await expandInputs([path]);
  if (inputs.length > 1) {
    throw new UsageError(sayingOf(ANNOTATE_COMMAND_WORDS, ({ oneFile }) => oneFile(path, inputs.length)));
  }
  const { read, written } = anonymizeFiles(options);
  await keepApart([options.output, ...written], { inputs: [path], others: [...keyFiles(options), ...read] });
  return inputs[0] ?? null;
}
