import type { FrameReader, RecordReader } from '../../capture/index.ts';
import type { Flows } from '../../flow/index.ts';
import type { Limits } from '../../model/index.ts';
import type { TraceInput } from '../options.ts';
import type { InputTally } from '../tallies.ts';
import { boardMemory } from './board.ts';
import { OVERHANG } from './chunk-digester.ts';
import { ChunkIntake, type IntakeOptions } from './chunk-intake.ts';
import { ChunkReader } from './chunk-reader.ts';
import type { StartThreads } from './job.ts';

/** Less than this is read before threads have started. */
const LEAST_BYTES = 8 * 1024 * 1024;
/** What was read is still in the core's cache when it is decoded. */
const CHUNK_BYTES = 512 * 1024;

/** How a large capture is shared out. */
export type ChunkOptions = {
  /** May start none and return null: then this thread does everything. */
  readonly startThreads: StartThreads;
  /** Less than this behind the first block is not worth the start of a thread; 8 MiB by default. */
  readonly leastBytes?: number;
  /** Bytes of a chunk; 512 KiB by default. */
  readonly chunkBytes?: number;
};

export type ChunkedOptions = {
  readonly chunks: ChunkOptions;
  readonly tally: InputTally;
  readonly limits: Limits;
  readonly seed: number;
  readonly flows: Flows;
  /** Whether positions in the input are those in its file; asked when the input is open. */
  readonly isPlain: () => boolean;
  readonly lend: IntakeOptions['lend'];
  readonly onMessage: IntakeOptions['onMessage'];
  readonly foresee: IntakeOptions['foresee'];
  /** Awaited between two chunks. */
  readonly between: () => Promise<void>;
};

/** Reads the long regular stretch of a capture, if it has one, in chunks instead of packet by packet. */
export class ChunkedInput {
  /** How far into the input chunks were taken; 0 before the first. */
  position = 0;
  readonly #input: TraceInput;
  readonly #options: ChunkedOptions;
  #isTried = false;

  constructor(input: TraceInput, options: ChunkedOptions) {
    this.#input = input;
    this.#options = options;
  }

  /** Called between two blocks of the reader: takes what can be taken in chunks, and leaves the reader behind it. */
  async take(reader: FrameReader): Promise<void> {
    const regular = 'regular' in reader ? ((reader as RecordReader).regular?.() ?? null) : null;
    if (this.#isTried || regular === null) {
      return;
    }
    this.#isTried = true;
    const { file, openAt, reread } = this.#input;
    const source = this.#options.isPlain() ? (reread?.() ?? null) : null;
    if (file === undefined || openAt === undefined || source === null) {
      return;
    }
    try {
      const { flows, limits, seed, chunks, lend, onMessage, foresee } = this.#options;
      const { startThreads, leastBytes = LEAST_BYTES, chunkBytes = CHUNK_BYTES } = chunks;
      if (source.size - regular.position < leastBytes) {
        return;
      }
      const { spec, position, records } = regular;
      const intake = new ChunkIntake({ input: 0, spec, source, flows, lend, onMessage, foresee }, records);
      const job = {
        file,
        spec,
        limits,
        seed,
        from: position,
        until: source.size,
        chunkBytes,
        memory: boardMemory(chunkBytes + OVERHANG),
      };
      const stretch = new ChunkReader(job, source, intake, startThreads);
      let counted = records;
      await stretch.read(() => {
        this.position = stretch.position;
        this.#options.tally.records += intake.records - counted;
        counted = intake.records;
        return this.#options.between();
      });
      this.#options.tally.records += intake.records - counted;
      await (reader as RecordReader).resume?.(await openAt(stretch.position), stretch.position, intake.records);
    } finally {
      source.close();
    }
  }
}
