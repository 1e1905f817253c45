import { type Utf16, utf8Maker, utf16Of } from '../bytes/index.ts';
import { readHead, unwrap } from './archives/unwrap.ts';
import type { CaptureContext } from './capture-context.ts';
import { sniffPcap } from './containers/pcap-magic.ts';
import { sniffPcapng } from './containers/pcapng-blocks.ts';
import type { RecordReader } from './containers/record-reader.ts';
import type { Compression } from './formats.ts';
import { guarded } from './guarded.ts';
import { ByteWindow } from './sources/byte-window.ts';
import { type ByteSource, prefixedSource } from './sources/plain-sources.ts';

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

/** Enough to tell every kind but text apart. */
const HEAD_BYTES = 16;
/** A hex dump may begin with some lines of text. */
const TEXT_HEAD_BYTES = 8192;

/** Finds out by content what an input is. Never rejects for what the input holds; see `Opened`. */
export async function openCapture(source: ByteSource, context: CaptureContext): Promise<Opened> {
  const {
    source: bytes,
    head,
    compression,
  } = await unwrap(
    guarded(async () => source, context),
    HEAD_BYTES,
    context,
  );
  if (head.length === 0) {
    await bytes.close();
    return { kind: 'empty' };
  }
  const openBinary = (await pcapReader(head)) ?? (await rareReader(head));
  if (openBinary !== null) {
    return { kind: 'capture', reader: openBinary(new ByteWindow(bytes), context), compression };
  }
  const text = await readHead(bytes, TEXT_HEAD_BYTES, HEAD_BYTES);
  const whole = prefixedSource(text, bytes);
  const { HexDumpReader, sniffHexDump } = await import('./containers/hex-dump.ts');
  const shown = text.subarray(0, TEXT_HEAD_BYTES);
  const encoding = utf16Of(shown);
  if (sniffHexDump(encoding === null ? shown : utf8Maker(encoding)(shown))) {
    const dump = encoding === null ? whole : inUtf8(whole, encoding);
    return { kind: 'capture', reader: new HexDumpReader(new ByteWindow(dump), context), compression };
  }
  return { kind: 'unknown', source: whole, compression };
}

/** PowerShell writes what a program prints into a file in UTF-16. */
function inUtf8(source: ByteSource, encoding: Utf16): ByteSource {
  const toUtf8 = utf8Maker(encoding);
  return {
    async read() {
      const block = await source.read();
      return block === null || block.length === 0 ? block : toUtf8(block);
    },
    close: () => source.close(),
  };
}

type OpenReader = (window: ByteWindow, context: CaptureContext) => RecordReader;

async function pcapReader(head: Uint8Array): Promise<OpenReader | null> {
  const variant = sniffPcap(head);
  if (variant === null) {
    return null;
  }
  const { PcapReader } = await import('./containers/pcap.ts');
  return (window, context) => new PcapReader(window, variant, context);
}

/** Loaded for what is no pcap. */
async function rareReader(head: Uint8Array): Promise<OpenReader | null> {
  if (sniffPcapng(head)) {
    const { PcapngReader } = await import('./containers/pcapng.ts');
    return (window, context) => new PcapngReader(window, context);
  }
  const { SnoopReader, sniffSnoop } = await import('./containers/snoop.ts');
  if (sniffSnoop(head)) {
    return (window, context) => new SnoopReader(window, context);
  }
  const { NetmonReader, sniffNetmon } = await import('./containers/netmon.ts');
  return sniffNetmon(head) ? (window, context) => new NetmonReader(window, context) : null;
}
