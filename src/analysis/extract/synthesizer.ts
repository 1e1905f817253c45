import { parseAddress } from '../../bytes/index.ts';
import { DEFAULT_LIMITS, type Endpoint, type Transport } from '../../model/index.ts';
import { HEADER, parseNameAddr, SipMessage, scanMessage } from '../../sip/index.ts';
import { type End, frameOf, LONGEST_DATAGRAM, LONGEST_SEGMENT, standInAddress } from './ip-packet.ts';
import type { LoggedEnds } from './packet-store.ts';

const SIP_PORT = 5060;
/** Who is remembered by what messages call them. */
const MOST_NAMES = 20_000;

/** What carries a message whose bytes may come in pieces. */
const STREAMS: ReadonlySet<Transport> = new Set(['tcp', 'tls', 'ws', 'wss', 'sctp']);

export type Synthesized = { readonly bytes: Uint8Array; readonly originalLength: number };

/**
 * Packets of messages of which a log shows the text alone. Addresses that it names stand in them; whom it does not name has
 * a link-local one, the same in every message that it sends or gets.
 */
export class Synthesizer {
  readonly #numbers = new Map<string, number>();
  readonly #sequences = new Map<string, number>();
  readonly #message = new SipMessage();

  /** The packets of a message, each an Ethernet frame; several where it is too long for one. @param missing bytes of it that the log left out. */
  packetsOf(text: Uint8Array, missing: number, ends: LoggedEnds): Synthesized[] {
    const [src, dst] = this.#endsOf(text, ends);
    if (!isStreamed(text.length, ends)) {
      return [frameOf({ src, dst, payload: text, missing, sequence: null, acknowledgment: 0 })];
    }
    const way = `${src.address} ${src.port} ${dst.address} ${dst.port}`;
    const back = `${dst.address} ${dst.port} ${src.address} ${src.port}`;
    const packets: Synthesized[] = [];
    for (let at = 0; at < text.length; at += LONGEST_SEGMENT) {
      const payload = text.subarray(at, at + LONGEST_SEGMENT);
      const isLast = at + payload.length === text.length;
      const sequence = this.#sequences.get(way) ?? 1;
      const acknowledgment = this.#sequences.get(back) ?? 1;
      const frame = frameOf({ src, dst, payload, missing: isLast ? missing : 0, sequence, acknowledgment });
      const length = payload.length + frame.originalLength - frame.bytes.length;
      this.#sequences.set(way, (sequence + length) >>> 0);
      packets.push(frame);
    }
    return packets;
  }

  #endsOf(text: Uint8Array, { src, dst }: LoggedEnds): [End, End] {
    const known = [endOf(src), endOf(dst)] as const;
    if (known[0] !== null && known[1] !== null) {
      return [known[0], known[1]];
    }
    if (src !== null || dst !== null) {
      // A log names whom it talks to: the other is who wrote it.
      const own = { address: standInAddress(this.#numberOf('')), port: SIP_PORT };
      return [known[0] ?? own, known[1] ?? own];
    }
    const [from, to] = this.#partiesOf(text);
    return [this.#named(from), this.#named(to)];
  }

  #named(name: string): End {
    return { address: standInAddress(this.#numberOf(name)), port: SIP_PORT };
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      return known;
    }
    const number = this.#numbers.size;
    if (number < MOST_NAMES) {
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** Who sends and who gets a message, by what it calls them: From is who asks, within a dialog too (RFC 3261 §12.2.1.1). */
  #partiesOf(text: Uint8Array): [string, string] {
    const message = this.#message;
    scanMessage(text, 0, text.length, message, DEFAULT_LIMITS);
    const from = parseNameAddr(message.header(HEADER.from) ?? '').uri;
    const to = parseNameAddr(message.header(HEADER.to) ?? '').uri;
    // A client registers an address as its own: who takes the registration is somebody else.
    const asked = from === to ? `${to} at ${SERVER}` : to;
    return message.isRequest ? [from, asked] : [asked, from];
  }
}

const SERVER = 'server';

/** How many packets there are for a message of that length. */
export function countFor(length: number, ends: LoggedEnds): number {
  return isStreamed(length, ends) ? Math.ceil(length / LONGEST_SEGMENT) : 1;
}

function isStreamed(length: number, { transport }: LoggedEnds): boolean {
  return STREAMS.has(transport) || length > LONGEST_DATAGRAM;
}

function endOf(endpoint: Endpoint | null): End | null {
  const address = endpoint === null ? null : parseAddress(endpoint.address);
  return endpoint === null || address === null ? null : { address, port: endpoint.port || SIP_PORT };
}
