import type { Banner } from './banner.ts';
import { type Place, readPlace, readTransport } from './written-place.ts';

/** The topmost Via, and the address its sender gives (RFC 3261 §18.1.1). */
const TOP_VIA = /\n(?:via|v)[ \t]*:([^\n]{1,256})/i;
const SENT_BY =
  /^\s*SIP\s*\/\s*2\.0\s*\/\s*(\w{1,8})\s+(\[[0-9a-f:.]{2,45}\]|[\d.]{7,15})(?:\s*:\s*(\d{1,5}))?(?![\w.])/i;
const RESPONSE = /^SIP\/2\.0 /;
const SIP_PORT = 5060;
const SIPS_PORT = 5061;
/** Formats and transports are few. */
const MOST_SPEAKERS = 64;

/** One program that writes in a log, over one transport. */
type Speaker = { readonly place: Place; isOnly: boolean };

/**
 * Where the program stands that wrote a log which names only the other side: what it puts into the Via of its own requests,
 * and gets back in the answers to them. What others sent says nothing of it; there it is the only place it ever named.
 */
export class OwnPlaces {
  readonly #speakers = new Map<string, Speaker>();

  /** @param head the beginning of the message, in latin-1. */
  of({ unnamed, format }: Banner, head: string): Place | null {
    if (unnamed === null) {
      return null;
    }
    const [, transport = '', host, port] = SENT_BY.exec(TOP_VIA.exec(head)?.[1] ?? '') ?? [];
    const key = `${format?.name ?? ''} ${transport.toLowerCase()}`;
    const isOwn = RESPONSE.test(head) === (unnamed === 'dst');
    const place = isOwn ? placeOfVia(transport, host, port) : null;
    if (place !== null) {
      this.#learn(key, place);
      return place;
    }
    const speaker = this.#speakers.get(key);
    return speaker?.isOnly === true ? speaker.place : null;
  }

  #learn(key: string, place: Place): void {
    const known = this.#speakers.get(key);
    if (known !== undefined) {
      known.isOnly &&= isSame(known.place, place);
    } else if (this.#speakers.size < MOST_SPEAKERS) {
      this.#speakers.set(key, { place, isOnly: true });
    }
  }
}

function placeOfVia(transport: string, host: string | undefined, port: string | undefined): Place | null {
  const place = readPlace(host);
  const isSecure = ['tls', 'wss'].includes(readTransport(transport));
  return place === null ? null : { address: place.address, port: Number(port ?? (isSecure ? SIPS_PORT : SIP_PORT)) };
}

function isSame(one: Place, other: Place): boolean {
  return one.port === other.port && one.address.join('.') === other.address.join('.');
}
