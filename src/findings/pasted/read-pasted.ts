import { codesOfPhrase, findTerm, type TermName, termOf } from '../../reference/index.ts';
import {
  parseReasons,
  parseSubscriptionState,
  parseWarning,
  type Reason,
  read603Plus,
  readCause,
  type StatedCause,
  statedCauseOf,
  type Warning,
} from '../../sip/index.ts';

/** What a pasted text leads to. */
export type PastedEntry =
  | { readonly type: 'code'; readonly code: number }
  | ({ readonly type: 'term' } & TermName)
  /** All codes from 400 to 499, and so on. */
  | { readonly type: 'class'; readonly hundreds: number };

/** What a person pasted out of a trace, as it is read. */
export type Pasted = {
  readonly entries: readonly PastedEntry[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Warning[];
  /** The code and the words behind it. */
  readonly status: { readonly code: number; readonly phrase: string } | null;
  /** The phrase by which a code was found. */
  readonly phraseOf: number | null;
  readonly isInStir: boolean;
  readonly states: StatedCause | null;
};

const NOTHING: Pasted = {
  entries: [],
  reasons: [],
  warnings: [],
  status: null,
  phraseOf: null,
  isInStir: false,
  states: null,
};

/** Longer than any header that people paste. */
const MOST_READ = 2000;
const MOST_VALUES = 4;
const PLUS = { type: 'term', kind: 'other', name: '603+' } as const;

/**
 * Reads what a person pasted: a status line, a phrase, the value of a Reason, Warning or Subscription-State with or without
 * its name, a class of codes, a method, header, role or other term. Null for what is none of these.
 */
export function readPasted(text: string): Pasted | null {
  const { header, value } = headerIn(text.slice(0, MOST_READ).trim());
  const readers = header === '' ? [...OF_HEADERS, ...OF_WORDS] : [...OF_HEADERS, readHeader];
  for (const read of readers) {
    const pasted = read(value, header);
    if (pasted !== null) {
      return pasted;
    }
  }
  return null;
}

/** `Reason: Q.850;cause=21`: what stands before the colon where that is a header. */
function headerIn(text: string): { readonly header: string; readonly value: string } {
  const at = text.indexOf(':');
  const term = at < 0 ? null : findTerm(text.slice(0, at));
  const value = text.slice(at + 1).trim();
  const isNamed = term !== null && (term.kind === 'header' || term.name === 'ms-diagnostics') && value !== '';
  return isNamed ? { header: term.name, value } : { header: '', value: text };
}

function readHeader(_: string, header: string): Pasted | null {
  const term = findTerm(header);
  return term === null ? null : { ...NOTHING, entries: [{ type: 'term', ...term }] };
}

function readPlus(value: string): Pasted | null {
  return /^603\s?\+/.test(value) ? { ...NOTHING, entries: [PLUS, { type: 'code', code: 603 }] } : null;
}

function readClass(value: string): Pasted | null {
  const [, digit] = /^([1-6])xx$/i.exec(value) ?? [];
  return digit === undefined ? null : { ...NOTHING, entries: [{ type: 'class', hundreds: Number(digit) }] };
}

/** A Warning has its text in quotes, or its name before it; a number alone is one where no response has it. */
function readWarnings(value: string, header: string): Pasted | null {
  const isOne = header === 'Warning' || /^\d{3}\s+\S+\s+"/.test(value);
  const warning = isOne ? (parseWarning(value) ?? parseWarning(`${value} - ""`)) : null;
  const term = warning === null ? null : termOf('warning', String(warning.code));
  if (warning === null || term === null) {
    return null;
  }
  return { ...NOTHING, entries: [{ type: 'term', ...term }], warnings: [warning], states: readCause(warning.text) };
}

/** The entry of a Warning code by its number alone; null where there is none. */
export function readWarningCode(digits: string): Pasted | null {
  const term = termOf('warning', digits.trim());
  return term === null ? null : { ...NOTHING, entries: [{ type: 'term', ...term }] };
}

function readReasons(value: string, header: string): Pasted | null {
  const isOne = header === 'Reason' || /(?:^|[;\s])cause\s*=\s*\d/i.test(value) || /^q\.?850\b/i.test(value);
  const reasons = isOne ? parseReasons([spelt(value)]).slice(0, MOST_VALUES) : [];
  const entries = reasons.flatMap(entriesOf);
  if (entries.length === 0) {
    return null;
  }
  const states = reasons.map(({ text }) => readCause(text ?? '')).find((cause) => cause !== null) ?? null;
  return { ...NOTHING, entries, reasons, states, isInStir: reasons.some(isStir) };
}

/** As RFC 3326 writes it: people leave out the protocol, the dot or the parameter's name. */
function spelt(value: string): string {
  const words = value.replace(/[\s;,:=]+/g, ' ').trim();
  const bare = /^(?:q\.?850 )?(?:cause )?(\d{1,3})$/i.exec(words)?.[1];
  return bare === undefined
    ? value.replace(/^q850\b/i, 'Q.850').replace(/^cause/i, 'Q.850;cause')
    : `Q.850;cause=${bare}`;
}

function isStir({ protocol }: Reason): boolean {
  return protocol.toUpperCase() === 'STIR';
}

function entriesOf(reason: Reason): readonly PastedEntry[] {
  const { cause, protocol } = reason;
  if (cause === null) {
    return [];
  }
  if (/^q\.850$/i.test(protocol)) {
    const term = termOf('q850', String(cause));
    return term === null ? [] : [{ type: 'term', ...term }];
  }
  const code: PastedEntry[] = cause >= 100 && cause <= 699 ? [{ type: 'code', code: cause }] : [];
  if (isStir(reason)) {
    return [...code, { type: 'term', kind: 'other', name: 'stir' }];
  }
  return /^sip$/i.test(protocol) ? [...(read603Plus(reason) === null ? [] : [PLUS]), ...code] : [];
}

function readState(value: string, header: string): Pasted | null {
  if (header !== 'Subscription-State' && !/^(?:active|pending|terminated)\s*(?:;|$)/i.test(value)) {
    return null;
  }
  const { state, reason } = parseSubscriptionState(value);
  const terms = [state, reason ?? ''].map((word) => termOf('subscription', word.toLowerCase()));
  const entries = terms.filter((term) => term !== null).map((term): PastedEntry => ({ type: 'term', ...term }));
  return entries.length === 0 ? null : { ...NOTHING, entries };
}

function readStatus(value: string): Pasted | null {
  const [, digits, words = ''] = /^(?:SIP\/2\.0\s+)?([1-6]\d\d)(?:\s+(\S.*))?$/is.exec(value) ?? [];
  if (digits === undefined) {
    return null;
  }
  const [code, phrase] = [Number(digits), words.trim()];
  const isPlus = code === 603 && /^network blocked$/i.test(phrase);
  return {
    ...NOTHING,
    entries: [...(isPlus ? [PLUS] : []), { type: 'code', code }],
    status: { code, phrase },
    states: statedCauseOf(code, [phrase]),
  };
}

function readDiagnostics(value: string, header: string): Pasted | null {
  const isOne = header === 'ms-diagnostics' || /^\d{3,5}\s*;\s*(?:source|reason)\s*=/i.test(value);
  return isOne
    ? { ...NOTHING, entries: [{ type: 'term', kind: 'other', name: 'ms-diagnostics' }], states: readCause(value) }
    : null;
}

/** A term by its name, a phrase of the registry or one that products use, words that refusals bear. */
function readWord(value: string): Pasted | null {
  const term = findTerm(value);
  if (term !== null) {
    return { ...NOTHING, entries: [{ type: 'term', ...term }] };
  }
  const codes = codesOfPhrase(value).slice(0, MOST_VALUES);
  const [first] = codes;
  if (first !== undefined) {
    const isPlus = /^network blocked$/i.test(value);
    const entries = codes.map((code): PastedEntry => ({ type: 'code', code }));
    return { ...NOTHING, entries: isPlus ? [PLUS, ...entries] : entries, phraseOf: first };
  }
  const states = /\s/.test(value) ? readCause(value) : null;
  return states === null ? null : { ...NOTHING, states };
}

type Read = (value: string, header: string) => Pasted | null;

/** What is known by its form, with or without the name of its header. */
const OF_HEADERS: readonly Read[] = [readWarnings, readReasons, readState, readDiagnostics];
const OF_WORDS: readonly Read[] = [readPlus, readClass, readStatus, readWord];
