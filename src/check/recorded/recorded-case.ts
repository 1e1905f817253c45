import type { CheckCase, CheckedFinding } from '../check-result.ts';
import { storyText } from '../finding-lines.ts';
import type { CaseSubject } from '../subject.ts';
import type { CheckWords } from '../words.ts';
import type { RecordedSubjects } from './recorded-subjects.ts';
import type { Verdicts } from './verdicts.ts';

/** A case, read when somebody asks for more of it than whether it passed. */
export class RecordedCase implements CheckCase {
  readonly kind: CheckCase['kind'];
  readonly passed: boolean;
  readonly undecided: boolean;
  readonly duration: number | null;
  readonly findings: readonly CheckedFinding[];
  readonly #row: number;
  readonly #subjects: RecordedSubjects;
  readonly #words: CheckWords;
  #known: CaseSubject | null = null;

  constructor(row: number, subjects: RecordedSubjects, verdicts: Verdicts, words: CheckWords) {
    const { table } = subjects;
    const places = table
      .findingsOf(row)
      .map((number) => verdicts.placeOf(number))
      .filter((place) => place >= 0);
    const seconds = table.seconds(row);
    this.#row = row;
    this.#subjects = subjects;
    this.#words = words;
    this.kind = row < table.transfersFrom ? 'call' : row < table.registrationsFrom ? 'transfer' : 'registration';
    this.passed = places.every((place) => !verdicts.fails(place));
    this.undecided = this.passed && table.isUndecided(row);
    this.duration = Number.isNaN(seconds) ? null : seconds;
    this.findings = places.map((place) => verdicts.at(place));
  }

  get name() {
    return this.#subject.name;
  }

  get callId() {
    return this.#subject.callId;
  }

  get outcome() {
    return this.#subject.outcome;
  }

  get finalStatus() {
    return this.#subject.finalStatus;
  }

  get start() {
    return this.#subject.start;
  }

  get story() {
    return storyText(this.#subject, this.findings, this.#words);
  }

  get ladder() {
    return this.#subject.evidence;
  }

  get #subject(): CaseSubject {
    this.#known ??= this.#subjects.at(this.#row);
    return this.#known;
  }
}
