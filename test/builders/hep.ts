import { concat, u16, u32 } from '../capture/build.ts';

const NETWORK = { isBigEndian: true } as const;

export type HepOptions = {
  readonly src?: string;
  readonly dst?: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  /** An IP protocol number. */
  readonly protocol?: number;
  readonly seconds?: number;
  readonly microseconds?: number;
  /** 1 is SIP. */
  readonly payloadType?: number;
  readonly isCompressed?: boolean;
  readonly correlationId?: string;
  readonly vendorChunk?: Uint8Array;
};

/** One chunk of HEP3; `length` may lie. */
export function hepChunk(type: number, value: Uint8Array, vendor = 0, length = value.length + 6): Uint8Array {
  return concat(u16(vendor, NETWORK), u16(type, NETWORK), u16(length, NETWORK), value);
}

export function hep3Of(chunks: readonly Uint8Array[], length?: number): Uint8Array {
  const body = concat(...chunks);
  return concat(Buffer.from('HEP3'), u16(length ?? body.length + 6, NETWORK), body);
}

/** Chunks in the order in which Kamailio's siptrace writes them; `src` and `dst` are IPv4 or 32 hexadecimal digits. */
export function hep3Chunks(payload: Uint8Array, options: HepOptions = {}): Uint8Array[] {
  const source = addressOf(options.src ?? '192.0.2.1');
  const destination = addressOf(options.dst ?? '192.0.2.2');
  const id = options.correlationId;
  return [
    hepChunk(1, Uint8Array.of(source.length === 4 ? 2 : 10)),
    hepChunk(2, Uint8Array.of(options.protocol ?? 17)),
    hepChunk(source.length === 4 ? 3 : 5, source),
    hepChunk(destination.length === 4 ? 4 : 6, destination),
    hepChunk(7, u16(options.sourcePort ?? 5060, NETWORK)),
    hepChunk(8, u16(options.destinationPort ?? 5070, NETWORK)),
    hepChunk(9, u32(options.seconds ?? 1_795_327_800, NETWORK)),
    hepChunk(10, u32(options.microseconds ?? 250_000, NETWORK)),
    hepChunk(11, Uint8Array.of(options.payloadType ?? 1)),
    hepChunk(12, u32(2001, NETWORK)),
    ...(options.vendorChunk === undefined ? [] : [options.vendorChunk]),
    ...(id === undefined ? [] : [hepChunk(17, Buffer.from(id))]),
    hepChunk(options.isCompressed === true ? 16 : 15, payload),
  ];
}

export function hep3(payload: Uint8Array, options: HepOptions = {}): Uint8Array {
  return hep3Of(hep3Chunks(payload, options));
}

/** HEP1 or HEP2 as Kamailio writes them: the time little-endian and not counted in the header's length. */
export function oldHep(
  version: 1 | 2,
  payload: Uint8Array,
  options: HepOptions & { readonly isTimeBig?: boolean } = {},
): Uint8Array {
  const source = addressOf(options.src ?? '192.0.2.1');
  const destination = addressOf(options.dst ?? '192.0.2.2');
  const order = { isBigEndian: options.isTimeBig === true };
  const time = [u32(options.seconds ?? 1_795_327_800, order), u32(options.microseconds ?? 250_000, order), u32(2001)];
  return concat(
    Uint8Array.of(version, 8 + 2 * source.length, source.length === 4 ? 2 : 10, options.protocol ?? 17),
    u16(options.sourcePort ?? 5060, NETWORK),
    u16(options.destinationPort ?? 5070, NETWORK),
    source,
    destination,
    ...(version === 2 ? time : []),
    payload,
  );
}

function addressOf(text: string): Uint8Array {
  return text.includes('.') ? Uint8Array.from(text.split('.').map(Number)) : Uint8Array.from(Buffer.from(text, 'hex'));
}
