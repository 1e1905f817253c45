import { indexOfByte } from '../bytes/index.ts';
import { type ByteSource, openCapture } from '../capture/index.ts';
import { type LogRecord, type LogSource, openLog, readableText } from '../logs/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../model/index.ts';
import { Answers, formFaults } from '../session/index.ts';
import { SCAN, SipMessage, scanMessage } from '../sip/index.ts';
import type { InputFace } from './input-face.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { StopSignal } from './stop-signal.ts';

const LF = 10;

/** Reads a text log a second time, beside its own lines. False, and nothing was given, where the input is none. */
export async function walkLog(input: TraceInput, options: AnalyzeOptions, face: InputFace): Promise<boolean> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const source = await sourceOf(input, options, limits);
  const shown = source === null ? null : await sourceOf(input, options, limits);
  if (source === null || shown === null) {
    await source?.close();
    return false;
  }
  const lines = new LinesGiven(await readableText(shown), face);
  const opened = await openLog(source, { ...options.logFacts, input: 0, report: () => {}, limits });
  if (opened.kind === 'unknown') {
    await opened.source.close();
    await lines.close();
    return false;
  }
  const { reader } = opened;
  const record = emptyRecord();
  const message = new SipMessage();
  const answers = new Answers();
  const stop = options.signal === undefined ? null : new StopSignal(options.signal);
  let isStopped = false;
  do {
    while (reader.next(record)) {
      const { bytes, start, end, originalLength } = record;
      const isCut = originalLength > end - start;
      const result = scanMessage(bytes, start, end, message, limits);
      if (result !== SCAN.notSip && (message.isWhole || isCut)) {
        await lines.giveUntil(reader.until);
        const context = { line: record.number, cutBytes: isCut ? 1 : 0, transport: 'unknown' } as const;
        await face.message(message, record.number, answers.take(message), () => formFaults(message, context));
      }
    }
    isStopped = stop !== null && (await stop.isGiven());
  } while (!isStopped && (await reader.refill()));
  await lines.giveUntil(isStopped ? 0 : Number.POSITIVE_INFINITY);
  await reader.close();
  await lines.close();
  return true;
}

/** Null for a capture and for what cannot be opened. */
async function sourceOf(input: TraceInput, { gunzip }: AnalyzeOptions, limits: Limits): Promise<ByteSource | null> {
  const opened = await openCapture(await input.open(), { input: 0, report: () => {}, limits, gunzip });
  if (opened.kind === 'capture') {
    await opened.reader.close();
  }
  return opened.kind === 'unknown' ? opened.source : null;
}

/** Hands on the log up to the end of a line. */
class LinesGiven {
  readonly #source: LogSource;
  readonly #face: InputFace;
  #block: Uint8Array = new Uint8Array(0);
  #at = 0;
  /** Position in the log of `#block[#at]`. */
  #position = 0;
  #isOver = false;
  #isAtLineStart = true;

  constructor(source: LogSource, face: InputFace) {
    this.#source = source;
    this.#face = face;
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  /** Gives what lies before `position`, and the rest of the line it lies in. */
  async giveUntil(position: number): Promise<void> {
    while (this.#position < position && (await this.#has())) {
      await this.#give(Math.min(this.#block.length, this.#at + position - this.#position));
    }
    while (!this.#isAtLineStart && (await this.#has())) {
      const lineEnd = indexOfByte(this.#block, LF, this.#at, this.#block.length);
      await this.#give(lineEnd < 0 ? this.#block.length : lineEnd + 1);
    }
  }

  async #has(): Promise<boolean> {
    while (this.#at >= this.#block.length && !this.#isOver) {
      const block = await this.#source.read();
      this.#isOver = block === null;
      this.#block = block ?? new Uint8Array(0);
      this.#at = 0;
    }
    return !this.#isOver;
  }

  async #give(to: number): Promise<void> {
    if (to > this.#at) {
      await this.#face.text(this.#block.subarray(this.#at, to));
      this.#isAtLineStart = this.#block[to - 1] === LF;
      this.#position += to - this.#at;
      this.#at = to;
    }
  }
}

function emptyRecord(): LogRecord {
  return {
    input: 0,
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    originalLength: 0,
    timeUs: 0,
    linkType: 0,
    number: 0,
    offset: 0,
    position: -1,
  };
}
