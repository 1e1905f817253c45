import { parseUri } from '../sip/index.ts';

/** How a number may be written for people (RFC 3966 §5.1.1). */
const SEPARATORS = /[-. ()]/g;
const NUMBER = /^\+?[\d\-. ()]+$/;

/**
 * Whether a party is the one that is meant. Without `@` and scheme the pattern is held against the user part (without one:
 * the host), a number by its digits; with `@` against user and host; with a scheme the same, and the scheme too. `*` stands
 * for any characters.
 */
export function isParty(pattern: string, uri: string): boolean {
  const wanted = pattern.trim();
  const parsed = parseUri(uri);
  if (parsed === null) {
    return fits(wanted, uri.trim());
  }
  const scheme = /^(?:sips?|tel):/i.exec(wanted)?.[0].toLowerCase() ?? '';
  const rest = wanted.slice(scheme.length);
  if (scheme !== '' && scheme !== `${parsed.scheme}:`) {
    return false;
  }
  const user = withoutParameters(parsed.user ?? parsed.host);
  if (rest.includes('@')) {
    return fits(rest, `${user}@${parsed.host}`.toLowerCase(), true);
  }
  return fits(rest, user) || sameNumber(rest, user);
}

/** `1003;phone-context=…`: a tel number's parameters may stand in the user part (RFC 3261 §19.1.6). */
function withoutParameters(user: string): string {
  const semicolon = user.indexOf(';');
  return semicolon < 0 ? user : user.slice(0, semicolon);
}

function sameNumber(a: string, b: string): boolean {
  return NUMBER.test(a) && NUMBER.test(b) && a.replace(SEPARATORS, '') === b.replace(SEPARATORS, '');
}

/** `*` in the pattern stands for any characters, none included; takes one pass whatever the text holds. */
export function fits(pattern: string, text: string, ignoreCase = false): boolean {
  const parts = (ignoreCase ? pattern.toLowerCase() : pattern).split('*');
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) {
    return text === first;
  }
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) {
    return false;
  }
  let at = first.length;
  const end = text.length - last.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) {
      return false;
    }
    at = found + part.length;
  }
  return true;
}
