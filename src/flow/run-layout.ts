/** How a run of RTP lies in memory. */

/** 32-bit words of a run, a line of a processor's cache with its times behind them. */
export const WORDS = 16;
export const WORD = {
  addressLength: 0,
  ports: 1,
  source: 2,
  destination: 6,
  packets: 10,
  /** Two doubles, on a boundary of eight bytes. */
  firstUs: 12,
  lastUs: 14,
} as const;
/** Of an address; IPv4 takes the first. */
export const ADDRESS_WORDS = 4;
