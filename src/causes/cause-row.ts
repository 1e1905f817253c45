import type { Severity } from '../findings/index.ts';
import type { CauseStory } from './cause.ts';
import { Tally } from './tally.ts';

const SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A story of a cause, and what is kept of it to show it. */
type Shown<Example> = { readonly story: CauseStory; readonly example: Example };

/** Alike failures, counted. */
export class Row<Example> {
  readonly callers = new Tally();
  readonly callees = new Tally();
  count = 0;
  /** Elements that gave it. */
  places = 1;
  /** That of the worst. */
  severity: Severity;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  clearest: Shown<Example>;
  /** What takes its place where it turns out to be another leg of a call that counts elsewhere. */
  second: Shown<Example> | null = null;
  readonly key: string;
  readonly first: CauseStory;

  constructor(key: string, first: CauseStory, clearest: Shown<Example>) {
    this.key = key;
    this.first = first;
    this.severity = first.severity;
    this.clearest = clearest;
  }
}

/** Negative where the first is the worse. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITY[a] - SEVERITY[b];
}

export function worseOf(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) <= 0 ? a : b;
}

/** Of two that show a cause equally well the earlier one, whichever was told first. */
export function isClearer(story: CauseStory, than: CauseStory): boolean {
  return story.clarity > than.clarity || (story.clarity === than.clarity && story.atUs < than.atUs);
}
