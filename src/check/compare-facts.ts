import { plain } from '../findings/index.ts';
import type { CallFacts, OneOf, Range, StatusMatch, TransferFacts } from './config.ts';
import { listed } from './one-of.ts';
import { fits, isParty } from './party-match.ts';
import type { Subject } from './subject.ts';
import type { CheckWords } from './words.ts';

/** The facts of an expectation, of a call or a transfer; `nth` is no fact of one alone. */
export type Facts = Omit<CallFacts, 'outcome'> & Omit<TransferFacts, 'outcome'> & { readonly outcome?: OneOf<string> };
export type FactName = Exclude<keyof Facts, 'nth'>;

/** One fact of a call or transfer held against what was asked. */
export type Comparison = {
  readonly fact: FactName;
  readonly fits: boolean;
  /** What the trace shows, and what was asked, for a sentence. */
  readonly shown: string;
  readonly wanted: string;
};

/** Says who is meant, rather than how it went. */
const IDENTITY = new Set<FactName>(['from', 'to', 'user', 'callId', 'label', 'transferor', 'transferee']);

export function isIdentity(fact: FactName): boolean {
  return IDENTITY.has(fact);
}

/** Which labels calls have, by Call-ID. */
export type Labels = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

/** What a comparison needs besides the two that it compares. */
export type FactContext = { readonly labels: Labels; readonly words: CheckWords };

/** Holds each fact that is named against a call or transfer. */
export function compareFacts(facts: Facts, subject: Subject, { labels, words }: FactContext): Comparison[] {
  const comparisons: Comparison[] = [];
  for (const [name, wanted] of Object.entries(facts)) {
    if (name !== 'nth' && wanted !== undefined) {
      const fact = name as FactName;
      comparisons.push({ fact, ...compare(wanted, factOf(fact, subject, labels), words) });
    }
  }
  return comparisons;
}

type Compared = Omit<Comparison, 'fact'>;

function compare(wanted: unknown, value: Value, words: CheckWords): Compared {
  switch (value.type) {
    case 'party':
      return compareParties(wanted as OneOf<string>, value.uris, words);
    case 'number':
      return {
        fits: isNumber(wanted as StatusMatch, value.value),
        shown: value.value === null ? words.unknown : String(value.value),
        wanted: describe(wanted, words),
      };
    case 'words':
      return {
        fits: value.all
          ? listed(wanted as OneOf<string>).every((each) => value.words.includes(each))
          : listed(wanted as OneOf<string>).some((each) => value.words.some((word) => fits(each, word))),
        shown: value.words.length === 0 ? words.none : value.words.map((word) => plain(word)).join(', '),
        wanted: describe(wanted, words),
      };
    case 'yes-or-no':
      return {
        fits: wanted === value.value,
        shown: words.yesOrNo(value.value),
        wanted: words.yesOrNo(wanted === true),
      };
  }
}

type Value =
  | { readonly type: 'party'; readonly uris: readonly string[] }
  | { readonly type: 'number'; readonly value: number | null }
  /** One of those that are wanted is enough, or `all` of them have to be there. */
  | { readonly type: 'words'; readonly words: readonly string[]; readonly all?: boolean }
  | { readonly type: 'yes-or-no'; readonly value: boolean };

function factOf(fact: FactName, subject: Subject, labels: Labels): Value {
  switch (fact) {
    case 'user':
      return { type: 'party', uris: subject.parties };
    case 'callId':
      return { type: 'words', words: [subject.callId] };
    case 'label':
      return { type: 'words', words: labelsOf(subject, labels) };
    case 'outcome':
      return { type: 'words', words: [subject.outcome] };
    case 'finalStatus':
      return { type: 'number', value: subject.finalStatus };
    case 'findings':
      return { type: 'words', words: subject.findings.map(({ rule }) => rule), all: true };
    default:
      return subject.kind === 'call' ? callValue(fact, subject) : transferValue(fact, subject);
  }
}

function callValue(fact: FactName, { call, rejection }: Subject & { kind: 'call' }): Value {
  switch (fact) {
    case 'from':
      return { type: 'party', uris: [call.from] };
    case 'to':
      return { type: 'party', uris: [call.to] };
    case 'postDialDelay':
      return { type: 'number', value: call.postDialDelay };
    case 'card':
      return { type: 'yes-or-no', value: rejection?.callInfoJwscard === true };
    case 'rejectedBy':
      return { type: 'words', words: rejection === null ? [] : [rejection.by] };
    default:
      return { type: 'words', words: [] };
  }
}

function transferValue(fact: FactName, { transfer }: Subject & { kind: 'transfer' }): Value {
  switch (fact) {
    case 'transferor':
      return { type: 'party', uris: [transfer.transferor] };
    case 'transferee':
      return { type: 'party', uris: [transfer.transferee] };
    case 'to':
      return { type: 'party', uris: [transfer.referTo] };
    case 'kind':
      return { type: 'words', words: [transfer.kind] };
    case 'referStatus':
      return { type: 'number', value: transfer.referStatus };
    case 'atFault':
      return { type: 'words', words: [transfer.atFault ?? 'nobody'] };
    default:
      return { type: 'words', words: [] };
  }
}

/** A transfer has the labels of its REFER's call and of the call to the target. */
function labelsOf(subject: Subject, labels: Labels): string[] {
  const callIds =
    subject.kind === 'call' ? [subject.callId] : [subject.callId, subject.transfer.targetInvite?.callId ?? ''];
  return [...new Set(callIds.flatMap((callId) => labels.get(callId) ?? []))];
}

function compareParties(wanted: OneOf<string>, uris: readonly string[], words: CheckWords): Compared {
  return {
    fits: listed(wanted).some((pattern) => uris.some((uri) => isParty(pattern, uri))),
    shown: uris.map((uri) => plain(uri)).join(', '),
    wanted: describe(wanted, words),
  };
}

/** Whether a number is one that was asked for; a number that is not known is none. */
export function isNumber(wanted: StatusMatch | Range, value: number | null): boolean {
  if (value === null) {
    return false;
  }
  return listed(wanted as OneOf<number | string | Range>).some((each) => {
    if (typeof each === 'object') {
      return value >= (each.min ?? Number.NEGATIVE_INFINITY) && value <= (each.max ?? Number.POSITIVE_INFINITY);
    }
    return typeof each === 'number' ? value === each : Math.floor(value / 100) === Number(each.charAt(0));
  });
}

/** What was asked for, in a few words: `486 or 600`, `at most 2`. */
export function describe(wanted: unknown, words: CheckWords): string {
  if (Array.isArray(wanted)) {
    return words.anyOf(wanted.map((each) => describe(each, words)));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const { min, max } = wanted as Range;
    if (min !== undefined && max !== undefined) {
      return words.between(min, max);
    }
    return min === undefined ? words.atMost(max ?? 0) : words.atLeast(min);
  }
  return typeof wanted === 'boolean' ? words.yesOrNo(wanted) : plain(String(wanted));
}
