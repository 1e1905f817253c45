/** Where packets were captured, as a file that is written says it. */
export type WrittenInterface = {
  /** A LINKTYPE_ value, as registered at tcpdump.org. */
  readonly linkType: number;
  readonly name?: string | null;
  readonly comment?: string | null;
  /** It may have packets whose time nobody knows; the others are kept to the microsecond. */
  readonly isTimeless?: boolean;
  /** When the capture began and ended, in nanoseconds since 1970, where that is known; it may have gone on behind its packets. */
  readonly startNs?: bigint | null;
  readonly endNs?: bigint | null;
};

/** A packet that is written. */
export type WrittenPacket = {
  /** Index of its interface. */
  readonly interface: number;
  /** Nanoseconds since 1970; null where nobody knows. */
  readonly timeNs: bigint | null;
  readonly bytes: Uint8Array;
  /** Length on the wire; greater than that of `bytes` where the capture cut it. */
  readonly originalLength: number;
  readonly comment?: string | null;
};

/** A capture that is written. */
export type WrittenCapture = {
  /** The program, with its version. */
  readonly application: string;
  readonly comment?: string | null;
  readonly interfaces: readonly WrittenInterface[];
  /** Key logs of TLS connections (NSS). */
  readonly keyLogs?: readonly string[];
  readonly packets: Iterable<WrittenPacket>;
};

const US = 1000n;

/** Microseconds, as readers give them, in nanoseconds; null for none, and for what lies before 1970, which no capture can say. */
export function nsOf(timeUs: number): bigint | null {
  return timeUs >= 0 ? BigInt(Math.round(timeUs)) * US : null;
}
