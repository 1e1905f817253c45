import { HEADER } from '../header-names.ts';
import { splitHead } from '../headers/parameters.ts';
import { parseVia } from '../headers/via.ts';
import { MAGIC_COOKIE } from '../meaning/magic-cookie.ts';
import type { SipMessage } from '../message.ts';
import type { ReportFault } from './fault-severities.ts';
import { positionOf } from './row-faults.ts';
import { hasStraySeparators, repeatedParameter } from './separators.ts';

const MAX_VIAS = 100;
const BROADCAST = '255.255.255.255';

/** Via rows; RFC 3261 §20.42, §8.1.1.7, parsing rule P22. */
export function checkVias(message: SipMessage, report: ReportFault): void {
  const at = positionOf(message, HEADER.via);
  const values = message.values(HEADER.via);
  if (values.length > MAX_VIAS) {
    report('via-too-many', at, `${values.length}`);
  }
  if (message.rows(HEADER.via).some(hasStraySeparators)) {
    report('stray-separators', at, 'Via');
  }
  for (const value of values.slice(0, MAX_VIAS)) {
    checkVia(value, at, report);
  }
  checkTopBranch(message, values[0] ?? '', report);
}

function checkVia(value: string, at: number, report: ReportFault): void {
  const via = parseVia(value);
  if (via === null) {
    report('via-unreadable', at, value);
    return;
  }
  if (via.protocol.toUpperCase() !== 'SIP/2.0') {
    report('via-version-unsupported', at, value);
  }
  if (via.host === BROADCAST) {
    report('via-broadcast', at, value);
  }
  if (via.parameters.get('received')?.startsWith('[')) {
    report('via-received-brackets', at, value);
  }
  const repeated = repeatedParameter(value);
  if (repeated !== null) {
    report('parameter-duplicate', at, `${repeated} in Via`);
  }
}

function checkTopBranch(message: SipMessage, topVia: string, report: ReportFault): void {
  if (topVia === '') {
    return;
  }
  const branch = splitHead(topVia).parameters.get('branch') ?? '';
  const at = message.branchStart < 0 ? positionOf(message, HEADER.via) : message.branchStart;
  const folded = branch.toLowerCase();
  if (folded === MAGIC_COOKIE) {
    report('branch-empty', at);
  } else if (!folded.startsWith(MAGIC_COOKIE)) {
    report('branch-rfc2543', at, branch);
  }
}
