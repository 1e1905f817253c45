import { Column, type Pages } from '../../bytes/index.ts';
import type { Severity } from '../../findings/index.ts';
import type { ReportFinding } from '../../report/index.ts';
import { Identity } from './case-columns.ts';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** What was found, a row of numbers each, in the order in which it came. */
export class FindingColumns {
  readonly #ruleNames: string[] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #rules: Column;
  readonly #severities: Column;
  /** Of the first of its Call-IDs, and of the first message that shows it. */
  readonly idFirst: Column;
  readonly idSecond: Column;
  readonly placeFirst: Column;
  readonly placeSecond: Column;
  readonly #identity = new Identity();

  constructor(pages: Pages) {
    this.#rules = new Column(Int32Array, pages);
    this.#severities = new Column(Uint8Array, pages);
    this.idFirst = new Column(Int32Array, pages);
    this.idSecond = new Column(Int32Array, pages);
    this.placeFirst = new Column(Int32Array, pages);
    this.placeSecond = new Column(Int32Array, pages);
  }

  get length(): number {
    return this.#rules.length;
  }

  add({ rule, severity, callIds, evidence }: ReportFinding): void {
    const id = this.#identity.callId(callIds[0] ?? '');
    const place = this.#identity.place(evidence[0]);
    this.#rules.push(this.#ruleNumber(rule));
    this.#severities.push(SEVERITIES.indexOf(severity));
    this.idFirst.push(id.first);
    this.idSecond.push(id.second);
    this.placeFirst.push(place.first);
    this.placeSecond.push(place.second);
  }

  rule(row: number): string {
    return this.#ruleNames[this.#rules.at(row)] as string;
  }

  severity(row: number): Severity {
    return SEVERITIES[this.#severities.at(row)] as Severity;
  }

  hasPlace(row: number): boolean {
    return this.placeFirst.at(row) !== 0 || this.placeSecond.at(row) !== 0;
  }

  /** There are as many rules as siptriage has. */
  #ruleNumber(rule: string): number {
    let number = this.#numberOf.get(rule);
    if (number === undefined) {
      number = this.#ruleNames.length;
      this.#ruleNames.push(rule);
      this.#numberOf.set(rule, number);
    }
    return number;
  }
}
