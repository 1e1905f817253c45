import type { Arrival } from '../../model/index.ts';
import type { SipMessage } from '../../sip/index.ts';

/** What of a trace is taken out of it. */
export type Wanted = {
  /** Whether a message belongs to what is wanted. */
  message(message: SipMessage, arrival: Arrival): boolean;
  /** Whether a record or line is wanted whatever it holds: a verdict rests on it. */
  place(input: number, number: number): boolean;
  /** What is taken of the RTP that wanted messages announce: of `headers` no sound or picture. */
  readonly media: 'none' | 'headers' | 'whole';
};

/** A file that bytes are put by in and read back from, for what memory has no room for. */
export type Spill = {
  /** Behind all that was written before. @returns where it begins. */
  write(bytes: Uint8Array): number;
  read(position: number, length: number): Uint8Array;
  close(): void;
};
