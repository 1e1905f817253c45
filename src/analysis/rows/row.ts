/** What a record of a stream is to whoever puts stories together. */
export const FORM = {
  /** Nothing to be read: that a source is there, or has ended, or something that is no message. */
  none: 0,
  /** A message of which the numbers are here: a row. */
  digest: 1,
  /** A line that has to be read whole where it has its turn: something about it is out of the ordinary. */
  line: 2,
} as const;

/** One record of a stream: where it stands there, and what its place among those of other sources follows from. */
export type Row = {
  /** Where it stands in its stream, and when it was stored there. */
  readonly seq: number;
  readonly storedMs: number;
  readonly source: string;
  readonly id: string;
  /** The time that its source says, in microseconds; NaN where it says none. */
  readonly timeUs: number;
  readonly number: number;
  readonly packet: string;
  readonly kind: 'message' | 'end' | 'alive';
  /** One of {@link FORM}. */
  readonly form: number;
  /** Bytes of the message, or of the line. */
  readonly length: number;
  /** Where its numbers lie. */
  readonly view: DataView;
  readonly at: number;
};
