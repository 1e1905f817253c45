import { u16be, u32be } from '../bytes/index.ts';
import { type Arrival, filled, type ReportProblem, SAYS } from '../model/index.ts';
import type { Packet } from '../packet/index.ts';

const TLS_PORT = 5061;
const SIP_PORTS: readonly number[] = [5060, TLS_PORT];

/** RFC 8489 §5. */
const STUN = { header: 20, cookieAt: 4, cookie: 0x2112a442 } as const;
/** RFC 8656 §12: channel numbers in use. */
const CHANNEL = { header: 4, first: 0x4000, last: 0x4fff } as const;
/** RFC 3320 §7: 11111 T len. */
const SIGCOMP = { mask: 0xf8, feedback: 0x04, stateLength: 0x03 } as const;
/** Bytes of a partial state identifier by the two bits of its length (RFC 3320 §7.2); none means that code follows. */
const STATE_BYTES = [0, 6, 9, 12] as const;

export type UnreadProtocol = 'sigcomp' | 'stun' | 'turn-channel';

/** What is known by its first bytes and not read; `docs/` lists are made from here. */
export const UNREAD_PROTOCOLS: Record<UnreadProtocol, { readonly name: string; readonly note: string }> = {
  sigcomp: {
    name: 'SigComp (RFC 3320, RFC 5049)',
    note: 'counted on ports that carry SIP and reported; not decompressed',
  },
  stun: { name: 'STUN and TURN (RFC 8489, RFC 8656)', note: 'keep-alives and NAT discovery; passed over' },
  'turn-channel': { name: 'TURN ChannelData (RFC 8656 §12)', note: 'passed over' },
};

/** The protocol of a datagram that is no SIP; null when it is none of these. SigComp is only looked for among SIP. */
export function unreadProtocolOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  isAmongSip: boolean,
): UnreadProtocol | null {
  const first = bytes[start]!;
  if (first < 0x40) {
    return isStun(bytes, start, end) ? 'stun' : null;
  }
  if (first < 0x50) {
    return isChannelData(bytes, start, end) ? 'turn-channel' : null;
  }
  return isAmongSip && (first & SIGCOMP.mask) === SIGCOMP.mask && isSigComp(bytes, start, end) ? 'sigcomp' : null;
}

function isStun(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= STUN.header && u32be(bytes, start + STUN.cookieAt) === STUN.cookie;
}

/** The length must be that of the datagram, which may be padded to a multiple of four. */
function isChannelData(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < CHANNEL.header) {
    return false;
  }
  const rest = end - start - CHANNEL.header - u16be(bytes, start + 2);
  return u16be(bytes, start) >= CHANNEL.first && u16be(bytes, start) <= CHANNEL.last && rest >= 0 && rest < 4;
}

function isSigComp(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  let at = start + 1;
  if ((first & SIGCOMP.feedback) !== 0) {
    // Returned feedback: one byte, whose top bit makes its other bits the length of what follows.
    at += at < end && bytes[at]! >= 0x80 ? 1 + (bytes[at]! & 0x7f) : 1;
  }
  const stateBytes = STATE_BYTES[first & SIGCOMP.stateLength]!;
  if (stateBytes > 0) {
    return at + stateBytes <= end;
  }
  if (at + 2 > end) {
    return false;
  }
  // Twelve bits of code length, four of destination, of which 0 is reserved.
  const code = u16be(bytes, at);
  return (code & 0x0f) !== 0 && at + 2 + (code >> 4) <= end;
}

/** Counts, for each input, what was recognised and not read. */
export class UnreadCounts {
  readonly #byInput = new Map<number, Record<UnreadProtocol, number>>();
  /** 1 for a port that carried SIP over UDP or SCTP. */
  readonly #sipPorts = new Uint8Array(65_536);

  constructor() {
    for (const port of SIP_PORTS) {
      this.#sipPorts[port] = 1;
    }
  }

  noteSip({ sourcePort, destinationPort }: Packet): void {
    this.noteSipPorts(sourcePort, destinationPort);
  }

  noteSipPorts(sourcePort: number, destinationPort: number): void {
    this.#sipPorts[sourcePort] = 1;
    this.#sipPorts[destinationPort] = 1;
  }

  /** Takes a datagram that nobody wanted. */
  note(bytes: Uint8Array, start: number, end: number, packet: Packet, input: number): void {
    const first = bytes[start]!;
    if (first >= 0x50 && first < SIGCOMP.mask) {
      return; // RTP, RTCP and most others.
    }
    const isAmongSip = this.#sipPorts[packet.sourcePort] === 1 || this.#sipPorts[packet.destinationPort] === 1;
    this.#count(unreadProtocolOf(bytes, start, end, isAmongSip), input);
  }

  /**
   * Takes the first bytes of a TCP stream: SigComp has them (RFC 5049 §5.1). Port 5061 is left out: what begins there in the
   * middle of TLS looks like anything.
   */
  noteStream(bytes: Uint8Array, start: number, end: number, { src, dst, input }: Arrival): void {
    const isSip = (port: number | undefined): boolean =>
      port !== undefined && port !== TLS_PORT && this.#sipPorts[port] === 1;
    if (bytes[start]! >= SIGCOMP.mask && (isSip(src?.port) || isSip(dst?.port)) && isSigComp(bytes, start, end)) {
      this.#count('sigcomp', input);
    }
  }

  #count(protocol: UnreadProtocol | null, input: number): void {
    if (protocol !== null) {
      const counts = this.#byInput.get(input) ?? { sigcomp: 0, stun: 0, 'turn-channel': 0 };
      counts[protocol]++;
      this.#byInput.set(input, counts);
    }
  }

  /** How many packets (of SigComp also TCP streams) of an input were of this protocol. */
  of(input: number, protocol: UnreadProtocol): number {
    return this.#byInput.get(input)?.[protocol] ?? 0;
  }

  /** What a person must know: messages there are that nobody here can read. STUN is no news. */
  tell(report: ReportProblem): void {
    for (const [input, { sigcomp }] of this.#byInput) {
      if (sigcomp > 0) {
        const message = filled(sigcomp === 1 ? SAYS.sigcompOne : SAYS.sigcomp, sigcomp);
        report({ code: 'sigcomp-not-decoded', message, input, record: null, offset: null });
      }
    }
  }
}
