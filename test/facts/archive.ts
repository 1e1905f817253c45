import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from '../cli/run.ts';

/** Whether DuckDB is installed, which reading facts files takes. */
export const hasDuckDb = await import('@duckdb/node-api').then(
  () => true,
  () => false,
);

const HEADER = 24;
const RECORD = 16;
/** Where the addresses of IPv4 stand behind an Ethernet header. */
const SOURCE = 14 + 12;

/** A folder of a test, which is removed at the end of the process's work with it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'facts-'));

  write(name: string, bytes: Uint8Array | string): string {
    const path = join(this.path, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  }

  /** The facts file of some captures. */
  async facts(name: string, inputs: readonly string[], ...options: readonly string[]): Promise<string> {
    const path = join(this.path, name);
    const { status, stderr } = await inProcess(['facts', ...inputs, '-o', path, ...options]);
    if (status !== 0) {
      throw new Error(`facts ${inputs.join(' ')}: ${status} ${stderr}`);
    }
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What one host of a capture (pcap, little-endian, Ethernet, IPv4) sent and got, its clock `aheadUs` ahead. */
export function seenAt(capture: string, address: string, aheadUs = 0): Uint8Array {
  const bytes = readFileSync(capture);
  const wanted = address.split('.').map(Number);
  const parts: Uint8Array[] = [bytes.subarray(0, HEADER)];
  for (let at = HEADER; at + RECORD <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 8);
    const record = Buffer.from(bytes.subarray(at, at + RECORD + length));
    const isAt = (from: number) => wanted.every((byte, i) => record[RECORD + from + i] === byte);
    if (isAt(SOURCE) || isAt(SOURCE + 4)) {
      const us = record.readUInt32LE(0) * 1e6 + record.readUInt32LE(4) + aheadUs;
      record.writeUInt32LE(Math.floor(us / 1e6), 0);
      record.writeUInt32LE(us % 1e6, 4);
      parts.push(record);
    }
    at += RECORD + length;
  }
  return Buffer.concat(parts);
}

/** The addresses in a capture, the busiest first. */
export function hostsOf(capture: string): string[] {
  const bytes = readFileSync(capture);
  const counts = new Map<string, number>();
  for (let at = HEADER; at + RECORD <= bytes.length; at += RECORD + bytes.readUInt32LE(at + 8)) {
    for (const from of [SOURCE, SOURCE + 4]) {
      const host = [...bytes.subarray(at + RECORD + from, at + RECORD + from + 4)].join('.');
      counts.set(host, (counts.get(host) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([host]) => host);
}

/** The report of a command over some inputs, as it stands in JSON. */
export async function reportOf(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr, status } = await inProcess([...args, '--format', 'json']);
  if (status !== 0) {
    throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
  }
  return JSON.parse(stdout) as Record<string, unknown>;
}
