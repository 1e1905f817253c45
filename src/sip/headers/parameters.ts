import { splitOutside, unquote } from './lists.ts';

/** Parameters by lower-case name; quoted values without their quotes; null for a parameter without `=`. */
export type Parameters = ReadonlyMap<string, string | null>;

/** Parameters kept of one value; a longer list is noise. */
const MAX_PARAMETERS = 200;

export const NO_PARAMETERS: Parameters = new Map();

/**
 * Reads `a=b;c;d="e;f"`. A name that stands twice keeps its first value (RFC 3261 §7.3.1 allows each once); empty
 * parameters are skipped.
 */
export function parseParameters(text: string): Parameters {
  return parametersIn(splitOutside(text, ';'), 0);
}

/** The same of pieces that were split already, from the one at `first` on. */
function parametersIn(pieces: readonly string[], first: number): Parameters {
  const parameters = new Map<string, string | null>();
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    const equals = piece.indexOf('=');
    const name = (equals < 0 ? piece : piece.slice(0, equals)).trim().toLowerCase();
    if (name !== '' && !parameters.has(name) && parameters.size < MAX_PARAMETERS) {
      parameters.set(name, equals < 0 ? null : unquote(piece.slice(equals + 1)));
    }
  }
  return parameters;
}

/** Splits a value of the form `head;parameters` at its first semicolon outside quotes and brackets. */
export function splitHead(value: string): {
  head: string;
  parameters: Parameters;
} {
  const pieces = splitOutside(value, ';');
  if (value.trimStart().startsWith(';')) {
    return { head: '', parameters: parametersIn(pieces, 0) };
  }
  return { head: pieces[0] ?? '', parameters: pieces.length < 2 ? NO_PARAMETERS : parametersIn(pieces, 1) };
}
