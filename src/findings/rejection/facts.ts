import type { RejectionRecord } from '../../session/index.ts';
import { nameOf, plain } from '../names.ts';
import type { Blamed, Confidence, Match } from '../rule.ts';

export function match(atFault: Blamed, confidence: Confidence): Match {
  return { atFault, confidence };
}

export function callerOf(r: RejectionRecord): string {
  return nameOf(r.from);
}

export function calleeOf(r: RejectionRecord): string {
  return nameOf(r.to);
}

/** `608 Rejected`, with what the Reason adds. */
export function wordsOf(r: RejectionRecord): string {
  const words = `${r.code} ${r.phrase}`.trim();
  return plain(r.cause === 'reason-608' || r.cause === 'reason-607' ? `${words}, Reason: ${r.reasonHeader}` : words);
}

/** ATIS-1000099: the phrase that marks 603+. */
export function isNetworkBlocked(r: RejectionRecord): boolean {
  return r.phrase.trim().toLowerCase() === 'network blocked';
}
