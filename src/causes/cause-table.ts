import type { Cause, CauseStory } from './cause.ts';
import { compareSeverity, isClearer, Row, worseOf } from './cause-row.ts';
import { gathered } from './gathered.ts';
import { HARM } from './harm.ts';
import { KnownCallIds } from './known-call-ids.ts';

/** Kinds of failure that are told apart; what comes after them is one row for each severity. */
const MOST_ROWS = 2000;

/**
 * Counts alike failures together as their stories are told. A call that was seen under several Call-IDs counts once, by the
 * leg that lies farthest from the caller, or by its transfer. Bounded.
 */
export class CauseTable<Example> {
  readonly #rows = new Map<string, Row<Example>>();
  /** Where each story that counts stands. */
  readonly #counted = new WeakMap<CauseStory, Row<Example>>();
  readonly #known = new KnownCallIds<CauseStory>();
  /** Rows that were told together when the causes were asked for last, by their keys. */
  #gathered: ReadonlyMap<string, string> = new Map();

  /**
   * Takes a story in. `example` is made only where the story is the clearest of its cause so far, or the second.
   *
   * @returns whether it is a failure that was not counted yet: false where another leg of the call was.
   */
  add(story: CauseStory, example: () => Example): boolean {
    // Two transfers are two, whatever leg they share.
    const before = this.#known.find(story).filter((known) => known.type !== 'transfer' || story.type !== 'transfer');
    for (const worse of before.filter((known) => isBetter(story, known))) {
      this.#takeBack(worse);
    }
    const better = before.find((known) => !isBetter(story, known));
    if (better !== undefined) {
      this.#known.add(story, better);
      return false;
    }
    const row = this.#rowFor(story, example);
    count(row, story);
    this.#counted.set(story, row);
    this.#show(row, story, example);
    this.#known.add(story, story);
    return before.length === 0;
  }

  /** The key of the cause that a story counts for, of those that `causes` gave last; null where another leg of the call does. */
  keyOf(story: CauseStory): string | null {
    const key = this.#counted.get(story)?.key ?? null;
    return key === null ? null : (this.#gathered.get(key) ?? key);
  }

  /** Whether a story of another leg, or of the transfer it belongs to, tells all that this one does. */
  isToldElsewhere(story: CauseStory): boolean {
    // Who rejected the target of a transfer, and whom to ask, stands in the story of the rejection alone.
    return (
      !this.#counted.has(story) && !(story.type === 'rejection' && this.#known.find(story)[0]?.type === 'transfer')
    );
  }

  /** How many failures there were. */
  get failures(): number {
    let sum = 0;
    for (const { count } of this.#rows.values()) {
      sum += count;
    }
    return sum;
  }

  /** The worst first. */
  causes(): Cause<Example>[] {
    const all = this.failures;
    const { rows, under } = gathered([...this.#rows.values()].filter((row) => row.count > 0));
    this.#gathered = under;
    return rows.sort(compare).map((row, i) => ({
      id: i + 1,
      key: row.key,
      type: row.first.type,
      rule: row.first.rule,
      title: row.first.title,
      severity: row.severity,
      harm: row.first.harm,
      code: row.first.code,
      phrase: row.clearest.story.phrase,
      place: isOfElement(row.first) && row.places === 1 ? row.first.place : null,
      places: isOfElement(row.first) && row.first.place !== null ? row.places : 0,
      count: row.count,
      share: row.count / all,
      firstUs: row.firstUs,
      lastUs: row.lastUs,
      callers: row.callers.size,
      callees: row.callees.size,
      sighting: row.clearest.story.sighting,
      example: row.clearest.example,
    }));
  }

  #rowFor(story: CauseStory, example: () => Example): Row<Example> {
    const own = keyOf(story);
    const isFull = this.#rows.size >= MOST_ROWS && !this.#rows.has(own);
    const key = isFull ? `${story.type} ${story.severity}` : own;
    let row = this.#rows.get(key);
    if (row === undefined) {
      const unlike = { rule: null, title: null, code: null, phrase: '', place: null };
      row = new Row(key, isFull ? { ...story, ...unlike } : story, { story, example: example() });
      this.#rows.set(key, row);
    }
    return row;
  }

  /** Shows a cause by this story where it is clearer than what is shown, or that counts no more. */
  #show(row: Row<Example>, story: CauseStory, example: () => Example): void {
    const { clearest, second } = row;
    const counts = this.#counted.has(clearest.story);
    if (clearest.story === story) {
      return;
    }
    if (!counts || isClearer(story, clearest.story)) {
      row.second = counts ? clearest : null;
      row.clearest = { story, example: example() };
    } else if (second === null || isClearer(story, second.story)) {
      row.second = { story, example: example() };
    }
  }

  /** A story was counted that turns out to be another leg of a better one. */
  #takeBack(story: CauseStory): void {
    const row = this.#counted.get(story);
    if (row !== undefined) {
      row.count--;
      row.callers.takeBack(story.callerKey);
      row.callees.takeBack(story.callee);
      this.#counted.delete(story);
      if (row.clearest.story === story) {
        // Where there is no second the next story of the cause is its example.
        row.clearest = row.second ?? row.clearest;
        row.second = null;
      } else if (row.second?.story === story) {
        row.second = null;
      }
    }
  }
}

/** What makes two failures alike: the same kind of story, the same reason, the same code from the same element. */
function keyOf(story: CauseStory): string {
  const { type, rule, code, place } = story;
  return [type, rule ?? '', code ?? '', isOfElement(story) ? (place ?? '') : ''].join('\n');
}

/** People and numbers are everywhere: where they were refused makes no difference. */
function isOfElement({ harm }: CauseStory): boolean {
  return harm === 'fault' || harm === 'attack';
}

function count(row: Row<unknown>, { atUs, callerKey, callee, severity }: CauseStory): void {
  row.count++;
  row.severity = worseOf(severity, row.severity);
  row.firstUs = atUs < row.firstUs || Number.isNaN(row.firstUs) ? atUs : row.firstUs;
  row.lastUs = atUs > row.lastUs || Number.isNaN(row.lastUs) ? atUs : row.lastUs;
  row.callers.add(callerKey);
  row.callees.add(callee);
}

/** A transfer tells more than its legs, and the leg nearest the called party more than what was made of it. */
function isBetter(story: CauseStory, than: CauseStory): boolean {
  if (than.type === 'transfer' || story.type === 'transfer') {
    return than.type !== 'transfer';
  }
  return than.otherLegs.some(({ callId, isFarther }) => isFarther && story.callIds.includes(callId));
}

/** By harm, transfers first; then by severity, many before few, new before steady. */
function compare(a: Row<unknown>, b: Row<unknown>): number {
  return (
    HARM.indexOf(a.first.harm) - HARM.indexOf(b.first.harm) ||
    compareSeverity(a.severity, b.severity) ||
    Number(b.first.type === 'transfer') - Number(a.first.type === 'transfer') ||
    b.count - a.count ||
    b.firstUs - a.firstUs ||
    // The same order, whichever was told first.
    (a.key < b.key ? -1 : 1)
  );
}
