import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Io } from './io.ts';
import { CommandBreaker, isJobLog } from './job-log.ts';
import { UsageError } from './usage-error.ts';
import { writeAll } from './write-all.ts';

/** Pieces are put together to about this many characters before they are written. */
const BATCH = 64 * 1024;

/** Where a result goes, piece by piece. */
export type Delivery = {
  write(text: string): Promise<void>;
  /** The result is complete. */
  close(): Promise<void>;
};

/**
 * Puts the result where the caller wants it, piece by piece. A file that cannot be written is the caller's mistake.
 *
 * @param isForRunner the result is commands to the runner of the CI job; of any other its log takes none.
 */
export async function deliver(
  text: string | Iterable<string>,
  output: string | undefined,
  io: Io,
  isForRunner = false,
): Promise<void> {
  const delivery = await openDelivery(output, io, isForRunner);
  for (const piece of typeof text === 'string' ? [text] : batches(text)) {
    await delivery.write(piece);
  }
  await delivery.close();
}

/** The same for a result that comes bit by bit. */
export async function openDelivery(output: string | undefined, io: Io, isForRunner = false): Promise<Delivery> {
  if (output === undefined || output === '-') {
    return isJobLog(io.env) && !isForRunner
      ? toJobLog(io)
      : { write: (text) => io.out(text), close: async () => undefined };
  }
  const file = createWriteStream(output);
  await orRefuse(output, once(file, 'open'));
  return {
    write: (text) => orRefuse(output, writeAll(file, text)),
    close: async () => {
      file.end();
      await orRefuse(output, once(file, 'finish'));
    },
  };
}

/** Into the log of a CI job. */
function toJobLog(io: Io): Delivery {
  const breaker = new CommandBreaker();
  return { write: (text) => io.out(breaker.of(text)), close: () => io.out(breaker.end()) };
}

async function orRefuse(path: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length >= BATCH) {
      yield batch;
      batch = '';
    }
  }
  if (batch !== '') {
    yield batch;
  }
}
