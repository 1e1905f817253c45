import { once } from 'node:events';
import { constants, createWriteStream, promises, type WriteStream } from 'node:fs';
import type { Io } from '../process/io.ts';
import { CommandBreaker, isJobLog } from './job-log.ts';
import { NewFile } from './new-file.ts';
import { outputKind } from './output-kind.ts';
import { PagedText } from './paged.ts';
import { pagerFor } from './pager.ts';
import { shownWith } from './stand-ins.ts';
import { writeAll } from './write-all.ts';
import { refused } from './write-fault.ts';

/** Pieces are put together to about this many characters before they are written. */
const BATCH = 64 * 1024;

/** Where a result goes, piece by piece. */
export type Delivery = {
  write(text: string): Promise<void>;
  /** Aborted when whoever reads it has had enough: what is written from then on is not shown. */
  readonly enough: AbortSignal;
  /** The result is complete. */
  close(): Promise<void>;
  /** It will never be: what was written to a file so far is dropped, and the file that stood there stays. */
  discard(): Promise<void>;
};

export type DeliveryOptions = {
  /** Somebody reads the file while it is written: it grows in its place, instead of taking it when it is complete. */
  readonly grows?: boolean;
  /** The result is commands to the runner of the CI job; of any other its log takes none. */
  readonly isForRunner?: boolean;
  /** The result is text for people, of which marks give way where the locale has none; and it has not given way already. */
  readonly isText?: boolean;
  /** On a terminal a pager may show it. */
  readonly isPaged?: boolean;
};

/** A reader who never has enough. */
const NEVER_ENOUGH = new AbortController().signal;

type Output = string | undefined;

/** Puts the result where the caller wants it, piece by piece. A file that cannot be written is the caller's mistake. */
export function deliver(
  text: string | Iterable<string>,
  output: Output,
  io: Io,
  options: DeliveryOptions = {},
): Promise<void> {
  return delivering(
    output,
    io,
    async ({ write, enough }) => {
      for (const piece of typeof text === 'string' ? [text] : batches(text)) {
        if (!enough.aborted) {
          await write(piece);
        }
      }
    },
    options,
  );
}

/**
 * The same for a result that comes bit by bit, while `work` runs. Where that fails, so does the whole result; where there turns
 * out to be none, `work` drops it, and what stood in its place stays.
 */
export async function delivering<Result>(
  output: Output,
  io: Io,
  work: (delivery: Pick<Delivery, 'write' | 'enough'> & { readonly drop: () => void }) => Promise<Result>,
  options: DeliveryOptions = {},
): Promise<Result> {
  const delivery = await openDelivery(output, io, options);
  let isDropped = false;
  const drop = (): void => {
    isDropped = true;
  };
  try {
    const result = await work({ write: delivery.write, enough: delivery.enough, drop });
    await (isDropped ? delivery.discard() : delivery.close());
    return result;
  } catch (error) {
    await delivery.discard();
    throw error;
  }
}

async function openDelivery(output: Output, io: Io, options: DeliveryOptions): Promise<Delivery> {
  const { grows = false } = options;
  const found = output === undefined || output === '-' ? null : await outputKind(output);
  if (output === undefined || found === null || (found.kind === 'descriptor' && found.number === 1)) {
    return toStandardOutput(io, options);
  }
  if (found.kind === 'file' && !grows) {
    const file = await orRefuse(output, NewFile.create(output, found.found));
    return {
      write: (text) => orRefuse(output, file.write(text)),
      close: () => orRefuse(output, file.close()),
      discard: () => file.discard(),
      enough: NEVER_ENOUGH,
    };
  }
  const stream = await orRefuse(output, streamTo(output, found.kind === 'descriptor' ? found.number : null, grows));
  return {
    write: (text) => orRefuse(output, writeAll(stream, text)),
    close: async () => {
      stream.end();
      await orRefuse(output, once(stream, 'finish'));
    },
    discard: async () => {
      stream.destroy();
    },
    enough: NEVER_ENOUGH,
  };
}

/** Opens what is written to in its place. Never through a symbolic link to a file, also one put there a moment ago. */
export async function streamTo(path: string, descriptor: number | null, grows: boolean): Promise<WriteStream> {
  if (descriptor !== null) {
    return createWriteStream('', { fd: descriptor, autoClose: false });
  }
  const { O_CREAT, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;
  const flags = grows ? O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0) : O_WRONLY;
  return (await promises.open(path, flags, 0o666)).createWriteStream();
}

/** What was written is not taken back. */
function toStandardOutput(io: Io, { isForRunner = false, isText = false, isPaged = false }: DeliveryOptions): Delivery {
  const shown = isText ? shownWith(io.env) : (text: string) => text;
  if (isJobLog(io.env) && !isForRunner) {
    const breaker = new CommandBreaker();
    const end = () => io.out(breaker.end());
    return { write: (text) => io.out(breaker.of(shown(text))), close: end, discard: end, enough: NEVER_ENOUGH };
  }
  const pager = isPaged ? pagerFor(io) : null;
  if (pager !== null) {
    const page = new PagedText(pager, io);
    const close = () => page.close();
    return { write: (text) => page.write(shown(text)), close, discard: close, enough: page.enough };
  }
  const nothing = async (): Promise<void> => undefined;
  return { write: (text) => io.out(shown(text)), close: nothing, discard: nothing, enough: NEVER_ENOUGH };
}

/** A pipe that was closed ends the command quietly (see `main.ts`), whatever it is called. */
export async function orRefuse<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EPIPE' ? error : refused(path, error);
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
