import { concat, u16, u32 } from '../capture/build.ts';

const NETWORK = { isBigEndian: true } as const;

export type DataOptions = {
  readonly tsn: number;
  readonly begins?: boolean;
  readonly ends?: boolean;
  readonly isUnordered?: boolean;
  readonly stream?: number;
  readonly streamSequence?: number;
  readonly payloadProtocol?: number;
};

/** A DATA chunk (RFC 9260 §3.3.1), padded; a whole message unless said otherwise. */
export function dataChunk(data: Uint8Array, options: DataOptions): Uint8Array {
  const value = concat(
    u32(options.tsn, NETWORK),
    u16(options.stream ?? 0, NETWORK),
    u16(options.streamSequence ?? 0, NETWORK),
    u32(options.payloadProtocol ?? 0, NETWORK),
    data,
  );
  return chunk(0, flagsOf(options), value);
}

/** An I-DATA chunk (RFC 8260 §2.1), padded. */
export function interleavedChunk(
  data: Uint8Array,
  options: DataOptions & { readonly message: number; readonly fragment: number },
): Uint8Array {
  const value = concat(
    u32(options.tsn, NETWORK),
    u16(options.stream ?? 0, NETWORK),
    u16(0, NETWORK),
    u32(options.message, NETWORK),
    u32((options.begins ?? true) ? (options.payloadProtocol ?? 0) : options.fragment, NETWORK),
    data,
  );
  return chunk(64, flagsOf(options), value);
}

/** Any chunk; `length` may lie. */
export function chunk(type: number, flags: number, value: Uint8Array, length = value.length + 4): Uint8Array {
  const padding = new Uint8Array((4 - (value.length % 4)) % 4);
  return concat(Uint8Array.of(type, flags), u16(length, NETWORK), value, padding);
}

export type SctpOptions = {
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  readonly tag?: number;
};

/** A packet with its common header (RFC 9260 §3.1); the checksum is 0, which nobody here verifies. */
export function sctp(chunks: readonly Uint8Array[], options: SctpOptions = {}): Uint8Array {
  return concat(
    u16(options.sourcePort ?? 5060, NETWORK),
    u16(options.destinationPort ?? 5060, NETWORK),
    u32(options.tag ?? 0x1234_5678, NETWORK),
    u32(0),
    ...chunks,
  );
}

function flagsOf({ begins = true, ends = true, isUnordered = false }: DataOptions): number {
  return (begins ? 2 : 0) | (ends ? 1 : 0) | (isUnordered ? 4 : 0);
}
