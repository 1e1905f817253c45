import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { Compression } from '../formats.ts';
import { ByteCursor } from '../sources/byte-cursor.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import { type Decoder, decodedSource, type OnDamage } from './decoded-source.ts';

/**
 * What a decompressor may make of its input: beyond both, it is a bomb. No capture of traffic comes near a thousandth of
 * its size.
 */
const BOMB = { bytes: 1024 ** 3, ratio: 1000 } as const;

/** Undoes `compression`, loading what that needs only now. Damage is a problem, as is output without end. */
export async function decompress(
  source: ByteSource,
  compression: Compression,
  context: CaptureContext,
): Promise<ByteSource> {
  const onDamage: OnDamage = (code, offset) => {
    const form = code.endsWith('cut-off') ? SAYS.dataEnds : (FORMS[code] ?? SAYS.dataDamaged);
    const message = filled(form, compression, offset);
    context.report({ code, message, input: context.input, record: null, offset });
  };
  const counted = countedSource(source);
  const decoded =
    compression === 'gzip'
      ? context.gunzip(counted.source, onDamage)
      : decodedSource(new ByteCursor(counted.source), await decoderOf(compression), onDamage);
  return boundedSource(decoded, counted.count, onDamage);
}

const FORMS: Readonly<Record<string, string>> = {
  'compressed-window': SAYS.dataNeedsMemory,
  'compressed-without-end': SAYS.dataGrows,
};

async function decoderOf(compression: Exclude<Compression, 'gzip'>): Promise<Decoder> {
  switch (compression) {
    case 'zstd':
      return (await import('./zstd.ts')).decodeZstd;
    case 'lz4':
      return (await import('./lz4.ts')).decodeLz4;
    case 'bzip2':
      return (await import('./bzip2.ts')).decodeBzip2;
    case 'xz':
      return (await import('./xz.ts')).decodeXz;
  }
}

function countedSource(source: ByteSource): { readonly source: ByteSource; readonly count: () => number } {
  let count = 0;
  return {
    source: {
      async read() {
        const block = await source.read();
        count += block?.length ?? 0;
        return block;
      },
      close: () => source.close(),
    },
    count: () => count,
  };
}

/** `source` up to where it has given both more than `most.bytes` and `most.ratio` times what it was made from. */
export function boundedSource(
  source: ByteSource,
  inputBytes: () => number,
  onDamage: OnDamage,
  most: { readonly bytes: number; readonly ratio: number } = BOMB,
): ByteSource {
  let delivered = 0;
  let isOver = false;
  return {
    async read() {
      if (isOver) {
        return null;
      }
      const block = await source.read();
      delivered += block?.length ?? 0;
      if (delivered > most.bytes && delivered > most.ratio * inputBytes()) {
        isOver = true;
        onDamage('compressed-without-end', delivered);
        return null;
      }
      return block;
    },
    close: () => source.close(),
  };
}
