import { inOneForm } from '../../bytes/index.ts';
import type { SipUri } from '../../sip/index.ts';

/** An address and a port, as a packet or a message gives them. */
export type Place = { readonly address: string; readonly port: number };

/** RFC 3261 §19.1.2. */
const DEFAULT_PORT = 5060;

/** The place that a URI names; null where it names no host. */
export function placeOfUri({ host, port }: SipUri): Place | null {
  return host === '' ? null : { address: host, port: port ?? DEFAULT_PORT };
}

/** The place that `host[:port]` names, as a sent-by or a URI has it; null for nothing. */
export function placeOf(hostPort: string | null): Place | null {
  const parts = /^(\[[^\]]*\]|[^\s:]+)\s*(?::\s*(\d{1,5}))?$/.exec((hostPort ?? '').slice(0, 256).trim());
  const host = parts?.[1];
  return host === undefined
    ? null
    : {
        address: inOneForm(host.replace(/^\[|\]$/g, '')),
        port: parts?.[2] === undefined ? DEFAULT_PORT : Number(parts[2]),
      };
}
