import { concat, fromHex, u16, u32 } from '../capture/build.ts';

/** Builders of packets, outermost header last: each takes what it carries. */

const NETWORK = { isBigEndian: true } as const;

export type Ipv4Options = {
  readonly src?: string;
  readonly dst?: string;
  readonly protocol?: number;
  readonly id?: number;
  /** In bytes. */
  readonly fragmentOffset?: number;
  readonly hasMoreFragments?: boolean;
  readonly totalLength?: number;
};

export function udp(payload: Uint8Array, sourcePort = 5060, destinationPort = 5060, length?: number): Uint8Array {
  return concat(
    u16(sourcePort, NETWORK),
    u16(destinationPort, NETWORK),
    u16(length ?? payload.length + 8, NETWORK),
    u16(0),
    payload,
  );
}

export type TcpOptions = {
  readonly sequence: number;
  readonly acknowledgment?: number;
  /** Of the letters F, S, R, A. */
  readonly flags?: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
};

export function tcp(payload: Uint8Array, options: TcpOptions): Uint8Array {
  const letters = options.flags ?? 'A';
  const flags = [...'FSR'].reduce((sum, letter, bit) => sum | (letters.includes(letter) ? 1 << bit : 0), 0);
  return concat(
    u16(options.sourcePort ?? 40_000, NETWORK),
    u16(options.destinationPort ?? 5060, NETWORK),
    u32(options.sequence, NETWORK),
    u32(options.acknowledgment ?? 0, NETWORK),
    Uint8Array.of(0x50, flags | (letters.includes('A') ? 0x10 : 0)),
    u16(65535, NETWORK),
    u32(0),
    payload,
  );
}

export function ipv4(payload: Uint8Array, options: Ipv4Options = {}): Uint8Array {
  const address = (text: string): Uint8Array => Uint8Array.from(text.split('.').map(Number));
  const fragment = ((options.fragmentOffset ?? 0) >> 3) | (options.hasMoreFragments === true ? 0x2000 : 0);
  return concat(
    Uint8Array.of(0x45, 0),
    u16(options.totalLength ?? payload.length + 20, NETWORK),
    u16(options.id ?? 0, NETWORK),
    u16(fragment, NETWORK),
    Uint8Array.of(64, options.protocol ?? 17, 0, 0),
    address(options.src ?? '10.0.0.1'),
    address(options.dst ?? '10.0.0.2'),
    payload,
  );
}

export const IPV6_SOURCE = '20010db8000000000000000000000001';
export const IPV6_DESTINATION = '20010db8000000000000000000000002';

/** `payload` begins with the header that `nextHeader` names; `ends` are source and destination in hexadecimal digits. */
export function ipv6(
  payload: Uint8Array,
  nextHeader = 17,
  payloadLength?: number,
  ends = IPV6_SOURCE + IPV6_DESTINATION,
): Uint8Array {
  return concat(
    fromHex('60000000'),
    u16(payloadLength ?? payload.length, NETWORK),
    Uint8Array.of(nextHeader, 64),
    fromHex(ends),
    payload,
  );
}

export function ipv6Fragment(payload: Uint8Array, offset: number, hasMore: boolean, id: number): Uint8Array {
  const header = concat(Uint8Array.of(17, 0), u16(offset | (hasMore ? 1 : 0), NETWORK), u32(id, NETWORK));
  return ipv6(concat(header, payload), 44);
}

export function ethernet(payload: Uint8Array, etherType = 0x0800): Uint8Array {
  return concat(fromHex('0200000000020200000000 01'), u16(etherType, NETWORK), payload);
}
