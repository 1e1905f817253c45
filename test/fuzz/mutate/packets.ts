import { decodeFrame, Packet } from '../../../src/packet/index.ts';
import type { Random } from '../random.ts';
import type { Mutator } from '../target.ts';
import { flipBit, nudge, setNumber } from './bytes.ts';
import { PCAP } from './layouts.ts';
import { joined } from './text.ts';
import { unitsOf } from './units.ts';

const RECORD_HEADER = 16;
const ETHERNET = 14;

/**
 * Changes what one packet of a pcap carries with `inner`, and sets right the lengths around it (record, IP and UDP, where
 * they stand as they do in Ethernet), so that the reader within is reached.
 */
export function withinPayload(inner: readonly Mutator[]): Mutator {
  return (input, random, other) => {
    const parts = unitsOf(input, PCAP);
    const place = payloadOf(input, parts.units, random);
    if (place === null) {
      return input;
    }
    const { index, record, start, end } = place;
    const donor = payloadOf(other, unitsOf(other, PCAP).units, random);
    const from = donor === null ? record.subarray(start, end) : donor.record.subarray(donor.start, donor.end);
    const payload = random.pick(inner)(record.slice(start, end), random, from);
    const units = [...parts.units];
    units[index] = withPayload(record, start, end, payload.subarray(0, 60_000), PCAP.isLittle(input));
    return joined([parts.head, ...units, parts.rest]);
  };
}

type Place = { readonly index: number; readonly record: Uint8Array; readonly start: number; readonly end: number };

/** Where the payload of a packet chosen at random lies in its record; null where no packet could be read. */
function payloadOf(pcap: Uint8Array, units: readonly Uint8Array[], random: Random): Place | null {
  if (units.length === 0) {
    return null;
  }
  const packet = new Packet();
  const linkType = linkTypeOf(pcap);
  for (let attempt = 0; attempt < 4; attempt++) {
    const index = random.below(units.length);
    const record = units[index]!;
    const frame = record.slice(RECORD_HEADER);
    if (decodeFrame(frame, 0, frame.length, frame.length, linkType, packet) && packet.end > packet.start) {
      return { index, record, start: packet.start + RECORD_HEADER, end: packet.end + RECORD_HEADER };
    }
  }
  return null;
}

function linkTypeOf(pcap: Uint8Array): number {
  return pcap.length < 24 ? -1 : new DataView(pcap.buffer, pcap.byteOffset).getUint32(20, PCAP.isLittle(pcap)) & 0xffff;
}

function withPayload(
  record: Uint8Array,
  start: number,
  end: number,
  payload: Uint8Array,
  isLittle: boolean,
): Uint8Array {
  const result = joined([record.subarray(0, start), payload, record.subarray(end)]);
  const view = new DataView(result.buffer, result.byteOffset, result.byteLength);
  view.setUint32(8, result.length - RECORD_HEADER, isLittle);
  view.setUint32(12, result.length - RECORD_HEADER, isLittle);
  const ip = RECORD_HEADER + ETHERNET;
  if (start >= ip + 28 && view.getUint16(ip - 2) === 0x0800) {
    view.setUint16(ip + 2, view.getUint16(ip + 2) + payload.length - (end - start));
    if (result[ip + 9] === 17 && start === ip + (result[ip]! & 15) * 4 + 8) {
      view.setUint16(start - 4, payload.length + 8);
    }
  }
  return result;
}

/** Changes the headers of one packet: the bytes before what it carries. */
export const changeHeaders: Mutator = (input, random) => {
  const { head, units, rest } = unitsOf(input, PCAP);
  if (units.length === 0) {
    return input;
  }
  const index = random.below(units.length);
  const record = units[index]!;
  const end = Math.min(record.length, RECORD_HEADER + 80);
  const headers = random.pick([flipBit, nudge, setNumber])(record.slice(RECORD_HEADER, end), random, record);
  units[index] = joined([record.subarray(0, RECORD_HEADER), headers, record.subarray(end)]);
  return joined([head, ...units, rest]);
};

/** The time of one packet, or of all behind it, becomes another: back, far ahead, the same. */
export const changeTimes: Mutator = (input, random) => {
  const { head, units, rest } = unitsOf(input, PCAP);
  if (units.length === 0) {
    return input;
  }
  const from = random.below(units.length);
  const to = random.once(2) ? units.length : from + 1;
  const shift = random.pick([1, -1, 10, 34, 64, 3600, -3600, 0x7fffffff]);
  for (let index = from; index < to; index++) {
    const record = units[index]!.slice();
    const view = new DataView(record.buffer);
    const isLittle = PCAP.isLittle(input);
    view.setUint32(0, view.getUint32(0, isLittle) + shift, isLittle);
    units[index] = record;
  }
  return joined([head, ...units, rest]);
};
