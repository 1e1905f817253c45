import {
  type ByteSource,
  type FrameReader,
  guarded,
  type RecordReader,
  type Regular,
  type Rereader,
} from '../../capture/index.ts';
import type { Flows } from '../../flow/index.ts';
import { type Limits, type ReportProblem, SAYS } from '../../model/index.ts';
import type { TraceInput } from '../options.ts';
import type { InputTally } from '../tallies.ts';
import { type BoardMemory, boardMemory, clearBoard } from './board.ts';
import { OVERHANG } from './chunk-digester.ts';
import { ChunkIntake, type IntakeOptions } from './chunk-intake.ts';
import type { ChunkOptions } from './chunk-options.ts';
import { ChunkReader } from './chunk-reader.ts';

/** Less than this is read before threads have started. */
const LEAST_BYTES = 8 * 1024 * 1024;
/** What was read is still in the core's cache when it is decoded. */
const CHUNK_BYTES = 1024 * 1024;

export type ChunkedOptions = {
  readonly chunks: ChunkOptions;
  readonly limits: Limits;
  readonly seed: number;
  readonly bindsRegistrations: boolean;
  readonly flows: Flows;
  /** Whether positions in an input are those in its file; asked when it is open. */
  readonly isPlain: (input: number) => boolean;
  readonly lend: (input: number, ...lent: Parameters<IntakeOptions['lend']>) => void;
  readonly onMessage: IntakeOptions['onMessage'];
  readonly foresee: IntakeOptions['foresee'];
  readonly texts: IntakeOptions['texts'];
  readonly report: ReportProblem;
  /** Awaited between two chunks. */
  readonly between: () => Promise<void>;
};

/** An input that goes on by itself until `beforeUs`. */
type Stretch = { readonly reader: RecordReader; readonly input: number; readonly beforeUs: number };

/**
 * Reads the long regular stretches of captures in chunks instead of packet by packet: of the one input, or of each of
 * several while it is not the turn of another, as rotated files have it.
 */
export class ChunkedInputs {
  /** The input that was last taken in chunks, and how far; -1 before the first. */
  input = -1;
  position = 0;
  readonly #inputs: readonly TraceInput[];
  readonly #tallies: readonly InputTally[];
  readonly #options: ChunkedOptions;
  /** From which position on an input may be tried again. */
  readonly #nextTry: number[];
  #memory: BoardMemory | null = null;

  constructor(inputs: readonly TraceInput[], tallies: readonly InputTally[], options: ChunkedOptions) {
    this.#inputs = inputs;
    this.#tallies = tallies;
    this.#options = options;
    this.#nextTry = inputs.map(() => 0);
  }

  /** Called between two blocks of the reader: takes what can be taken in chunks, and leaves the reader behind it. */
  async take(reader: FrameReader): Promise<void> {
    const stretch = stretchOf(reader);
    const regular = stretch?.reader.regular?.() ?? null;
    if (stretch === null || regular === null || !(regular.position >= (this.#nextTry[stretch.input] ?? 0))) {
      return;
    }
    this.#nextTry[stretch.input] = Number.POSITIVE_INFINITY;
    const source = this.#options.isPlain(stretch.input) ? (this.#inputs[stretch.input]?.reread?.() ?? null) : null;
    try {
      if (source !== null && source.size - regular.position >= this.#leastBytes) {
        await this.#read(stretch, regular, source);
      }
    } finally {
      source?.close();
    }
  }

  async #read({ reader, input, beforeUs }: Stretch, regular: Regular, source: Rereader): Promise<void> {
    const { file } = this.#inputs[input] as TraceInput;
    const tally = this.#tallies[input];
    if (file === undefined || tally === undefined || this.#inputs[input]?.openAt === undefined) {
      return;
    }
    const { flows, limits, seed, bindsRegistrations, lend, onMessage, foresee, texts, report, between, chunks } =
      this.#options;
    const { spec, position, records } = regular;
    const intake = new ChunkIntake(
      { input, spec, source, flows, lend: (...lent) => lend(input, ...lent), onMessage, foresee, texts },
      records,
    );
    const { chunkBytes = CHUNK_BYTES } = chunks;
    const range = { from: position, until: source.size, chunkBytes, memory: this.#board(chunkBytes) };
    const job = { file, spec, limits, seed, bindsRegistrations, ...range };
    const stretch = new ChunkReader(job, source, intake, chunks.startThreads, beforeUs);
    let counted = records;
    const count = (): void => {
      this.position = stretch.position;
      tally.countRecords(intake.records - counted);
      counted = intake.records;
    };
    this.input = input;
    await stretch.read(() => {
      count();
      return between();
    });
    count();
    if (stretch.isHeldBack) {
      this.#nextTry[input] = stretch.position + this.#leastBytes;
    }
    const at = stretch.position;
    await reader.resume?.(
      guarded(() => this.#openAgain(input, at, source.size), { input, report }, at),
      at,
      intake.records,
    );
  }

  /** @throws Error where less is there now than there was: the rest would look like the end of the capture. */
  async #openAgain(input: number, position: number, size: number): Promise<ByteSource> {
    const { reread, openAt } = this.#inputs[input] as TraceInput;
    const now = reread?.() ?? null;
    now?.close();
    if (now !== null && now.size < size) {
      throw new Error(SAYS.becameShorter);
    }
    return (openAt as NonNullable<TraceInput['openAt']>)(position);
  }

  get #leastBytes(): number {
    return this.#options.chunks.leastBytes ?? LEAST_BYTES;
  }

  /** One for all stretches, which come one after the other. */
  #board(chunkBytes: number): BoardMemory {
    if (this.#memory === null) {
      this.#memory = boardMemory(chunkBytes + OVERHANG);
    } else {
      clearBoard(this.#memory);
    }
    return this.#memory;
  }
}

/** Null where no input goes on by itself, or the one that does is no capture. */
function stretchOf(reader: FrameReader): Stretch | null {
  const { alone } = reader;
  const one = alone === undefined ? { reader, order: 0, beforeUs: Number.POSITIVE_INFINITY } : alone.call(reader);
  return one === null || !('regular' in one.reader)
    ? null
    : { reader: one.reader as RecordReader, input: one.order, beforeUs: one.beforeUs };
}
