import { statSync } from 'node:fs';
import type { TraceInput } from '../../analysis/index.ts';
import type { ByteSource } from '../../capture/index.ts';
import type { Lang } from '../../languages/index.ts';
import type { Progress } from '../../report/index.ts';
import { ProgressLine } from './progress-line.ts';

/** Inputs whose bytes are counted as they are read, and the line that tells. */
export type WatchedInputs = {
  readonly inputs: readonly TraceInput[];
  readonly onProgress: (progress: Progress) => void;
  /** The reading is over. */
  end(): void;
};

/**
 * @param write writes to a terminal, without a line end.
 * @param isGrowing whether nobody knows how long the inputs will be.
 */
export function watched(
  inputs: readonly TraceInput[],
  write: (text: string) => void,
  lang: Lang,
  isGrowing = false,
): WatchedInputs {
  const sizes = inputs.map(sizeOf);
  const line = new ProgressLine({
    lang,
    write,
    totalBytes: isGrowing || sizes.includes(0) ? 0 : sizes.reduce((a, b) => a + b, 0),
  });
  // An input may be opened to look at its beginning first: how far it was read is what counts.
  const reached = inputs.map(() => 0);
  let bytes = 0;
  const note = (index: number, position: number): void => {
    const before = reached[index] ?? Number.POSITIVE_INFINITY;
    if (position > before) {
      reached[index] = position;
      bytes += position - before;
    }
  };
  const places = new Map(inputs.map(({ path }, index) => [path, index]));
  return {
    inputs: inputs.map((input, index) => counted(input, (position) => note(index, position))),
    onProgress: ({ chunked, ...counts }) => {
      if (chunked !== null) {
        note(places.get(chunked.path) ?? -1, chunked.position);
      }
      line.show({ bytes, ...counts });
    },
    end: () => line.erase(),
  };
}

function sizeOf({ file }: TraceInput): number {
  return file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

function counted(input: TraceInput, note: (position: number) => void): TraceInput {
  const { openAt } = input;
  return {
    ...input,
    open: async () => countedSource(await input.open(), 0, note),
    ...(openAt === undefined
      ? {}
      : { openAt: async (position: number) => countedSource(await openAt(position), position, note) }),
  };
}

function countedSource(source: ByteSource, start: number, note: (position: number) => void): ByteSource {
  let position = start;
  return {
    async read() {
      const block = await source.read();
      position += block?.length ?? 0;
      note(position);
      return block;
    },
    close: () => source.close(),
  };
}
