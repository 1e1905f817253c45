import { createGunzip } from 'node:zlib';
import type { Gunzip } from '../capture-context.ts';
import { type Inflater, inflateSource } from '../codecs/inflate-source.ts';

const OUTPUT_BYTES = 256 * 1024;

/** Where damage is met, zlib drops what it undid since its last output: of so small a file it is undone again, bit by bit. */
const KEPT_BYTES = 1024 * 1024;
const KEPT_OUTPUT_BYTES = 16 * 1024 * 1024;
const SALVAGE_BYTES = 4096;

/** gzip through node:zlib: several members in a row are one stream, as gzip(1) has it. */
export const gunzipInNode: Gunzip = (source, onProblem) => inflateSource(source, nodeInflater(), onProblem);

function nodeInflater(): Inflater {
  const gunzip = createGunzip({ chunkSize: OUTPUT_BYTES });
  const output: Uint8Array[] = [];
  const failed = new Promise<never>((_, reject) => {
    gunzip.on('error', reject);
  });
  const ended = new Promise<void>((resolve) => {
    gunzip.on('end', resolve);
  });
  failed.catch(() => {});
  const kept = new KeptInput();
  gunzip.on('data', (chunk: Uint8Array) => {
    output.push(chunk);
    kept.noteOutput(chunk.length);
  });
  return {
    output,
    write: async (piece) => {
      kept.add(piece);
      try {
        await Promise.race([
          failed,
          new Promise<void>((resolve, reject) => {
            gunzip.write(piece, (error) => (error ? reject(error) : resolve()));
          }),
        ]);
      } catch (error) {
        output.push(...(await kept.salvaged()));
        throw error;
      }
    },
    end: () => {
      gunzip.end();
      return Promise.race([failed, ended]);
    },
    close: () => gunzip.destroy(),
  };
}

/** The input of a small file, and how much came out of it. */
class KeptInput {
  #pieces: Uint8Array[] | null = [];
  #length = 0;
  #given = 0;

  /** @param piece is reused by whoever gives it. */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > KEPT_BYTES) {
      this.#pieces = null;
    }
    this.#pieces?.push(piece.slice());
  }

  noteOutput(length: number): void {
    this.#given += length;
    if (this.#given > KEPT_OUTPUT_BYTES) {
      this.#pieces = null;
    }
  }

  /** What stands before the damage and was not given yet; nothing of a large file. */
  async salvaged(): Promise<Uint8Array[]> {
    if (this.#pieces === null) {
      return [];
    }
    const input = Buffer.concat(this.#pieces);
    const { used } = await undone(input, Number.POSITIVE_INFINITY);
    // What a piece gives is lost where it holds the damage too: so the last goes byte by byte.
    const { output } = await undone(input, used);
    return [output.subarray(this.#given)];
  }
}

/**
 * Undoes a gzip until its damage.
 *
 * @param fineFrom from this byte of the input on, one byte after the other.
 * @returns what came out, and how much of the input went in without fault.
 */
async function undone(input: Buffer, fineFrom: number): Promise<{ output: Buffer; used: number }> {
  const gunzip = createGunzip();
  const found: Uint8Array[] = [];
  gunzip.on('data', (chunk: Uint8Array) => found.push(chunk));
  const failed = new Promise<false>((resolve) => {
    gunzip.once('error', () => resolve(false));
  });
  const isTaken = (piece: Uint8Array): Promise<boolean> =>
    Promise.race([
      failed,
      new Promise<boolean>((resolve) => {
        gunzip.write(piece, (error) => resolve(!error));
      }),
    ]);
  let used = 0;
  for (let next = 0; used < input.length; used = next) {
    next = used >= fineFrom ? used + 1 : Math.min(input.length, used + SALVAGE_BYTES);
    if (!(await isTaken(input.subarray(used, next)))) {
      break;
    }
  }
  gunzip.destroy();
  return { output: Buffer.concat(found), used };
}
