import { closeSync, openSync, writeSync } from 'node:fs';

const BLOCK_BYTES = 8 * 1024 * 1024;
const LARGEST_PACKET = 2048;

const RECORD = 16;
const ETHERNET = 14;
const IPV4 = 20;
const UDP = 8;
const HEADERS = ETHERNET + IPV4 + UDP;

/**
 * Writes UDP datagrams as a classic pcap: little endian, microseconds, Ethernet II, IPv4 and UDP with their checksums,
 * IP identifiers that count up for each host and are never 0.
 *
 * A packet takes two steps, so that its payload is built in place: fill `buffer` from the position that `begin()`
 * returns, then call `end()`.
 */
export class CaptureWriter {
  /**
   * @param {string} path
   * @param {number} hosts how many hosts take part
   */
  constructor(path, hosts) {
    this.buffer = Buffer.allocUnsafe(BLOCK_BYTES);
    this.packets = 0;
    this.bytes = 0;
    this.addresses = Uint32Array.from({ length: hosts }, (_, host) => addressOf(host));
    this.identifiers = Uint16Array.from({ length: hosts }, (_, host) => Math.imul(host + 1, 40503));
    this.file = openSync(path, 'w');
    this.used = this.buffer.writeUInt32LE(0xa1b2c3d4, 0);
    for (const [value, size] of [
      [2, 2],
      [4, 2],
      [0, 4],
      [0, 4],
      [65_535, 4],
      [1, 4],
    ]) {
      this.used = this.buffer.writeUIntLE(value, this.used, size);
    }
  }

  /** @returns {number} where in `buffer` the payload of the next packet starts */
  begin() {
    if (this.used + LARGEST_PACKET > BLOCK_BYTES) {
      this.flush();
    }
    return this.used + RECORD + HEADERS;
  }

  /**
   * @param {number} timeUs microseconds since 1970
   * @param {number} from host
   * @param {number} to host
   * @param {number} fromPort
   * @param {number} toPort
   * @param {number} length bytes of payload
   */
  end(timeUs, from, to, fromPort, toPort, length) {
    const { buffer } = this;
    const record = this.used;
    const captured = HEADERS + length;
    const seconds = Math.floor(timeUs / 1_000_000);
    buffer.writeUInt32LE(seconds, record);
    buffer.writeUInt32LE(timeUs - seconds * 1_000_000, record + 4);
    buffer.writeUInt32LE(captured, record + 8);
    buffer.writeUInt32LE(captured, record + 12);

    const source = this.addresses[from];
    const destination = this.addresses[to];
    const ethernet = record + RECORD;
    writeMac(buffer, ethernet, destination);
    writeMac(buffer, ethernet + 6, source);
    buffer.writeUInt16BE(0x0800, ethernet + 12);
    this.writeIpv4(ethernet + ETHERNET, source, destination, IPV4 + UDP + length, this.nextIdentifier(from));
    this.writeUdp(ethernet + ETHERNET + IPV4, fromPort, toPort, UDP + length);
    this.used = ethernet + captured;
    this.packets++;
  }

  close() {
    this.flush();
    closeSync(this.file);
  }

  /** @private */
  flush() {
    let written = 0;
    while (written < this.used) {
      written += writeSync(this.file, this.buffer, written, this.used - written);
    }
    this.bytes += this.used;
    this.used = 0;
  }

  /**
   * @private
   * @param {number} host
   */
  nextIdentifier(host) {
    this.identifiers[host] += 1;
    if (this.identifiers[host] === 0) {
      this.identifiers[host] = 1;
    }
    return this.identifiers[host];
  }

  /**
   * RFC 791 §3.1.
   *
   * @private
   * @param {number} at
   * @param {number} source
   * @param {number} destination
   * @param {number} total
   * @param {number} identifier
   */
  writeIpv4(at, source, destination, total, identifier) {
    const { buffer } = this;
    buffer.writeUInt32BE(0x4500_0000 + total, at);
    buffer.writeUInt32BE(identifier * 0x1_0000, at + 4);
    buffer.writeUInt32BE(0x4011_0000, at + 8);
    buffer.writeUInt32BE(source, at + 12);
    buffer.writeUInt32BE(destination, at + 16);
    buffer.writeUInt16BE(checksum(buffer, at, IPV4, 0), at + 10);
  }

  /**
   * RFC 768, with the pseudo header: the addresses stand in the eight bytes before.
   *
   * @private
   * @param {number} at
   * @param {number} fromPort
   * @param {number} toPort
   * @param {number} length
   */
  writeUdp(at, fromPort, toPort, length) {
    const { buffer } = this;
    buffer.writeUInt16BE(fromPort, at);
    buffer.writeUInt16BE(toPort, at + 2);
    buffer.writeUInt32BE(length * 0x1_0000, at + 4);
    buffer.writeUInt16BE(checksum(buffer, at - 8, length + 8, 17 + length) || 0xffff, at + 6);
  }
}

/**
 * Every octet has three digits, so that addresses in messages all have the same length.
 *
 * @param {number} host
 */
function addressOf(host) {
  return (
    10 * 0x100_0000 +
    (100 + Math.floor(host / 22_500)) * 0x1_0000 +
    (100 + (Math.floor(host / 150) % 150)) * 0x100 +
    100 +
    (host % 150)
  );
}

/**
 * The address of a host as messages spell it, always 14 characters.
 *
 * @param {number} host less than 1,000,000
 */
export function addressText(host) {
  const address = addressOf(host);
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');
}

/**
 * @param {Buffer} buffer
 * @param {number} at
 * @param {number} address
 */
function writeMac(buffer, at, address) {
  buffer.writeUInt16BE(0x0200, at);
  buffer.writeUInt32BE(address, at + 2);
}

/**
 * RFC 1071, over big-endian words.
 *
 * @param {Buffer} buffer
 * @param {number} at
 * @param {number} length
 * @param {number} start sum to begin with
 */
function checksum(buffer, at, length, start) {
  const end = at + length;
  let sum = start;
  let i = at;
  for (; i + 1 < end; i += 2) {
    sum += (buffer[i] << 8) | buffer[i + 1];
  }
  if (i < end) {
    sum += buffer[i] << 8;
  }
  while (sum > 0xffff) {
    sum = (sum & 0xffff) + (sum >>> 16);
  }
  return ~sum & 0xffff;
}
