import { expect, test } from 'vitest';
import { CHUNK_END, ChunkDigester, OVERHANG } from '../../src/analysis/chunks/chunk-digester.ts';
import { emptyExtent } from '../../src/analysis/chunks/job.ts';
import { ChunkRows } from '../../src/analysis/chunks/rows.ts';
import { RtpRuns } from '../../src/flow/index.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { buildPcap, concat } from '../capture/build.ts';
import { ipv4, udp } from '../packet/build.ts';

const RAW_IP = 101;
const FILE_HEADER = 24;
const SIP = 'OPTIONS sip:10.0.0.2 SIP/2.0\r\nCall-ID: 1@10.0.0.1\r\nCSeq: 1 OPTIONS\r\n\r\n';

/** An ICMP error about a datagram with this payload. */
function refused(payload: Uint8Array): Uint8Array {
  const error = concat(Uint8Array.of(3, 3, 0, 0, 0, 0, 0, 0), ipv4(udp(payload, 4000, 5060)));
  return ipv4(error, { src: '10.0.0.2', dst: '10.0.0.1', protocol: 1 });
}

/** How many rows a thread notes of a capture of these packets, having seen them all. */
function rowsOf(...packets: readonly Uint8Array[]): number {
  const file = buildPcap(
    packets.map((bytes) => ({ bytes })),
    { linkType: RAW_IP },
  );
  const source = {
    size: file.length,
    close: () => {},
    readAt(position: number, into: Uint8Array, length: number): number {
      const part = file.subarray(position, position + length);
      into.set(part);
      return part.length;
    },
  };
  const spec = {
    format: 'pcap',
    isBigEndian: false,
    isNano: false,
    headerLength: 16,
    linkType: RAW_IP,
    longest: DEFAULT_LIMITS.recordBytes,
  } as const;
  const extent = emptyExtent();
  const found = {
    rows: new ChunkRows(new ArrayBuffer(ChunkRows.bytesFor(16))),
    runs: new RtpRuns(new ArrayBuffer(RtpRuns.bytesFor(16)), 1),
  };
  new ChunkDigester(source, { spec, limits: DEFAULT_LIMITS, seed: 1, bindsRegistrations: true }).digest(
    FILE_HEADER,
    file.length,
    true,
    found,
    new Uint8Array(file.length + OVERHANG),
    extent,
  );
  expect([extent.packets, extent.reason]).toEqual([packets.length, CHUNK_END.boundary]);
  return extent.rows;
}

test('of ICMP errors a thread notes those that may be about SIP, and no others', () => {
  const rtp = concat(Uint8Array.of(0x80, 0), new Uint8Array(30));
  expect(rowsOf(refused(rtp))).toBe(0);
  expect(rowsOf(refused(rtp.subarray(0, 31)))).toBe(1);
  expect(rowsOf(refused(Buffer.from(SIP)))).toBe(1);
  expect(rowsOf(refused(rtp), refused(Buffer.from(SIP)), refused(rtp), ipv4(udp(Buffer.from(SIP))))).toBe(2);
});
