import { u32be } from '../../bytes/index.ts';

export type PcapVariant = {
  readonly isBigEndian: boolean;
  readonly isNano: boolean;
  readonly isModified?: true;
};

/** The magic number as a big-endian word tells byte order and resolution. */
const MAGICS: Readonly<Record<number, PcapVariant>> = {
  2712847316: { isBigEndian: true, isNano: false },
  3569595041: { isBigEndian: false, isNano: false },
  2712812621: { isBigEndian: true, isNano: true },
  1295823521: { isBigEndian: false, isNano: true },
  2712849716: { isBigEndian: true, isNano: false, isModified: true },
  885895841: { isBigEndian: false, isNano: false, isModified: true },
};

/** Which pcap these first four bytes start; null when none. */
export function sniffPcap(head: Uint8Array): PcapVariant | null {
  return head.length < 4 ? null : (MAGICS[u32be(head, 0)] ?? null);
}
