/** Ranges that nobody routes across the internet (RFC 1918, RFC 6598, RFC 3927, RFC 4193; loopback and link-local). */
const PRIVATE = [
  /^10\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^127\./,
  /^f[cd][0-9a-f]{2}:/i,
  /^fe[89ab][0-9a-f]:/i,
  /^::1$/,
];

/** Whether a host is written as an IP address. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (host.includes(':') && /^[0-9a-f:.]+$/i.test(host));
}

/** Whether a host is an address that only its own network can reach. */
export function isPrivateAddress(host: string): boolean {
  return isAddress(host) && PRIVATE.some((range) => range.test(host));
}
