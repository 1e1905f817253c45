/**
 * What is sent while it happens: HEP packets of whoever sends them, in the order of their time, as a capture that the
 * analysis reads as one that grows. What waits is bounded; what is dropped is counted and told; nothing is thrown for what
 * somebody sends. Sockets are `node.ts`.
 */

export { EventOrder, type OrderOptions, type Released } from './event-order.ts';
export { HepIntake, type HepIntakeOptions } from './hep-intake.ts';
export {
  endpointText,
  HEP_PROTOCOLS,
  type HepEndpoint,
  hepEndpoint,
  type ListenEndpoint,
  listenEndpoint,
} from './listen-place.ts';
export { type OrderedRecord, RecordOrder } from './record-order.ts';
export { MOST_SOURCES, SILENT_MS } from './source-clocks.ts';
export { movedLine, StreamIntake, waitingBytesOf, withoutLineEnds } from './stream-intake.ts';
export { isSourceName, PARTITIONS, partitionOf, RECORD_HEADER, recordOf, type StreamRecord } from './stream-record.ts';
export {
  type DropReason,
  INTAKE_PROBLEMS,
  IntakeCounts,
  type IntakeFigures,
  type IntakeProblemCode,
  type Told,
} from './told-problems.ts';
