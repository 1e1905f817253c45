import { u16be, u16le } from '../bytes/index.ts';
import { LAYER, type Layer } from './layer.ts';
import type { Packet } from './packet.ts';

/*
 * IEEE 802.11 §9.3.2.1: | frame control 2 | duration 2 | address 6 | address 6 | address 6 | sequence 2 |, then as it says
 * | address 6 | (from one access point to another), | QoS 2 |, | HT control 4 |.
 */
const FIELD = { control: 0, shortest: 24, address4: 6, qos: 2, htControl: 4 } as const;

/** The frame control as it is read, the first byte being the lower one. */
const CONTROL = {
  version: 0x0003,
  type: 0x000c,
  data: 0x0008,
  noData: 0x0040,
  qos: 0x0080,
  toAndFrom: 0x0300,
  moreFragments: 0x0400,
  protectedFrame: 0x4000,
  order: 0x8000,
} as const;
const FRAGMENT_NUMBER = { at: 22, mask: 0x000f } as const;

/** Of the QoS field: several packets in one frame, each behind | destination 6 | source 6 | length 2 |. The first is read. */
const AGGREGATED = 0x0080;
const SUBFRAME = { length: 12, shortest: 14 } as const;

/** Atheros cards put zeros behind the header up to a multiple of 4. */
const ALIGNMENT = 4;

/** Data that is not encrypted; what is cannot be read without the key, and a fragment not without the others. */
export function decodeWifi(bytes: Uint8Array, packet: Packet): Layer {
  return decodeAligned(bytes, packet, false);
}

function decodeAligned(bytes: Uint8Array, packet: Packet, isPadded: boolean): Layer {
  const at = packet.start;
  if (at + FIELD.shortest > packet.end) {
    return LAYER.damaged;
  }
  const control = u16le(bytes, at + FIELD.control);
  if ((control & (CONTROL.type | CONTROL.protectedFrame)) === (CONTROL.data | CONTROL.protectedFrame)) {
    packet.obstacle = 'wifi-encrypted';
  }
  if (!isReadable(control) || (u16le(bytes, at + FRAGMENT_NUMBER.at) & FRAGMENT_NUMBER.mask) !== 0) {
    return LAYER.unsupported;
  }
  const length = headerLength(control);
  packet.start = at + (isPadded ? Math.ceil(length / ALIGNMENT) * ALIGNMENT : length);
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  const qosAt = at + FIELD.shortest + ((control & CONTROL.toAndFrom) === CONTROL.toAndFrom ? FIELD.address4 : 0);
  const isAggregated = (control & CONTROL.qos) !== 0 && (u16le(bytes, qosAt) & AGGREGATED) !== 0;
  return isAggregated ? decodeSubframe(bytes, packet) : LAYER.llc;
}

function isReadable(control: number): boolean {
  return (
    (control & CONTROL.version) === 0 &&
    (control & CONTROL.type) === CONTROL.data &&
    (control & (CONTROL.noData | CONTROL.moreFragments | CONTROL.protectedFrame)) === 0
  );
}

function headerLength(control: number): number {
  const isQos = (control & CONTROL.qos) !== 0;
  const address4 = (control & CONTROL.toAndFrom) === CONTROL.toAndFrom ? FIELD.address4 : 0;
  const htControl = isQos && (control & CONTROL.order) !== 0 ? FIELD.htControl : 0;
  return FIELD.shortest + address4 + (isQos ? FIELD.qos : 0) + htControl;
}

function decodeSubframe(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  packet.start = at + SUBFRAME.shortest;
  if (packet.start > packet.end) {
    return LAYER.damaged;
  }
  packet.limit(packet.start + u16be(bytes, at + SUBFRAME.length));
  return LAYER.llc;
}

/* radiotap.org: | version 0, 1 | pad 1 | length 2 | present 4, more while its last bit is set | fields | */
const RADIOTAP = { length: 2, present: 4, shortest: 8 } as const;
const PRESENT = { time: 0x01, flags: 0x02, more: 0x80 } as const;
const TIME_LENGTH = 8;
/** Of the flags field. */
const IS_PADDED = 0x20;

export function decodeRadiotap(bytes: Uint8Array, packet: Packet): Layer {
  const at = packet.start;
  if (at + RADIOTAP.shortest > packet.end) {
    return LAYER.damaged;
  }
  const length = u16le(bytes, at + RADIOTAP.length);
  packet.start = at + length;
  if (length < RADIOTAP.shortest || packet.start > packet.end) {
    return LAYER.damaged;
  }
  return decodeAligned(bytes, packet, (radiotapFlags(bytes, at, packet.start) & IS_PADDED) !== 0);
}

/** The flags come first but for the time, which is aligned to 8 bytes; 0 where they are absent. */
function radiotapFlags(bytes: Uint8Array, at: number, end: number): number {
  const present = bytes[at + RADIOTAP.present]!;
  if ((present & PRESENT.flags) === 0) {
    return 0;
  }
  let fields = at + RADIOTAP.present;
  while (fields + 4 <= end && (bytes[fields + 3]! & PRESENT.more) !== 0) {
    fields += 4;
  }
  fields += 4;
  if ((present & PRESENT.time) !== 0) {
    fields = at + Math.ceil((fields - at) / TIME_LENGTH) * TIME_LENGTH + TIME_LENGTH;
  }
  return fields < end ? bytes[fields]! : 0;
}
