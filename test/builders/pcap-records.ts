/** File header and records of a classic pcap, little endian. */
export function recordsOf(bytes: Buffer): { header: Buffer; records: Buffer[] } | null {
  if (bytes.length < 24 || bytes.readUInt32LE(0) !== 0xa1b2c3d4) {
    return null;
  }
  const records: Buffer[] = [];
  for (let at = 24; at + 16 <= bytes.length; ) {
    const end = at + 16 + bytes.readUInt32LE(at + 8);
    records.push(bytes.subarray(at, end));
    at = end;
  }
  return { header: bytes.subarray(0, 24), records };
}
