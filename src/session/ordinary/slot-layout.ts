/** How a Call-ID that is followed lies in memory. */

/** What an ordinary call has shown, in bits. */
export const SHOWN = {
  /** An initial INVITE; without it the Call-ID is of a MESSAGE. */
  invite: 1,
  /** A final response to the latest initial request. */
  final: 2,
  /** A 2xx to an initial INVITE. */
  answered: 4,
  bye: 8,
  cancelled: 16,
  /** Something was refused or crossed: how the call ended is not all there is to tell. */
  odd: 32,
  /** Not ordinary any more: it has a leg. */
  close: 64,
  /** Somebody may have been asked for this call: who made it may show by an answer alone. */
  awaited: 128,
} as const;

/** 32-bit words of a slot: two lines of a processor's cache, the first for what every message asks. */
export const WORDS = 32;
export const WORD = {
  first: 0,
  second: 1,
  shown: 2,
  status: 3,
  cseq: 4,
  fromTag: 5,
  toTag: 6,
  lastRow: 7,
  rows: 8,
  repeats: 9,
  /** How many marks there are. */
  marked: 10,
  /** Milliseconds since the first time of all, plus one; 0 for not known. */
  startMs: 11,
  /** Two words each, on a boundary of eight bytes. */
  lastUs: 12,
  wakeSecond: 14,
  rangMs: 16,
  answeredMs: 17,
  marks: 18,
} as const;
export const MOST_MARKS = WORDS - WORD.marks;
export const MOST_REPEATS = 255;
export const MOST_MS = 0x7ffffffe;

/** What a Call-ID says of one of its messages. */
export const MARKED = { isNew: 0, isKnown: 1, isFull: 2 } as const;
