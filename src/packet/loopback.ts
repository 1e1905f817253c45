import { u32be, u32le } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/* LINKTYPE_NULL and LINKTYPE_LOOP: | address family 4 |, the first in the byte order of the capturing host */
const FIELD = { family: 0, length: 4 } as const;

/** AF_INET is 2 everywhere; AF_INET6 is 24 on NetBSD and OpenBSD, 28 on FreeBSD, 30 on macOS, 10 on Linux. */
const INET = 2;
const INET6: readonly number[] = [24, 28, 30, 10];

export function decodeLoopback(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + FIELD.length;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  return layerOfFamily(Math.min(u32be(bytes, at + FIELD.family), u32le(bytes, at + FIELD.family)));
}

/** By a BSD address family. */
export function layerOfFamily(family: number): Layer {
  if (family === INET) {
    return LAYER.ipv4;
  }
  return INET6.includes(family) ? LAYER.ipv6 : LAYER.unsupported;
}
