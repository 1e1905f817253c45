import { buildPcap } from '../capture/build.ts';
import { ipv4, ipv6, tcp, udp } from '../packet/build.ts';
import type { Message } from './trace.ts';
import { wayOf } from './trace.ts';

const RAW_IP = 101;
const PROTOCOL = { tcp: 6, udp: 17 };

/**
 * The messages as a capture in the order they stand in, each a packet of its own; on a stream one connection for each pair of
 * places.
 *
 * @param copyAfterUs every packet is captured again so much later.
 */
export function captureOf(messages: readonly Message[], copyAfterUs: number | null = null): Uint8Array {
  const sequences = new Map<string, number>();
  const packets = messages.map((message, index) => ({
    timeUs: message.timeUs,
    bytes: packetOf(message, (index % 0xffff) + 1, sequences),
  }));
  if (copyAfterUs === null) {
    return buildPcap(packets, { linkType: RAW_IP });
  }
  const copies = packets.map(({ bytes, timeUs }) => ({ bytes, timeUs: timeUs + copyAfterUs }));
  const all = [...packets, ...copies].sort((a, b) => a.timeUs - b.timeUs);
  return buildPcap(all, { linkType: RAW_IP });
}

function packetOf(message: Message, id: number, sequences: Map<string, number>): Uint8Array {
  const { src, dst, isStream } = message;
  const protocol = isStream ? PROTOCOL.tcp : PROTOCOL.udp;
  const content = isStream ? segmentOf(message, sequences) : datagramOf(message);
  return src.host.includes(':')
    ? ipv6(content, protocol, undefined, hexOf(src.host) + hexOf(dst.host))
    : ipv4(content, { src: src.host, dst: dst.host, protocol, id });
}

const bytesOf = ({ text }: Message): Uint8Array => Buffer.from(text, 'latin1');

const datagramOf = (message: Message): Uint8Array => udp(bytesOf(message), message.src.port, message.dst.port);

function segmentOf(message: Message, sequences: Map<string, number>): Uint8Array {
  const { src, dst } = message;
  const payload = bytesOf(message);
  const way = wayOf(message);
  const sequence = sequences.get(way) ?? 1;
  sequences.set(way, sequence + payload.length);
  const acknowledgment = sequences.get(wayOf({ ...message, src: dst, dst: src })) ?? 1;
  return tcp(payload, { sequence, acknowledgment, flags: 'A', sourcePort: src.port, destinationPort: dst.port });
}

/** `2001:db8::1` as 32 digits. */
function hexOf(address: string): string {
  const [before = '', behind] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':')).map((each) => each.padStart(4, '0'));
  const [head, tail] = [groups(before), groups(behind ?? '')];
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0000'), ...tail].join('');
}
