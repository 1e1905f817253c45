/**
 * The stories of a trace. Messages come in, in the order of the trace; calls, transfers and rejections go out as they
 * are decided, as plain records with the sightings that prove them.
 *
 * Read first: RFC 3261 §12 and §17 (dialogs, transactions), RFC 3515 and RFC 7647 (REFER), RFC 6665 (subscriptions),
 * RFC 3891 (Replaces), RFC 8688 (608). Time is the trace's own. Nothing a message holds is thrown; every table is
 * bounded by `Limits`.
 */

export { Answers } from './answers.ts';
export { Digester, KIND, MessageDigest } from './digest.ts';
export { type FormContext, formFaults } from './form/arrived-form.ts';
export { FormGroups } from './form/form-groups.ts';
export type { ReadText } from './leg/kept-message.ts';
export type { LoadMessage } from './message-reader.ts';
export { nameEnds } from './name-ends.ts';
export { FORESEEN } from './ordinary/calls.ts';
export { Session } from './session.ts';
export type { SessionOptions } from './session-options.ts';
