/**
 * Packets: the bytes of one frame in, the place of its transport payload and who sent it to whom out, in one reused record
 * of numbers. Never throws; a header that is cut off or contradicts itself ends the decoding of that frame. Nothing is
 * allocated for a frame. Tunnels are entered to a bounded depth: the packet described is the innermost. What is read and what
 * is not: link-types.ts, ether-types.ts, ip-protocols.ts, udp-tunnels.ts; how: encapsulations.ts.
 *
 * Read first: RFC 791, RFC 8200, RFC 768, RFC 9293 §3.1.
 */
export {
  decodeFrame,
  decodeReassembled,
  type PacketDecoder,
  packetDecoder,
} from './decode.ts';
export { ENCAPSULATIONS } from './encapsulations.ts';
export { ETHER_TYPES } from './ether-types.ts';
export { IP_PROTOCOL, IP_PROTOCOLS } from './ip-protocols.ts';
export { LAYER, type Layer } from './layer.ts';
export { isLinkTypeRead, LINK_TYPES } from './link-types.ts';
export { hasPlainPayload, isPlainMedia, PLAIN_PAYLOAD } from './media.ts';
export { type Obstacle, Packet } from './packet.ts';
export { PPP_PROTOCOLS } from './ppp.ts';
export { UDP_TUNNELS } from './udp-tunnels.ts';
