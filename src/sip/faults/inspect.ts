import type { SipMessage } from '../message.ts';
import { checkAddresses } from './address-faults.ts';
import type { Check, InspectionContext } from './fault-check.ts';
import { type Fault, type FaultCode, SEVERITY_OF_FAULT } from './fault-severities.ts';
import { checkFraming } from './framing-faults.ts';
import { checkNotes } from './notes.ts';
import { checkNumbers } from './number-faults.ts';
import { checkRows } from './row-faults.ts';
import { checkStartLine } from './start-line-faults.ts';
import { checkVias } from './via-faults.ts';

const CHECKS: readonly Check[] = [
  checkStartLine,
  checkRows,
  checkFraming,
  checkNumbers,
  checkVias,
  checkAddresses,
  checkNotes,
];

/** Faults kept of one message: enough to see what is wrong with it. */
const MAX_FAULTS = 100;
const MAX_DETAIL = 80;

/**
 * Everything wrong with the form of a scanned message, in the order of the checks. On demand: costs strings and far
 * more than the scan. Judges what the message says, not what it means in its dialog.
 */
export function inspectMessage(message: SipMessage, context: InspectionContext): Fault[] {
  const faults: Fault[] = [];
  const report = (code: FaultCode, at: number, detail = ''): void => {
    if (faults.length < MAX_FAULTS) {
      faults.push({
        code,
        severity: SEVERITY_OF_FAULT[code],
        detail: detail.slice(0, MAX_DETAIL),
        at: Math.max(0, at - message.start),
      });
    }
  };
  for (const check of CHECKS) {
    check(message, report, context);
  }
  return faults;
}
