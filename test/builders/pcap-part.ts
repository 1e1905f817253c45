import { concat } from '../capture/build.ts';

/** One packet of a capture, with the addresses it went between. */
export type CapturedPacket = {
  readonly record: Uint8Array;
  readonly src: string;
  readonly dst: string;
};

const FILE_HEADER_BYTES = 24;
const RECORD_HEADER_BYTES = 16;
const ETHERNET_BYTES = 14;
const IPV4_SOURCE = ETHERNET_BYTES + 12;

/** The packets of a little-endian pcap of IPv4 on Ethernet, the kind the fixtures are. */
export function packetsOf(pcap: Uint8Array): CapturedPacket[] {
  const view = new DataView(pcap.buffer, pcap.byteOffset, pcap.byteLength);
  const packets: CapturedPacket[] = [];
  let at = FILE_HEADER_BYTES;
  while (at < pcap.length) {
    const end = at + RECORD_HEADER_BYTES + view.getUint32(at + 8, true);
    const record = pcap.slice(at, end);
    const addresses = record.subarray(RECORD_HEADER_BYTES + IPV4_SOURCE);
    packets.push({
      record,
      src: addresses.slice(0, 4).join('.'),
      dst: addresses.slice(4, 8).join('.'),
    });
    at = end;
  }
  return packets;
}

/** The same capture with only these packets. */
export function pcapOf(pcap: Uint8Array, packets: readonly CapturedPacket[]): Uint8Array {
  return concat(pcap.subarray(0, FILE_HEADER_BYTES), ...packets.map(({ record }) => record));
}
