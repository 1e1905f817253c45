/** RTP from one end to another without a pause of more than a second and a half. */
export type RtpRun = {
  /** From the end that was asked about; else to it. */
  readonly isSent: boolean;
  readonly other: { readonly address: string; readonly port: number };
  readonly packets: number;
  readonly firstUs: number;
  readonly lastUs: number;
};

/** What a trace shows of RTP: that it was there, and nothing of what it carries. */
export type RtpSight = {
  /** Packets of RTP in all that was read. */
  readonly packets: number;
  /** When the first came; Infinity where none did. */
  readonly firstUs: number;
  /** Runs that ended before may have been forgotten; -Infinity where none was. */
  readonly forgottenUs: number;
  /** The runs from and to an address and port. */
  runsAt(address: string, port: number): readonly RtpRun[];
  /**
   * The runs from one IPv4 address and port to another within a time: how late they began and how early they ended in it; null
   * where there is none.
   */
  between(
    from: number,
    fromPort: number,
    to: number,
    toPort: number,
    fromUs: number,
    untilUs: number,
  ): { readonly lateUs: number; readonly quietUs: number } | null;
  /** Whether RTP may have come from or gone to an IPv4 address and port in a time, or shortly before or behind it. */
  sawAt(address: number, port: number, fromUs: number, untilUs: number): boolean;
  /** `sawBetween` of two IPv4 addresses, in both directions. */
  sawHosts(one: number, other: number, untilUs: number): boolean;
  /** Whether RTP from one address to another was there by this time, whatever the ports. */
  sawBetween(from: string, to: string, untilUs: number): boolean;
};
