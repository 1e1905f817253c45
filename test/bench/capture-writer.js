import { closeSync, openSync, writeSync } from 'node:fs';

const BLOCK_BYTES = 8 * 1024 * 1024;
const LARGEST_PACKET = 2048;

const RECORD = 16;
const ETHERNET = 14;
const IPV4 = 20;
const UDP = 8;
const TCP = 20;
const HEADERS = ETHERNET + IPV4 + UDP;
const SIP_PORT = 5060;

/** RFC 9293 §3.1. */
const FLAG = { syn: 0x02, push: 0x08, ack: 0x10 };
const PROTOCOL = { tcp: 6, udp: 17 };

/**
 * Writes UDP datagrams and TCP segments as a classic pcap: little endian, microseconds, Ethernet II, IPv4, UDP and TCP with
 * their checksums, IP identifiers that count up for each host and are never 0.
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
    /** @type {Map<number, number>} the next sequence number of each direction that is open, by its two hosts */
    this.sequences = new Map();
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
    const at = this.writePacket(timeUs, from, to, PROTOCOL.udp, UDP + length);
    this.writeUdp(at, fromPort, toPort, UDP + length);
  }

  /**
   * The same in the TCP connection of two hosts, which is opened where it is not open yet.
   *
   * @param {number} timeUs
   * @param {number} from
   * @param {number} to
   * @returns {number} where in `buffer` the payload of the next segment starts
   */
  beginSegment(timeUs, from, to) {
    if (!this.sequences.has(wayOf(from, to))) {
      this.sequences.set(wayOf(from, to), 1000);
      this.sequences.set(wayOf(to, from), 5000);
      this.writeSegment(timeUs, from, to, 0, FLAG.syn);
      this.writeSegment(timeUs, to, from, 0, FLAG.syn | FLAG.ack);
      this.writeSegment(timeUs, from, to, 0, FLAG.ack);
    }
    return this.begin() + TCP - UDP;
  }

  /**
   * Ends a segment that was begun; it is acknowledged at once.
   *
   * @param {number} timeUs
   * @param {number} from
   * @param {number} to
   * @param {number} length bytes of payload
   */
  endSegment(timeUs, from, to, length) {
    this.writeSegment(timeUs, from, to, length, FLAG.push | FLAG.ack);
    this.writeSegment(timeUs, to, from, 0, FLAG.ack);
  }

  /**
   * @private
   * @param {number} timeUs
   * @param {number} from
   * @param {number} to
   * @param {number} length
   * @param {number} flags
   */
  writeSegment(timeUs, from, to, length, flags) {
    this.begin();
    const sequence = this.sequences.get(wayOf(from, to)) ?? 0;
    const acknowledgment = (flags & FLAG.ack) === 0 ? 0 : (this.sequences.get(wayOf(to, from)) ?? 0);
    const at = this.writePacket(timeUs, from, to, PROTOCOL.tcp, TCP + length);
    this.writeTcp(at, sequence, acknowledgment, flags, TCP + length);
    this.sequences.set(wayOf(from, to), (sequence + length + ((flags & FLAG.syn) === 0 ? 0 : 1)) >>> 0);
  }

  /**
   * Record, Ethernet and IPv4 headers of a packet that goes into the next record.
   *
   * @private
   * @param {number} timeUs
   * @param {number} from
   * @param {number} to
   * @param {number} protocol
   * @param {number} length of what IP carries
   * @returns {number} where that starts
   */
  writePacket(timeUs, from, to, protocol, length) {
    const { buffer } = this;
    const record = this.used;
    const captured = ETHERNET + IPV4 + length;
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
    this.writeIpv4(ethernet + ETHERNET, source, destination, IPV4 + length, this.nextIdentifier(from), protocol);
    this.used = ethernet + captured;
    this.packets++;
    return ethernet + ETHERNET + IPV4;
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
   * @param {number} protocol
   */
  writeIpv4(at, source, destination, total, identifier, protocol) {
    const { buffer } = this;
    buffer.writeUInt32BE(0x4500_0000 + total, at);
    buffer.writeUInt32BE(identifier * 0x1_0000, at + 4);
    buffer.writeUInt32BE(0x4000_0000 + protocol * 0x1_0000, at + 8);
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
    buffer.writeUInt16BE(checksum(buffer, at - 8, length + 8, PROTOCOL.udp + length) || 0xffff, at + 6);
  }

  /**
   * RFC 9293 §3.1, both sides on port 5060 and with the largest window.
   *
   * @private
   * @param {number} at
   * @param {number} sequence
   * @param {number} acknowledgment
   * @param {number} flags
   * @param {number} length
   */
  writeTcp(at, sequence, acknowledgment, flags, length) {
    const { buffer } = this;
    buffer.writeUInt16BE(SIP_PORT, at);
    buffer.writeUInt16BE(SIP_PORT, at + 2);
    buffer.writeUInt32BE(sequence, at + 4);
    buffer.writeUInt32BE(acknowledgment, at + 8);
    buffer.writeUInt16BE(0x5000 + flags, at + 12);
    buffer.writeUInt16BE(0xffff, at + 14);
    buffer.writeUInt32BE(0, at + 16);
    buffer.writeUInt16BE(checksum(buffer, at - 8, length + 8, PROTOCOL.tcp + length), at + 16);
  }
}

/**
 * @param {number} from
 * @param {number} to
 */
function wayOf(from, to) {
  return from * 0x10_0000 + to;
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
