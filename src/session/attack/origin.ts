import { HEADER, isAddress, parseVia, type SipMessage } from '../../sip/index.ts';

const DEFAULT_PORT = 5060;

/** Where a request that was passed on came from first. */
export type Origin = { readonly address: string; readonly port: number };

/**
 * Whom the lowest of several Vias names: the first who passed the request on says there where it came from (RFC 3261 §18.2.1,
 * RFC 3581 §4). Null where there is but one, or it names no address.
 */
export function originOf(message: SipMessage): Origin | null {
  const via = message.viaCount > 1 ? parseVia(message.values(HEADER.via).at(-1) ?? '') : null;
  const address = via?.received ?? via?.host ?? '';
  return via !== null && isAddress(address) ? { address, port: via.rport || (via.port ?? DEFAULT_PORT) } : null;
}
