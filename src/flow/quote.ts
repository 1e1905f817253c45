import type { FlowFace } from './flow-face.ts';

/** RFC 792 asks for no more of the payload than is left of 64 bits: nothing, behind the header of UDP. */
const LEAST_QUOTED = 32;

/**
 * Whether what an ICMP error quotes of a datagram is wanted, which it may be where too little is quoted to tell. Most are
 * about RTP: asked before anything else is done about one, also by the threads that take a capture apart.
 */
export function isQuoteWanted(
  face: Pick<FlowFace, 'wantsDatagram'>,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  return end - start < LEAST_QUOTED || face.wantsDatagram(bytes, start, end);
}
