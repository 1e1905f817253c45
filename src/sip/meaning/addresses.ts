import { parseAddress } from '../../bytes/index.ts';

const MAPPED_PREFIX = 12;

/** Whether a host is written as an IP address, with the brackets of a URI (RFC 3261 §25.1) or without. */
export function isAddress(host: string): boolean {
  return bytesOf(host) !== null;
}

/**
 * Whether a host is an address that nobody outside its own network or host can reach: private use (RFC 1918, RFC 4193), shared
 * (RFC 6598), link-local (RFC 3927, RFC 4291 §2.5.6), loopback, unspecified. An IPv4-mapped address (RFC 4291 §2.5.5.2) counts as
 * the IPv4 address that it stands for. A name is none.
 */
export function isUnroutable(host: string): boolean {
  const bytes = bytesOf(host);
  return bytes !== null && (bytes.length === 4 ? isUnroutable4(bytes) : isUnroutable6(bytes));
}

/** An IPv4-mapped address as its four bytes. */
function bytesOf(host: string): Uint8Array | null {
  const bytes = parseAddress(host.replace(/^\[|\]$/g, ''));
  return bytes !== null && isMapped(bytes) ? bytes.subarray(MAPPED_PREFIX) : bytes;
}

function isMapped(bytes: Uint8Array): boolean {
  return bytes.length === 16 && bytes[10] === 0xff && bytes[11] === 0xff && bytes.subarray(0, 10).every(isZero);
}

function isUnroutable4([a = 0, b = 0]: Uint8Array): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && (b & 0xc0) === 64) ||
    (a === 169 && b === 254) ||
    (a === 172 && (b & 0xf0) === 16) ||
    (a === 192 && b === 168)
  );
}

function isUnroutable6(bytes: Uint8Array): boolean {
  const [a = 0, b = 0] = bytes;
  const isLocal = (a & 0xfe) === 0xfc || (a === 0xfe && (b & 0xc0) === 0x80);
  return isLocal || (bytes.subarray(0, 15).every(isZero) && (bytes[15] as number) <= 1);
}

function isZero(byte: number): boolean {
  return byte === 0;
}

/** `0.0.0.0` and `::`: no address at all; in a session description it says hold (RFC 3264 §8.4). */
export function isUnspecified(host: string): boolean {
  return bytesOf(host)?.every(isZero) === true;
}
