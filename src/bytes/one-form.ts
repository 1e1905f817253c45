import { parseAddress } from './address.ts';
import { ipv6Text } from './address-text.ts';

/** An IPv6 address as {@link ipv6Text} writes it, of which there are many ways to write; any other text as it is. */
export function inOneForm(host: string): string {
  const bytes = host.includes(':') ? parseAddress(host) : null;
  return bytes === null ? host : ipv6Text(bytes, 0);
}
