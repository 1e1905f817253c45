import { parseAddress } from '../bytes/index.ts';

/** A network: an address and how many of its leading bits count. */
export type Network = { readonly address: Uint8Array; readonly bits: number };

/** Reads an address or a network in CIDR form (RFC 4632 §3.1); null where the text is neither. */
export function parseNetwork(text: string): Network | null {
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const address = parseAddress(host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host);
  if (address === null) {
    return null;
  }
  const most = address.length * 8;
  const digits = slash < 0 ? String(most) : text.slice(slash + 1);
  const bits = /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
  return bits <= most ? { address, bits } : null;
}

export function isInNetwork(address: Uint8Array, network: Network): boolean {
  if (address.length !== network.address.length) {
    return false;
  }
  for (let bit = 0; bit < network.bits; bit += 8) {
    const mask = 0xff & ~(0xff >> Math.min(8, network.bits - bit));
    if (((address[bit / 8]! ^ network.address[bit / 8]!) & mask) !== 0) {
      return false;
    }
  }
  return true;
}
