import type { Packet } from '../../packet/index.ts';
import { parseSdp, type SipMessage } from '../../sip/index.ts';

/** Ends that are remembered. */
const MOST_ENDS = 10_000;
/** RFC 5761 §4: types of RTCP in the byte in which RTP has marker and type. */
const RTCP = { first: 192, last: 223 } as const;

/** Where the SDP of wanted messages asks for RTP, and who sent it there. */
export class MediaEnds {
  readonly #ends = new Map<string, 'announced' | 'heard'>();

  /** Every message may announce an end: what another call asks for is no longer this one's. */
  note(message: SipMessage, isWanted: boolean): void {
    if (message.bodyEnd <= message.bodyStart) {
      return;
    }
    for (const { address, port } of parseSdp(message.bodyText())) {
      if (address !== null && port > 0) {
        this.#note(address, port, isWanted);
        this.#note(address, port + 1, isWanted);
      }
    }
  }

  /** Whether a datagram is RTP or RTCP of a wanted call. @param textOf what is printed of an address. */
  takes(bytes: Uint8Array, packet: Packet, textOf: (at: number, length: number) => string): boolean {
    if (this.#ends.size === 0 || !isMedia(bytes, packet.start, packet.end)) {
      return false;
    }
    const { sourceAt, destinationAt, addressLength, sourcePort, destinationPort } = packet;
    const to = `${textOf(destinationAt, addressLength)} ${destinationPort}`;
    const from = `${textOf(sourceAt, addressLength)} ${sourcePort}`;
    if (this.#ends.get(to) === 'announced') {
      // What answers goes where this came from, behind a NAT too (RFC 4961).
      this.#add(from, 'heard');
      return true;
    }
    return this.#ends.has(from) || this.#ends.has(to);
  }

  #note(address: string, port: number, isWanted: boolean): void {
    const end = `${address.toLowerCase()} ${port}`;
    if (isWanted) {
      this.#ends.delete(end);
      this.#add(end, 'announced');
    } else {
      this.#ends.delete(end);
    }
  }

  #add(end: string, how: 'announced' | 'heard'): void {
    if (this.#ends.size < MOST_ENDS && !this.#ends.has(end)) {
      this.#ends.set(end, how);
    }
  }
}

/** RFC 3550 §5.1, §6.1: version 2. */
function isMedia(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 8 && (bytes[start]! & 0xc0) === 0x80;
}

/** Bytes of an RTP packet without what it carries; all of RTCP, which carries nothing but counts and names. */
export function mediaHeaderLength(bytes: Uint8Array, start: number, end: number): number {
  const type = bytes[start + 1]!;
  if (type >= RTCP.first && type <= RTCP.last) {
    return end - start;
  }
  return Math.min(end - start, 12 + 4 * (bytes[start]! & 0x0f));
}
