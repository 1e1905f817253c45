import type { InputFace } from '../../../analysis/index.ts';
import { type Annotations, HarmlessText, MessageRows } from '../../../report/index.ts';
import { styleFor } from '../../options/look.ts';
import type { Delivery } from '../../output/deliver.ts';
import { printable } from '../../output/printable.ts';
import { shownWith } from '../../output/stand-ins.ts';
import type { Io } from '../../process/io.ts';
import { type AnnotationFace, widthFor } from './annotation-face.ts';
import type { AnnotateCommandOptions } from './options.ts';

const SYNCHRONOUSLY = 64 * 1024;

type Message = Parameters<InputFace['message']>[0];
type Arrival = Parameters<InputFace['captured']>[1];
type Facts = Parameters<InputFace['captured']>[2];
type FaultsOf = Parameters<InputFace['captured']>[3];

/** Prints a trace with what stands beneath its messages. */
export class PrintedInput implements InputFace {
  readonly #annotations: Annotations;
  readonly #hasSeveral: boolean;
  /** The lines of a log are not shown: its messages are, in full. */
  readonly #showsMessages: boolean;
  readonly #write: Delivery['write'];
  readonly #style: ReturnType<typeof styleFor>;
  readonly #width: number;
  readonly #shown: (text: string) => string;
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
    this.#showsMessages = options.anonymize === true;
    this.#write = write;
    this.#style = styleFor(options, io);
    this.#width = widthFor(io, options.output);
    this.#shown = options.output === undefined ? shownWith(io.env) : (text) => text;
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

  async message(message: Message, line: number, facts: Facts, faultsOf: FaultsOf): Promise<void> {
    if (!this.#mayTake()) {
      return;
    }
    this.#put(this.#text.end());
    this.#annotate(message, line, 0, facts, faultsOf);
    await this.flush(SYNCHRONOUSLY);
  }

  captured(message: Message, arrival: Arrival, facts: Facts, faultsOf: FaultsOf): void {
    if (!this.#mayTake()) {
      return;
    }
    const { frame, line } = arrival;
    this.#putLines(this.#rows.of(message, arrival, line > 0 ? `:${line}` : `#${frame}`, facts));
    if (line > 0 && this.#showsMessages) {
      this.#put(this.#text.of(message.bytes.subarray(message.start, message.end)));
      this.#put(this.#text.end());
    }
    this.#annotate(message, line, frame, facts, faultsOf);
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

  #annotate(message: Message, line: number, frame: number, facts: Facts, faultsOf: FaultsOf): void {
    const { method } = message;
    const status = Math.max(0, message.status);
    this.#putLines(this.#annotations.beneath({ input: this.#input, line, frame, method, status }, facts, faultsOf()));
  }

  #putLines(lines: readonly string[]): void {
    if (lines.length > 0) {
      this.#put(`${this.#isAtLineStart ? '' : '\n'}${this.#shown(lines.join('\n'))}\n`);
    }
  }

  #put(text: string): void {
    if (text !== '') {
      this.#batch += text;
      this.#isAtLineStart = text.endsWith('\n');
    }
  }
}
