// Local on purpose: an imported binding is loaded anew for every row.
const COLON = 58;
const SP = 32;
const LOWER = 0x20;
const [A, B, C, E, F, I, O, P, R, S, T] = [0x61, 0x62, 0x63, 0x65, 0x66, 0x69, 0x6f, 0x70, 0x72, 0x73, 0x74] as const;

/**
 * Whether a header row may be one that everybody is asked for: Call-ID, CSeq, From, To, Replaces, Referred-By, Reason, by
 * their long or compact names. Told from the first letters; `at` and the two bytes behind it lie in the message.
 */
export function mayBeEssential(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1]! | LOWER;
  switch (bytes[at]! | LOWER) {
    case C:
      return second === A || second === S;
    case F:
      return second === R || endsName(bytes[at + 1]!);
    case T:
      return second === O || endsName(bytes[at + 1]!);
    case R:
      return second === E && isOneOf(bytes[at + 2]! | LOWER);
    case B:
    case I:
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
