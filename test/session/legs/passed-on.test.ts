import { describe, expect, test } from 'vitest';
import { emptyArrival } from '../../../src/model/index.ts';
import { MessageDigest } from '../../../src/session/digest.ts';
import { PassedOn } from '../../../src/session/legs/passed-on.ts';
import type { CallIdHash } from '../../../src/session/legs/recent-invites.ts';

/** Legs by a letter and a number; hops as `10.0.0.1>10.0.0.2`. */
class Legs {
  readonly #known = new PassedOn();
  readonly #numbers = new Map<string, number>();

  invite(leg: string, atS: number, hop: string, callEnds = 7): this {
    const [src = '', dst = ''] = hop.split('>');
    const digest = Object.assign(new MessageDigest(), { ...this.#idOf(leg), callEnds });
    const end = (address: string) => ({ address, port: 5060, text: `${address}:5060`, mark: 0, id: 0 });
    this.#known.add(digest, { ...emptyArrival(), timeUs: atS * 1e6, src: end(src), dst: end(dst) });
    return this;
  }

  /** The other legs: with `>` the one nearer the caller, with `<` the one farther away. */
  otherOf(leg: string): string | null {
    const { callIdFirst: first, callIdSecond: second } = this.#idOf(leg);
    const nearer = this.#named('>', this.#known.nearerOf({ first, second }));
    const farther = this.#named('<', this.#known.fartherOf({ first, second }));
    return nearer === null || farther === null ? (nearer ?? farther) : `${nearer} ${farther}`;
  }

  #named(sign: string, found: CallIdHash | null): string | null {
    const name = [...this.#numbers].find(([, number]) => number === found?.first)?.[0];
    return name === undefined ? null : `${sign}${name}`;
  }

  forget(leg: string): void {
    const { callIdFirst: first, callIdSecond: second } = this.#idOf(leg);
    this.#known.forget({ first, second });
  }

  #idOf(leg: string): { callIdFirst: number; callIdSecond: number } {
    const number = this.#numbers.get(leg) ?? this.#numbers.size + 1;
    this.#numbers.set(leg, number);
    return { callIdFirst: number, callIdSecond: 100 + number };
  }
}

const IN = '10.0.0.9>10.0.0.1';
const OUT = '192.0.2.1>192.0.2.9';

/** So many calls that an element passed on, a minute apart. */
function passed(count: number): Legs {
  const legs = new Legs();
  for (let i = 0; i < count; i++) {
    legs.invite(`a${i}`, 60 * i, IN, 100 + i).invite(`b${i}`, 60 * i + 0.01, OUT, 100 + i);
  }
  return legs;
}

describe('legs that one element makes of a call', () => {
  test('are known from the third call on that goes the same way, then those before too', () => {
    expect(passed(2).otherOf('b1')).toBeNull();
    const legs = passed(3);
    expect(['a0', 'b0', 'a2', 'b2'].map((leg) => legs.otherOf(leg))).toEqual(['<b0', '>a0', '<b2', '>a2']);
  });

  test('are forgotten when they are let go', () => {
    const legs = passed(3);
    legs.forget('a2');
    expect(['a2', 'b2'].map((leg) => legs.otherOf(leg))).toEqual([null, '>a2']);
  });

  test.each<[string, (legs: Legs) => Legs]>([
    ['other numbers', (legs) => legs.invite('a', 900, IN, 1).invite('b', 900.01, OUT, 2)],
    ['no numbers', (legs) => legs.invite('a', 900, IN, 0).invite('b', 900.01, OUT, 0)],
    ['more than three seconds', (legs) => legs.invite('a', 900, IN).invite('b', 903.01, OUT)],
    ['another way', (legs) => legs.invite('a', 900, IN).invite('b', 900.01, '192.0.2.2>192.0.2.9')],
    ['the same sender', (legs) => legs.invite('a', 900, IN).invite('b', 900.01, '10.0.0.9>192.0.2.9')],
    ['a second call alike', (legs) => legs.invite('a', 900, IN).invite('c', 900.001, IN).invite('b', 900.01, OUT)],
    ['no time', (legs) => legs.invite('a', Number.NaN, IN).invite('b', 900.01, OUT)],
  ])('are not joined with %s between them', (_what, add) => {
    expect(add(passed(3)).otherOf('b')).toBeNull();
  });

  test('just within three seconds they are', () => {
    expect(passed(3).invite('a', 900, IN).invite('b', 903, OUT).otherOf('b')).toBe('>a');
  });

  test('are several where one is tried after another, and a chain through two elements', () => {
    const hunted = passed(3).invite('a', 900, IN).invite('b', 900.1, OUT).invite('c', 901, OUT);
    expect(['b', 'c'].map((leg) => hunted.otherOf(leg))).toEqual(['>a', '>a']);
    const next = '203.0.113.1>203.0.113.9';
    const legs = new Legs();
    for (let i = 0; i < 3; i++) {
      legs.invite(`a${i}`, 60 * i, IN, 50 + i).invite(`b${i}`, 60 * i + 0.1, OUT, 50 + i);
      legs.invite(`c${i}`, 60 * i + 0.2, next, 50 + i);
    }
    expect(['a2', 'b2', 'c2'].map((leg) => legs.otherOf(leg))).toEqual(['<b2', '>a2 <c2', '>b2']);
  });

  test.each([
    [62, '>a'],
    [63, '>a'],
    [64, null],
  ])('are looked for among few calls with the same ends: past %d', (count, found) => {
    const legs = passed(3).invite('a', 900, IN);
    for (let i = 0; i < count; i++) {
      legs.invite(`other ${i}`, 900.001, '192.0.2.1>192.0.2.8');
    }
    expect(legs.invite('b', 900.01, OUT).otherOf('b')).toBe(found);
  });
});
