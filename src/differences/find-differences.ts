import { isBefore, spanUs } from '../model/index.ts';
import { isSuccess } from '../sip/index.ts';
import { momentOf, type Pair, wouldShow } from './align.ts';
import { keyOf, type Step } from './call-steps.ts';
import type { RawDifference } from './difference.ts';
import type { ReadSide } from './read-side.ts';
import { type Told, toldBy } from './step-traits.ts';
import type { Trait, Value } from './traits/trait.ts';
import type { ReadMessage } from './transactions.ts';
import { EXPLAINING } from './weights.ts';

const NO_VALUES: readonly Value[] = [];

/** Every difference between two calls whose steps are aligned, in the order of the steps. */
export function findDifferences(pairs: readonly Pair[], good: ReadSide, bad: ReadSide): RawDifference[] {
  const found = pairs.flatMap(({ good: there, bad: here }, at) => {
    if (there !== null && here !== null) {
      return ofBoth(there, here, at, good, bad);
    }
    const only = there ?? here;
    return only === null || isImplied(only, pairs, there === null) ? [] : [ofOne(pairs, at, only, good, bad)];
  });
  return [...found, ...ofOrder(pairs)];
}

/** What follows from another step that is missing as well: the answer of a request that is. */
function isImplied(step: Step, pairs: readonly Pair[], isExtra: boolean): boolean {
  if (step.kind === 'request') {
    return false;
  }
  const base = keyOf(step.place);
  const lacks = (kind: Step['kind']): boolean =>
    pairs.some(({ good, bad }) => {
      const [own, other] = isExtra ? [bad, good] : [good, bad];
      return own !== null && other === null && own.kind === kind && keyOf(own.place) === base;
    });
  return lacks('request') || (step.kind === 'ack' && (lacks('answer') || lacks('request')));
}

function ofOne(pairs: readonly Pair[], at: number, step: Step, good: ReadSide, bad: ReadSide): RawDifference {
  const isExtra = pairs[at]?.bad !== null;
  const lacking = isExtra ? good : bad;
  const own = step.messages[0] ?? null;
  const before = pairs.slice(0, at).findLast((pair) => (isExtra ? pair.good : pair.bad) !== null);
  const other = (isExtra ? before?.good : before?.bad)?.messages[0] ?? null;
  return {
    kind: isExtra ? 'extra' : 'missing',
    step,
    trait: null,
    section: 0,
    good: NO_VALUES,
    bad: NO_VALUES,
    goodAt: isExtra ? other : own,
    badAt: isExtra ? own : other,
    isUnseen: !wouldShow(pairs, at, lacking, isExtra),
    at,
  };
}

function ofBoth(there: Step, here: Step, at: number, good: ReadSide, bad: ReadSide): RawDifference[] {
  const goodTold = toldBy(there, good, here.messages.length);
  const badTold = toldBy(here, bad, there.messages.length);
  const isPart = hasOtherEnd(there, here);
  const isOtherWay = there.messages.length !== here.messages.length;
  const known = new Set<string>();
  return goodTold.flatMap((told, i) => {
    const other = badTold[i];
    const found = other === undefined ? [] : ofMessages(told, other, { at, step: here, isPart, isOtherWay });
    // What its maker sent another way is not told again farther on.
    const added = found.filter(({ trait, section }) => !known.has(`${trait} ${section}`));
    for (const { trait, section } of added) {
      known.add(`${trait} ${section}`);
    }
    return added;
  });
}

/** Whether one side's answer is a success and the other's is none, or another refusal. */
function hasOtherEnd(there: Step, here: Step): boolean {
  const [goodStatus, badStatus] = [there, here].map(({ messages }) => messages[0]?.kept.sighting.status ?? 0);
  return (
    here.kind === 'answer' && goodStatus !== badStatus && !(isSuccess(goodStatus ?? 0) && isSuccess(badStatus ?? 0))
  );
}

type At = { readonly at: number; readonly step: Step; readonly isPart: boolean; readonly isOtherWay: boolean };

function ofMessages(good: Told, bad: Told, { at, step, isPart, isOtherWay }: At): RawDifference[] {
  if (good.read.kept.isCut || bad.read.kept.isCut) {
    return [];
  }
  const both = [...new Set([...good.traits, ...bad.traits].map(nameOf))];
  const [goodTraits, badTraits] = [byName(good.traits), byName(bad.traits)];
  return both.flatMap((name): RawDifference[] => {
    const [there, here] = [goodTraits.get(name), badTraits.get(name)];
    const trait = there ?? here;
    if (
      trait === undefined ||
      isEqual(there, here) ||
      (isPart && !isOfAnEnd(trait)) ||
      (isOtherWay && isOfTheWay(trait))
    ) {
      return [];
    }
    return [
      {
        kind: 'trait',
        step,
        trait: trait.id,
        section: trait.of ?? 0,
        good: there?.values ?? NO_VALUES,
        bad: here?.values ?? NO_VALUES,
        goodAt: good.read,
        badAt: bad.read,
        isUnseen: false,
        at,
      },
    ];
  });
}

function isOfAnEnd({ id }: Trait): boolean {
  return id === 'status' || id === 'userAgent' || EXPLAINING.has(id);
}

/** What elements on the way write: where there are other elements it says nothing more. */
function isOfTheWay({ id }: Trait): boolean {
  return id === 'recordRoute' || id === 'transport' || id === 'maxForwards';
}

const nameOf = ({ id, of = 0 }: Trait): string => `${id} ${of}`;
const byName = (traits: readonly Trait[]): Map<string, Trait> => new Map(traits.map((trait) => [nameOf(trait), trait]));

/** What only one side has a trait for, cannot be told of the other: a section that is not there, credentials that are not. */
function isEqual(there: Trait | undefined, here: Trait | undefined): boolean {
  if (there === undefined || here === undefined) {
    return true;
  }
  if (there.id === 'rang') {
    return isAlikeLong(Number(there.values[0]?.slice(1)), Number(here.values[0]?.slice(1)));
  }
  return JSON.stringify(there.values) === JSON.stringify(here.values);
}

/** Seconds that another timer would have made: a person takes what time he likes within that. */
const OTHER_TIMER_S = 3;
const OTHER_TIMER_TIMES = 1.5;

function isAlikeLong(good: number, bad: number): boolean {
  const [less, more] = [Math.min(good, bad), Math.max(good, bad)];
  return more - less < OTHER_TIMER_S || more < less * OTHER_TIMER_TIMES;
}

/** What came so much sooner was no race of two messages. */
const RACE_US = 30_000;
const ENDING = /^(?:BYE|CANCEL)$/;

/** The first BYE or CANCEL that came on the other side of a request or of a last answer. */
function ofOrder(pairs: readonly Pair[]): RawDifference[] {
  const both = pairs.flatMap(({ good, bad }, at) => (good === null || bad === null ? [] : [{ good, bad, at }]));
  const telling = both.filter(
    ({ bad: { kind, place } }) => kind === 'request' || (kind === 'answer' && place.method === 'INVITE'),
  );
  for (const one of telling.filter(({ bad: { kind, place } }) => kind === 'request' && ENDING.test(place.method))) {
    const crossed = telling.find((other) => other !== one && isApart(one.good, other.good, one.bad, other.bad));
    if (crossed !== undefined) {
      const [goodAt, badAt] = [one.good.messages[0] ?? null, one.bad.messages[0] ?? null];
      const values = [`=${crossed.bad.key}`];
      return [
        {
          kind: 'order',
          step: one.bad,
          trait: null,
          section: 0,
          good: NO_VALUES,
          bad: values,
          goodAt,
          badAt,
          isUnseen: false,
          at: one.at,
        },
      ];
    }
  }
  return [];
}

function isApart(good: Step, goodOther: Step, bad: Step, badOther: Step): boolean {
  const [a, b, c, d] = [good, goodOther, bad, badOther].map(momentOf);
  const isTurned = isBefore(b, a) && isBefore(c, d);
  const gap = Math.min(Math.abs(spanUs(a, b)), Math.abs(spanUs(c, d)));
  return isTurned && !(gap < RACE_US);
}

/** Where a difference is shown, of the side that has it. */
export function shownBy({ kind, goodAt, badAt }: Pick<RawDifference, 'kind' | 'goodAt' | 'badAt'>): ReadMessage | null {
  return kind === 'missing' ? goodAt : badAt;
}
