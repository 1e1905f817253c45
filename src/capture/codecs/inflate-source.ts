import type { CaptureProblemCode } from '../capture-problems.ts';
import type { ByteSource } from '../sources/plain-sources.ts';

/** A decompressor of the platform that is fed piece by piece. */
export interface Inflater {
  /** Everything decompressed so far and not yet taken; emptied by whoever takes it. */
  readonly output: Uint8Array[];
  /** Resolves when the piece has been used and its output stands in `output`. Rejects on damaged data. */
  write(piece: Uint8Array): Promise<void>;
  /** No more pieces. Rejects when the data is not complete. */
  end(): Promise<void>;
  close(): void;
}

/** Small pieces: what a piece held before its damage is lost with it, and a piece may expand a thousandfold. */
const PIECE_BYTES = 16 * 1024;

/** Decompresses `source`; damage and a missing end are problems, and everything before them is delivered. */
export function inflateSource(
  source: ByteSource,
  inflater: Inflater,
  onProblem: (code: CaptureProblemCode, offset: number) => void,
): ByteSource {
  return new InflatedSource(source, inflater, onProblem);
}

class InflatedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #inflater: Inflater;
  readonly #onProblem: (code: CaptureProblemCode, offset: number) => void;
  #block: Uint8Array = new Uint8Array(0);
  #at = 0;
  #delivered = 0;
  #isOver = false;
  #isClosed = false;
  /** The next piece, under way while what came before is being read. */
  #ahead: Promise<void> | null = null;

  constructor(source: ByteSource, inflater: Inflater, onProblem: (code: CaptureProblemCode, offset: number) => void) {
    this.#source = source;
    this.#inflater = inflater;
    this.#onProblem = onProblem;
  }

  async read(): Promise<Uint8Array | null> {
    const { output } = this.#inflater;
    const begun = this.#ahead;
    this.#ahead = null;
    await begun;
    while (output.length === 0 && !this.#isOver) {
      await this.#step();
    }
    const chunk = output.shift() ?? null;
    this.#delivered += chunk?.length ?? 0;
    if (output.length === 0 && !this.#isOver) {
      this.#ahead = this.#step();
      // Whoever reads on is told.
      this.#ahead.catch(() => {});
    }
    return chunk;
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#isClosed = true;
    this.#inflater.close();
    await this.#source.close();
  }

  async #step(): Promise<void> {
    if (this.#at >= this.#block.length) {
      const next = await this.#source.read();
      if (next === null) {
        this.#isOver = true;
        await this.#inflater.end().catch(() => this.#tell('gzip-cut-off'));
        return;
      }
      this.#block = next;
      this.#at = 0;
    }
    const piece = this.#block.subarray(this.#at, this.#at + PIECE_BYTES);
    this.#at += piece.length;
    await this.#inflater.write(piece).catch(() => {
      this.#isOver = true;
      this.#tell('gzip-damaged');
    });
  }

  #tell(code: CaptureProblemCode): void {
    if (!this.#isClosed) {
      const waiting = this.#inflater.output.reduce((sum, chunk) => sum + chunk.length, 0);
      this.#onProblem(code, this.#delivered + waiting);
    }
  }
}
