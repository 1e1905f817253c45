import { isSuccess } from '../sip/index.ts';
import type { StepKind } from './call-steps.ts';
import type { Difference, Foldable, RawDifference, Tier } from './difference.ts';
import { isHarmless } from './harmless-values.ts';
import { placeKey, type ReadSide } from './read-side.ts';
import { EXPLAINING, MATTERS, MEDIA_TRAITS, TOPICS, TRAIT_WEIGHTS } from './weights.ts';

const NAMED = 12;
const ON_TOPIC = 25;
const LESS = { unseen: 50, consequence: 60, beside: 35, person: 30 };
/** What a person, or a number that nobody has, answers whatever was said to him. */
const OF_A_PERSON = /^=(?:404|410|480|484|486|487|600|603|604|607|608)$/;
/** What a session description may be refused with. */
const OF_MEDIA = /^=(?:400|415|488|5\d\d|606)$/;
/** What a user or a realm is called counts where the same parties fared otherwise. */
const OTHER_PARTY = 25;

/** Weighs each difference of two calls: what decides before what follows from it. */
export function weighed(raw: readonly RawDifference[], bad: ReadSide, haveSameParties: boolean): Difference[] {
  const seen = raw.map((each) => (each.isUnseen && isOnTopic(each, bad) ? { ...each, isUnseen: false } : each));
  const parted = firstOutcome(seen);
  return folded(seen).map(({ at, ...difference }) => {
    const isHarmlessOne = isHarmless(difference);
    const isNamed = !isHarmlessOne && isOnTopic(difference, bad);
    const isLater = parted !== null && at > parted.at;
    const more = (isNamed ? ON_TOPIC : 0) + (isInEvidence(difference, bad) ? NAMED : 0);
    const base = baseOf(difference, haveSameParties, parted !== null) + (isHarmlessOne ? 0 : more);
    const less =
      (difference.isUnseen ? LESS.unseen : 0) +
      (isLater ? LESS.consequence : 0) +
      (parted === null || isNamed ? 0 : besides(difference, parted, at));
    const weight = Math.max(1, base - less);
    const tier = tierOf(difference, weight, isOfOutcome(difference), isLater, at === parted?.at);
    return { ...difference, isNamed, weight, tier };
  });
}

/** How much less counts what seldom leads to such an end. */
function besides(difference: Foldable, parted: RawDifference, at: number): number {
  const isOfMedia = isMediaBeside(difference, parted);
  return (isOfMedia ? LESS.beside : 0) + (at < parted.at && isOfPerson(parted) ? LESS.person : 0);
}

function isOfPerson({ trait, step, bad }: Foldable): boolean {
  return step.place.method === 'CANCEL' || (trait === 'status' && OF_A_PERSON.test(bad[0] ?? ''));
}

/** Media decides nothing about an answer that is not about media, or that stands in another leg. */
function isMediaBeside({ trait, step }: Foldable, parted: RawDifference): boolean {
  if (trait === null || !MEDIA_TRAITS.has(trait)) {
    return false;
  }
  const isSameLeg = step.place.leg.role === parted.step.place.leg.role;
  const isRefusal = parted.trait === 'status' && !OF_MEDIA.test(parted.bad[0] ?? '');
  return !isSameLeg || isRefusal;
}

function tierOf(difference: Foldable, weight: number, isOutcome: boolean, isLater: boolean, isThere: boolean): Tier {
  if (isOutcome && !isLater && !difference.isUnseen) {
    return 'outcome';
  }
  if (isThere && difference.trait !== null && EXPLAINING.has(difference.trait)) {
    return 'explains';
  }
  return isLater ? 'consequence' : weight < MATTERS ? 'note' : 'cause';
}

/** The first difference in what became of a request on which the call depends. */
function firstOutcome(raw: readonly RawDifference[]): RawDifference | null {
  const outcomes = raw.filter((each) => !each.isUnseen && isOfOutcome(each));
  return outcomes.reduce<RawDifference | null>(
    (first, each) => (first === null || each.at < first.at ? each : first),
    null,
  );
}

const DECIDING = /^(?:INVITE|REFER|REGISTER|SUBSCRIBE|MESSAGE|BYE|NOTIFY|UPDATE)$/;

/** Whether a difference is what became of something, rather than what was said. */
function isOfOutcome({ kind, step, trait, good, bad }: Foldable): boolean {
  const { place, kind: stepKind } = step;
  if (!DECIDING.test(place.method) && place.method !== 'CANCEL') {
    return false;
  }
  if (trait === 'sipfrag') {
    return place.report === 'final';
  }
  if (trait === 'status') {
    return stepKind === 'answer' && place.attempt === 0 && !(isGood(good[0]) && isGood(bad[0]));
  }
  if (kind === 'missing' && stepKind === 'answer') {
    return true;
  }
  const isTargetCall =
    place.leg.role === 'target' && place.method === 'INVITE' && !place.isInDialog && place.attempt === 0;
  const isReport = place.report === 'final' || (place.method === 'REFER' && place.attempt === 0);
  return (
    (kind === 'missing' && stepKind === 'request' && (isTargetCall || isReport)) ||
    (kind === 'extra' && stepKind === 'request' && place.method === 'CANCEL')
  );
}

function isGood(value: string | undefined): boolean {
  return isSuccess(Number(value?.slice(1)));
}

const STEP_WEIGHTS: Readonly<Record<StepKind, number>> = { request: 50, progress: 25, answer: 85, ack: 80 };
const REQUEST_WEIGHTS: Readonly<Record<string, number>> = {
  INVITE: 60,
  REFER: 85,
  CANCEL: 75,
  BYE: 55,
  PRACK: 55,
  NOTIFY: 45,
  INFO: 42,
  UPDATE: 42,
  SUBSCRIBE: 45,
  REGISTER: 60,
  MESSAGE: 42,
};
const OTHER_REQUEST = 15;

function baseOf(difference: Foldable, haveSameParties: boolean, hasParted: boolean): number {
  const { kind, step, trait } = difference;
  if (trait !== null) {
    return traitWeight(difference, haveSameParties, hasParted);
  }
  if (kind === 'order') {
    return 70;
  }
  const { place } = step;
  if (isOneTryOfSeveral(difference)) {
    return LEAST;
  }
  const isOther = place.leg.role === 'farther' || place.leg.role === 'nearer' || place.leg.role === 'other';
  const isConsult = place.leg.role === 'consult' && kind === 'missing';
  return stepWeight(step) - (isOther ? 40 : isConsult ? 30 : 0);
}

/** How often somebody tried with credentials says little: what the tries said, and how the last one ended, is told beside it. */
function isOneTryOfSeveral({ kind, step: { place } }: Foldable): boolean {
  return kind === 'missing' ? place.attempt > 0 : place.attempt > 1 && place.hasCredentials;
}

function stepWeight({ kind, place }: Foldable['step']): number {
  if (kind !== 'request') {
    return DECIDING.test(place.method) ? STEP_WEIGHTS[kind] : OTHER_REQUEST;
  }
  if (place.report === 'final' || (place.leg.role === 'target' && place.method === 'INVITE' && !place.isInDialog)) {
    return 85;
  }
  return place.report === 'progress' && place.number > 1 ? 30 : (REQUEST_WEIGHTS[place.method] ?? OTHER_REQUEST);
}

function traitWeight(difference: Foldable, haveSameParties: boolean, hasParted: boolean): number {
  const { trait, step, good, bad } = difference;
  const base = trait === null ? 0 : TRAIT_WEIGHTS[trait];
  if (isHarmless(difference)) {
    return Math.min(base, LEAST);
  }
  switch (trait) {
    case 'status':
      return step.kind === 'progress' ? 25 : isGood(good[0]) && isGood(bad[0]) ? 10 : base;
    case 'contact':
    case 'mediaAddress':
      return contactWeight(bad, base, step);
    case 'recordRoute':
      return makesDialog(step) ? base : 15;
    case 'realmName':
    case 'referToUser':
    case 'calledUser':
      return haveSameParties ? base + OTHER_PARTY : base;
    case 'hops':
      return hasParted && DECIDING.test(step.place.method) ? base : 10;
    default:
      return base - (step.kind === 'progress' ? PROGRESS : 0);
  }
}

/** What is said on the way counts for less than what is said in the end. */
const PROGRESS = 35;

/** Where nobody is reached is graver than what is only another place; and only some messages say where to send what. */
function contactWeight(bad: readonly string[], base: number, step: Foldable['step']): number {
  const isTelling = makesDialog(step) || step.place.method === 'REFER';
  const onTheWay = step.kind === 'progress' ? PROGRESS : 0;
  return base + (UNREACHABLE.test(bad[0] ?? '') ? 5 : -10) - (isTelling ? 0 : 50) - onTheWay;
}

/** Of what can have decided nothing. */
const LEAST = 20;

/** Whether a Contact or Record-Route there is where later requests go. */
function makesDialog({ place }: Foldable['step']): boolean {
  return (
    place.method === 'INVITE' ||
    place.method === 'SUBSCRIBE' ||
    place.method === 'REGISTER' ||
    place.method === 'UPDATE'
  );
}

const UNREACHABLE = /^~(?:private|otherPrivate|privateBehindPublic|unspecified|unreadable|none)$/;

function isOnTopic({ trait, step }: Foldable, { leadingRule }: ReadSide): boolean {
  if (leadingRule === null) {
    return false;
  }
  if (trait === null) {
    const said = step.kind === 'ack' ? 'ack' : step.place.method.toLowerCase();
    return leadingRule.split(/[/-]/).includes(said);
  }
  return TOPICS.some(([rule, traits]) => rule.test(leadingRule.replaceAll('/', '-')) && traits.has(trait));
}

function isInEvidence({ kind, badAt }: Foldable, { named }: ReadSide): boolean {
  return kind !== 'missing' && badAt !== null && named.has(placeKey(badAt.kept.sighting));
}

type Folded = RawDifference & { readonly also: number };

/** The same difference of the same sender in its leg is one, where it was seen first. */
function folded(raw: readonly RawDifference[]): Folded[] {
  const found = new Map<string, Folded>();
  for (const each of raw) {
    const key = keyOfFold(each);
    const known = found.get(key);
    found.set(key, known === undefined ? { ...each, also: 0 } : { ...known, also: known.also + 1 });
  }
  return [...found.values()];
}

function keyOfFold({ kind, trait, section, good, bad, step, at }: RawDifference): string {
  const { leg, by } = step.place;
  const isAnswer = step.kind === 'answer' || step.kind === 'progress';
  const sender =
    trait === 'userAgent' || trait === 'otherHeaders' ? '' : `${leg.role} ${leg.number} ${isAnswer ? `not ${by}` : by}`;
  const isSingle = kind !== 'trait' || trait === 'status' || trait === 'sipfrag';
  return JSON.stringify([kind, trait, section, good, bad, isSingle ? at : sender]);
}
