/**
 * Packets: the bytes of one frame in, the place of its transport payload and who sent it to whom out, in one reused record
 * of numbers. Never throws; a header that is cut off or contradicts itself ends the decoding of that frame. Nothing is
 * allocated for a frame. What is read and what is not: link-types.ts, ether-types.ts, ip-protocols.ts.
 *
 * Read first: RFC 791, RFC 8200, RFC 768, RFC 9293 §3.1.
 */
export {
  decodeFrame,
  decodeReassembled,
  type PacketDecoder,
  packetDecoder,
} from './decode.ts';
export { ETHER_TYPES } from './ether-types.ts';
export { IP_PROTOCOL, IP_PROTOCOLS } from './ip-protocols.ts';
export { isLinkTypeRead, LINK_TYPES } from './link-types.ts';
export { Packet } from './packet.ts';
