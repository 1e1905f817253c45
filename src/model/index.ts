/** Plain shared types and constants, and the order of moments: every layer may import them. */
export { type Arrival, emptyArrival, type Ipv4Ends, TRANSPORTS, type Transport, transportOf } from './arrival.ts';
export type { Endpoint } from './endpoint.ts';
export { IDLE } from './idle.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { MESSAGE_SCHEMA } from './message-schema.ts';
export { byTrace, isBefore, type Moment, spanUs } from './moment.ts';
export type { Problem, ReportProblem } from './problem.ts';
export { alsoSays, filled, PROBLEM_FORMS, problemIn, problemWithoutNames, SAYS } from './problem-forms.ts';
export type { Sized } from './sized.ts';
export type { Undelivered } from './undelivered.ts';
export { HOMEPAGE, VERSION } from './version.ts';
