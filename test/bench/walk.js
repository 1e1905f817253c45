import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The limit that no analyzer can pass: reads a classic pcap in blocks and steps from record to record, nothing else.
 * Little endian only, as generate.js writes.
 *
 *     node test/bench/walk.js FILE
 */

const BLOCK_BYTES = 4 * 1024 * 1024;
const FILE_HEADER = 24;
const RECORD_HEADER = 16;

/**
 * @param {string} path
 * @returns {{ packets: number, bytes: number }} records, and the captured bytes in them
 */
function walk(path) {
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  const file = openSync(path, 'r');
  let kept = 0;
  let at = FILE_HEADER;
  let packets = 0;
  let bytes = 0;
  for (let read = readSync(file, block, 0, BLOCK_BYTES, null); read > 0; ) {
    const end = kept + read;
    while (at + RECORD_HEADER <= end) {
      const length = block.readUInt32LE(at + 8);
      if (at + RECORD_HEADER + length > end) {
        break;
      }
      packets++;
      bytes += length;
      at += RECORD_HEADER + length;
    }
    block.copyWithin(0, at, end);
    kept = end - at;
    at = 0;
    read = readSync(file, block, kept, BLOCK_BYTES - kept, null);
  }
  closeSync(file);
  return { packets, bytes };
}

console.log(JSON.stringify(walk(process.argv[2])));
