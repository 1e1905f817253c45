import { closeSync, openSync, writeSync } from 'node:fs';

const PORT = 5060;

/**
 * Takes datagrams in any order within a window and writes them as a classic pcap in the order of their times: Ethernet II,
 * IPv4, UDP.
 *
 * @typedef {{ at: number, src: string, dst: string, payload: Buffer, identifier: number | null }} Datagram
 */
export class Wire {
  /** @param {string} path */
  constructor(path) {
    this.file = openSync(path, 'w');
    /** @type {Datagram[]} */
    this.waiting = [];
    this.messages = 0;
    this.identifier = 1;
    const header = Buffer.alloc(24);
    header.writeUInt32LE(0xa1b2c3d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(65_535, 16);
    header.writeUInt32LE(1, 20);
    writeSync(this.file, header);
  }

  /**
   * @param {number} at seconds since 1970
   * @param {string} src IPv4 address
   * @param {string} dst
   * @param {string} text
   * @param {number | null} [identifier] of the IP packet, where it is that of a packet which others see too
   */
  send(at, src, dst, text, identifier = null) {
    this.waiting.push({ at, src, dst, payload: Buffer.from(text, 'latin1'), identifier });
  }

  /**
   * Writes what was sent before a moment; nothing earlier may be sent afterwards.
   *
   * @param {number} before
   */
  flush(before) {
    const ready = this.waiting.filter(({ at }) => at < before).sort((a, b) => a.at - b.at);
    this.waiting = this.waiting.filter(({ at }) => at >= before);
    if (ready.length > 0) {
      writeSync(this.file, Buffer.concat(ready.map((datagram) => this.record(datagram))));
    }
    this.messages += ready.length;
  }

  close() {
    this.flush(Number.POSITIVE_INFINITY);
    closeSync(this.file);
  }

  /** @param {Datagram} datagram */
  record({ at, src, dst, payload, identifier }) {
    const length = 42 + payload.length;
    const record = Buffer.alloc(16 + length);
    const microseconds = Math.round(at * 1e6);
    record.writeUInt32LE(Math.floor(microseconds / 1e6), 0);
    record.writeUInt32LE(microseconds % 1e6, 4);
    record.writeUInt32LE(length, 8);
    record.writeUInt32LE(length, 12);
    record.set([2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0, 0x45, 0], 16);
    record.writeUInt16BE(28 + payload.length, 32);
    record.writeUInt16BE(identifier ?? this.identifier, 34);
    this.identifier = (this.identifier % 65_535) + 1;
    record.set([0, 0, 64, 17, 0, 0, ...bytesOf(src), ...bytesOf(dst)], 36);
    record.writeUInt16BE(PORT, 50);
    record.writeUInt16BE(PORT, 52);
    record.writeUInt16BE(8 + payload.length, 54);
    payload.copy(record, 58);
    return record;
  }
}

/** @param {string} address */
function bytesOf(address) {
  return address.split('.').map(Number);
}
