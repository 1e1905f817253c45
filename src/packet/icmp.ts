import type { Undelivered } from '../model/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* RFC 792 and RFC 4443 §2.1: | type 1 | code 1 | checksum 2 | unused, or an MTU 4 | the packet it is about, as far as it fits | */
const FIELD = { type: 0, code: 1, length: 8 } as const;
const ICMPV6 = 58;

/** RFC 792, RFC 1812 §5.2.7: what became of the quoted packet, by type and code. */
const ICMPV4_TYPE = { unreachable: 3, timeExceeded: 11 } as const;
/** Codes of an unreachable destination; those without a word of their own say that a network or host is not reached. */
const ICMPV4_UNREACHABLE: readonly Undelivered[] = [
  'network-unreachable',
  'host-unreachable',
  'protocol-unreachable',
  'port-unreachable',
  'too-big',
  'network-unreachable',
  'network-unreachable',
  'host-unreachable',
  'host-unreachable',
  'prohibited',
  'prohibited',
  'network-unreachable',
  'host-unreachable',
  'prohibited',
  'prohibited',
  'prohibited',
];

/** RFC 4443 §3. */
const ICMPV6_TYPE = { unreachable: 1, tooBig: 2, timeExceeded: 3 } as const;
const ICMPV6_UNREACHABLE: readonly Undelivered[] = [
  'network-unreachable',
  'prohibited',
  'network-unreachable',
  'host-unreachable',
  'port-unreachable',
  'prohibited',
  'prohibited',
];
/** Of a time that is exceeded, in both versions. */
const TIME_EXCEEDED: readonly Undelivered[] = ['ttl-exceeded', 'fragments-lost'];

/**
 * An ICMP error quotes the packet that it is about: what follows is decoded as that packet, and `undelivered` says what became
 * of it. All other ICMP is passed over, and so is an error about an error, which nobody may send (RFC 1122 §3.2.2).
 */
export function decodeIcmp(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (packet.undelivered !== null || at + FIELD.length > packet.end) {
    return LAYER.damaged;
  }
  const isVersion6 = packet.protocol === ICMPV6;
  const type = bytes[at + FIELD.type]!;
  const code = bytes[at + FIELD.code]!;
  const undelivered = isVersion6 ? ofIcmpV6(type, code) : ofIcmpV4(type, code);
  if (undelivered === null) {
    return LAYER.unsupported;
  }
  packet.undelivered = undelivered;
  packet.reporterAt = packet.sourceAt;
  packet.reporterLength = packet.addressLength;
  packet.start = at + FIELD.length;
  return isVersion6 ? LAYER.ipv6 : LAYER.ipv4;
}

function ofIcmpV4(type: number, code: number): Undelivered | null {
  if (type === ICMPV4_TYPE.unreachable) {
    return ICMPV4_UNREACHABLE[code] ?? null;
  }
  return type === ICMPV4_TYPE.timeExceeded ? (TIME_EXCEEDED[code] ?? null) : null;
}

function ofIcmpV6(type: number, code: number): Undelivered | null {
  if (type === ICMPV6_TYPE.unreachable) {
    return ICMPV6_UNREACHABLE[code] ?? null;
  }
  if (type === ICMPV6_TYPE.tooBig) {
    return 'too-big';
  }
  return type === ICMPV6_TYPE.timeExceeded ? (TIME_EXCEEDED[code] ?? null) : null;
}
