import { HEADER } from './header-names.ts';

// Local on purpose: an imported binding is loaded anew for every row.
const COLON = 58;
const SP = 32;
const LOWER = 0x20;
const [A, B, C, E, F, I, L, O, P, R, S, T, V] = [
  0x61, 0x62, 0x63, 0x65, 0x66, 0x69, 0x6c, 0x6f, 0x70, 0x72, 0x73, 0x74, 0x76,
] as const;
/** Where the second word of `Content-Length` begins. */
const LENGTH_AT = 8;
/** Bytes from the beginning of a row that {@link mayBeEssential} looks at. */
export const LOOKED_AT = LENGTH_AT + 1;

/**
 * Whether a header row may be one that everybody is asked for: Call-ID, CSeq, From, To, Via, Replaces, Referred-By, Reason, and
 * Content-Length, without which nobody knows where the body ends; by their long or compact names. Told from single letters of the
 * {@link LOOKED_AT} bytes at `at`, which lie in the message.
 */
export function mayBeEssential(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1]! | LOWER;
  switch (bytes[at]! | LOWER) {
    case C:
      return second === A || second === S || (second === O && (bytes[at + LENGTH_AT]! | LOWER) === L);
    case F:
      return second === R || endsName(bytes[at + 1]!);
    case T:
      return second === O || endsName(bytes[at + 1]!);
    case R:
      return second === E && isOneOf(bytes[at + 2]! | LOWER);
    case V:
      return second === I || endsName(bytes[at + 1]!);
    case B:
    case I:
    case L:
      return endsName(bytes[at + 1]!);
    default:
      return false;
  }
}

/** Behind a compact name. */
function endsName(byte: number): boolean {
  return byte === COLON || byte <= SP;
}

/** Third letters of Reason, Referred-By, Replaces. */
function isOneOf(letter: number): boolean {
  return letter === A || letter === F || letter === P;
}

/** `From`, `To: `, `Call`, `-ID:`, `CSeq`, `Via:`, `Cont`, `ent-`, `Leng`, `th:` as words, the first byte lowest. */
const WORD = {
  from: 0x6d6f7246,
  to: 0x003a6f54,
  call: 0x6c6c6143,
  id: 0x3a44492d,
  cseq: 0x71655343,
  via: 0x3a616956,
  cont: 0x746e6f43,
  ent: 0x2d746e65,
  leng: 0x676e654c,
  th: 0x003a6874,
} as const;
const THREE_BYTES = 0x00ffffff;
const { via: VIA, from: FROM, to: TO, callId: CALL_ID, cseq: CSEQ, contentLength: CONTENT_LENGTH } = HEADER;

/** Bytes that {@link usualNameAt} looks at, and the length of each of the names. */
export const LONGEST_USUAL = 16;
export const USUAL_LENGTH: readonly number[] = lengths();

/** The header whose name, in its usual spelling and with a colon behind it, stands at `at`; -1 where none does. */
export function usualNameAt(words: DataView, at: number): number {
  switch (words.getInt32(at, true)) {
    case WORD.from:
      return words.getUint8(at + 4) === COLON ? FROM : -1;
    case WORD.call:
      return words.getInt32(at + 4, true) === WORD.id ? CALL_ID : -1;
    case WORD.cseq:
      return words.getUint8(at + 4) === COLON ? CSEQ : -1;
    case WORD.via:
      return VIA;
    case WORD.cont:
      return isContentLength(words, at) ? CONTENT_LENGTH : -1;
    default:
      return (words.getInt32(at, true) & THREE_BYTES) === WORD.to ? TO : -1;
  }
}

function isContentLength(words: DataView, at: number): boolean {
  return (
    words.getInt32(at + 4, true) === WORD.ent &&
    words.getInt32(at + 8, true) === WORD.leng &&
    (words.getInt32(at + 12, true) & THREE_BYTES) === WORD.th
  );
}

function lengths(): number[] {
  const known: number[] = [];
  known[VIA] = 3;
  known[CONTENT_LENGTH] = 14;
  known[FROM] = 4;
  known[TO] = 2;
  known[CALL_ID] = 7;
  known[CSEQ] = 4;
  return Array.from(known, (length) => length ?? 0);
}
