import { maskUser, plain } from '../display/index.ts';
import { parseUri } from '../sip/index.ts';

export { plain };

const MAX_NAME = 40;

/**
 * What to call a party in a sentence: its user part, or its host where the URI has none. What is unseen or secret is made
 * visible or masked, and the length is bounded: the name comes from the trace.
 */
export function nameOf(uri: string): string {
  const parsed = parseUri(uri);
  const name = parsed === null ? uri : parsed.user === null ? parsed.host : maskUser(parsed.user);
  return plain(name === '' ? uri : name, MAX_NAME);
}
