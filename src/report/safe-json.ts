/**
 * What a terminal may act on although JSON lets it stand: DEL, C1 controls, line separators, bidirectional controls. And
 * `##[`, with which commands to the runners of GitHub Actions and Azure Pipelines begin wherever they stand in a line.
 */
const RISKY = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|#(?=#\[)/g;

/** JSON that is safe to print, whatever the strings in it hold. `indent` as in `JSON.stringify`. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    RISKY,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
