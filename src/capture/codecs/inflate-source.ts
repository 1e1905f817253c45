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
  let block: Uint8Array = new Uint8Array(0);
  let at = 0;
  let delivered = 0;
  let isOver = false;
  let isClosed = false;
  /** The next piece, under way while what came before is being read. */
  let ahead: Promise<void> | null = null;

  function tell(code: CaptureProblemCode): void {
    if (!isClosed) {
      onProblem(code, delivered + waiting());
    }
  }

  async function step(): Promise<void> {
    if (at >= block.length) {
      const next = await source.read();
      if (next === null) {
        isOver = true;
        await inflater.end().catch(() => tell('gzip-cut-off'));
        return;
      }
      block = next;
      at = 0;
    }
    const piece = block.subarray(at, at + PIECE_BYTES);
    at += piece.length;
    await inflater.write(piece).catch(() => {
      isOver = true;
      tell('gzip-damaged');
    });
  }

  function waiting(): number {
    return inflater.output.reduce((sum, chunk) => sum + chunk.length, 0);
  }

  return {
    async read() {
      const begun = ahead;
      ahead = null;
      await begun;
      while (inflater.output.length === 0 && !isOver) {
        await step();
      }
      const chunk = inflater.output.shift() ?? null;
      delivered += chunk?.length ?? 0;
      if (inflater.output.length === 0 && !isOver) {
        ahead = step();
        // Whoever reads on is told.
        ahead.catch(() => {});
      }
      return chunk;
    },
    async close() {
      isOver = true;
      isClosed = true;
      inflater.close();
      await source.close();
    },
  };
}
