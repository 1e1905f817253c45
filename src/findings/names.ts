import { maskUser, plain } from '../display/index.ts';
import { parseUri } from '../sip/index.ts';

export { plain };

const MAX_NAME = 40;

/**
 * What to call a party in a sentence: its user part, or its host where the URI has none. What is unseen or secret is made
 * visible or masked, and the length is bounded: the name comes from the trace.
 */
export function nameOf(uri: string): string {
  const known = NAMES.get(uri);
  if (known !== undefined) {
    return known;
  }
  if (NAMES.size >= MOST_NAMES) {
    NAMES.clear();
  }
  const name = readName(uri);
  NAMES.set(uri, name);
  return name;
}

/** Of one story each name is asked for several times: those of the last few are remembered. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 64;

function readName(uri: string): string {
  const parsed = parseUri(uri);
  const name = parsed === null ? uri : parsed.user === null ? parsed.host : maskUser(parsed.user);
  return plain(name === '' ? uri : name, MAX_NAME);
}
