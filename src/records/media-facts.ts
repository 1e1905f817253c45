/** What one side sends to a place where the other is not to be sent to by what it said last. */
export type Stray = {
  readonly from: string;
  /** A relay on the way sends it, in place of that side. */
  readonly isByRelay: boolean;
  readonly to: string;
  /** Where the other side asked to be sent to. */
  readonly announced: string;
  /** For how long before the end. */
  readonly sinceUs: number;
  /**
   * What the place is: one that the other side has left, that a provisional response named, or a change that was refused; that of
   * other media of the other side; another port of its host; or nothing that was announced.
   */
  readonly kind: 'left' | 'early' | 'refused' | 'media' | 'port' | 'address';
  /** What that other media is: `video`. */
  readonly media: string | null;
  /** RTP of the other side comes from where it asked to be sent to. */
  readonly isHeard: boolean;
};

/** What one side of an answered call sent, as far as the trace shows it. Times in microseconds. */
export type MediaSide = {
  /** Where it asked to be sent to, `address:port`; the first of several. */
  readonly announced: string | null;
  readonly packets: number;
  readonly firstUs: number | null;
  readonly lastUs: number | null;
  /** Time in which it was to send: neither on hold, nor refused. */
  readonly owedUs: number;
  /** The end of the last time in which it was to send; null where it never was. */
  readonly owedUntilUs: number | null;
  /** Whether it still was to send when the call ended, and not only just again. */
  readonly isOwedToEnd: boolean;
  /** From when it was first to send until it did; null where it did not, or was not to from the beginning on. */
  readonly lateUs: number | null;
  /** From its last packet until it need not send any more; null where it sent nothing. */
  readonly quietUs: number | null;
  readonly pauses: number;
  /** Its last packet from the answer to the end, whether it was to send or not; null where there was none. */
  readonly lastSeenUs: number | null;
  /** Where it sent from, where that is another address than it announced. */
  readonly sentFrom: string | null;
  /** Where it sent to, where nobody can be reached from there: the address the other side announced. */
  readonly sentToUnroutable: string | null;
  /** What it sends to the end to where the other side is not to be sent to; null where it does not. */
  readonly stray: Stray | null;
  /** Whether the trace would have shown what it sent. */
  readonly isWatched: boolean;
};

/** The RTP of an answered call, from its answer to its end. */
export type MediaFacts = {
  readonly caller: MediaSide;
  readonly callee: MediaSide;
  /** Whether something about it deserves a look. */
  readonly isOdd: boolean;
};
