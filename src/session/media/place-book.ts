/** Until when a place held that does not any more. */
const NEVER = Number.NEGATIVE_INFINITY;
const STILL = Number.POSITIVE_INFINITY;
/** From a place to the one that holds: more moves than a call describes. */
const MOST_MOVES = 32;

/** Why a place does not hold: another took its place, or the change that named it was refused. */
export type Leaving = 'moved' | 'refused';

/** `next` is the place that took its place. */
type Held = { untilUs: number; why: Leaving; next: string | null };
type Offered = { readonly turn: string; readonly host: string; readonly place: string };

/**
 * Where one side may be sent to, as time goes on. A place holds from the offer that names it on, and the one before until that
 * offer is taken (RFC 3264 §8.3.1); each host on the way may have put in a place of its own, and holds it until it names another.
 */
export class PlaceBook {
  readonly #current = new Map<string, string>();
  #offered: readonly Offered[] = [];
  readonly #held = new Map<string, Held>();
  /** The host that spoke first, which is the side itself as far as the trace shows. */
  #origin: string | null = null;
  #turn: string | null = null;

  get hasOffered(): boolean {
    return this.#offered.length > 0;
  }

  /** Who moves to another network speaks from there: the first to speak in a turn is the same side again. */
  #keyOf(turn: string, host: string): string {
    const isFirst = this.#turn !== turn;
    this.#turn = turn;
    this.#origin ??= host;
    return isFirst && !this.#current.has(host) ? this.#origin : host;
  }

  offer(turn: string, host: string, place: string): void {
    this.#offered = [...this.#offered, { turn, host: this.#keyOf(turn, host), place }];
    this.#hold(place);
  }

  #hold(place: string): void {
    this.#held.set(place, { untilUs: STILL, why: 'moved', next: null });
  }

  /** What was offered in a turn has been answered; null for whatever was offered. */
  take(turn: string | null, atUs: number): void {
    const taken = this.#offered.filter((each) => turn === null || each.turn === turn);
    this.#offered = this.#offered.filter((each) => !taken.includes(each));
    for (const { host, place } of taken) {
      this.#put(host, place);
    }
    this.#leave(atUs, 'moved');
  }

  /** It names a place that holds at once: an answer. */
  answer(turn: string, host: string, place: string, atUs: number): void {
    this.#put(this.#keyOf(turn, host), place);
    this.#hold(place);
    this.#leave(atUs, 'moved');
  }

  refuse(turn: string, atUs: number): void {
    this.#offered = this.#offered.filter((each) => each.turn !== turn);
    this.#leave(atUs, 'refused');
  }

  /** Who only hands on what another says holds the same place as that one. */
  #put(host: string, place: string): void {
    const before = this.#current.get(host);
    for (const [other, handed] of this.#current) {
      if (handed === before) {
        this.#current.set(other, place);
      }
    }
    const left = before === undefined || before === place ? undefined : this.#held.get(before);
    if (left !== undefined) {
      left.next = place;
    }
    // The latest stands last: it is the one that the other side was told.
    this.#current.delete(host);
    this.#current.set(host, place);
  }

  #leave(atUs: number, why: Leaving): void {
    const holding = new Set([...this.#current.values(), ...this.#offered.map(({ place }) => place)]);
    for (const [place, held] of this.#held) {
      if (held.untilUs === STILL && !holding.has(place)) {
        held.untilUs = atUs;
        held.why = why;
      }
    }
  }

  holds(place: string): boolean {
    return this.untilUs(place) === STILL;
  }

  /** Infinity for a place that holds to the end, -Infinity for one that never did. */
  untilUs(place: string): number {
    return this.#held.get(place)?.untilUs ?? NEVER;
  }

  whyLeft(place: string): Leaving {
    return this.#held.get(place)?.why ?? 'moved';
  }

  /** The place that holds instead of one that was left; null where that is not known. */
  insteadOf(place: string): string | null {
    let next = this.#held.get(place)?.next ?? null;
    for (let moves = 0; next !== null && !this.holds(next) && moves < MOST_MOVES; moves++) {
      next = this.#held.get(next)?.next ?? null;
    }
    return next !== null && this.holds(next) ? next : null;
  }

  /** The place that the other side was told last; null without one. */
  get last(): string | null {
    return [...this.#current.values()].at(-1) ?? null;
  }

  get places(): string[] {
    return [...new Set(this.#current.values())];
  }
}
