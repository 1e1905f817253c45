import { ByteWindow } from './byte-window.ts';
import type { CaptureContext } from './context.ts';
import { PcapReader, sniffPcap } from './pcap.ts';
import { PcapngReader, sniffPcapng } from './pcapng.ts';
import type { RecordReader } from './record-reader.ts';
import { type ByteSource, prefixedSource } from './source.ts';

/** What an input turned out to be. */
export type Opened =
  | {
      readonly kind: 'capture';
      readonly reader: RecordReader;
      readonly compression: Compression | null;
    }
  | { readonly kind: 'empty' }
  /** No capture: `source` gives everything from the first byte again, decompressed. */
  | {
      readonly kind: 'unknown';
      readonly source: ByteSource;
      readonly compression: Compression | null;
    };

export type Compression = 'gzip';

/** Enough to tell every kind apart. */
const HEAD_BYTES = 4;

/** Someone gzips a gzip by mistake; more than that is a bomb. */
const DEEPEST_COMPRESSION = 2;

/** Finds out by content what an input is. Never rejects for what the input holds; see `Opened`. */
export async function openCapture(source: ByteSource, context: CaptureContext): Promise<Opened> {
  let bytes = guarded(source, context);
  let compression: Compression | null = null;
  for (let depth = 0; ; depth++) {
    const head = await readHead(bytes);
    bytes = prefixedSource(head, bytes);
    if (!isGzip(head) || depth === DEEPEST_COMPRESSION) {
      return openPlain(head, bytes, compression, context);
    }
    compression = 'gzip';
    bytes = context.gunzip(bytes, (code, offset) => {
      const what = code === 'gzip-cut-off' ? 'ends too early' : 'is damaged';
      const message = `The gzip data ${what}, after ${offset} decompressed bytes`;
      context.report({
        code,
        message,
        input: context.input,
        record: null,
        offset,
      });
    });
  }
}

async function openPlain(
  head: Uint8Array,
  source: ByteSource,
  compression: Compression | null,
  context: CaptureContext,
): Promise<Opened> {
  if (head.length === 0) {
    await source.close();
    return { kind: 'empty' };
  }
  const variant = sniffPcap(head);
  if (variant !== null) {
    return {
      kind: 'capture',
      reader: new PcapReader(new ByteWindow(source), variant, context),
      compression,
    };
  }
  if (sniffPcapng(head)) {
    return {
      kind: 'capture',
      reader: new PcapngReader(new ByteWindow(source), context),
      compression,
    };
  }
  return { kind: 'unknown', source, compression };
}

/** Reads until there are `HEAD_BYTES` or the source has ended, and returns a copy of everything read. */
async function readHead(source: ByteSource): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const block = await source.read();
    if (block === null) {
      break;
    }
    const longer = new Uint8Array(head.length + block.length);
    longer.set(head);
    longer.set(block, head.length);
    head = longer;
  }
  return head;
}

function isGzip(head: Uint8Array): boolean {
  return head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b;
}

/** A source that fails while it is read (a disk, a pipe) ends there, with a problem. */
function guarded(source: ByteSource, context: CaptureContext): ByteSource {
  let offset = 0;
  return {
    async read() {
      try {
        const block = await source.read();
        offset += block?.length ?? 0;
        return block;
      } catch (error) {
        const message = `Reading failed: ${error instanceof Error ? error.message : String(error)}`;
        context.report({
          code: 'input-unreadable',
          message,
          input: context.input,
          record: null,
          offset,
        });
        return null;
      }
    },
    close: () => source.close(),
  };
}
