import { hashNumber, ipv4Text, ipv6Text, parseAddress, u32be } from '../bytes/index.ts';
import type { RtpRuns } from './rtp-runs.ts';
import { WORD } from './run-layout.ts';

/** One end of a run of RTP. */
export type End = { readonly length: number; readonly words: Int32Array; readonly port: number };

/** An end by its address as text; null for what is no address. */
export function endOf(address: string, port: number): End | null {
  const bytes = parseAddress(address);
  if (bytes === null) {
    return null;
  }
  const words = Int32Array.from({ length: bytes.length / 4 }, (_, word) => u32be(bytes, 4 * word));
  return { length: bytes.length, words, port };
}

/** 32 bits that stand for an end. @param length of its address, in bytes; its words lie `at` a place. */
export function hashOfEnd(seed: number, length: number, words: Int32Array, at: number, port: number): number {
  let hash = hashNumber(port, seed);
  for (let word = 0; 4 * word < length; word++) {
    hash = hashNumber(words[at + word]!, hash);
  }
  return hash;
}

/** 32 bits that stand for both ends of a run. */
export function hashOfRun(seed: number, runs: RtpRuns, run: number): number {
  let hash = hashNumber(runs.ports(run), seed);
  for (let word = 0; 4 * word < runs.addressLength(run); word++) {
    hash = hashNumber(runs.word(run, WORD.source + word) ^ hash, runs.word(run, WORD.destination + word));
  }
  return hash;
}

/** An address as text. @param length in bytes. */
export function addressOf(length: number, words: Int32Array): string {
  return length === 4 ? ipv4Text(words[0]! >>> 0) : ipv6Text(bytesOf(words), 0);
}

/** Whether the other begins with the one. */
export function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.every((word, at) => word === other[at]);
}

function bytesOf(words: Int32Array): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, at) => words[at >> 2]! >>> (24 - 8 * (at & 3)));
}
