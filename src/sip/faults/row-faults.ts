import { HEADER, HEADER_DEFINITIONS, NOT_A_HEADER, UNKNOWN_HEADER } from '../header-names.ts';
import { ROW, type SipMessage } from '../message.ts';
import type { ReportFault } from './fault-severities.ts';

/** RFC 3261 §8.1.1: what every request and response carries. */
const MANDATORY = [HEADER.via, HEADER.from, HEADER.to, HEADER.callId, HEADER.cseq] as const;

/** Headers that mean something in one method only. */
const ONLY_IN: readonly (readonly [id: number, methods: readonly string[]])[] = [
  [HEADER.referTo, ['REFER']],
  [HEADER.replaces, ['INVITE']],
  [HEADER.join, ['INVITE']],
  [HEADER.subscriptionState, ['NOTIFY']],
  [HEADER.rack, ['PRACK']],
];

/** Presence, repetition and characters of the rows; parsing rules P1, P9, P13, P14, §6. */
export function checkRows(message: SipMessage, report: ReportFault): void {
  for (const id of MANDATORY) {
    const at = positionOf(message, id);
    if (at < 0) {
      report('header-missing', message.startLineEnd, HEADER_DEFINITIONS[id]!.name);
    } else if (message.header(id) === '') {
      report('header-empty', at, HEADER_DEFINITIONS[id]!.name);
    }
  }
  if (message.droppedRows > 0) {
    report('header-rows-too-many', message.bodyStart, `${message.droppedRows} more`);
  }
  for (const [id, methods] of ONLY_IN) {
    if (message.isRequest && message.has(id) && !methods.includes(message.method)) {
      report('header-misplaced', positionOf(message, id), HEADER_DEFINITIONS[id]!.name);
    }
  }
  for (let row = 0; row < message.headerRows; row++) {
    checkRow(message, row, report);
  }
}

function checkRow(message: SipMessage, row: number, report: ReportFault): void {
  const id = message.rowIds[row]!;
  const at = message.rowPositions[row * ROW.size + ROW.nameStart]!;
  if (id === NOT_A_HEADER) {
    report('header-row-unreadable', at, message.rowValue(row));
    return;
  }
  const isSingle = id < UNKNOWN_HEADER && HEADER_DEFINITIONS[id]!.shape === 'single';
  // Content-Length rows that agree are harmless; that they differ is a fault of its own.
  if (isSingle && id !== HEADER.contentLength && message.firstRow[id] !== row) {
    report('header-duplicate', at, HEADER_DEFINITIONS[id]!.name);
  }
}

/** Index into the bytes of the first row of a header, or -1. */
export function positionOf(message: SipMessage, id: number): number {
  const row = message.firstRow[id]!;
  return row < 0 ? -1 : message.rowPositions[row * ROW.size + ROW.valueStart]!;
}
