/** Texts made of pseudorandom bytes in the shape of another text. */

const FIRST = 'bdfghjklmnprstvz';
const SECOND = 'aeiou';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

/** Letters and digits of an identifier that are at least replaced: fewer could be the same for two. */
export const FEWEST = 12;
/** Syllables of a word: 80 to the power of 5 of them. */
const SYLLABLES = 5;
/** Bytes that {@link wordOf} takes. */
export const WORD_BYTES = 2 * SYLLABLES;

/** A word that can be spoken. */
export function wordOf(bytes: Uint8Array): string {
  let word = '';
  for (let at = 0; at < SYLLABLES; at++) {
    word += FIRST[bytes[2 * at]! % FIRST.length]! + SECOND[bytes[2 * at + 1]! % SECOND.length]!;
  }
  return word;
}

/** The same in capitals, or with one, as another word is written. */
export function writtenLike(word: string, like: string): string {
  if (/^[A-Z][A-Z0-9]+$/.test(like)) {
    return word.toUpperCase();
  }
  return /^[A-Z]/.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** Of the same kind of letters, digits and separators; at least {@link FEWEST} of them, so longer where it was short. */
export function shapedLike(bytes: Uint8Array, like: string): string {
  const plain = like.replace(/[^A-Za-z0-9\x80-\xff]/g, '');
  const missing = Math.max(0, FEWEST - plain.length);
  const alphabet = /^\d+$/.test(plain) ? DIGITS : /^[0-9a-f]+$/i.test(plain) && plain !== '' ? HEX : null;
  const filler = alphabet === null ? LOWER : /[A-F]/.test(plain) ? alphabet.toUpperCase() : alphabet;
  let taken = 0;
  const drawn = (from: string): string => from[bytes[taken++ % bytes.length]! % from.length]!;
  const shaped = like.replace(/[A-Za-z0-9\x80-\xff]/g, (character) => {
    if (alphabet !== null) {
      return taken === 0 && alphabet === DIGITS ? drawn('123456789') : drawn(filler);
    }
    return drawn(character >= '0' && character <= '9' ? DIGITS : /[A-Z]/.test(character) ? LOWER.toUpperCase() : LOWER);
  });
  let end = shaped;
  for (let more = 0; more < missing; more++) {
    end += drawn(filler);
  }
  return end;
}

/** Twelve hexadecimal digits of a hardware address that nobody was given (locally administered, of one station). */
export function hardwareOf(bytes: Uint8Array): string {
  return `02${[...bytes.subarray(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
