/**
 * What a failure costs, the worst first: an element that broke a call before a person who refused it, the own network before
 * what strangers and wrong numbers bring.
 */
export const HARM = ['fault', 'person', 'number', 'attack'] as const;

export type Harm = (typeof HARM)[number];

/** A person decided, or was not there. A call that nobody took is no failure, and has no cause. */
const PERSON: ReadonlySet<string> = new Set([
  'rejection/declined',
  'rejection/unwanted',
  'transfer/refer-declined',
  'transfer/target-busy',
  'transfer/target-declined',
  'transfer/target-no-answer',
  'transfer/transferee-gave-up',
]);

/** Whoever called had the wrong number. */
const NUMBER: ReadonlySet<string> = new Set(['call/number-unknown', 'transfer/target-not-found']);

/** Rules about strangers and those who try doors: whoever got in has found what is wrong here. */
const ATTACK = /^attack\/(?!account-taken$|toll-fraud$)|\/(?:probe|scan|sent-by-stranger)/;

/** @param rule the id of the rule that leads a story; null where none spoke. */
export function harmOf(rule: string | null): Harm {
  if (rule === null) {
    return 'fault';
  }
  if (ATTACK.test(rule)) {
    return 'attack';
  }
  return PERSON.has(rule) ? 'person' : NUMBER.has(rule) ? 'number' : 'fault';
}

/** Whether somebody who runs this network could repair it. */
export function isOwnFault(harm: Harm): boolean {
  return harm === 'fault' || harm === 'person';
}
