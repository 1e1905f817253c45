import type { Anonymizer } from '../anonymize/index.ts';
import type { CaptureInput, Gunzip, InflateRaw, TlsCrypto } from '../capture/index.ts';
import type { Selection } from '../filter/index.ts';
import type { LogContext, LogFacts, LogReader } from '../logs/index.ts';
import type { Limits, Problem } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';
import type { CardOptions } from '../tokens/index.ts';
import type { ChunkOptions } from './chunks/chunk-options.ts';
import type { LiveOptions } from './live-wait.ts';
import type { Succession } from './successor.ts';

/** Messages that were found already, as records of a log are; where each came from, the reader says. */
export type FoundMessages = {
  /** @param use told, looked at for the first message, or compared with other inputs by the beginning. */
  open(context: LogContext, use: 'read' | 'peek' | 'sample'): Promise<LogReader>;
  /** Packets or lines there were beside the messages. */
  readonly others: number;
  /** Until when was captured, in microseconds since 1970; NaN where nobody says so. */
  readonly untilUs: number;
  readonly isLog: boolean;
  /** Whether RTP was beside them, which is not told any more. */
  readonly hadMedia: boolean;
  /** What was wrong with the input when the messages were found in it. */
  readonly problems: readonly Omit<Problem, 'input'>[];
};

/** One thing to be read: a file, standard input, a Blob. */
export type TraceInput = CaptureInput & {
  /** In place of what `open` gives. */
  readonly messages?: FoundMessages;
  /** Of a file that is followed: what comes after its end. */
  readonly succession?: Succession;
  /** Of what is sent while it is read: what reports call its format, and what is to be told since it was asked last. */
  readonly format?: string;
  readonly problems?: () => readonly Pick<Problem, 'code' | 'message'>[];
};

export type AnalyzeOptions = {
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** False: calls that went well are counted and not told, so that memory does not grow with them. Default true. */
  readonly tellsGoodCalls?: boolean;
  readonly gunzip: Gunzip;
  /** What of the trace is read, and which stories are told; everything by default. */
  readonly select?: Selection;
  /** Inspects the form of every message, packet by packet; by default of those that struck the scan. */
  readonly inspectsAll?: boolean;
  /** The platform's raw inflate, for compressed WebSocket messages; without it they are reported. */
  readonly inflateRaw?: InflateRaw;
  /** Reads one large capture in chunks, which the platform's threads share; without it packet by packet. */
  readonly chunks?: ChunkOptions | null;
  /** The one input is still being written: nothing waits for its end, and its time goes on while nothing comes. */
  readonly live?: LiveOptions;
  /** Ends the reading between two blocks; what was seen by then is the trace. */
  readonly signal?: AbortSignal;
  /** The reading is over: from here on `signal` ends nothing any more. */
  readonly onReadEnd?: () => void;
  /** Without it TLS is not read, and what looks like SIP in it is reported. */
  readonly tls?: TlsOptions;
  /** What the logs among the inputs do not say themselves. */
  readonly logFacts?: LogFacts;
  /** Redress cards that the trace only names, and keys to verify cards with; without it nothing is verified. */
  readonly cards?: CardOptions;
  /** Everything is told with what this puts in the place of names, numbers and addresses; without it as it is. */
  readonly anonymizer?: Anonymizer | null;
  /** Of the hashes: random where it is not given, and no result depends on it. 32 bits, signed. */
  readonly seed?: number;
  /**
   * Calls that begin within so many bytes of messages are followed closely from their first message, later ones by their
   * digests. Default 1 MiB; no result depends on it.
   */
  readonly closelyUntilBytes?: number;
  /**
   * Whether registrations that go well are followed by numbers, and read again where they are told. Default true; no result
   * depends on it.
   */
  readonly countsRegistrations?: boolean;
};

/** What reading TLS takes; a capture may bring keys of its own (pcapng). */
export type TlsOptions = {
  readonly crypto: TlsCrypto;
  /** Contents of key logs (NSS, `SSLKEYLOGFILE`). */
  readonly keyLogs?: readonly string[];
  /** RSA private keys of servers, PEM, for RSA key exchange. */
  readonly privateKeys?: readonly string[];
};
