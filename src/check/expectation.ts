import { plain } from '../findings/index.ts';
import type { MessageRef, Report } from '../report/index.ts';
import type { ExpectationResult, NearestMatch } from './check-result.ts';
import {
  type Comparison,
  compareFacts,
  describe,
  type FactContext,
  type Facts,
  isIdentity,
  isNumber,
} from './compare-facts.ts';
import type { Count, Expectation, OneOf, StatusMatch } from './config.ts';
import { heldAgainst } from './held-against.ts';
import type { Subject } from './subject.ts';

/** Names said of those that are too many. */
const MOST_NAMES = 3;
const IDENTITY_WEIGHT = 4;
const AT_LEAST_ONE: Count = { min: 1 };

/** What an expectation came to, and the calls and transfers that do as it says. */
export type Evaluation = {
  readonly result: ExpectationResult;
  readonly matched: readonly Subject[];
};

/** The same of calls and transfers that are named by their places. */
export type HeldResult = {
  readonly result: Omit<ExpectationResult, 'callIds' | 'evidence'>;
  /** The places of those that do as it says. */
  readonly matched: readonly number[];
  /** The places of those that it is about. */
  readonly about: readonly number[];
  /** What shows it: the first message of each that it is about, all messages of the first of them, or responses. */
  readonly shownBy: 'each' | 'first' | readonly MessageRef[];
};

type Kind = Subject['kind'];
type SubjectAt = (place: number) => Subject;

/** Holds an expectation against a trace, or against the inputs that it names. Pure. */
export function evaluate(
  expectation: Expectation,
  all: readonly Subject[],
  report: Report,
  context: FactContext,
): Evaluation {
  const held = new HeldExpectation(expectation, report, context);
  for (const [place, subject] of all.entries()) {
    held.take(subject, place);
  }
  const at = (place: number) => all[place] as Subject;
  const { result, matched, about, shownBy } = held.result(at);
  const evidence =
    typeof shownBy !== 'string'
      ? shownBy
      : shownBy === 'each'
        ? about.flatMap((place) => at(place).evidence.slice(0, 1))
        : about.slice(0, 1).flatMap((place) => at(place).evidence);
  return {
    result: { ...result, callIds: about.map((place) => at(place).callId), evidence },
    matched: matched.map(at),
  };
}

type Best = { readonly place: number; readonly comparisons: readonly Comparison[]; readonly score: number };

/** An expectation while the calls and transfers of a trace come by, one after the other. Keeps the places of those that fit. */
export class HeldExpectation {
  readonly #expectation: Expectation;
  readonly #report: Pick<Report, 'inputs' | 'responses'>;
  readonly #context: FactContext;
  readonly #against: ReturnType<typeof heldAgainst>;
  readonly #fitting: number[] = [];
  #best: Best | null = null;

  constructor(expectation: Expectation, report: Pick<Report, 'inputs' | 'responses'>, context: FactContext) {
    this.#expectation = expectation;
    this.#report = report;
    this.#context = context;
    this.#against = heldAgainst(expectation, report, context);
  }

  /** Whether it has to see calls and transfers at all. */
  get isAboutStories(): boolean {
    return !('unmet' in this.#against || 'response' in this.#expectation);
  }

  take(subject: Subject, place: number): void {
    if ('unmet' in this.#against || 'response' in this.#expectation) {
      return;
    }
    const { kind, facts } = askedOf(this.#expectation);
    if (subject.kind !== kind || !this.#against.takes(subject)) {
      return;
    }
    const comparisons = compareFacts(facts, subject, this.#context);
    if (comparisons.every(({ fits }) => fits)) {
      this.#fitting.push(place);
      return;
    }
    const score = scoreOf(comparisons);
    if (this.#best === null || score > this.#best.score) {
      this.#best = { place, comparisons, score };
    }
  }

  /** @param at gives again what was taken. */
  result(at: SubjectAt): HeldResult {
    const expectation = this.#expectation;
    if ('unmet' in this.#against) {
      return unmet(expectation.label, this.#against.unmet, null, []);
    }
    if ('response' in expectation) {
      return evaluateResponses(expectation, expectation.response, this.#report, this.#context);
    }
    const asked = askedOf(expectation);
    const choice = this.#choice(asked.facts, at);
    return isNumber(asked.count, choice.chosen.length)
      ? claimed(asked, choice.chosen, at, this.#context)
      : miscounted(asked, choice, at, this.#context);
  }

  #choice({ nth }: Facts, at: SubjectAt): Choice {
    const [fitting, best] = [this.#fitting, this.#best];
    const chosen =
      nth === undefined ? fitting : [fitting.at(nth > 0 ? nth - 1 : nth)].filter((one) => one !== undefined);
    const last = fitting.at(-1);
    if (nth !== undefined && chosen.length === 0 && last !== undefined) {
      const { words } = this.#context;
      return {
        chosen,
        nearest: near(at(last), [words.differs('nth', String(fitting.length), String(nth))]),
        nearestPlace: last,
      };
    }
    return {
      chosen,
      nearest: best === null ? null : near(at(best.place), differencesOf(best.comparisons, this.#context)),
      nearestPlace: best?.place ?? null,
    };
  }
}

type Asked = {
  readonly kind: Kind;
  readonly label: string;
  readonly count: Count;
  readonly facts: Facts;
  readonly claim: Facts;
  readonly input: OneOf<string> | undefined;
};

function askedOf(expectation: Exclude<Expectation, { readonly response: StatusMatch }>): Asked {
  const [kind, facts]: [Kind, Facts] =
    'call' in expectation ? ['call', expectation.call] : ['transfer', expectation.transfer];
  const { label, count = AT_LEAST_ONE, is = {}, input } = expectation;
  return { kind, label, count, facts, claim: is as Facts, input };
}

type Choice = {
  /** The places of those that are meant. */
  readonly chosen: readonly number[];
  /** The one that comes closest of those that do not fit. */
  readonly nearest: NearestMatch | null;
  readonly nearestPlace: number | null;
};

/** How near one comes that does not fit: who it is counts for more than how it went. */
function scoreOf(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, { fact, fits }) => sum + (fits ? (isIdentity(fact) ? IDENTITY_WEIGHT : 1) : 0), 0);
}

function near({ name, callId }: Subject, differs: readonly string[]): NearestMatch {
  return { name, callId, differs };
}

function differencesOf(comparisons: readonly Comparison[], { words }: FactContext): string[] {
  return comparisons
    .filter((comparison) => !comparison.fits)
    .map(({ fact, shown, wanted }) => words.differs(fact, shown, wanted));
}

/** Too few of them, or too many. */
function miscounted(
  asked: Asked,
  { chosen, nearest, nearestPlace }: Choice,
  at: SubjectAt,
  context: FactContext,
): HeldResult {
  const { words } = context;
  const isTooMany = chosen.length > mostOf(asked.count);
  const names = isTooMany ? namesOf(chosen, at) : '';
  const which = whichOf(asked, isOne(asked.count) ? 1 : 2, context);
  const message = words.foundWrong(chosen.length, countText(asked.count, context), which, names);
  const hint = isTooMany ? '' : hintOf(asked.kind, chosen.length, nearest, context);
  const about = isTooMany || nearestPlace === null ? chosen : [nearestPlace];
  return unmet(asked.label, hint === '' ? message : `${message}; ${hint}`, isTooMany ? null : nearest, about);
}

function namesOf(places: readonly number[], at: SubjectAt): string {
  const names = places.slice(0, MOST_NAMES).map((place) => at(place).name);
  return names.join(', ') + (places.length > MOST_NAMES ? ', …' : '');
}

function hintOf(kind: Kind, chosen: number, nearest: NearestMatch | null, { words }: FactContext): string {
  if (nearest !== null) {
    return words.nearest(nearest.name, nearest.differs.join(', '));
  }
  return chosen === 0 ? words.nothingOfKind(kind) : '';
}

/** Each of them has to be as claimed. */
function claimed(asked: Asked, chosen: readonly number[], at: SubjectAt, context: FactContext): HeldResult {
  const { words } = context;
  const which = whichOf(asked, chosen.length, context);
  const claim = factTexts(asked.claim, context).join(', ');
  for (const place of claim === '' ? [] : chosen) {
    const subject = at(place);
    const differs = differencesOf(compareFacts(asked.claim, subject, context), context);
    if (differs.length > 0) {
      return unmet(asked.label, words.notAll(subject.name, differs.join(', ')), near(subject, differs), [place]);
    }
  }
  const message = claim === '' ? words.found(chosen.length, which) : words.allAre(chosen.length, which, claim);
  return {
    matched: chosen,
    result: { label: asked.label, met: true, message, nearest: null },
    about: chosen,
    shownBy: 'each',
  };
}

function unmet(label: string, message: string, nearest: NearestMatch | null, about: readonly number[]): HeldResult {
  return { matched: [], result: { label, met: false, message, nearest }, about, shownBy: 'first' };
}

function evaluateResponses(
  { label, count = AT_LEAST_ONE }: Expectation,
  wanted: StatusMatch,
  report: Pick<Report, 'responses'>,
  context: FactContext,
): HeldResult {
  const { words } = context;
  const fitting = report.responses.filter(({ code }) => isNumber(wanted, code));
  const seen = fitting.reduce((sum, response) => sum + response.count, 0);
  const met = isNumber(count, seen);
  const which = words.which('response', [describe(wanted, words)], met ? seen : isOne(count) ? 1 : 2);
  const evidence: MessageRef[] = fitting.map(({ first }) => first);
  const codes = fitting.map((response) => `${response.code} ×${response.count}`).join(', ');
  const message = met ? words.found(seen, which) : words.foundWrong(seen, countText(count, context), which, codes);
  return { matched: [], result: { label, met, message, nearest: null }, about: [], shownBy: evidence };
}

function whichOf({ kind, facts, input }: Asked, count: number, context: FactContext): string {
  const named = input === undefined ? [] : [`input ${plain(describe(input, context.words))}`];
  return context.words.which(kind, [...factTexts(facts, context), ...named], count);
}

function factTexts(facts: Facts, { words }: FactContext): string[] {
  return Object.entries(facts)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([fact, wanted]) => words.fact(fact, plain(describe(wanted, words))));
}

function countText(count: Count, { words }: FactContext): string {
  return typeof count === 'number' ? words.exactly(count) : describe(count, words);
}

function mostOf(count: Count): number {
  return typeof count === 'number' ? count : (count.max ?? Number.POSITIVE_INFINITY);
}

/** Whether one is what is asked for: for the number of the noun. */
function isOne(count: Count): boolean {
  return typeof count === 'number' ? count === 1 : count.max === undefined && count.min === 1;
}
