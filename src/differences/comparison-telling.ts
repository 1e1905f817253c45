import { plain } from '../findings/index.ts';
import { capitalise } from '../page/index.ts';
import type { Place, StepKind } from './call-steps.ts';
import type { Comparison, Difference } from './difference.ts';
import { judgedIn } from './read-side.ts';
import { transactionParties } from './request-parties.ts';
import type { Side } from './side.ts';
import type { Value } from './traits/trait.ts';
import type { ReadMessage } from './transactions.ts';
import type { DifferenceWords } from './words.ts';

/** What telling a comparison takes besides it. */
export type Telling = {
  readonly words: DifferenceWords;
  readonly comparison: Comparison;
  readonly good: Side;
  readonly bad: Side;
};

const LONGEST_VALUE = 60;
/** More tokens of a set than this are shown only where they differ. */
const MOST_TOKENS = 4;

/** A step by its name: `the answer to the INVITE of the caller`. */
export function stepName(
  step: { readonly kind: StepKind; readonly place: Place },
  { words, comparison }: Telling,
): string {
  const name = words.request(transactionParties(step.place, comparison));
  switch (step.kind) {
    case 'request':
      return name;
    case 'progress':
      return words.progressOf(name);
    case 'answer':
      return words.answerTo(name);
    case 'ack':
      return words.ackTo(name);
  }
}

/** What differs, without its values: `the Contact in the answer to the INVITE of the caller`. */
export function differenceName(difference: Difference, telling: Telling): string {
  const { words, comparison } = telling;
  const { kind, step, trait, isUnseen, bad } = difference;
  const name = stepName(step, telling);
  if (trait === 'status') {
    return name;
  }
  if (trait !== null) {
    return words.differs(traitName(difference, words), name);
  }
  if (kind === 'order') {
    const other = comparison.pairs.find((pair) => `=${pair.bad?.key}` === bad[0])?.bad;
    return other === null || other === undefined ? name : words.order(name, stepName(other, telling));
  }
  if (kind === 'missing') {
    return isUnseen ? words.missingUnseen(name) : words.missing(name);
  }
  return isUnseen ? words.extraUnseen(name) : words.extra(name);
}

/** The values of both, only what differs of large sets; null where there are none. */
export function valuesOf(
  difference: Difference,
  words: DifferenceWords,
): { readonly good: string; readonly bad: string } | null {
  const { kind, good, bad, trait } = difference;
  if (kind !== 'trait') {
    return null;
  }
  const isLarge = trait !== 'codecOrder' && Math.max(good.length, bad.length) > MOST_TOKENS;
  const only = (own: readonly Value[], other: readonly Value[]): readonly Value[] =>
    isLarge ? own.filter((value) => !other.includes(value)) : own;
  const statuses = trait === 'status' && difference.step.kind === 'answer';
  return statuses
    ? { good: answerOf(difference.goodAt), bad: answerOf(difference.badAt) }
    : { good: shown(only(good, bad), isLarge, words), bad: shown(only(bad, good), isLarge, words) };
}

/** `486 Busy Here`. */
function answerOf(read: ReadMessage | null): string {
  const { status = 0, phrase = '' } = read?.kept.sighting ?? {};
  return plain(`${status} ${phrase}`.trim(), LONGEST_VALUE);
}

function shown(values: readonly Value[], isPart: boolean, words: DifferenceWords): string {
  const each = values.map((value) =>
    value.startsWith('~')
      ? words.value[value.slice(1) as keyof DifferenceWords['value']]
      : plain(value.slice(1), LONGEST_VALUE),
  );
  const listed = each.length === 0 ? words.value.none : each.join(', ');
  return isPart && each.length > 0 ? `… ${listed}` : listed;
}

/** Where a difference stands on both sides: `good #12, bad #14`. */
export function placesOf({ kind, goodAt, badAt }: Difference, { words, good, bad }: Telling): string {
  const there = placeIn(goodAt, good, words);
  const here = placeIn(badAt, bad, words);
  return words.seenIn(
    kind === 'extra' && goodAt !== null ? words.after(there) : there,
    kind === 'missing' && badAt !== null ? words.after(here) : here,
  );
}

/** `#12`, `:340`; with the input's name before it where there are several. */
export function placeIn(read: ReadMessage | null, { paths }: Side, words: DifferenceWords): string {
  if (read === null) {
    return words.nowhere;
  }
  const { input, frame, line } = read.kept.sighting;
  const name = paths.length > 1 ? plain(paths[input]?.split('/').at(-1) ?? '', LONGEST_VALUE) : '';
  return line > 0 ? `${name}:${line}` : `${name}#${frame}`;
}

/** The verdict in a few sentences, the first of them where they part. */
export function sentencesOf(telling: Telling): string[] {
  const { words, good } = telling;
  // What failed shows nothing of how it would have gone well.
  return [...partingSentences(telling), ...(hasFailed(good) ? [words.goodFailed] : [])];
}

function partingSentences(telling: Telling): string[] {
  const { words, comparison } = telling;
  const { verdict, parting, outcome, differences } = comparison;
  if (parting === null) {
    const isCut = differences.some(({ isUnseen, kind }) => isUnseen && kind === 'missing');
    return [isCut ? words.nothingDespite : words.nothing];
  }
  if (verdict === 'unexplained') {
    const why = differences.filter(({ tier }) => tier === 'explains');
    return [
      partingOf(parting, telling),
      ...why.map((each) => `${capitalise(saidOf(each, telling))}.`),
      words.unexplained,
    ];
  }
  const isAlike = outcome === null && !hasGraveFinding(telling.bad);
  return [
    partingOf(parting, telling),
    ...(parting.isNamed ? [words.named] : []),
    ...(outcome === null ? [] : [inSentence(outcome, telling, words.outcomeAt, words.outcomeWhere)]),
    ...(isAlike ? [words.endsSame] : []),
  ];
}

function hasFailed({ stories: [lead] }: Side): boolean {
  return lead !== undefined && judgedIn(lead).findings.some(({ severity }) => severity === 'error');
}

function hasGraveFinding({ stories }: Side): boolean {
  return stories.some((story) => judgedIn(story).findings.some(({ severity }) => severity !== 'info'));
}

/** How the story of a side ended, in the words of the report. */
function endingOf({ stories: [lead] }: Side): string {
  switch (lead?.type) {
    case 'transfer':
      return lead.transfer.record.outcome;
    case 'call':
      return `${lead.call.record.outcome} ${lead.call.record.finalStatus}`;
    case 'registration':
      return lead.registration.record.outcome;
    default:
      return '';
  }
}

/** From here on one difference alone is said to be where they part, though no finding is about it. */
const FIRM = 80;

/** Where nothing ended otherwise it is a fact that they part there; else only a finding or the lack of others makes it one. */
function partingOf(parting: Difference, telling: Telling): string {
  const { words, comparison } = telling;
  const causes = comparison.differences.filter(({ tier }) => tier === 'cause');
  const isAlone = causes.every(({ trait, weight }) => trait === parting.trait || weight < FIRM);
  const isFirm =
    parting.isNamed ||
    (comparison.outcome === null && endingOf(telling.good) === endingOf(telling.bad)) ||
    parting.tier === 'outcome' ||
    (parting.weight >= FIRM && isAlone);
  return isFirm
    ? inSentence(parting, telling, words.partAt, words.partWhere)
    : inSentence(parting, telling, words.mayPartAt, words.mayPartWhere);
}

function inSentence(
  difference: Difference,
  telling: Telling,
  at: DifferenceWords['partAt'],
  where: DifferenceWords['partWhere'],
): string {
  const { words } = telling;
  const places = placesOf(difference, telling);
  if (difference.trait === null) {
    return where(differenceName(difference, telling), places);
  }
  const { good, bad } = valuesOf(difference, words) ?? { good: '', bad: '' };
  const trait = difference.trait === 'status' ? null : traitName(difference, words);
  return at(stepName(difference.step, telling), trait, words.instead(good, bad), places);
}

/** What differs by its name, with its media section where there are several. */
function traitName({ trait, section }: Difference, words: DifferenceWords): string {
  const name = trait === null ? '' : words.trait[trait];
  return section > 0 ? words.section(name, section + 1) : name;
}

/** A difference in one sentence without its end: where, and what. */
export function saidOf(difference: Difference, telling: Telling): string {
  const name = differenceName(difference, telling);
  const values = valuesOf(difference, telling.words);
  return values === null ? name : `${name}: ${telling.words.instead(values.good, values.bad)}`;
}
