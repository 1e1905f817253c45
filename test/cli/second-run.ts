/** Another run of a captured flow: the same messages with new Call-IDs, tags, branches, ports and times. */

const PCAP_HEADER_BYTES = 24;
const RECORD_HEADER_BYTES = 16;
/** Ethernet and an IPv4 header without options, to the ports of UDP. */
const UDP_AT = 14 + 20;
const IDENTIFIERS = /(?:\r\n(?:Call-ID|i): *|[;?&]tag=|branch=z9hG4bK|(?:to|from)-tag(?:=|%3D))([^\s;>@&%]+)/gi;

/** What the other run has in place of the ports 50xx, in headers and in packets: as many digits. */
const otherPort = (port: string): string => port.replace(/^50/, '61');

/**
 * @param bytes a classic pcap, little-endian, of SIP over UDP, IPv4 and Ethernet.
 * @param laterSeconds how much later the other run was.
 */
export function secondRun(bytes: Uint8Array, laterSeconds: number): Uint8Array {
  const run = Buffer.from(bytes);
  const names = otherNames(run.toString('latin1'));
  for (let at = PCAP_HEADER_BYTES; at < run.length; ) {
    const length = run.readUInt32LE(at + 8);
    run.writeUInt32LE(run.readUInt32LE(at) + laterSeconds, at);
    rewrite(run.subarray(at + RECORD_HEADER_BYTES, at + RECORD_HEADER_BYTES + length), names);
    at += RECORD_HEADER_BYTES + length;
  }
  return run;
}

/** Each identifier with one of the same length, so that no length field has to change. */
function otherNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(IDENTIFIERS)) {
    names.set(name, [...name].map((c) => (/[0-8]/.test(c) ? String(Number(c) + 1) : c === '9' ? '0' : c)).join(''));
  }
  return names;
}

function rewrite(frame: Buffer, names: ReadonlyMap<string, string>): void {
  for (const at of [UDP_AT, UDP_AT + 2]) {
    frame.writeUInt16BE(Number(otherPort(String(frame.readUInt16BE(at)))), at);
  }
  // No checksum, which IPv4 allows (RFC 768).
  frame.writeUInt16BE(0, UDP_AT + 6);
  const text = frame
    .toString('latin1', UDP_AT + 8)
    .replace(anyOf([...names.keys()]), (name) => names.get(name) ?? name)
    .replace(/:(50\d\d)\b/g, (_, port: string) => `:${otherPort(port)}`);
  frame.write(text, UDP_AT + 8, 'latin1');
}

/** The longest first: one may begin another. */
function anyOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => word.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
}
