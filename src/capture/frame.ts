const NO_BYTES = new Uint8Array(0);

/**
 * One captured record. A reader overwrites the fields of the same object on every `next()`: whoever keeps something copies
 * it. `bytes` is valid until the reader's next `refill()`.
 */
export class Frame {
  /** Index of the input among the inputs of the analysis. */
  input = 0;
  /** What holds the record, usually a whole block of the file: a plain Uint8Array, never a Buffer. */
  bytes: Uint8Array = NO_BYTES;
  /** The captured bytes of the record are [start, end) of `bytes`. */
  start = 0;
  end = 0;
  /** Length on the wire, in bytes; greater than `end - start` where the capture cut the packet. */
  originalLength = 0;
  /** Microseconds since 1970-01-01T00:00:00Z, whole; NaN where the format has none (a pcapng Simple Packet Block). */
  timeUs = Number.NaN;
  /** A LINKTYPE_ value, as registered at tcpdump.org. */
  linkType = 0;
  /** The interface it was captured at, by its number in its section of a pcapng; 0 elsewhere. */
  interface = 0;
  /** Number of the packet in its input from 1, as tshark's frame.number. */
  number = 0;
  /** Position of the record's header in the decompressed input. */
  offset = 0;
  /** Position of `bytes[start]` in the decompressed input; -1 where the record's bytes do not stand there as they are. */
  position = -1;
}

/** Makes `target` describe the same record as `source`, without copying bytes. */
export function copyFrame(source: Frame, target: Frame): void {
  target.input = source.input;
  target.bytes = source.bytes;
  target.start = source.start;
  target.end = source.end;
  target.originalLength = source.originalLength;
  target.timeUs = source.timeUs;
  target.linkType = source.linkType;
  target.interface = source.interface;
  target.number = source.number;
  target.offset = source.offset;
  target.position = source.position;
}
