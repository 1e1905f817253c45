import type { Endpoint } from './endpoint.ts';

export const TRANSPORTS = ['udp', 'tcp', 'tls', 'sctp', 'ws', 'wss', 'unknown'] as const;

export type Transport = (typeof TRANSPORTS)[number];

/** The transport of this name; null for none. */
export function transportOf(text: unknown): Transport | null {
  return TRANSPORTS.find((each) => each === text) ?? null;
}

/**
 * Where and when the trace showed a message. The same object is reused from message to message on the hot path:
 * whoever keeps one copies its fields.
 */
export type Arrival = {
  /** Index into the inputs of the analysis. */
  input: number;
  /** Record number in a capture, counted from 1; for a message over several records the one that completed it. 0 for a log. */
  frame: number;
  /** Line number in a text log, counted from 1. 0 for a capture. */
  line: number;
  /** Position in bytes of that record or line in its (decompressed) input. */
  offset: number;
  /** Microseconds since 1970-01-01T00:00:00Z; NaN where the trace does not say. */
  timeUs: number;
  /** Null where a log does not say, and while they are only told by `ipv4`. */
  src: Endpoint | null;
  dst: Endpoint | null;
  /**
   * Source and destination, where `src` and `dst` were not made yet: most messages are done with before anybody asks who
   * sent them. Null where they were. See `nameEnds` of the session.
   */
  ipv4: Ipv4Ends | null;
  /** 32 bits that stand for source and destination, made of their marks: the same for the same. */
  way: number;
  transport: Transport;
  /** How many bytes at its end the capture itself left out (snap length, missing fragment); 0 for a whole message. */
  cutBytes: number;
  /**
   * Where in the (decompressed) input the `length` bytes of the message lie in one piece, so that they can be read again
   * instead of kept; -1 where they do not (what came in several packets, was decrypted or decoded, most of a log).
   */
  position: number;
  length: number;
  /** 64 bits that stand for the message's bytes, in two signed halves: the same bytes give the same within one analysis. */
  firstHash: number;
  secondHash: number;
  /** What a HEP agent says this message belongs to; absent or null where there is none. */
  correlationId?: string | null;
  /**
   * Of the IP packet it came in, by which copies are known, or what stands in its place (`DuplicateFilter`); absent where
   * nobody has looked for copies of it.
   */
  identification?: number | undefined;
};

/** Addresses in network order as unsigned numbers. Reused with the {@link Arrival} it stands in. */
export type Ipv4Ends = { source: number; sourcePort: number; destination: number; destinationPort: number };

/** An arrival that says nothing yet, for whoever fills one again and again. */
export function emptyArrival(): Arrival {
  return {
    input: 0,
    frame: 0,
    line: 0,
    offset: 0,
    timeUs: Number.NaN,
    src: null,
    dst: null,
    ipv4: null,
    way: 0,
    transport: 'unknown',
    cutBytes: 0,
    position: -1,
    length: 0,
    firstHash: 0,
    secondHash: 0,
    correlationId: null,
    identification: undefined,
  };
}
