import type { TraceInput } from '../../analysis/index.ts';
import type { ByteSource } from '../../capture/index.ts';

/** The same inputs; `onRead` is told how many bytes of all of them were read, each counted once. */
export function countedInputs(inputs: readonly TraceInput[], onRead: (bytes: number) => void): TraceInput[] {
  // An input may be opened to look at its beginning first: how far it was read is what counts.
  const reached = inputs.map(() => 0);
  return inputs.map((input, index) => ({
    ...input,
    open: async () =>
      counted(await input.open(), (position) => {
        reached[index] = Math.max(reached[index] ?? 0, position);
        onRead(reached.reduce((sum, each) => sum + each, 0));
      }),
  }));
}

function counted(source: ByteSource, note: (position: number) => void): ByteSource {
  let position = 0;
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
