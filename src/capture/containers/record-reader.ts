import type { CaptureFormat } from '../formats.ts';
import type { Frame } from '../frame.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import type { Regular } from './regular.ts';

/** Frames in order. Everything between two `refill()`s is synchronous. */
export interface FrameReader {
  /** Packets delivered so far. */
  readonly records: number;
  /** Bytes taken from the (decompressed) source so far. */
  readonly bytesRead: number;
  /** Describes the next packet in `frame`. False: what is here is used up, call `refill()`. */
  next(frame: Frame): boolean;
  /** Reads the next block. False: the input has ended, or is damaged here; what was wrong has been reported. */
  refill(): Promise<boolean>;
  close(): Promise<void>;
  /** Of several inputs, asked when `next` has said false: the one that goes on by itself; null while they take turns. */
  alone?(): Alone | null;
}

/** An input of several that nothing else stands beside until `beforeUs`, in microseconds. */
export type Alone = {
  readonly reader: FrameReader;
  /** Its place among the inputs. */
  readonly order: number;
  readonly beforeUs: number;
};

/** The records of one capture in file order. */
export interface RecordReader extends FrameReader {
  readonly format: CaptureFormat;
  /** What an interface is called at the place at hand; null where nothing says so. */
  interfaceName?(index: number): string | null;
  /** Where it stands, if what follows can be read by {@link RegularSpec} alone as far as is known; else null. */
  regular?(): Regular | null;
  /** Goes on from another position of the same input, where the record behind packet number `records` begins. */
  resume?(source: ByteSource, position: number, records: number): Promise<void>;
}
