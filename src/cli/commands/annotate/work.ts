/** What `annotate` does: loaded when it runs. */
import { type InputFace, walkTrace } from '../../../analysis/index.ts';
import { DECODERS_IN_NODE, fileInput } from '../../../analysis/node.ts';
import { expandInputs, STANDARD_INPUT } from '../../../capture/node.ts';
import {
  Annotations,
  HarmlessText,
  loadWidths,
  MessageRows,
  type TraceEvent,
  type TraceFace,
} from '../../../report/index.ts';
import { readTrace } from '../../input/read-trace.ts';
import { spoolStandardInput } from '../../input/spool.ts';
import { logFactsOf } from '../../options/logs.ts';
import { detailOf, styleFor } from '../../options/look.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { type Delivery, delivering } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import { NEVER, onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { stoppedEarly } from '../../process/stopped.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { AnnotateCommandOptions } from './options.ts';

/** Reports fit this many columns; a narrower terminal gets what it has. */
const PAGE_WIDTH = 100;
const SYNCHRONOUSLY = 64 * 1024;

type Message = Parameters<InputFace['message']>[0];
type Arrival = Parameters<InputFace['captured']>[1];
type Facts = Parameters<InputFace['captured']>[2];
type Faults = Parameters<InputFace['captured']>[3];

/** Reads the input twice: to decide, and to print it with what was decided. */
export async function annotateTrace(path: string, options: AnnotateCommandOptions, io: Io): Promise<ExitCode> {
  const read = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options), lang: options.lang };
  const { inputs } = await expandInputs([path]);
  if (inputs.length > 1) {
    throw new UsageError(`annotate prints one file, and ${path} holds ${inputs.length}`);
  }
  await keepApart([options.output], { inputs: [path], others: keyFiles(options) });
  const stop = onInterrupt();
  const spool = path === STANDARD_INPUT ? await spoolStandardInput(stop.signal).finally(stop.release) : null;
  stop.release();
  try {
    await loadWidths();
    const face = new AnnotationFace(options, io);
    const { analysis, exitCode, isStopped } = await readTrace(
      [path],
      {
        ...read,
        spool,
        // What came before somebody stopped it is annotated; who stops it again wants no more.
        ...(stop.signal.aborted ? { interruption: NEVER } : {}),
        keepGoodCalls: false,
        keepStories: false,
        face,
        showsProgress: options.quiet !== true,
      },
      io,
    );
    // What begins like SIP and is no message is worth a look at its form all the same.
    if (analysis.messages === 0 && analysis.malformed === 0) {
      return exitCode;
    }
    const printing = isStopped || stop.signal.aborted ? NEVER : onInterrupt();
    const input = spool?.input(path) ?? (await fileInput(inputs[0] ?? path, path, printing.signal));
    await delivering(options.output, io, async ({ write }) => {
      const printer = new PrintedInput(face, write, options, io, isStopped ? analysis.messages : Infinity);
      const signal = AbortSignal.any([printing.signal, printer.hasEnough]);
      await walkTrace([input], { ...read, ...DECODERS_IN_NODE, signal }, printer).finally(printing.release);
      await printer.end();
    });
    if (stop.signal.aborted || printing.signal.aborted) {
      io.err(`siptriage: ${stoppedEarly(options.lang, analysis.messages)}`);
    }
    if (face.dropped > 0) {
      io.err(`siptriage: ${face.dropped} stories more than annotations are kept for are not told`);
    }
    return exitCode;
  } finally {
    spool?.close();
  }
}

function widthFor(io: Io, output: string | undefined): number {
  return output === undefined ? Math.min(PAGE_WIDTH, io.columns ?? PAGE_WIDTH) : PAGE_WIDTH;
}

/** Keeps what belongs beneath the messages. */
class AnnotationFace implements TraceFace {
  readonly takesStories = true;
  paths: readonly string[] = [];
  annotations: Annotations;
  readonly #options: ConstructorParameters<typeof Annotations>[1];

  constructor(options: AnnotateCommandOptions, io: Io) {
    this.#options = {
      lang: options.lang,
      style: styleFor(options, io),
      detail: detailOf(options),
      width: widthFor(io, options.output),
    };
    this.annotations = new Annotations([], this.#options);
  }

  get dropped(): number {
    return this.annotations.dropped;
  }

  /** Problems are told by the report; the trace itself is printed as it is. */
  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.paths = event.paths;
      this.annotations = new Annotations(event.paths, this.#options);
    } else if (event.type === 'story') {
      this.annotations.story(event.story);
    }
  }

  async flush(): Promise<void> {}
}

/** Prints a trace with what stands beneath its messages. */
class PrintedInput implements InputFace {
  readonly #annotations: Annotations;
  readonly #hasSeveral: boolean;
  readonly #write: Delivery['write'];
  readonly #style: ReturnType<typeof styleFor>;
  readonly #width: number;
  readonly #enough = new AbortController();
  #left: number;
  #text = new HarmlessText();
  #rows: MessageRows;
  #input = 0;
  #batch = '';
  #isAtLineStart = true;

  /** @param most messages that are printed; what decided them was not read any further. */
  constructor(
    { annotations, paths }: AnnotationFace,
    write: Delivery['write'],
    options: AnnotateCommandOptions,
    io: Io,
    most: number,
  ) {
    this.#left = most;
    annotations.allTaken();
    this.#annotations = annotations;
    this.#hasSeveral = paths.length > 1;
    this.#write = write;
    this.#style = styleFor(options, io);
    this.#width = widthFor(io, options.output);
    this.#rows = new MessageRows(this.#style, this.#width);
  }

  /** Aborted when the last message is printed that may be. */
  get hasEnough(): AbortSignal {
    return this.#enough.signal;
  }

  async begin(input: number, path: string): Promise<void> {
    this.#put(this.#text.end());
    this.#input = input;
    this.#rows = new MessageRows(this.#style, this.#width);
    if (this.#hasSeveral) {
      this.#putLines([this.#style.bold(printable(path))]);
    }
  }

  async text(bytes: Uint8Array): Promise<void> {
    if (this.#left > 0) {
      this.#put(this.#text.of(bytes));
    }
    await this.flush(SYNCHRONOUSLY);
  }

  async message(message: Message, line: number, facts: Facts, faults: Faults): Promise<void> {
    if (!this.#mayTake()) {
      return;
    }
    this.#put(this.#text.end());
    this.#annotate(message, line, 0, facts, faults);
    await this.flush(SYNCHRONOUSLY);
  }

  captured(message: Message, arrival: Arrival, facts: Facts, faults: Faults): void {
    if (!this.#mayTake()) {
      return;
    }
    const { frame, line } = arrival;
    this.#putLines(this.#rows.of(message, arrival, line > 0 ? `:${line}` : `#${frame}`, facts));
    this.#annotate(message, line, frame, facts, faults);
  }

  #mayTake(): boolean {
    if (this.#left <= 0) {
      this.#enough.abort();
      return false;
    }
    this.#left--;
    return true;
  }

  async flush(least = 0): Promise<void> {
    if (this.#batch.length > least) {
      const text = this.#batch;
      this.#batch = '';
      await this.#write(text);
    }
  }

  async end(): Promise<void> {
    this.#put(this.#text.end());
    this.#putLines(this.#annotations.rest());
    await this.flush();
  }

  #annotate(message: Message, line: number, frame: number, facts: Facts, faults: Faults): void {
    const { method } = message;
    const status = Math.max(0, message.status);
    this.#putLines(this.#annotations.beneath({ input: this.#input, line, frame, method, status }, facts, faults));
  }

  #putLines(lines: readonly string[]): void {
    if (lines.length > 0) {
      this.#put(`${this.#isAtLineStart ? '' : '\n'}${lines.join('\n')}\n`);
    }
  }

  #put(text: string): void {
    if (text !== '') {
      this.#batch += text;
      this.#isAtLineStart = text.endsWith('\n');
    }
  }
}
