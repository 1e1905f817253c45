/**
 * Joins the layers: frames of all inputs in the order of time, through packets and flows to SIP messages, through the
 * session to stories, through the findings to an {@link Analysis}. Reads block by block: nothing awaits per packet, and
 * memory follows what is open at once.
 */
export { faultOfFacts, faultOfGivenFacts, type LogFacts } from '../logs/index.ts';
export { analyzeInputs, extractMessages, type TellResult, tellInputs } from './analyze.ts';
export { type Extracted, type ExtractOptions, extractPackets } from './extract/extract-packets.ts';
export type { TakenCapture } from './extract/taken-capture.ts';
export type { Spill, Wanted } from './extract/wanted.ts';
export {
  describeFault,
  type Emptiness,
  emptinessOf,
  type InputFault,
  toldFaults,
  type UnusableInput,
  unusableInputs,
} from './faults.ts';
export type { InputFace } from './input-face.ts';
export type { MessageFace } from './message-face.ts';
export { nameless } from './nameless.ts';
export { newLegBook } from './new-leg-book.ts';
export type { AnalyzeOptions, TlsOptions, TraceInput } from './options.ts';
export { readAgain } from './read-again.ts';
export { failIfUnreadable, type ToRead, traceEvents } from './trace-events.ts';
export { walkTrace } from './walk-trace.ts';
export { readersOfWeb, type StreamReading, webInput } from './web.ts';
