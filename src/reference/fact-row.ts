import type { AnyCode } from './codes.ts';
import type { ClassId, CodeFacts, FollowsId, ForkId, HeaderFacts, RetryId } from './facts.ts';

/** A row of the fact tables: what its class does not already say. */
export type FactRow = Pick<CodeFacts, 'phrase' | 'references' | 'sentBy' | 'methods' | 'seeAlso'> &
  Partial<Omit<CodeFacts, 'code' | 'class' | 'final' | 'global' | 'registered' | 'headers'>> & {
    readonly headers?: Partial<HeaderFacts>;
  };

const CLASSES: readonly ClassId[] = [
  'provisional',
  'success',
  'redirection',
  'client-error',
  'server-error',
  'global-failure',
];

const FORKS: Readonly<Record<ClassId, ForkId>> = {
  provisional: 'forwarded-at-once',
  success: 'every-2xx',
  redirection: 'held-for-best',
  'client-error': 'held-for-best',
  'server-error': 'held-for-best',
  'global-failure': 'global',
};

const RETRIES: Readonly<Record<ClassId, RetryId>> = {
  provisional: 'not-applicable',
  success: 'not-applicable',
  redirection: 'new-target',
  'client-error': 'none',
  'server-error': 'after-delay',
  'global-failure': 'none-no-reroute',
};

/** What follows a negative final response is decided by how its receiver may retry. */
const FOLLOWS: Readonly<Record<RetryId, FollowsId>> = {
  'not-applicable': 'final-response',
  none: 'ack-then-nothing',
  'none-no-reroute': 'ack-then-nothing',
  same: 'later-request',
  'after-change': 'corrected-request',
  'with-credentials': 'authenticated-request',
  'after-delay': 'later-request',
  'glare-timer': 'later-request',
  'new-target': 'request-to-other-target',
  'new-server': 'request-to-other-target',
  'new-service': 'redirected-request',
  'user-decision': 'ack-then-nothing',
};

/** The class of a code from 100 to 699 (RFC 3261 §7.2). */
export function classOf(code: number): ClassId {
  return CLASSES[Math.trunc(code / 100) - 1] ?? 'global-failure';
}

function followsOf(className: ClassId, retry: RetryId): FollowsId {
  switch (className) {
    case 'success':
      return 'ack-by-method';
    case 'redirection':
      return 'redirected-request';
    case 'global-failure':
      return 'branches-cancelled';
    default:
      return FOLLOWS[retry];
  }
}

/** Completes a row with what its class implies. */
export function completeRow(code: AnyCode, row: FactRow): CodeFacts {
  const className = classOf(code);
  const retry = row.retry ?? RETRIES[className];
  return {
    code,
    phrase: row.phrase,
    altPhrases: row.altPhrases ?? [],
    class: className,
    registered: row.treatAs === undefined,
    treatAs: row.treatAs ?? null,
    references: row.references,
    sentBy: row.sentBy,
    methods: row.methods,
    final: className !== 'provisional',
    global: className === 'global-failure',
    fork: row.fork ?? FORKS[className],
    follows: row.follows ?? followsOf(className, retry),
    retry,
    headers: { must: [], should: [], may: [], ...row.headers },
    dialogImpact: row.dialogImpact ?? null,
    endsSubscription: row.endsSubscription ?? false,
    q850: row.q850 ?? null,
    seeAlso: row.seeAlso,
  };
}
