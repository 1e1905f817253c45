/** A stretch of a message: text of the trace, or a keyword of SIPp, which is ours. */
export type Piece = { readonly text: string; readonly isKeyword: boolean };

/** Text of the trace. */
export function literal(text: string): Piece {
  return { text, isKeyword: false };
}

/** What SIPp writes there. */
export function keyword(text: string): Piece {
  return { text, isKeyword: true };
}

/** Puts something in the place of each occurrence of a text, where no keyword stands yet. */
export function putFor(pieces: readonly Piece[], needle: string, put: Piece): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.isKeyword || !piece.text.includes(needle)) {
      return [piece];
    }
    return piece.text
      .split(needle)
      .flatMap((text, index) => (index === 0 ? [literal(text)] : [put, literal(text)]))
      .filter(({ text }) => text !== '');
  });
}

/**
 * As it stands in a scenario. Whatever could end the CDATA section, begin a keyword or be changed by SIPp is written as `\xHH`,
 * so that the file is ASCII.
 */
export function writtenPieces(pieces: readonly Piece[]): string {
  let isLineStart = true;
  let written = '';
  for (const { text, isKeyword } of pieces) {
    if (isKeyword) {
      written += text;
      isLineStart = false;
      continue;
    }
    for (const character of text) {
      written += writtenCharacter(character, isLineStart);
      isLineStart = character === '\n';
    }
  }
  return written;
}

const SPECIAL = new Set(['[', ']', '\\', '<', '>', '&', '\t', '\r']);

function writtenCharacter(character: string, isLineStart: boolean): string {
  const code = character.charCodeAt(0);
  if (character === '\n') {
    return '\n';
  }
  // SIPp ends a message at a NUL.
  if (code === 0) {
    return '?';
  }
  const isPlain = code >= 0x20 && code < 0x7f && !SPECIAL.has(character);
  return isPlain && !(isLineStart && character === ' ')
    ? character
    : `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
