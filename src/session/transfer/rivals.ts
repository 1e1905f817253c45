import type { Leg } from '../leg/leg.ts';
import { type Fit, fitOf, isBetterFit, isContrary, NO_FIT, together } from './fit.ts';
import { targetStatus } from './outcome.ts';
import type { Referral } from './referral.ts';
import type { TriggeredCall } from './triggered-call.ts';

/** A transfer, and a call that may be the one it asked for. */
export type Suit = { readonly referral: Referral; readonly call: TriggeredCall };

/** Transfers that are weighed against each other at once: more overlap in an attack only. */
const MOST_RIVALS = 8;
const MOST_OFFERS = 8;

/**
 * Transfers that overlap, and calls that fit several of them alike. Which call is whose is settled when the first of them is
 * decided: by what was reported and when, for a true report follows the call it reports.
 */
export class Rivals {
  /** What was thought of a call when it came. */
  readonly #owners = new WeakMap<Leg, Referral>();
  readonly #suitors = new WeakMap<Leg, readonly Referral[]>();

  /** A call that fits these transfers alike. */
  note(leg: Leg, suits: readonly Suit[]): void {
    const latest = suits.slice(-MOST_RIVALS);
    this.#suitors.set(
      leg,
      latest.map(({ referral }) => referral),
    );
    for (const { referral, call } of latest) {
      offer(referral, call);
    }
  }

  /** A call that comes when each transfer it fits has one: where a REFER is missing, one of them may have that one's. */
  noteLater(suits: readonly Suit[]): void {
    for (const { referral, call } of suits.slice(-MOST_RIVALS)) {
      const { offers, triggered } = referral;
      const isAsGood = call.score >= (triggered?.score ?? Infinity);
      // What others call meanwhile pushes nothing out.
      if (isAsGood && offers.length < MOST_OFFERS && !offers.some(({ leg }) => leg === call.leg)) {
        offer(referral, call);
      }
    }
  }

  /** Whether a call is free, or fits a transfer better than the one that has it: its next hop may look like another's. */
  mayTake({ referral, call }: Suit): boolean {
    const owner = this.#owners.get(call.leg) ?? referral;
    return owner === referral || owner.triggered?.leg !== call.leg || call.score > owner.triggered.score;
  }

  /** A call that fits one transfer best. */
  take({ referral, call }: Suit): void {
    const owner = this.#owners.get(call.leg);
    if (owner !== undefined && owner !== referral && !owner.isDecided && owner.triggered?.leg === call.leg) {
      owner.triggered = null;
    }
    this.#owners.set(call.leg, referral);
    if (!referral.offers.some(({ leg }) => leg === call.leg)) {
      offer(referral, call);
    }
  }

  /** Whether the call that a transfer has may as well be another's. */
  isContested({ triggered }: Referral): boolean {
    return triggered !== null && this.#suitors.has(triggered.leg);
  }

  /** Takes the call from a transfer that was refused; the one that should have it instead, with it, or null. */
  release(referral: Referral): Referral | null {
    const { triggered } = referral;
    referral.triggered = null;
    referral.offers = [];
    if (triggered === null) {
      return null;
    }
    const suitors = this.#suitors.get(triggered.leg) ?? [];
    const next = suitors.find((other) => other !== referral && !other.isDecided && other.triggered === null) ?? null;
    const offer = next?.offers.find(({ leg }) => leg === triggered.leg) ?? null;
    triggered.leg.isTransferTarget = offer !== null;
    if (next !== null && offer !== null) {
      next.triggered = { ...offer, earlier: triggered.earlier };
    }
    return next;
  }

  /** Settles which of the calls it competes for belongs to a transfer that is about to be decided. */
  settle(referral: Referral): void {
    const group = this.#groupOf(referral);
    if (group.length < 2) {
      keepToReport(referral);
      return;
    }
    const suits = group.flatMap((each) =>
      each.offers.filter(({ leg }) => this.#isOpen(leg, group)).map((call) => ({ referral: each, call })),
    );
    const given = improved(group, assigned(suits));
    markUnclear(group, given, referral);
    hand(group, given);
  }

  /** The undecided transfers that compete with it, directly or by way of others; itself first. */
  #groupOf(referral: Referral): Referral[] {
    const group = new Set([referral]);
    for (const member of group) {
      for (const { leg } of this.#isMovable(member) ? member.offers : []) {
        for (const suitor of this.#suitors.get(leg) ?? []) {
          if (!suitor.isDecided && this.#isMovable(suitor) && group.size < MOST_RIVALS) {
            group.add(suitor);
          }
        }
      }
    }
    return this.#isMovable(referral) ? [...group] : [];
  }

  /** It has no call, or one that may as well be another's. */
  #isMovable(referral: Referral): boolean {
    return referral.triggered === null || this.isContested(referral);
  }

  /** Nobody outside the group has the call. */
  #isOpen(leg: Leg, group: readonly Referral[]): boolean {
    const owner = this.#suitors.get(leg)?.find(({ triggered }) => triggered?.leg === leg);
    return owner === undefined || group.includes(owner);
  }
}

function offer(referral: Referral, call: TriggeredCall): void {
  referral.offers = [...referral.offers.slice(1 - MOST_OFFERS), call];
}

/**
 * Of several calls one after the other the reported one is the last: what came behind it was somebody else's. And where the
 * report contradicts the call it has, and agrees with a later one that fits as well and is no other's, it is of that one.
 */
function keepToReport(referral: Referral): void {
  const { triggered } = referral;
  if (triggered === null || referral.offers.length < 2) {
    return;
  }
  const own = fitOf(referral, triggered);
  const reported = referral.offers.find((call) => {
    const { agreement } = fitOf(referral, call);
    const isEarlier = triggered.earlier.includes(call.leg);
    return isEarlier ? agreement > own.agreement : isContrary(own) && agreement > 0 && !call.leg.isTransferTarget;
  });
  if (reported !== undefined) {
    hand([referral], new Map([[referral, reported]]));
  }
}

type Given = Map<Referral, TriggeredCall>;

/** To each transfer at most one call: the best fits first; among equals what was thought when the call came. */
function assigned(suits: readonly Suit[]): Given {
  const given: Given = new Map();
  const taken = new Set<Leg>();
  const rated = suits.map((suit) => ({ fit: fitOf(suit.referral, suit.call), has: isHeld(suit), ...suit }));
  rated.sort((a, b) =>
    isBetterFit(a.fit, b.fit) ? -1 : isBetterFit(b.fit, a.fit) ? 1 : Number(b.has) - Number(a.has),
  );
  for (const { referral, call } of rated) {
    if (!given.has(referral) && !taken.has(call.leg)) {
      given.set(referral, call);
      taken.add(call.leg);
    }
  }
  return given;
}

function isHeld({ referral, call }: Suit): boolean {
  return referral.triggered?.leg === call.leg;
}

/** Two of them change calls wherever that fits better, until it does nowhere. */
function improved(group: readonly Referral[], given: Given): Given {
  for (let rounds = 0; rounds < MOST_RIVALS; rounds++) {
    const change = pairsOf(group).find(([a, b]) => weigh(a, b, given) === 'worse');
    if (change === undefined) {
      break;
    }
    exchange(...change, given);
  }
  return given;
}

function pairsOf(group: readonly Referral[]): [Referral, Referral][] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b): [Referral, Referral] => [a, b]));
}

/** How what two transfers have compares with the same exchanged. */
function weigh(a: Referral, b: Referral, given: Given): 'better' | 'worse' | 'alike' | 'fixed' {
  const [own, other] = [given.get(a) ?? null, given.get(b) ?? null];
  const [asOther, asOwn] = [offerOf(a, other), offerOf(b, own)];
  if ((own === null && other === null) || asOther === undefined || asOwn === undefined) {
    return 'fixed';
  }
  const now = together(fitWith(a, own), fitWith(b, other));
  const then = together(fitWith(a, asOther), fitWith(b, asOwn));
  return isBetterFit(now, then) ? 'better' : isBetterFit(then, now) ? 'worse' : 'alike';
}

function fitWith(referral: Referral, call: TriggeredCall | null): Fit {
  return call === null ? NO_FIT : fitOf(referral, call);
}

/** The call of another as it would be this one's: null for none, undefined where it cannot be. */
function offerOf({ offers }: Referral, call: TriggeredCall | null): TriggeredCall | null | undefined {
  return call === null ? null : offers.find(({ leg }) => leg === call.leg);
}

function exchange(a: Referral, b: Referral, given: Given): void {
  const [own, other] = [given.get(a) ?? null, given.get(b) ?? null];
  give(a, offerOf(a, other) ?? null, given);
  give(b, offerOf(b, own) ?? null, given);
}

function give(referral: Referral, call: TriggeredCall | null, given: Given): void {
  if (call === null) {
    given.delete(referral);
  } else {
    given.set(referral, call);
  }
}

/** Where it could as well be the other way round, and that would make a difference, nothing is certain of either. */
function markUnclear(group: readonly Referral[], given: Given, referral: Referral): void {
  for (const other of group) {
    if (other !== referral && weigh(referral, other, given) === 'alike') {
      const [a, b] = [referral, other].map((each) => targetStatus(given.get(each)?.leg ?? null));
      if (a !== b) {
        referral.isTargetUnclear = true;
        other.isTargetUnclear = true;
      }
    }
  }
}

function hand(group: readonly Referral[], given: Given): void {
  const held = group.flatMap(chainOf);
  for (const referral of group) {
    const call = given.get(referral) ?? null;
    if (referral.triggered?.leg !== call?.leg) {
      const chain = chainOf(referral);
      const at = call === null ? -1 : chain.indexOf(call.leg);
      referral.triggered = call === null ? null : { ...call, earlier: chain.slice(0, Math.max(at, 0)) };
    }
  }
  const kept = new Set(group.flatMap(chainOf));
  for (const leg of held) {
    leg.isTransferTarget = kept.has(leg);
  }
}

/** The calls that it is held to have led to, one after the other. */
function chainOf({ triggered }: Referral): readonly Leg[] {
  return triggered === null ? [] : [...triggered.earlier, triggered.leg];
}
