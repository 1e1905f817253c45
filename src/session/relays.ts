import { ipv4Number } from '../bytes/index.ts';
import type { Arrival, Endpoint, Transport } from '../model/index.ts';

/** Elements remembered; a trace with more of them is one of a backbone, and the first are the busiest. */
const MOST_RELAYS = 4096;
const PORTS = 0x1_0000;

/** An address, with or without a port: of IPv4 a number, of IPv6 text. */
type Key = number | string;

/**
 * The elements that sent somebody else's request on, anywhere in the trace. Over UDP one is known by address and port: a
 * phone may live on the host of its proxy. Over a connection the port is the connection's own, and the address must do.
 */
export class Relays {
  readonly #known = new Set<Key>();
  #latest: Key = '';

  /** Takes in who sent a request that had more than one Via. */
  note({ ipv4, src, transport }: Arrival): void {
    const key = ipv4 === null ? keyOf(src, transport) : keyIn(ipv4.source, ipv4.sourcePort, transport);
    if (key !== null && key !== this.#latest && this.#known.size < MOST_RELAYS) {
      this.#latest = key;
      this.#known.add(key);
    }
  }

  has(place: Endpoint | null, transport: Transport): boolean {
    const key = keyOf(place, transport);
    return key !== null && this.#known.has(key);
  }
}

function keyOf(place: Endpoint | null, transport: Transport): Key | null {
  if (place === null) {
    return null;
  }
  const number = ipv4Number(place.address);
  return number === null ? (transport === 'udp' ? place.text : place.address) : keyIn(number, place.port, transport);
}

function keyIn(address: number, port: number, transport: Transport): number {
  return (address >>> 0) * PORTS + (transport === 'udp' ? port : 0);
}
