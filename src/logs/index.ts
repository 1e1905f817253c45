/**
 * Logs: text in which messages already stand as messages. A log gives records like the frames of a capture, so that both
 * are merged by time, and says of each who sent it to whom. Nothing an input holds is thrown: a line that cannot be used is
 * a coded problem (log-problems.ts) with its number. Memory is bounded by a block of the source and `limits.recordBytes`.
 */

export { LOG_FORMATS } from './formats/index.ts';
export { OTHER_LOGS } from './formats/others.ts';
export { type FactFault, faultOfFacts, type LogFacts } from './given-facts.ts';
export { faultOfGivenFacts } from './given-facts-fault.ts';
export type { LogAbout } from './log-about.ts';
export { LOG_PROBLEMS, type LogProblemCode } from './log-problems.ts';
export { type EndpointOf, type LogReader, type LogRecord, MESSAGE_RECORD } from './log-record.ts';
export type { LogContext, LogSource } from './log-source.ts';
export { type MessageFields, readMessageLine } from './message-fields.ts';
export { MessageLineReader } from './message-line-reader.ts';
export { type OpenedLog, openLog, readableText } from './open.ts';
