import { hashBytes, hashNumber, u32be } from '../bytes/index.ts';

/** 32 bits that stand for an address of 4 or 16 (`length`) bytes and a port. */
export function endpointMark(bytes: Uint8Array, at: number, length: number, port: number): number {
  return length === 4
    ? ipv4Mark(u32be(bytes, at), port)
    : hashNumber(hashBytes(bytes, at, at + length, hashNumber(port)));
}

/** The same for an IPv4 address as a number. */
export function ipv4Mark(address: number, port: number): number {
  return hashNumber(address, hashNumber(port));
}

/** 32 bits that stand for the way from one endpoint to another, by their marks; 0 is the mark of one that is not known. */
export function wayOf(sourceMark: number, destinationMark: number): number {
  return hashNumber(sourceMark, hashNumber(destinationMark));
}
