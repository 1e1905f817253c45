import { joinBytes, utf8 } from '../bytes/index.ts';
import { ShownLines } from '../display/index.ts';

const LF = 10;
const CR = 13;
/** A longer line is looked at in pieces. */
const LONGEST_PIECE = 256 * 1024;
/** A piece ends behind a comma, a semicolon or a blank that is so near: no name is parted from its value. */
const SEPARATOR_WITHIN = 16 * 1024;
const SEPARATORS: ReadonlySet<number> = new Set([0x20, 0x2c, 0x3b]);
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A text's own colours say nothing, and could hide it. */
const COLOUR = /\u001b\[[0-9;]{0,40}m/g;

/**
 * Text of a trace as it stands, made harmless for a terminal and for whoever it is shown to: its own colours are left out, what
 * is unseen becomes visible, secrets are masked. Takes it piece by piece.
 */
export class HarmlessText {
  /** The beginning of a line whose end was not there yet. */
  #rest: Uint8Array = new Uint8Array(0);
  readonly #lines = new ShownLines();

  of(bytes: Uint8Array): string {
    const whole = this.#rest.length === 0 ? bytes : joinBytes([this.#rest, bytes]);
    const lineEnd = whole.lastIndexOf(LF) + 1;
    const end = whole.length - lineEnd >= LONGEST_PIECE ? endOfPiece(whole) : lineEnd;
    this.#rest = whole.slice(end);
    return this.#shown(whole.subarray(0, end));
  }

  /** What is left where no line end follows: a message is over, or the log. */
  end(): string {
    const rest = this.#shown(this.#rest);
    this.#rest = new Uint8Array(0);
    this.#lines.end();
    return rest;
  }

  #shown(bytes: Uint8Array): string {
    return bytes.length === 0 ? '' : this.#lines.of(textOf(bytes).replace(COLOUR, ''));
  }
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

/** Without the beginning of a character at the end, and without a CR whose LF may follow; behind a separator where one is near. */
function endOfPiece(bytes: Uint8Array): number {
  for (let end = bytes.length; end > bytes.length - SEPARATOR_WITHIN; end--) {
    if (SEPARATORS.has(bytes[end - 1]!)) {
      return end;
    }
  }
  return bytes[bytes.length - 1] === CR ? bytes.length - 1 : wholeCharacters(bytes);
}

function wholeCharacters(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && (bytes[end - 1]! & 0xc0) === 0x80) {
    end--;
  }
  return (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : bytes.length;
}
