/** Bytes of captures whose packets are bare IPv4 (LINKTYPE_RAW), as fast as a test needs them. */

const RAW = 101;
const EPOCH_SECONDS = 1_795_327_800;
const PROTOCOL = { tcp: 6, udp: 17 };

/**
 * A classic pcap. `seconds` counts from a Sunday in November 2026.
 *
 * @param {Iterable<{ seconds: number, bytes: Buffer }>} packets
 */
export function pcap(packets) {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(0x40000, 16);
  head.writeUInt32LE(RAW, 20);
  const parts = [head];
  for (const { seconds, bytes } of packets) {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(EPOCH_SECONDS + Math.floor(seconds), 0);
    record.writeUInt32LE(Math.floor((seconds % 1) * 1e6), 4);
    record.writeUInt32LE(bytes.length, 8);
    record.writeUInt32LE(bytes.length, 12);
    parts.push(record, bytes);
  }
  return Buffer.concat(parts);
}

/**
 * A pcapng with one interface, whose times are 64-bit microseconds as they are given.
 *
 * @param {Iterable<{ units: bigint, bytes: Buffer }>} packets
 */
export function pcapng(packets) {
  const section = Buffer.alloc(28);
  [0x0a0d0d0a, 28, 0x1a2b3c4d, 1].forEach((word, at) => {
    section.writeUInt32LE(word, 4 * at);
  });
  section.fill(0xff, 16, 24);
  section.writeUInt32LE(28, 24);
  const described = Buffer.alloc(20);
  [1, 20, RAW, 0, 20].forEach((word, at) => {
    described.writeUInt32LE(word, 4 * at);
  });
  const parts = [section, described];
  for (const { units, bytes } of packets) {
    const total = 32 + Math.ceil(bytes.length / 4) * 4;
    const block = Buffer.alloc(total);
    [6, total, 0, Number(units >> 32n), Number(units & 0xffffffffn), bytes.length, bytes.length].forEach((word, at) => {
      block.writeUInt32LE(word, 4 * at);
    });
    bytes.copy(block, 28);
    block.writeUInt32LE(total, total - 4);
    parts.push(block);
  }
  return Buffer.concat(parts);
}

/** @param {number} host gives 10.x.y.z */
function address(host) {
  return (10 * 0x1000000 + host) >>> 0;
}

/**
 * @param {Buffer} payload
 * @param {{ src?: number, dst?: number, protocol?: number, id?: number, fragment?: number }} [fields] `fragment` is the
 *   field with its flags
 */
export function ipv4(payload, { src = 1, dst = 2, protocol = PROTOCOL.udp, id = 1, fragment = 0 } = {}) {
  const head = Buffer.alloc(20);
  head[0] = 0x45;
  head.writeUInt16BE(Math.min(65_535, 20 + payload.length), 2);
  head.writeUInt16BE(id & 0xffff, 4);
  head.writeUInt16BE(fragment, 6);
  head[8] = 64;
  head[9] = protocol;
  head.writeUInt32BE(address(src), 12);
  head.writeUInt32BE(address(dst), 16);
  return Buffer.concat([head, payload]);
}

/** @param {string | Buffer} payload @param {{ src?: number, dst?: number, id?: number, port?: number }} [fields] */
export function udp(payload, { port = 5060, ...fields } = {}) {
  const bytes = Buffer.from(payload);
  const head = Buffer.alloc(8);
  head.writeUInt16BE(port, 0);
  head.writeUInt16BE(5060, 2);
  head.writeUInt16BE(8 + bytes.length, 4);
  return ipv4(Buffer.concat([head, bytes]), fields);
}

/** @param {string | Buffer} payload @param {{ sequence?: number, port?: number, src?: number, dst?: number }} [fields] */
export function tcp(payload, { sequence = 1, port = 5070, ...fields } = {}) {
  const head = Buffer.alloc(20);
  head.writeUInt16BE(port, 0);
  head.writeUInt16BE(5060, 2);
  head.writeUInt32BE(sequence >>> 0, 4);
  head.writeUInt32BE(1, 8);
  head[12] = 0x50;
  head[13] = 0x18;
  head.writeUInt16BE(65_535, 14);
  return ipv4(Buffer.concat([head, Buffer.from(payload)]), { ...fields, protocol: PROTOCOL.tcp });
}
