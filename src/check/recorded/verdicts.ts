import { Column, type Pages } from '../../bytes/index.ts';
import type { Severity } from '../../findings/index.ts';
import type { BaselineLedger } from '../baseline.ts';
import type { FindingStatus } from '../check-result.ts';
import type { Config, Ignore } from '../config.ts';
import type { Ignores } from '../ignore.ts';
import { atLeast, severityBy } from '../severity.ts';
import { UNMET } from '../unmet.ts';
import { RecordedChecked } from './recorded-finding.ts';
import type { RecordedSubjects } from './recorded-subjects.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const STATUSES: readonly FindingStatus[] = ['new', 'ignored', 'expected', 'baseline'];
const NONE = -1;

type Rules = {
  readonly config: Config;
  readonly ignores: Ignores;
  readonly ledger: BaselineLedger;
  /** Which expectation expects a finding; -1 for none. */
  readonly expectedBy: (finding: number) => number;
};

/** What became of each finding, some bytes each. Findings of rules that are turned off have no part in it. */
export class Verdicts {
  readonly #subjects: RecordedSubjects;
  readonly #ignore: readonly Ignore[];
  readonly #labels: readonly string[];
  /** The findings that are told, and of each what became of it. */
  readonly #numbers: Column;
  readonly #severities: Column;
  readonly #statuses: Column;
  /** The place of the entry that ignores it, or of the expectation that expects it. */
  readonly #reasons: Column;
  readonly #fails: Column;
  /** The place of each finding among those that are told; -1 where it is not. */
  readonly #places: Column;
  #failing = 0;

  /** @param labels of the expectations. */
  constructor(subjects: RecordedSubjects, labels: readonly string[], rules: Rules, pages: Pages) {
    this.#subjects = subjects;
    this.#ignore = rules.config.ignore ?? [];
    this.#labels = labels;
    this.#numbers = new Column(Int32Array, pages);
    this.#severities = new Column(Uint8Array, pages);
    this.#statuses = new Column(Uint8Array, pages);
    this.#reasons = new Column(Int32Array, pages);
    this.#fails = new Column(Uint8Array, pages);
    this.#places = new Column(Int32Array, pages);
    for (let number = 0; number < subjects.findings; number++) {
      this.#take(number, rules);
    }
  }

  /** How many are told. */
  get length(): number {
    return this.#numbers.length;
  }

  get failing(): number {
    return this.#failing;
  }

  fails(place: number): boolean {
    return this.#fails.at(place) === 1;
  }

  placeOf(number: number): number {
    return this.#places.at(number);
  }

  at(place: number): RecordedChecked {
    const number = this.#numbers.at(place);
    const status = STATUSES[this.#statuses.at(place)] as FindingStatus;
    const reason = this.#reasons.at(place);
    return new RecordedChecked(number, {
      finding: this.#subjects.finding(number),
      severity: SEVERITIES[this.#severities.at(place)] as Severity,
      status,
      reason:
        status === 'ignored'
          ? (this.#ignore[reason]?.reason ?? null)
          : status === 'expected'
            ? (this.#labels[reason] ?? null)
            : null,
      fails: this.fails(place),
    });
  }

  #take(number: number, rules: Rules): void {
    const { config } = rules;
    const severity = severityBy(config.rules ?? {}, this.#subjects.ruleOf(number));
    this.#places.push(severity === 'off' ? NONE : this.#numbers.length);
    if (severity === 'off') {
      return;
    }
    const { status, reason } = this.#held(number, rules);
    const fails = status === 'new' && atLeast(severity, config.failOn ?? 'error');
    this.#numbers.push(number);
    this.#severities.push(SEVERITIES.indexOf(severity));
    this.#statuses.push(STATUSES.indexOf(status));
    this.#reasons.push(reason);
    this.#fails.push(fails ? 1 : 0);
    this.#failing += fails ? 1 : 0;
  }

  /** What keeps it from counting: the configuration before expectations, both before the baseline. */
  #held(number: number, { ignores, ledger, expectedBy }: Rules): { status: FindingStatus; reason: number } {
    const finding = this.#subjects.finding(number);
    const ignore = ignores.of(finding, () =>
      finding.callIds.map((callId) => ({ parties: this.#subjects.partiesOf(callId) })),
    );
    if (ignore !== null) {
      return { status: 'ignored', reason: this.#ignore.indexOf(ignore) };
    }
    const label = expectedBy(number);
    if (label >= 0) {
      return { status: 'expected', reason: label };
    }
    const isKnown = finding.rule !== UNMET && !ledger.isEmpty && ledger.take(finding);
    return { status: isKnown ? 'baseline' : 'new', reason: NONE };
  }
}
