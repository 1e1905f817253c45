import { utf8 } from '../bytes/index.ts';

const LF = 10;
/** A longer line is looked at in pieces. */
const LONGEST_PIECE = 256 * 1024;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** What moves the cursor, changes the terminal or turns the order of characters; a carriage return before a line feed does not. */
const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n|$)/g;
/** A text's own colours say nothing, and could hide it. */
const COLOUR = /\u001b\[[0-9;]{0,40}m/g;

/**
 * Text of a trace as it stands, made harmless for a terminal: its own colours are left out, other control characters become
 * visible escapes. Takes it piece by piece.
 */
export class HarmlessText {
  /** The beginning of a line whose end was not there yet. */
  #rest: Uint8Array = new Uint8Array(0);

  of(bytes: Uint8Array): string {
    const whole = this.#rest.length === 0 ? bytes : joined(this.#rest, bytes);
    const lineEnd = whole.lastIndexOf(LF) + 1;
    const end = whole.length - lineEnd >= LONGEST_PIECE ? wholeCharacters(whole) : lineEnd;
    this.#rest = whole.slice(end);
    return harmless(whole.subarray(0, end));
  }

  /** What is left where no line end follows. */
  end(): string {
    const rest = harmless(this.#rest);
    this.#rest = new Uint8Array(0);
    return rest;
  }
}

function harmless(bytes: Uint8Array): string {
  return textOf(bytes).replace(COLOUR, '').replace(HARMFUL, escaped);
}

/** Where one line is no UTF-8 the others may be. */
function textOf(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const lineEnd = bytes.indexOf(LF, at);
      const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
      text += utf8(bytes, at, end);
      at = end;
    }
    return text;
  }
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Without the beginning of a character at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) {
    end--;
  }
  return (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
