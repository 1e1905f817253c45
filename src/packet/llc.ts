import { u16be } from '../bytes/index.ts';
import { layerOfEtherType } from './ether-types.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* IEEE 802.2: | DSAP 1 | SSAP 1 | control 1 |; with SNAP (RFC 1042) also | OUI 3 | protocol 2 | */
const LLC_LENGTH = 3;
const SNAP_LENGTH = 8;
const UNNUMBERED = 3;

const SAP = { ip: 0x06, snap: 0xaa, network: 0xfe } as const;

/** ISO/IEC TR 9577 as RFC 2427 §4 and RFC 2684 §5.2 use it. */
export const NLPID = { snap: 0x80, ipv6: 0x8e, ipv4: 0xcc, ppp: 0xcf } as const;

/** OUI 0 is RFC 1042, 0000f8 what IEEE 802.1H tunnels; 0080c2 is IEEE 802.1, whose numbers 1 and 7 are bridged Ethernet. */
const OUI = { etherType: 0x000000, bridgeTunnel: 0x0000f8, bridged: 0x0080c2 } as const;
const BRIDGED_ETHERNET: readonly number[] = [0x0001, 0x0007];

/** Behind an 802.3 length, an 802.11 header, or on ATM. */
export function decodeLlc(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + LLC_LENGTH + 1 > packet.end) {
    return LAYER.damaged;
  }
  const sap = bytes[at]!;
  if (sap !== bytes[at + 1] || bytes[at + 2] !== UNNUMBERED) {
    return LAYER.unsupported;
  }
  packet.start = at + LLC_LENGTH;
  switch (sap) {
    case SAP.snap:
      return decodeSnap(bytes, packet);
    case SAP.ip:
      return LAYER.ipv4;
    case SAP.network:
      return decodeNlpid(bytes, packet);
    default:
      return LAYER.unsupported;
  }
}

/** | NLPID 1 | what it names |. A frame relay header may pad it with a zero byte (RFC 2427 §4.1). */
export function decodeNlpid(bytes: Uint8Array, packet: Packet): Layer {
  if (bytes[packet.start] === 0) {
    packet.start++;
  }
  const nlpid = packet.start < packet.end ? bytes[packet.start]! : 0;
  packet.start++;
  switch (nlpid) {
    case NLPID.ipv4:
      return LAYER.ipv4;
    case NLPID.ipv6:
      return LAYER.ipv6;
    case NLPID.ppp:
      return LAYER.ppp;
    case NLPID.snap:
      return decodeSnap(bytes, packet);
    default:
      return LAYER.unsupported;
  }
}

function decodeSnap(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + SNAP_LENGTH - LLC_LENGTH;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  const oui = (bytes[at]! << 16) | u16be(bytes, at + 1);
  const protocol = u16be(bytes, at + 3);
  if (oui === OUI.etherType || oui === OUI.bridgeTunnel) {
    return layerOfEtherType(protocol);
  }
  return oui === OUI.bridged && BRIDGED_ETHERNET.includes(protocol) ? LAYER.ethernet : LAYER.unsupported;
}
