/** What a terminal may act on although JSON lets it stand: DEL, C1 controls, line separators, bidirectional controls. */
const RISKY = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Indented JSON with a line end; safe to print, whatever the strings in it hold. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    RISKY,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
