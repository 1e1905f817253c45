import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import { decodeNlpid } from './llc.ts';
import type { Packet } from './packet.ts';

/** The last byte of a Q.922 address has its lowest bit set; there are 2 to 4. */
const LAST = 1;
const LONGEST_ADDRESS = 4;

/** RFC 2427 §3: unnumbered information, then an NLPID. Cisco's own way has an EtherType there. */
const UNNUMBERED = 0x03;

export function decodeFrameRelay(bytes: Uint8Array, packet: Packet): Layer {
  let at = packet.start;
  const most = Math.min(packet.end, at + LONGEST_ADDRESS);
  while (at < most && (bytes[at]! & LAST) === 0) {
    at++;
  }
  at++;
  if (at + 2 > packet.end) {
    return LAYER.damaged;
  }
  if (bytes[at] === UNNUMBERED) {
    packet.start = at + 1;
    return decodeNlpid(bytes, packet);
  }
  packet.start = at + 2;
  return layerOfEtherType(u16be(bytes, at));
}
