/** Escapes of URIs, on texts of one character for each byte. */

/** Undoes escapes of letters and digits: they are never needed, and could hide what is looked for. */
export function withPlainLetters(text: string): string {
  return text.includes('%') ? text.replace(/%(?:3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])/g, octetOf) : text;
}

function octetOf(triplet: string): string {
  return String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
}

/**
 * Rewrites what an escaped value says: undone once, or twice where it was escaped twice, and escaped again in the characters
 * that were, in the same letters.
 */
export function insideEscapes(text: string, rewrite: (plain: string) => string, times = 2): string {
  const escapes = text.match(/%[0-9A-Fa-f]{2}/g);
  if (escapes === null) {
    return rewrite(text);
  }
  const isLower = escapes.some((triplet) => /[a-f]/.test(triplet));
  const escaped = new Set(escapes.map(octetOf));
  const plain = text.replace(/%[0-9A-Fa-f]{2}/g, octetOf);
  const isTwice = times > 1 && escaped.has('%') && /%[0-9A-Fa-f]{2}/.test(plain);
  const made = isTwice ? insideEscapes(plain, rewrite, times - 1) : rewrite(plain);
  return made.replace(/[^A-Za-z0-9]/g, (character) => {
    if (!escaped.has(character)) {
      return character;
    }
    const hex = character.charCodeAt(0).toString(16).padStart(2, '0');
    return `%${isLower ? hex : hex.toUpperCase()}`;
  });
}
