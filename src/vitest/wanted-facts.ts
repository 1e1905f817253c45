import {
  type CallFacts,
  CHECK_WORDS,
  compareFacts,
  type Facts,
  type Subject,
  type TransferFacts,
} from '../check/index.ts';
import { plain } from '../findings/index.ts';

/** A matcher such as `expect.stringContaining('100')`. */
export type Asymmetric = { asymmetricMatch(value: unknown): boolean };

/** What a fact may be held against, besides what an expectation of the configuration takes. */
type Matched<Wanted> = { readonly [Fact in keyof Wanted]: Wanted[Fact] | RegExp | Asymmetric };

/** What is asked of a transfer; see `expectations` in docs/config.md. `label` and `nth` belong to a configuration. */
export type TransferWanted = Matched<Omit<TransferFacts, 'label' | 'nth'>>;
/** What is asked of a call. */
export type CallWanted = Matched<Omit<CallFacts, 'label' | 'nth'>>;

/** A call or transfer held against what was asked. */
export type Held = {
  readonly subject: Subject;
  /** A clause for each fact that does not fit: `outcome is failed, not succeeded`. */
  readonly differs: readonly string[];
  /** The nearer, the higher. */
  readonly score: number;
};

const WORDS = CHECK_WORDS.english;
const CONTEXT = { labels: new Map<string, readonly string[]>(), words: WORDS };
/** Who it was counts for more than how it went. */
const IDENTITY = new Set(['from', 'to', 'user', 'callId', 'transferor', 'transferee']);
const IDENTITY_WEIGHT = 4;

/** Holds every fact that is asked for against a call or transfer. */
export function hold(subject: Subject, wanted: Readonly<Record<string, unknown>>): Held {
  const differs: string[] = [];
  let score = 0;
  for (const [fact, value] of Object.entries(wanted)) {
    if (value === undefined) {
      continue;
    }
    const difference = isPattern(value) ? patternDiffers(subject, fact, value) : factDiffers(subject, fact, value);
    if (difference === null) {
      score += IDENTITY.has(fact) ? IDENTITY_WEIGHT : 1;
    } else {
      differs.push(difference);
    }
  }
  return { subject, differs, score };
}

/** What was asked for, in words: `to 1003, outcome succeeded`. */
export function describeWanted(wanted: Readonly<Record<string, unknown>>): string {
  return Object.entries(wanted)
    .filter(([, value]) => value !== undefined)
    .map(([fact, value]) => `${fact} ${describeValue(value)}`)
    .join(', ');
}

type Pattern = RegExp | Asymmetric;

function isPattern(value: unknown): value is Pattern {
  return (
    value instanceof RegExp ||
    (typeof value === 'object' &&
      value !== null &&
      'asymmetricMatch' in value &&
      typeof value.asymmetricMatch === 'function')
  );
}

function factDiffers(subject: Subject, fact: string, value: unknown): string | null {
  const [comparison] = compareFacts({ [fact]: value } as Partial<Facts>, subject, CONTEXT);
  return comparison === undefined || comparison.fits ? null : WORDS.differs(fact, comparison.shown, comparison.wanted);
}

function patternDiffers(subject: Subject, fact: string, pattern: Pattern): string | null {
  const values = valuesOf(subject, fact);
  const fits = values.some((value) =>
    pattern instanceof RegExp
      ? new RegExp(pattern, pattern.flags.replace(/[gy]/g, '')).test(String(value))
      : pattern.asymmetricMatch(value),
  );
  const shown = values.map((value) => plain(String(value))).join(', ');
  return fits ? null : WORDS.differs(fact, shown, describeValue(pattern));
}

/** Everything that a pattern may match: of a party its address and the user part of it. */
function valuesOf(subject: Subject, fact: string): readonly unknown[] {
  const { kind, parties, findings, callId, outcome, finalStatus } = subject;
  const [first = '', second = '', third = ''] = parties;
  const isCall = kind === 'call';
  switch (fact) {
    case 'from':
    case 'transferor':
      return party(first);
    case 'transferee':
      return party(second);
    case 'to':
      return party(isCall ? second : third);
    case 'user':
      return parties.flatMap(party);
    case 'callId':
      return [callId];
    case 'outcome':
      return [outcome];
    case 'finalStatus':
      return [finalStatus];
    case 'findings':
      return [findings.map(({ rule }) => rule), ...findings.map(({ rule }) => rule)];
    default:
      return isCall ? callValues(subject, fact) : transferValues(subject, fact);
  }
}

function callValues({ call, rejection }: Subject & { kind: 'call' }, fact: string): readonly unknown[] {
  switch (fact) {
    case 'postDialDelay':
      return [call.postDialDelay];
    case 'card':
      return [rejection?.callInfoJwscard === true];
    case 'rejectedBy':
      return [rejection?.by ?? null];
    default:
      return [];
  }
}

function transferValues({ transfer }: Subject & { kind: 'transfer' }, fact: string): readonly unknown[] {
  switch (fact) {
    case 'kind':
      return [transfer.kind];
    case 'referStatus':
      return [transfer.referStatus];
    case 'atFault':
      return [transfer.atFault ?? 'nobody'];
    default:
      return [];
  }
}

function party(uri: string): string[] {
  const user = /^(?:sips?|tel):([^@;?]*)/i.exec(uri)?.[1];
  return user === undefined ? [uri] : [user, uri];
}

function describeValue(value: unknown): string {
  if (value instanceof RegExp) {
    return String(value);
  }
  if (isPattern(value)) {
    const { toAsymmetricMatcher } = value as { toAsymmetricMatcher?: () => string };
    return typeof toAsymmetricMatcher === 'function' ? toAsymmetricMatcher.call(value) : String(value);
  }
  if (Array.isArray(value)) {
    return value.map(describeValue).join(' or ');
  }
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  return JSON.stringify(value);
}
