/* What is looked for in the bytes of a header row. */

/** Where what is no blank begins: of a row that is folded a line end is one. */
export function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! <= 0x20) {
    at++;
  }
  return at;
}

/** -1 where it is not there. */
export function indexOf(bytes: Uint8Array, wanted: number, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] === wanted) {
      return at;
    }
  }
  return -1;
}

/** Whether this name, given in small letters, stands at `at`. */
export function isNamed(bytes: Uint8Array, at: number, end: number, name: readonly number[]): boolean {
  if (at + name.length > end) {
    return false;
  }
  for (let i = 0; i < name.length; i++) {
    if ((bytes[at + i]! | 0x20) !== name[i]) {
      return false;
    }
  }
  return true;
}
