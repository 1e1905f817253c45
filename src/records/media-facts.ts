/** To where one side goes on to send, where the other has moved, and for how long before the end. */
export type LeftPlace = { readonly old: string; readonly now: string; readonly sinceUs: number };

/** What one side of an answered call sent, as far as the trace shows it. Times in microseconds. */
export type MediaSide = {
  /** Where it asked to be sent to, `address:port`; the first of several. */
  readonly announced: string | null;
  readonly packets: number;
  readonly firstUs: number | null;
  readonly lastUs: number | null;
  /** Time in which it was to send: neither on hold, nor refused. */
  readonly owedUs: number;
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
  /** The place that the other side has left, and to which it goes on to send to the end; null where it does not. */
  readonly leftPlace: LeftPlace | null;
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
