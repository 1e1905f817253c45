import { buildPcap, concat, pcapngEnhanced, pcapngInterface, pcapngSection } from '../capture/build.ts';
import { ethernet, ipv4, tcp, udp } from '../packet/build.ts';

/** One SIP message on one hop. */
export type WireMessage = {
  readonly seconds: number;
  /** IPv4 addresses; ports are 5060 where they are not given behind a colon. */
  readonly src: string;
  readonly dst: string;
  readonly text: string;
  readonly isTcp: boolean;
  /** What an IP packet that holds no SIP carries instead; `text` is '' then. */
  readonly carried?: { readonly protocol: number; readonly bytes: Uint8Array };
};

/** Characters of text from here on, 256 of them, stand for one byte each, whatever it is in UTF-8. */
export const RAW_BYTES = 0xf700;

/** A Sunday in November 2026, 06:10:00 UTC. */
const EPOCH_US = 1_795_327_800_000_000;
const PORT = 5060;

/** The messages as a capture: each a packet of its own, on TCP one connection for each pair of addresses. */
export function captureOf(messages: readonly WireMessage[]): Uint8Array {
  const sequences = new Map<string, number>();
  const packets = messages.map((message, index) => ({
    timeUs: EPOCH_US + Math.round(message.seconds * 1e6),
    bytes: ethernet(ipv4(segmentOf(message, sequences), ipOptions(message, index))),
  }));
  return buildPcap(packets);
}

/** The same with times that are none: what orders the messages is their place alone. */
export function timelessCapture(messages: readonly WireMessage[]): Uint8Array {
  const sequences = new Map<string, number>();
  const packets = messages.map((message, index) => {
    const bytes = ethernet(ipv4(segmentOf(message, sequences), ipOptions(message, index)));
    return pcapngEnhanced(0, 2n ** 62n, { bytes });
  });
  return concat(pcapngSection(), pcapngInterface(1), ...packets);
}

function ipOptions({ src, dst, isTcp, carried }: WireMessage, index: number): Parameters<typeof ipv4>[1] {
  return {
    src: hostOf(src),
    dst: hostOf(dst),
    protocol: carried?.protocol ?? (isTcp ? 6 : 17),
    id: (index % 0xffff) + 1,
  };
}

/** ICMP types and codes (RFC 792) by the names that scenarios give them. */
const ICMP: Readonly<Record<string, readonly [number, number]>> = {
  'network-unreachable': [3, 0],
  'host-unreachable': [3, 1],
  'protocol-unreachable': [3, 2],
  'port-unreachable': [3, 3],
  'too-big': [3, 4],
  prohibited: [3, 13],
  'ttl-exceeded': [11, 0],
  'fragments-lost': [11, 1],
  'echo-reply': [0, 0],
};

/** An ICMP error about a message, which `by` sends; it quotes `bytes` of its UDP datagram, 8 of which are the header. */
export function icmpAbout(
  about: WireMessage,
  { seconds, what, by, bytes }: { seconds: number; what: string; by: string; bytes: number },
): WireMessage {
  const [type, code] = ICMP[what] ?? [];
  if (type === undefined || code === undefined) {
    throw new Error(`no ICMP ${what}`);
  }
  const segment = udp(bytesOf(about.text), portOf(about.src), portOf(about.dst));
  const quoted = ipv4(segment, { src: hostOf(about.src), dst: hostOf(about.dst) }).subarray(0, 20 + bytes);
  const error = Uint8Array.of(type, code, 0, 0, 0, 0, 0, 0, ...quoted);
  return { seconds, src: by, dst: about.src, text: '', isTcp: false, carried: { protocol: 1, bytes: error } };
}

/** RTP from one port to another, a packet each tenth of a second until `until`. */
export function rtpBetween(
  { src, dst }: Pick<WireMessage, 'src' | 'dst'>,
  { seconds, until, ports }: { seconds: number; until: number; ports: readonly [number, number] },
): WireMessage[] {
  const count = Math.round((until - seconds) * 10);
  return Array.from({ length: count }, (_, index) => {
    const rtp = new Uint8Array(32).fill(0x55);
    rtp.set([0x80, 8, index >> 8, index & 0xff]);
    const bytes = udp(rtp, ports[0], ports[1]);
    return { seconds: seconds + index / 10, src, dst, text: '', isTcp: false, carried: { protocol: 17, bytes } };
  });
}

function bytesOf(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = text.split(/([\uf700-\uf7ff])/).map((piece) => {
    const byte = piece.length === 1 ? piece.charCodeAt(0) - RAW_BYTES : -1;
    return byte >= 0 && byte < 256 ? Uint8Array.of(byte) : encoder.encode(piece);
  });
  return new Uint8Array(Buffer.concat(pieces));
}

function segmentOf({ src, dst, text, isTcp, carried }: WireMessage, sequences: Map<string, number>): Uint8Array {
  if (carried !== undefined) {
    return carried.bytes;
  }
  const payload = bytesOf(text);
  if (!isTcp) {
    return udp(payload, portOf(src), portOf(dst));
  }
  const way = `${src} ${dst}`;
  const sequence = sequences.get(way) ?? 1;
  sequences.set(way, sequence + payload.length);
  const acknowledgment = sequences.get(`${dst} ${src}`) ?? 1;
  return tcp(payload, {
    sequence,
    acknowledgment,
    flags: 'A',
    sourcePort: portOf(src),
    destinationPort: portOf(dst),
  });
}

function hostOf(end: string): string {
  return end.split(':', 1)[0] ?? end;
}

function portOf(end: string): number {
  return Number(end.split(':')[1] ?? PORT);
}
