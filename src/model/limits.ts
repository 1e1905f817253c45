/** The bounds siptriage keeps. Reaching one never throws; one that costs a message or a story is reported as a problem. */
export type Limits = {
  /** Longest capture record accepted, in bytes; a longer length field is damage. */
  readonly recordBytes: number;
  /** Bytes waiting in incomplete IP datagrams, all together. */
  readonly fragmentBytes: number;
  /** Trace time after which an incomplete IP datagram is given up, in microseconds (RFC 791 §3.2, RFC 8200 §4.5: 60 s). */
  readonly fragmentLifetimeUs: number;
  /** TCP connections followed at once; the least recently used goes first. */
  readonly tcpConnections: number;
  /** Bytes waiting behind a gap, in one direction of one TCP connection. */
  readonly tcpWindowBytes: number;
  /** The same, all connections together. */
  readonly tcpTotalBytes: number;
  /** Longest header block of a SIP message on a stream, in bytes. */
  readonly sipHeaderBytes: number;
  /** Longest body of a SIP message on a stream, in bytes. */
  readonly sipBodyBytes: number;
  /** Header rows kept of one message. */
  readonly sipHeaderRows: number;
  /** Call-IDs followed at once; the least recently used goes first. */
  readonly openCallIds: number;
  /** Registrations followed at once (address of record, registrar, Call-ID); the rest are counted. */
  readonly openRegistrations: number;
  /** Transactions remembered under one Call-ID. */
  readonly transactionsPerCallId: number;
  /** Transfers followed under one Call-ID; the rest are counted. */
  readonly transfersPerCallId: number;
  /** NOTIFYs remembered of one transfer. */
  readonly notifiesPerTransfer: number;
  /** Message references kept as evidence of one story. */
  readonly evidencePerStory: number;
  /** Groups of faults of form, one for each kind and sender; further senders of a kind are one group. */
  readonly formGroups: number;
  /** Messages that struck the scan and are inspected for faults of form; the rest are counted. Not where all are asked for. */
  readonly formInspections: number;
  /** Problems kept of one input; the rest are counted. */
  readonly problemsPerInput: number;
  /** Calls kept in memory, for a page, a list in text, `transfers` or a program; the rest are counted. A report as JSON, NDJSON or CSV and `check` tell all. */
  readonly keptCalls: number;
  /** The same for transfers, which weigh about ten times as much. */
  readonly keptTransfers: number;
  readonly keptRejections: number;
  readonly keptRegistrations: number;
};

export const DEFAULT_LIMITS: Limits = {
  recordBytes: 16 * 1024 * 1024,
  fragmentBytes: 32 * 1024 * 1024,
  fragmentLifetimeUs: 60_000_000,
  tcpConnections: 65_536,
  tcpWindowBytes: 4 * 1024 * 1024,
  tcpTotalBytes: 128 * 1024 * 1024,
  sipHeaderBytes: 64 * 1024,
  sipBodyBytes: 1024 * 1024,
  sipHeaderRows: 1000,
  openCallIds: 250_000,
  openRegistrations: 100_000,
  transactionsPerCallId: 256,
  transfersPerCallId: 64,
  notifiesPerTransfer: 256,
  evidencePerStory: 200,
  formGroups: 2000,
  formInspections: 50_000,
  problemsPerInput: 100,
  keptCalls: 200_000,
  keptTransfers: 50_000,
  keptRejections: 50_000,
  keptRegistrations: 50_000,
};
