import { byTrace } from '../model/index.ts';
import { momentOf, type Pair } from './align.ts';
import type { Step } from './call-steps.ts';
import {
  differenceName,
  placeIn,
  placesOf,
  sentencesOf,
  stepName,
  type Telling,
  valuesOf,
} from './comparison-telling.ts';
import type { Difference } from './difference.ts';

/** A difference in words. */
export type ToldDifference = {
  readonly name: string;
  readonly places: string;
  /** Null where the step itself differs. */
  readonly values: { readonly good: string; readonly bad: string } | null;
  readonly also: number;
};

/** How a step stands on both sides. */
export type StepMark = 'same' | 'differs' | 'parting' | 'missing' | 'extra';

/** One step in words; times are seconds from the first step of its side, '' without. */
export type ToldStep = {
  readonly mark: StepMark;
  readonly name: string;
  readonly good: { readonly label: string; readonly place: string; readonly offset: string } | null;
  readonly bad: ToldStep['good'];
};

/** A comparison in words, for every form. */
export type ToldComparison = {
  readonly sentences: readonly string[];
  readonly main: readonly ToldDifference[];
  readonly consequences: readonly ToldDifference[];
  readonly notes: readonly ToldDifference[];
  readonly steps: readonly ToldStep[];
};

/** Puts a comparison into the words of one language. */
export function toldComparison(telling: Telling): ToldComparison {
  const { differences } = telling.comparison;
  const of = (...tiers: Difference['tier'][]): ToldDifference[] =>
    differences.filter(({ tier }) => tiers.includes(tier)).map((each) => toldDifference(each, telling));
  return {
    sentences: sentencesOf(telling),
    main: of('cause', 'outcome', 'explains'),
    consequences: of('consequence'),
    notes: of('note'),
    steps: toldSteps(telling),
  };
}

function toldDifference(difference: Difference, telling: Telling): ToldDifference {
  return {
    name: differenceName(difference, telling),
    places: placesOf(difference, telling),
    values: valuesOf(difference, telling.words),
    also: difference.also,
  };
}

function toldSteps(telling: Telling): ToldStep[] {
  const { comparison, good, bad } = telling;
  const { pairs, differences, parting } = comparison;
  const differing = new Set(differences.filter(({ tier }) => tier !== 'note').flatMap(framesOf));
  const starts = { good: startOf(pairs, 'good'), bad: startOf(pairs, 'bad') };
  return pairs.map((pair): ToldStep => {
    const step = (pair.good ?? pair.bad) as Step;
    return {
      mark: markOf(pair, parting, differing),
      name: stepName(step, telling),
      good: pair.good === null ? null : seen(pair.good, good, starts.good, telling),
      bad: pair.bad === null ? null : seen(pair.bad, bad, starts.bad, telling),
    };
  });
}

function framesOf({ goodAt, badAt, kind }: Difference): object[] {
  return [kind === 'extra' ? null : goodAt, kind === 'missing' ? null : badAt].filter((read) => read !== null);
}

function markOf({ good, bad }: Pair, parting: Difference | null, differing: ReadonlySet<object>): StepMark {
  const isOf = (step: Step | null, read: object | null): boolean =>
    step?.messages.some((each) => each === read) === true;
  const isParting =
    parting !== null && (parting.kind === 'missing' ? isOf(good, parting.goodAt) : isOf(bad, parting.badAt));
  if (isParting) {
    return 'parting';
  }
  if (good === null || bad === null) {
    return good === null ? 'extra' : 'missing';
  }
  return [...good.messages, ...bad.messages].some((each) => differing.has(each)) ? 'differs' : 'same';
}

function startOf(pairs: readonly Pair[], key: 'good' | 'bad'): number {
  const steps = pairs.map((pair) => pair[key]).filter((step) => step !== null);
  const moments = steps.map(momentOf).sort(byTrace);
  return moments[0]?.timeUs ?? Number.NaN;
}

function seen(step: Step, side: Telling['good'], startUs: number, { words }: Telling): ToldStep['good'] {
  const [own] = step.kind === 'answer' || step.kind === 'progress' ? [...step.messages].reverse() : step.messages;
  const { status = 0 } = own?.kept.sighting ?? {};
  const seconds = (momentOf(step).timeUs - startUs) / 1e6;
  const offset = Number.isNaN(seconds) ? '' : `+${seconds.toFixed(3)}`;
  return { label: status > 0 ? String(status) : '', place: placeIn(own ?? null, side, words), offset };
}
