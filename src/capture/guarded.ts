import { filled, SAYS } from '../model/index.ts';
import type { CaptureContext } from './capture-context.ts';
import type { ByteSource } from './sources/plain-sources.ts';

/**
 * A source that fails while it is read (a disk, a pipe), or that cannot be opened where its bytes are wanted, ends there,
 * with the problem `input-unreadable`. Never rejects.
 *
 * @param open asked once, when the first block is.
 * @param offset position in the input of the first byte, in bytes.
 */
export function guarded(
  open: () => Promise<ByteSource>,
  { report, input }: Pick<CaptureContext, 'report' | 'input'>,
  offset = 0,
): ByteSource {
  let source: ByteSource | null = null;
  let position = offset;
  return {
    async read() {
      try {
        source ??= await open();
        const block = await source.read();
        position += block?.length ?? 0;
        return block;
      } catch (error) {
        const message = filled(SAYS.readingFailed, error instanceof Error ? error.message : String(error));
        report({ code: 'input-unreadable', message, input, record: null, offset: position });
        return null;
      }
    },
    close: async () => source?.close(),
  };
}
