import { fingerprintOf } from '../findings/index.ts';
import type { ReportFinding } from '../report/index.ts';
import type { ToldExpectation } from './check-result.ts';
import type { CheckWords } from './words.ts';

/** The rule of an expectation that is not met. */
export const UNMET = 'expectation/unmet';

export function unmetFinding({ label, message, callIds, evidence }: ToldExpectation, words: CheckWords): ReportFinding {
  return {
    rule: UNMET,
    severity: 'error',
    message: words.unmet(label, message),
    atFault: null,
    confidence: 'certain',
    doubt: null,
    notCertain: null,
    remediation: [],
    references: [],
    evidence: asArray(evidence),
    callIds: asArray(callIds),
    fingerprint: fingerprintOf([UNMET, label]),
  };
}

function asArray<Item>(items: Iterable<Item>): readonly Item[] {
  return Array.isArray(items) ? items : [...items];
}
