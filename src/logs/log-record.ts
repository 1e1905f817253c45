import type { Arrival, Endpoint } from '../model/index.ts';

/** The link type of a record that is a SIP message itself: no packet has it. */
export const MESSAGE_RECORD = -1;

/** One message of a log, as the frames of a capture are described, so that both can be merged by time. */
export type LogRecord = {
  input: number;
  /** The message is [start, end) of `bytes`; valid until the reader's next `next()` or `refill()`. */
  bytes: Uint8Array;
  start: number;
  end: number;
  originalLength: number;
  /** Microseconds since 1970; NaN where the log does not say. */
  timeUs: number;
  /** `MESSAGE_RECORD`. */
  linkType: number;
  /** Number of the line, counted from 1. */
  number: number;
  /** Position of the line in the (decompressed) input. */
  offset: number;
  /** Position of `bytes[start]` in the (decompressed) input; -1 where the message does not stand there as it is here. */
  position: number;
};

/** Gives the one object for an address of 4 or 16 bytes and a port. */
export type EndpointOf = (address: Uint8Array, port: number) => Endpoint;

/** Messages of a log in their order. Everything between two `refill()`s is synchronous. */
export interface LogReader {
  /** As reports name it; a log that turns out to hold several formats names them all in the end. */
  readonly format: string;
  /** Messages delivered so far. */
  readonly records: number;
  /** Bytes taken from the (decompressed) source so far. */
  readonly bytesRead: number;
  /** Copies of captured packets that were dropped when the log was written, as far as it was read. */
  readonly duplicates: number;
  /** Describes the next message. False: what is here is used up, call `refill()`. */
  next(record: LogRecord): boolean;
  /** Reads on. False: the log has ended. */
  refill(): Promise<boolean>;
  close(): Promise<void>;
  /** Behind the last byte of the input that the record delivered last takes; its line may go on. */
  readonly until: number;
  /** Says of the record delivered last who sent it to whom and where it was seen; leaves input and offset alone. */
  describe(arrival: Arrival, endpointOf: EndpointOf): void;
}
