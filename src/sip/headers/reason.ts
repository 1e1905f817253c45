import { splitList } from './lists.ts';
import { decimalOf } from './numbers.ts';
import { type Parameters, splitHead } from './parameters.ts';

export type Reason = {
  /** As it stood: `SIP`, `Q.850`, `STIR`, … (case-insensitive). */
  readonly protocol: string;
  readonly cause: number | null;
  readonly text: string | null;
  /** RFC 8606 §4 gives it to Q.850 values; 603+ writes it with SIP too. */
  readonly location: string | null;
  readonly parameters: Parameters;
};

const NONE: readonly Reason[] = [];

/** Reads the values of all Reason rows in order (RFC 3326 §2); commas and semicolons inside quotes separate nothing. */
export function parseReasons(values: readonly string[]): readonly Reason[] {
  if (values.length === 0) {
    return NONE;
  }
  return values
    .flatMap(splitList)
    .map(parseReason)
    .filter((reason) => reason.protocol !== '');
}

function parseReason(value: string): Reason {
  const { head, parameters } = splitHead(value);
  return {
    protocol: head,
    cause: decimalOf(parameters.get('cause')),
    text: parameters.get('text') ?? null,
    location: parameters.get('location') ?? null,
    parameters,
  };
}

/** What a 603+ Reason text says (ATIS-1000099); values as they stood, null where absent. */
export type Text603Plus = {
  readonly v: string;
  readonly url: string | null;
  readonly tel: string | null;
  readonly email: string | null;
  readonly id: string | null;
};

const NAMES_603_PLUS = ['v', 'url', 'tel', 'email', 'id'] as const;

/**
 * Reads the text of a Reason that follows 603+: a semicolon list that begins with `v=analytics1`; null for any other
 * text. A raw `;` inside the url breaks the list, so a piece that begins with no known name goes back to the url.
 */
export function parse603PlusText(text: string): Text603Plus | null {
  const pieces = text.split(';');
  const found = new Map<string, string>();
  let last = '';
  for (const piece of pieces) {
    const equals = piece.indexOf('=');
    const name = piece.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    if (NAMES_603_PLUS.some((known) => known === name)) {
      last = found.has(name) ? '' : name;
      if (last !== '') {
        found.set(name, piece.slice(equals + 1).trim());
      }
    } else if (last === 'url' && piece.trim() !== '') {
      found.set('url', `${found.get('url')};${piece.trim()}`);
    }
  }
  const v = found.get('v') ?? '';
  if (v.toLowerCase() !== 'analytics1' || !/^\s*v\s*=/i.test(text)) {
    return null;
  }
  const pair = (name: string): string | null => found.get(name) || null;
  return {
    v,
    url: pair('url'),
    tel: pair('tel'),
    email: pair('email'),
    id: pair('id'),
  };
}

/** A Reason that follows 603+: what it says, and whether it says so beside its text instead of inside. */
export type Reason603Plus = { readonly plus: Text603Plus; readonly isMisplaced: boolean };

/** Reads 603+ data where ATIS-1000099 puts them, in the quoted text, or as parameters, where some stacks put them. */
export function read603Plus({ text, parameters }: Reason): Reason603Plus | null {
  const plus = parse603PlusText(text ?? '');
  if (plus !== null) {
    return { plus, isMisplaced: false };
  }
  const loose = NAMES_603_PLUS.filter((name) => parameters.get(name) != null);
  const asText = parse603PlusText(loose.map((name) => `${name}=${parameters.get(name)}`).join(';'));
  return asText === null ? null : { plus: asText, isMisplaced: true };
}
