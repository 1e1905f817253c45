import { datingOf } from '../bytes/index.ts';
import type { ClockSamples } from './samples.ts';

/** How much the clock of one input is ahead of another's, and how that is known. */
export type ClockOffset = {
  /** Index of the input, and of the one it is compared with. */
  readonly input: number;
  readonly reference: number;
  /** Microseconds, whole; negative where it is behind. */
  readonly aheadUs: number;
  readonly ground: 'same-packets' | 'zone' | 'order';
  /** Packets seen in both, or messages whose order was held against each other. */
  readonly count: number;
};

/** Offsets below are no reason to touch a trace: they are also what a network takes. */
const SMALLEST_US = 1_000;
const FEWEST_PACKETS = 2;
/** Inputs that show one packet or event and are compared with all others that do: a capture has few places to stand. */
const MOST_SHOWING = 16;
/** Of pairs of messages in an order that cannot be, where others do not bound the offset from the other side. */
const FEWEST_BROKEN = 2;

/** Every zone is so many quarters of an hour from UTC; what a log takes to print a message is far less. */
const QUARTER_US = 900e6;
const PRINTING_US = 2e6;

/** The offset between two inputs as far as it shows; `isKnown` also where it is nothing. */
type Link = { readonly a: number; readonly b: number; readonly offset: Omit<ClockOffset, 'input' | 'reference'> };

/**
 * What every input's clock is ahead of the first input it can be compared with, directly or over others. Inputs that are
 * right, and those that nothing is known about, are not listed.
 */
export function estimateOffsets(inputs: readonly (ClockSamples | null)[]): ClockOffset[] {
  const links = linksByInput(treeOf(linksOf(inputs).sort(byTrust), inputs.length));
  const found: ClockOffset[] = [];
  const aheadUs = new Map<number, number>();
  // What lacks a date takes it from what has one, never the other way.
  const isDated = (input: number) => datingOf(someTime(inputs[input] ?? null)) === 'date';
  const firsts = Array.from(inputs, (_, input) => input).sort((x, y) => Number(isDated(y)) - Number(isDated(x)));
  for (const first of firsts) {
    if (!aheadUs.has(first)) {
      aheadUs.set(first, 0);
      found.push(...follow(first, links, aheadUs));
    }
  }
  return found.filter(({ aheadUs: us }) => Math.abs(us) >= SMALLEST_US).sort((x, y) => x.input - y.input);
}

function someTime(samples: ClockSamples | null): number {
  const [first = Number.NaN] = samples?.events.values() ?? [];
  return first;
}

/** The links that hold the inputs together, the most trusted first: one that closes a circle tells nothing new. */
function treeOf(links: readonly Link[], inputs: number): Link[] {
  const roots = Array.from({ length: inputs }, (_, input) => input);
  const rootOf = (input: number): number => {
    let at = input;
    while (roots[at] !== at) {
      roots[at] = roots[roots[at]!]!;
      at = roots[at]!;
    }
    return at;
  };
  return links.filter(({ a, b }) => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    roots[rootA] = rootB;
    return rootA !== rootB;
  });
}

function linksByInput(links: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
  const byInput = new Map<number, Link[]>();
  for (const link of links) {
    for (const input of [link.a, link.b]) {
      const known = byInput.get(input);
      known === undefined ? byInput.set(input, [link]) : known.push(link);
    }
  }
  return byInput;
}

/** From one input along the links to every other. */
function follow(
  first: number,
  links: ReadonlyMap<number, readonly Link[]>,
  aheadUs: Map<number, number>,
): ClockOffset[] {
  const found: ClockOffset[] = [];
  const reached = [first];
  for (let from = reached.pop(); from !== undefined; from = reached.pop()) {
    for (const { a, b, offset } of links.get(from) ?? []) {
      const input = from === a ? b : a;
      if (!aheadUs.has(input)) {
        const us = aheadUs.get(from)! + (from === a ? offset.aheadUs : -offset.aheadUs);
        aheadUs.set(input, us);
        found.push({ ...offset, input, reference: first, aheadUs: us });
        reached.push(input);
      }
    }
  }
  return found;
}

function byTrust(x: Link, y: Link): number {
  const byGround = Number(y.offset.ground === 'same-packets') - Number(x.offset.ground === 'same-packets');
  return byGround || y.offset.count - x.offset.count || x.a - y.a || x.b - y.b;
}

function linksOf(inputs: readonly (ClockSamples | null)[]): Link[] {
  const links: Link[] = [];
  const repeated = repeatedEvents(inputs);
  for (const [a, b] of pairsOf(inputs)) {
    const [one, other] = [inputs[a]!, inputs[b]!];
    const offset = fromPackets(one, other) ?? fromZones(one, other) ?? fromOrder(one, other, repeated);
    links.push(...(offset === null ? [] : [{ a, b, offset }]));
  }
  return links;
}

/** The pairs of inputs that show a packet, an event, or two events that follow each other; rising, and each once. */
function pairsOf(inputs: readonly (ClockSamples | null)[]): readonly (readonly [number, number])[] {
  const shown = new Map<string, number[]>();
  const pairs = new Set<number>();
  const meet = (key: string, input: number): void => {
    for (const other of shown.get(key) ?? []) {
      if (other !== input) {
        pairs.add(Math.min(input, other) * inputs.length + Math.max(input, other));
      }
    }
  };
  for (const [input, samples] of inputs.entries()) {
    for (const key of keysOf(samples)) {
      const known = shown.get(key);
      if (known === undefined) {
        shown.set(key, [input]);
      } else if (known.length < MOST_SHOWING) {
        known.push(input);
      }
    }
  }
  for (const [input, samples] of inputs.entries()) {
    for (const key of keysOf(samples)) {
      meet(key, input);
    }
    for (const key of samples?.events.keys() ?? []) {
      for (const later of followersOf(key)) {
        meet(later, input);
      }
    }
  }
  return [...pairs]
    .sort((x, y) => x - y)
    .map((pair) => [Math.floor(pair / inputs.length), pair % inputs.length] as const);
}

/** Packets and events together: their keys differ in form. */
function keysOf(samples: ClockSamples | null): Iterable<string> {
  return samples === null ? [] : [...samples.packets.keys(), ...samples.events.keys()];
}

/**
 * From packets that both saw. What the network takes between the two places is added in one direction and taken away in the
 * other, so the mean of both directions is without it.
 */
function fromPackets(a: ClockSamples, b: ClockSamples): Link['offset'] | null {
  const forward: number[] = [];
  const backward: number[] = [];
  for (const [key, seen] of a.packets) {
    const again = b.packets.get(key);
    if (again !== undefined && seen.isUnique && again.isUnique) {
      (seen.isForward ? forward : backward).push(again.timeUs - seen.timeUs);
    }
  }
  const count = forward.length + backward.length;
  if (count < FEWEST_PACKETS) {
    return null;
  }
  const hasBoth = forward.length > 0 && backward.length > 0;
  const aheadUs = hasBoth ? (median(forward) + median(backward)) / 2 : median([...forward, ...backward]);
  return { aheadUs: Math.round(aheadUs), ground: 'same-packets', count };
}

/**
 * From messages that both show at times that differ by whole quarters of an hour: one of them, mostly a log, prints the time
 * of another zone. No network takes so long, and no message is sent again then.
 */
function fromZones(a: ClockSamples, b: ClockSamples): Link['offset'] | null {
  const counts = new Map<number, number>();
  for (const [key, timeUs] of a.events) {
    const differenceUs = (b.events.get(key) ?? Number.NaN) - timeUs;
    const quarters = Math.round(differenceUs / QUARTER_US);
    if (Math.abs(differenceUs - quarters * QUARTER_US) <= PRINTING_US) {
      counts.set(quarters, (counts.get(quarters) ?? 0) + 1);
    }
  }
  const [quarters, count] = [...counts].sort(([, x], [, y]) => y - x)[0] ?? [0, 0];
  return quarters === 0 || count < FEWEST_PACKETS ? null : { aheadUs: quarters * QUARTER_US, ground: 'zone', count };
}

/** Events seen in several inputs: sent again, so that one of them may come behind what follows the first. */
function repeatedEvents(inputs: readonly (ClockSamples | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of inputs.flatMap((samples) => [...(samples?.events.keys() ?? [])])) {
    (seen.has(key) ? repeated : seen).add(key);
  }
  return repeated;
}

/**
 * From what must come before what: a request before it is forwarded and before it is answered, a response before it is
 * passed on. Each such pair is a bound; where none of them is broken, there is no reason to suppose an offset.
 */
function fromOrder(a: ClockSamples, b: ClockSamples, repeated: ReadonlySet<string>): Link['offset'] | null {
  const ab = boundOf(a, b, repeated);
  const ba = boundOf(b, a, repeated);
  const most = ab.us;
  const least = -ba.us;
  const isBounded = Number.isFinite(most) && Number.isFinite(least);
  if (ab.broken + ba.broken < (isBounded ? 1 : FEWEST_BROKEN) || least > most) {
    return null;
  }
  // Bound on one side only: as little as puts the events in order.
  const one = most < 0 ? most - 1 : least + 1;
  const aheadUs = isBounded ? (most + least) / 2 : one;
  return { aheadUs: Math.round(aheadUs), ground: 'order', count: ab.count + ba.count };
}

/** The least of the times from an event in one input to one in the other that must follow it. */
type Bound = { us: number; count: number; broken: number };

function boundOf(before: ClockSamples, after: ClockSamples, repeated: ReadonlySet<string>): Bound {
  const bound: Bound = { us: Number.POSITIVE_INFINITY, count: 0, broken: 0 };
  for (const [key, timeUs] of before.events) {
    for (const later of repeated.has(key) ? [] : followersOf(key)) {
      const laterUs = repeated.has(later) ? undefined : after.events.get(later);
      if (laterUs !== undefined) {
        bound.us = Math.min(bound.us, laterUs - timeUs);
        bound.count++;
        bound.broken += laterUs < timeUs ? 1 : 0;
      }
    }
  }
  return bound;
}

/** The events that can only come after this one; `Q` is a request, `A` an answer, the digit how often it was forwarded. */
function followersOf(key: string): string[] {
  const depth = Number(key[1]);
  const exchange = key.slice(2);
  if (key.startsWith('Q')) {
    return [`Q${depth + 1}${exchange}`, ...(depth === 0 ? [`A0${exchange}`] : [])];
  }
  return depth > 0 ? [`A${depth - 1}${exchange}`] : [];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
