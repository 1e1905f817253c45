import type { Limits, ReportProblem } from '../model/index.ts';
import type { CaptureProblemCode } from './capture-problems.ts';
import type { ByteSource } from './sources/plain-sources.ts';

/** Undoes gzip. `onProblem` is told of damage with the count of decompressed bytes delivered before it. */
export type Gunzip = (source: ByteSource, onProblem: (code: CaptureProblemCode, offset: number) => void) => ByteSource;

/** What opening an input needs to know. */
export type CaptureContext = {
  /** Index of the input, for problems and frames. */
  readonly input: number;
  readonly report: ReportProblem;
  readonly limits: Limits;
  /** The platform's gzip: `gunzipInNode` or `gunzipInBrowser`. */
  readonly gunzip: Gunzip;
  /** The day, `2026-11-22`, of a hex dump whose times have none. */
  readonly date?: string | null;
  /** Takes the TLS key logs that a capture carries (pcapng: Decryption Secrets Block). */
  readonly onKeyLog?: (text: string) => void;
  /** Told until when was captured, in microseconds, where the capture knows it and may be believed: behind its last packet. */
  readonly onEnd?: (timeUs: number) => void;
};
