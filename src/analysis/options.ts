import type { CaptureInput, Gunzip, InflateRaw, TlsCrypto } from '../capture/index.ts';
import type { Selection } from '../filter/index.ts';
import type { Limits } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';

/** One thing to be read: a file, standard input, a Blob. */
export type TraceInput = CaptureInput;

export type AnalyzeOptions = {
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** False: calls that went well are counted and not kept, so that memory does not grow with them. Default true. */
  readonly keepGoodCalls?: boolean;
  readonly gunzip: Gunzip;
  /** What of the trace is read, and which stories are told; everything by default. */
  readonly select?: Selection;
  /** The platform's raw inflate, for compressed WebSocket messages; without it they are reported. */
  readonly inflateRaw?: InflateRaw;
  /** Without it TLS is not read, and what looks like SIP in it is reported. */
  readonly tls?: TlsOptions;
};

/** What reading TLS takes; a capture may bring keys of its own (pcapng). */
export type TlsOptions = {
  readonly crypto: TlsCrypto;
  /** Contents of key logs (NSS, `SSLKEYLOGFILE`). */
  readonly keyLogs?: readonly string[];
  /** RSA private keys of servers, PEM, for RSA key exchange. */
  readonly privateKeys?: readonly string[];
};
