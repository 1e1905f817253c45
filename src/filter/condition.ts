import { ANY, type Asked } from './asked.ts';
import type { MessageFacts } from './asked-facts.ts';

/** Whether a message is what an expression asks for. */
export type Predicate = (facts: MessageFacts) => boolean;

/** A comparison, or several joined: its answer, and what tells most messages apart before they are read. */
export type Condition = {
  readonly matches: Predicate;
  /** False: no message that came there, and then, matches. Asks nothing of the message itself. */
  readonly may: Predicate;
  /** Whether `may` is the whole answer. */
  readonly isSure: boolean;
  /** Texts in ASCII of which every message that matches holds one; null where none is sure. */
  readonly needs: readonly string[] | null;
  /** The same question as data. */
  readonly asked: Asked;
};

/** Asks the message itself. */
export function ofMessage(matches: Predicate, asked: Asked, needs: readonly string[] | null = null): Condition {
  return { matches, may: () => true, isSure: false, needs, asked };
}

/** Asks only where a message came, and when. */
export function ofArrival(matches: Predicate, asked: Asked): Condition {
  return { matches, may: matches, isSure: true, needs: null, asked };
}

export function not({ matches, may, isSure }: Condition): Condition {
  return {
    matches: (facts) => !matches(facts),
    may: isSure ? (facts) => !may(facts) : () => true,
    isSure,
    needs: null,
    asked: ANY,
  };
}

export function and(a: Condition, b: Condition): Condition {
  return {
    matches: (facts) => a.matches(facts) && b.matches(facts),
    may: (facts) => a.may(facts) && b.may(facts),
    isSure: a.isSure && b.isSure,
    needs: a.needs === null || (b.needs !== null && b.needs.length < a.needs.length) ? b.needs : a.needs,
    asked: { kind: 'and', of: [a.asked, b.asked] },
  };
}

export function or(a: Condition, b: Condition): Condition {
  return {
    matches: (facts) => a.matches(facts) || b.matches(facts),
    may: (facts) => a.may(facts) || b.may(facts),
    isSure: a.isSure && b.isSure,
    needs: a.needs === null || b.needs === null ? null : [...new Set([...a.needs, ...b.needs])],
    asked: { kind: 'or', of: [a.asked, b.asked] },
  };
}
