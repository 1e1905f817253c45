import type { Blamed, CertainMatch, Confidence, Doubt, Match } from './rule.ts';

export function match(atFault: Blamed, confidence: 'certain'): CertainMatch;
/** @param doubt why it is not certain, where that is not the first reason that the rule names. */
export function match(atFault: Blamed, confidence: Confidence, doubt?: Doubt): Match;
export function match(atFault: Blamed, confidence: Confidence, doubt?: Doubt): Match {
  return confidence === 'certain' || doubt === undefined ? { atFault, confidence } : { atFault, confidence, doubt };
}
