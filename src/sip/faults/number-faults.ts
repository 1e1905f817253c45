import { HEADER } from '../header-names.ts';
import { parseCseq } from '../headers/cseq.ts';
import { parseNameAddr } from '../headers/name-addr.ts';
import { decimalOf, isDigits } from '../headers/numbers.ts';
import { parseRetryAfter } from '../headers/retry-after.ts';
import { parseWarning } from '../headers/warning.ts';
import type { SipMessage } from '../message.ts';
import type { ReportFault } from './fault-severities.ts';
import { positionOf } from './row-faults.ts';

const MAX_32 = 4_294_967_295;
const MAX_31 = 2_147_483_647;

/** Scalars and dates; parsing rules P15, P16, P19, P21, RFC 4475 §3.1.2.4, §3.1.2.5. */
export function checkNumbers(message: SipMessage, report: ReportFault): void {
  checkCseq(message, report);
  checkMaxForwards(message, report);
  checkExpiry(message, report);
  const retryAfter = message.header(HEADER.retryAfter);
  if (retryAfter !== null && (parseRetryAfter(retryAfter)?.seconds ?? MAX_32 + 1) > MAX_32) {
    report('retry-after-invalid', positionOf(message, HEADER.retryAfter), retryAfter);
  }
  for (const warning of message.values(HEADER.warning)) {
    if (parseWarning(warning) === null) {
      report('warning-invalid', positionOf(message, HEADER.warning), warning);
    }
  }
  const date = message.header(HEADER.date);
  if (date !== null && !/ GMT$/i.test(date)) {
    report('date-not-gmt', positionOf(message, HEADER.date), date);
  }
}

function checkCseq(message: SipMessage, report: ReportFault): void {
  const value = message.header(HEADER.cseq);
  if (value === null || value === '') {
    return;
  }
  const at = positionOf(message, HEADER.cseq);
  const digits = value.split(/\s/, 1)[0] ?? '';
  const cseq = parseCseq(value);
  if (isDigits(digits) && (cseq === null ? digits.length > 15 : cseq.number > MAX_32)) {
    report('cseq-too-large', at, value);
    return;
  }
  if (cseq === null) {
    report('cseq-unreadable', at, value);
    return;
  }
  if (cseq.number > MAX_31) {
    report('cseq-above-31-bits', at, value);
  }
  if (message.isRequest && cseq.method !== message.method) {
    report('cseq-method-mismatch', at, `${message.method} with ${value}`);
  }
}

function checkMaxForwards(message: SipMessage, report: ReportFault): void {
  const value = message.header(HEADER.maxForwards);
  if (value === null) {
    if (message.isRequest) {
      report('max-forwards-missing', message.startLineEnd);
    }
    return;
  }
  const hops = decimalOf(value);
  const at = positionOf(message, HEADER.maxForwards);
  if (hops === null || hops > 255) {
    report('max-forwards-invalid', at, value);
  } else if (hops === 0) {
    report('max-forwards-zero', at);
  }
}

function checkExpiry(message: SipMessage, report: ReportFault): void {
  const isExpiry = (text: string): boolean => (decimalOf(text) ?? MAX_32 + 1) <= MAX_32;
  const expires = message.header(HEADER.expires);
  if (expires !== null && !isExpiry(expires)) {
    report('expires-invalid', positionOf(message, HEADER.expires), expires);
  }
  for (const contact of message.values(HEADER.contact)) {
    const parameter = parseNameAddr(contact).parameters.get('expires');
    if (parameter !== undefined && !isExpiry(parameter ?? '')) {
      report('expires-invalid', positionOf(message, HEADER.contact), parameter ?? '');
    }
  }
}
