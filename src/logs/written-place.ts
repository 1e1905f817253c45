import { parseAddress } from '../bytes/index.ts';
import type { Transport } from '../model/index.ts';

/** An address as its bytes, so that it can be made the one endpoint of the analysis. */
export type Place = { readonly address: Uint8Array; readonly port: number };

const LARGEST_PORT = 65_535;
/** `UDP:`, `tcp://`: what some logs write in front. */
const SCHEME = /^[a-z]+:\/{0,2}(?=[\d[])/i;
/** An IPv4 address, as a socket for both versions names it. */
const MAPPED = /^\[?::ffff:(\d+\.\d+\.\d+\.\d+)\]?/i;
/** `10.0.0.1:5060`, `[::1]:5060`, `10.0.0.1.5060` and `::1.5060` (tcpdump), `10.0.0.1:[5060]` (CUCM). */
const WITH_PORT = /^\[?([0-9a-f.:]+?)\]?(?:%\w+)?[:.]\[?(\d{1,5}|sip(?:s|-tls)?)\]?$/i;
/** As /etc/services names them. */
const PORTS: Readonly<Record<string, number>> = { sip: 5060, sips: 5061, 'sip-tls': 5061 };
const TRANSPORTS: Readonly<Record<string, Transport>> = {
  udp: 'udp',
  tcp: 'tcp',
  tls: 'tls',
  sctp: 'sctp',
  ws: 'ws',
  wss: 'wss',
};

/** A log names few addresses, again and again. */
const known = new Map<string, Place | null>();
const MOST_KNOWN = 4096;

/** The address a text names, with port 0 where it names none; null where it names a host by name. */
export function readPlace(text: string | undefined): Place | null {
  if (text === undefined || text === '') {
    return null;
  }
  let place = known.get(text);
  if (place === undefined) {
    place = parsePlace(text);
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(text, place);
  }
  return place;
}

function parsePlace(text: string): Place | null {
  const place = text.trim().replace(SCHEME, '').replace(MAPPED, '$1');
  const alone = parseAddress(place.replace(/^\[(.*)\]$/, '$1'));
  if (alone !== null) {
    return { address: alone, port: 0 };
  }
  const match = WITH_PORT.exec(place);
  const address = match === null ? null : parseAddress(match[1]!);
  const port = PORTS[match?.[2]?.toLowerCase() ?? ''] ?? Number(match?.[2]);
  return address !== null && port <= LARGEST_PORT ? { address, port } : null;
}

/** The transport a text names in any case. */
export function readTransport(text: string | undefined): Transport {
  return TRANSPORTS[text?.toLowerCase() ?? ''] ?? 'unknown';
}
