import type { ReportFinding } from '../../report/index.ts';
import type { CheckedFinding } from '../check-result.ts';

/** What a finding says of itself, read when somebody asks for more than its rule and severity. */
export class RecordedFinding implements ReportFinding {
  readonly rule: string;
  readonly severity: ReportFinding['severity'];
  readonly #read: () => ReportFinding;
  #known: ReportFinding | null = null;

  constructor({ rule, severity }: Pick<ReportFinding, 'rule' | 'severity'>, read: () => ReportFinding) {
    this.rule = rule;
    this.severity = severity;
    this.#read = read;
  }

  get message() {
    return this.#all.message;
  }

  get atFault() {
    return this.#all.atFault;
  }

  get confidence() {
    return this.#all.confidence;
  }

  get doubt() {
    return this.#all.doubt;
  }

  get notCertain() {
    return this.#all.notCertain;
  }

  get remediation() {
    return this.#all.remediation;
  }

  get references() {
    return this.#all.references;
  }

  get evidence() {
    return this.#all.evidence;
  }

  get callIds() {
    return this.#all.callIds;
  }

  get fingerprint() {
    return this.#all.fingerprint;
  }

  /** All of it, as plain data. */
  toJSON(): ReportFinding {
    return this.#all;
  }

  get #all(): ReportFinding {
    this.#known ??= this.#read();
    return this.#known;
  }
}

/** A finding as plain data, however it came. */
export function plainFinding(finding: ReportFinding): ReportFinding {
  return finding instanceof RecordedFinding ? finding.toJSON() : finding;
}

/** A finding with what became of it, and its place in the list of findings of the check. */
export class RecordedChecked implements CheckedFinding {
  readonly finding: RecordedFinding;
  readonly severity: CheckedFinding['severity'];
  readonly status: CheckedFinding['status'];
  readonly reason: string | null;
  readonly fails: boolean;
  /** The finding by its place before any were left out, and in the list of those that are told. */
  readonly number: number;

  constructor(number: number, { finding, severity, status, reason, fails }: Made) {
    this.number = number;
    this.finding = finding;
    this.severity = severity;
    this.status = status;
    this.reason = reason;
    this.fails = fails;
  }

  toJSON(): CheckedFinding {
    const { finding, severity, status, reason, fails } = this;
    return { finding: finding.toJSON(), severity, status, reason, fails };
  }
}

type Made = Pick<RecordedChecked, 'finding' | 'severity' | 'status' | 'reason' | 'fails'>;
