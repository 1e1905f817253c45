import { endOfQuoted, unquote } from './lists.ts';
import { NO_PARAMETERS, type Parameters, parseParameters } from './parameters.ts';

/** What was read although a strict parser would have refused it. */
export type NameAddrFlag =
  | 'unterminated-quote'
  | 'unclosed-bracket'
  | 'blank-in-brackets'
  | 'display-not-token'
  | 'text-after-bracket'
  | 'query-without-brackets'
  | 'comma-without-brackets'
  | 'semicolon-without-brackets';

export type NameAddr = {
  /** Unquoted; '' where absent. */
  readonly display: string;
  /** The address as it stood, without brackets and blanks around it; `*` for the Contact of that form. */
  readonly uri: string;
  /** Header parameters, not those of the URI. */
  readonly parameters: Parameters;
  readonly brackets: boolean;
  readonly flags: readonly NameAddrFlag[];
};

const DISPLAY_TOKENS = /^[\w\-.!%*+`'~ \t]*$/;

/**
 * Reads `"display" <uri>;parameters` or `uri;parameters` (RFC 3261 §20.10, §25.1 name-addr, addr-spec). Without
 * brackets a `;` begins header parameters, and `?`, `,` and `;` inside the URI are against RFC 8217 §3: they are read
 * and flagged. Never fails: the worst value gives `uri` '' and flags.
 */
export function parseNameAddr(value: string): NameAddr {
  const text = value.trim();
  const flags: NameAddrFlag[] = [];
  let displayEnd = 0;
  if (text.startsWith('"')) {
    const after = endOfQuoted(text, 0);
    if (after < 0) {
      flags.push('unterminated-quote');
    } else {
      displayEnd = after;
    }
  }
  const open = text.indexOf('<', displayEnd);
  return open < 0 ? withoutBrackets(text.slice(displayEnd).trim(), flags) : withBrackets(text, open, displayEnd, flags);
}

/** The same, of which only the address is asked: `parseNameAddr(value).uri`, for a fifth of the cost. */
export function addressOf(value: string): string {
  const text = value.trim();
  const quoteEnd = text.startsWith('"') ? endOfQuoted(text, 0) : 0;
  const open = text.indexOf('<', Math.max(quoteEnd, 0));
  const close = open < 0 ? -1 : text.indexOf('>', open);
  return close < 0 ? parseNameAddr(text).uri : text.slice(open + 1, close).trim();
}

function withBrackets(text: string, open: number, quoteEnd: number, flags: NameAddrFlag[]): NameAddr {
  const between = text.slice(quoteEnd, open);
  if (!flags.includes('unterminated-quote') && (quoteEnd > 0 ? between.trim() !== '' : !DISPLAY_TOKENS.test(between))) {
    flags.push('display-not-token');
  }
  const close = text.indexOf('>', open);
  const inside = text.slice(open + 1, close < 0 ? undefined : close);
  if (close < 0) {
    flags.push('unclosed-bracket');
  }
  const uri = inside.trim();
  if (uri !== inside || /\s/.test(uri)) {
    flags.push('blank-in-brackets');
  }
  const after = close < 0 ? '' : text.slice(close + 1);
  const semicolon = after.indexOf(';');
  if ((semicolon < 0 ? after : after.slice(0, semicolon)).trim() !== '') {
    flags.push('text-after-bracket');
  }
  return {
    display: displayOf(text, quoteEnd, open),
    uri,
    parameters: semicolon < 0 ? NO_PARAMETERS : parseParameters(after.slice(semicolon + 1)),
    brackets: true,
    flags,
  };
}

function displayOf(text: string, quoteEnd: number, open: number): string {
  if (quoteEnd > 0) {
    return unquote(text.slice(0, quoteEnd));
  }
  const display = text.slice(0, open).trim();
  return display.startsWith('"') ? display.slice(1).trim() : display;
}

function withoutBrackets(text: string, flags: NameAddrFlag[]): NameAddr {
  const question = text.indexOf('?');
  const at = text.indexOf('@');
  const first = text.indexOf(';');
  const isInUser = first >= 0 && at > first && (question < 0 || question > first);
  if (isInUser && /^sips?:/i.test(text)) {
    flags.push('semicolon-without-brackets');
  }
  const from = flags.includes('semicolon-without-brackets') ? at : Math.max(question, 0);
  const semicolon = text.indexOf(';', from);
  const uri = (semicolon < 0 ? text : text.slice(0, semicolon)).trim();
  if (uri.includes('?')) {
    flags.push('query-without-brackets');
  }
  if (uri.includes(',')) {
    flags.push('comma-without-brackets');
  }
  return {
    display: '',
    uri,
    parameters: semicolon < 0 ? NO_PARAMETERS : parseParameters(text.slice(semicolon + 1)),
    brackets: false,
    flags,
  };
}
