import { u32be } from '../../bytes/index.ts';

/*
 * draft-ietf-opsawg-pcapng §3.1: every block is
 *
 *   0      4              8                    total-4
 *   | type | total length | body ...           | total length |
 *
 * and each section (from one Section Header Block to the next) has its own byte order and interfaces.
 */
export const BLOCK = {
  type: 0,
  totalLength: 4,
  body: 8,
  trailer: 4,
  shortest: 12,
} as const;

export const BLOCK_TYPE = {
  sectionHeader: 0x0a0d0d0a,
  interfaceDescription: 1,
  /** Obsolete, §C.2: old captures still hold it. */
  packet: 2,
  simplePacket: 3,
  interfaceStatistics: 5,
  enhancedPacket: 6,
  decryptionSecrets: 10,
} as const;

/** Positions from a block's first byte. */
export const SECTION = { byteOrder: 8, major: 12, shortest: 28 } as const;
export const SECRETS = { type: 8, length: 12, data: 16 } as const;
/** Options of the Section Header Block begin behind its length; those of the statistics behind their time. */
export const SECTION_OPTIONS = 24;
export const STATISTICS = { interface: 8, options: 20 } as const;
export const SIMPLE = { original: 8, data: 12 } as const;
export const ENHANCED = {
  interface: 8,
  timeHigh: 12,
  timeLow: 16,
  captured: 20,
  original: 24,
  data: 28,
} as const;

/** draft-ietf-opsawg-pcapng §4.7: the secrets are a TLS key log. */
export const TLS_KEY_LOG = 0x544c534b;

/** Whether anything is read of blocks of this type. */
export function isKnownBlock(type: number): boolean {
  return (
    type === BLOCK_TYPE.enhancedPacket ||
    type === BLOCK_TYPE.packet ||
    type === BLOCK_TYPE.simplePacket ||
    type === BLOCK_TYPE.interfaceDescription ||
    type === BLOCK_TYPE.decryptionSecrets ||
    type === BLOCK_TYPE.interfaceStatistics ||
    type === BLOCK_TYPE.sectionHeader
  );
}

/** True when these first four bytes start a pcapng. */
export function sniffPcapng(head: Uint8Array): boolean {
  return head.length >= 4 && u32be(head, 0) === BLOCK_TYPE.sectionHeader;
}
