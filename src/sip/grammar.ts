/** Rules of the strict grammar siptriage asks for, by the header (or part) they judge. */
export const GRAMMAR_RULES = {
  referTo: 'Refer_To',
  nameAddr: 'Name_Addr_Header',
  replaces: 'Replaces',
  event: 'Event',
  subscriptionState: 'Subscription_State',
  contact: 'Contact',
  via: 'Via',
  reason: 'Reason',
  callId: 'Call_ID',
  cseq: 'CSeq',
  from: 'From',
  to: 'To',
  sipUri: 'SIP_URI',
} as const;
export type GrammarRule = keyof typeof GRAMMAR_RULES;

/** Why a refusal says nothing against the sender. */
export type GrammarExcuse = {
  readonly why: string;
  readonly reference: string;
};

export type Strictness = {
  readonly accepted: boolean;
  /** The grammar's own structure of an accepted value; null otherwise. */
  readonly value: unknown;
  /** Set when a refusal is the grammar's limitation: the value is legal, or was not judged. */
  readonly excuse: GrammarExcuse | null;
};

type Quirk = GrammarExcuse & {
  readonly rules: readonly GrammarRule[];
  readonly applies: (value: string) => boolean;
};

const ADDRESS_RULES = ['referTo', 'nameAddr', 'contact', 'from', 'to'] as const;

/** Legal values this grammar refuses (JsSIP 3): none of them may be presented as the sender's fault. */
export const GRAMMAR_QUIRKS: readonly Quirk[] = [
  {
    rules: ADDRESS_RULES,
    applies: (value) => !/^(?:[^<]*<)?\s*sips?:/i.test(value.trim()),
    why: 'only SIP and SIPS URIs are known to the grammar; any absolute URI is legal',
    reference: 'RFC 3261 §25.1 addr-spec, RFC 3515 §2.1',
  },
  {
    rules: ['nameAddr'],
    applies: (value) => !value.includes('<'),
    why: 'the grammar wants angle brackets; an address without them is legal',
    reference: 'RFC 3261 §20.10, RFC 3892 §3',
  },
  {
    rules: ['contact'],
    applies: (value) => value.trim() === '*',
    why: 'the grammar fails on the Contact value *',
    reference: 'RFC 3261 §20.10',
  },
  {
    rules: ['reason', 'via'],
    applies: (value) => value.includes(','),
    why: 'the grammar reads one value; several in a row are legal',
    reference: 'RFC 3326 §2, RFC 3261 §7.3.1',
  },
  {
    rules: ['via'],
    applies: (value) => /received\s*=\s*\[/i.test(value),
    why: 'brackets around a received IPv6 address are common and to be accepted',
    reference: 'RFC 5118 §4.5',
  },
];

/** It is a backtracking parser: longer input is not given to it. */
const MAX_VALUE_LENGTH = 2048;
const TOO_LONG: Strictness = {
  accepted: false,
  value: null,
  excuse: {
    why: `not judged: longer than ${MAX_VALUE_LENGTH} characters`,
    reference: 'RFC 4475 §3.1.1.7',
  },
};

/** Longer ones are for the grammar. */
const MAX_PLAIN_LENGTH = 256;
const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const NAME = '(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\\.)*[A-Za-z][A-Za-z0-9]*';
const PLAIN_ADDRESS = new RegExp(
  `^<?sips?:[A-Za-z0-9][A-Za-z0-9._+-]*@(?:${OCTET}(?:\\.${OCTET}){3}|${NAME})(?::[1-9]\\d{0,3})?>?$`,
);

/**
 * Whether an address is so plain that the grammar is known to take it: `<sip:user@host:port>`, as most are. Not to have to
 * ask saves the loading of the grammar.
 */
export function isPlainAddress(value: string): boolean {
  return value.length <= MAX_PLAIN_LENGTH && PLAIN_ADDRESS.test(value) && value.startsWith('<') === value.endsWith('>');
}

type JssipGrammar = { parse(input: string, rule: string): unknown };
let grammar: JssipGrammar | null = null;

/** Loads the grammar (about a tenth of a second, once); `strictly` gives null until then. */
export async function loadGrammar(): Promise<void> {
  if (grammar === null) {
    const loaded: { default?: JssipGrammar } & Partial<JssipGrammar> = await import('jssip/lib/Grammar.js');
    grammar = loaded.default ?? (loaded as JssipGrammar);
  }
}

/**
 * What a strict stack would say to one unfolded header value. Never throws. Null while the grammar is not loaded.
 * The structure is JsSIP's; judgements rest on our own parsers, and a refusal here is a finding only without `excuse`.
 */
export function strictly(rule: GrammarRule, value: string): Strictness | null {
  if (grammar === null) {
    return null;
  }
  if (value.length > MAX_VALUE_LENGTH) {
    return TOO_LONG;
  }
  const parsed = parseSafely(grammar, rule, value.trim());
  if (parsed !== -1) {
    return { accepted: true, value: parsed, excuse: null };
  }
  const quirk = GRAMMAR_QUIRKS.find((known) => known.rules.includes(rule) && known.applies(value));
  const excuse = quirk === undefined ? null : { why: quirk.why, reference: quirk.reference };
  return { accepted: false, value: null, excuse };
}

function parseSafely(loaded: JssipGrammar, rule: GrammarRule, value: string): unknown {
  try {
    return loaded.parse(value, GRAMMAR_RULES[rule]);
  } catch {
    return -1;
  }
}
