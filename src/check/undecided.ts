import { fingerprintOf } from '../findings/index.ts';
import type { ReportFinding } from '../report/index.ts';
import type { CaseSubject } from './subject.ts';
import type { CheckWords } from './words.ts';

/** The rule of a call, transfer or registration whose end is not in the trace. */
export const UNDECIDED = 'check/undecided';

export const UNDECIDED_SEVERITY = 'warning';

/** Outcomes that say that the end was not seen: nobody knows whether it went well. */
const WITHOUT_END: Readonly<Record<CaseSubject['kind'], readonly string[]>> = {
  call: ['no-final'],
  transfer: ['unresolved', 'truncated'],
  registration: ['truncated'],
};

/** Whether the trace shows no end of it. */
export function isUndecided({ kind, outcome }: Pick<CaseSubject, 'kind' | 'outcome'>): boolean {
  return WITHOUT_END[kind].includes(outcome);
}

/** The subject with what is to be said of a missing end, where nothing that counts is said of it already. */
export function withUndecided<Subject extends CaseSubject>(subject: Subject, words: CheckWords): Subject {
  const isTold = subject.findings.some(({ severity }) => severity !== 'info');
  return !isUndecided(subject) || isTold
    ? subject
    : { ...subject, findings: [...subject.findings, undecidedFinding(subject, words)] };
}

/** What `withUndecided` said, of all of them. */
export function undecidedFindings(subjects: readonly CaseSubject[]): ReportFinding[] {
  return subjects.flatMap(({ findings }) => findings.filter(({ rule }) => rule === UNDECIDED));
}

/** That the trace shows no end of it. */
export function undecidedFinding({ name, outcome, callId, evidence }: CaseSubject, words: CheckWords): ReportFinding {
  return {
    rule: UNDECIDED,
    severity: UNDECIDED_SEVERITY,
    message: words.undecided(name, outcome),
    atFault: null,
    confidence: 'certain',
    doubt: null,
    notCertain: null,
    remediation: [words.captureOn],
    references: [],
    evidence,
    callIds: [callId],
    fingerprint: fingerprintOf([UNDECIDED, name]),
  };
}
