/**
 * Where verdicts go: each story that is told, as rows, messages and alerts, with an id by which it is stored once however often
 * it is told. What waits is bounded; what does not arrive is counted; no secret of a place is told. Databases, brokers and
 * receivers are `node.ts`.
 */
export { type AlertOn, alertBody, alertsIn } from './alert.ts';
export { AlertRate } from './alert-rate.ts';
export type { FoundVerdict, Verdict, VerdictFacts } from './verdict.ts';
export { factsOf, worstOf } from './verdict-facts.ts';
export type { PlaceFace, PlaceFigures, VerdictPlace } from './verdict-place.ts';
export { type Carrier, type QueueOptions, VerdictQueue } from './verdict-queue.ts';
