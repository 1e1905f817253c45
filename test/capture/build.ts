/** Builders of capture files, byte by byte. Times are whole microseconds unless said otherwise. */

export type BuiltPacket = {
  readonly bytes: Uint8Array;
  readonly timeUs?: number;
  readonly originalLength?: number;
};

type Order = { readonly isBigEndian?: boolean };

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
}

export function u16(value: number, order: Order = {}): Uint8Array {
  const bytes = Buffer.alloc(2);
  order.isBigEndian === true ? bytes.writeUInt16BE(value) : bytes.writeUInt16LE(value);
  return bytes;
}

export function u32(value: number, order: Order = {}): Uint8Array {
  const bytes = Buffer.alloc(4);
  order.isBigEndian === true ? bytes.writeUInt32BE(value >>> 0) : bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

export function buildPcap(
  packets: readonly BuiltPacket[],
  options: Order & {
    readonly isNano?: boolean;
    readonly linkType?: number;
  } = {},
): Uint8Array {
  const magic = options.isNano === true ? 0xa1b23c4d : 0xa1b2c3d4;
  const w = (value: number): Uint8Array => u32(value, options);
  const head = [w(magic), u16(2, options), u16(4, options), w(0), w(0), w(65535), w(options.linkType ?? 1)];
  const records = packets.map((packet) => {
    const time = packet.timeUs ?? 0;
    const fraction = (time % 1e6) * (options.isNano === true ? 1000 : 1);
    const original = packet.originalLength ?? packet.bytes.length;
    return concat(w(Math.floor(time / 1e6)), w(fraction), w(packet.bytes.length), w(original), packet.bytes);
  });
  return concat(...head, ...records);
}

export const PCAPNG = {
  section: 0x0a0d0d0a,
  interface: 1,
  packet: 2,
  simple: 3,
  enhanced: 6,
  secrets: 10,
} as const;

/** A block of a pcapng; its body is padded to a multiple of 4. */
export function pcapngBlock(type: number, body: Uint8Array, order: Order = {}): Uint8Array {
  const padded = concat(body, new Uint8Array((4 - (body.length % 4)) % 4));
  const total = u32(padded.length + 12, order);
  return concat(u32(type, order), total, padded, total);
}

export function pcapngSection(order: Order = {}): Uint8Array {
  const length = new Uint8Array(8).fill(0xff);
  return pcapngBlock(PCAPNG.section, concat(u32(0x1a2b3c4d, order), u16(1, order), u16(0, order), length), order);
}

export function pcapngOption(code: number, value: Uint8Array, order: Order = {}): Uint8Array {
  return concat(u16(code, order), u16(value.length, order), value, new Uint8Array((4 - (value.length % 4)) % 4));
}

export function pcapngInterface(
  linkType: number,
  order: Order = {},
  options: readonly Uint8Array[] = [],
  snapLength = 0,
): Uint8Array {
  const end = options.length > 0 ? pcapngOption(0, new Uint8Array(0), order) : new Uint8Array(0);
  const body = concat(u16(linkType, order), u16(0, order), u32(snapLength, order), ...options, end);
  return pcapngBlock(PCAPNG.interface, body, order);
}

/** `units` is the 64-bit time in the units of the interface. */
export function pcapngEnhanced(interfaceId: number, units: bigint, packet: BuiltPacket, order: Order = {}): Uint8Array {
  const body = concat(
    u32(interfaceId, order),
    u32(Number(units >> 32n), order),
    u32(Number(units & 0xffffffffn), order),
    u32(packet.bytes.length, order),
    u32(packet.originalLength ?? packet.bytes.length, order),
    packet.bytes,
  );
  return pcapngBlock(PCAPNG.enhanced, body, order);
}
