import { Readable } from 'node:stream';

type OraclePacket = {
  header: {
    timestampSeconds: number;
    timestampMicroseconds: number;
    originalLength: number;
  };
  data: Buffer;
};

/** What the independent reader makes of a classic pcap with microseconds. */
export async function readWithOracle(
  bytes: Uint8Array,
): Promise<{ bytes: string; timeUs: number; originalLength: number }[]> {
  const { parse } = (await import('pcap-parser' as string)).default;
  const parser = parse(Readable.from([Buffer.from(bytes)]));
  const packets: { bytes: string; timeUs: number; originalLength: number }[] = [];
  return new Promise((resolve, reject) => {
    parser.on('packet', ({ header, data }: OraclePacket) => {
      const timeUs = header.timestampSeconds * 1e6 + header.timestampMicroseconds;
      packets.push({
        bytes: data.toString('hex'),
        timeUs,
        originalLength: header.originalLength,
      });
    });
    parser.on('error', reject);
    parser.on('end', () => resolve(packets));
  });
}
