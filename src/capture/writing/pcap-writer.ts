import { BlockBytes } from './block-bytes.ts';
import type { WrittenCapture } from './written-packet.ts';

/** draft-ietf-opsawg-pcap §4: little-endian, microseconds, which every reader knows. */
const MAGIC = 0xa1b2c3d4;
const SNAP_LENGTH = 262_144;
const NS = 1_000_000_000n;

/**
 * A capture as classic pcap, which has one link type and neither comments nor interfaces: the caller sees to it that there is
 * only one. A packet whose time nobody knows has that of 1970.
 */
export function* writePcap({ interfaces, packets }: WrittenCapture): Generator<Uint8Array, void, undefined> {
  const [linkType = 1] = interfaces.map((each) => each.linkType);
  yield new BlockBytes().u32(MAGIC).u16(2).u16(4).u32(0).u32(0).u32(SNAP_LENGTH).u32(linkType).taken();
  for (const { timeNs, bytes, originalLength } of packets) {
    const ns = timeNs ?? 0n;
    const record = new BlockBytes()
      .u32(Number(ns / NS))
      .u32(Number((ns % NS) / 1000n))
      .u32(bytes.length);
    yield record.u32(Math.max(originalLength, bytes.length)).bytes(bytes).taken();
  }
}
