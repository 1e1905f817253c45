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

type Kind = Subject['kind'];

/** Holds an expectation against a trace, or against the inputs that it names. Pure. */
export function evaluate(
  expectation: Expectation,
  all: readonly Subject[],
  report: Report,
  context: FactContext,
): Evaluation {
  const held = heldAgainst(expectation, all, report, context);
  if ('unmet' in held) {
    return unmet(expectation.label, held.unmet, null, []);
  }
  const { subjects } = held;
  if ('response' in expectation) {
    return evaluateResponses(expectation, expectation.response, report, context);
  }
  const [kind, facts]: [Kind, Facts] =
    'call' in expectation ? ['call', expectation.call] : ['transfer', expectation.transfer];
  const { label, count = AT_LEAST_ONE, is = {}, input } = expectation;
  const choice = choose(
    facts,
    subjects.filter((subject) => subject.kind === kind),
    context,
  );
  const asked = { kind, label, count, facts, claim: is as Facts, input };
  if (!isNumber(count, choice.chosen.length)) {
    return miscounted(asked, choice, context);
  }
  return claimed(asked, choice.chosen, context);
}

type Asked = {
  readonly kind: Kind;
  readonly label: string;
  readonly count: Count;
  readonly facts: Facts;
  readonly claim: Facts;
  readonly input: OneOf<string> | undefined;
};

type Choice = {
  readonly chosen: readonly Subject[];
  /** The one that comes closest of those that do not fit. */
  readonly nearest: NearestMatch | null;
  readonly nearestSubject: Subject | null;
};

function choose(facts: Facts, subjects: readonly Subject[], context: FactContext): Choice {
  const fitting: Subject[] = [];
  let best: { subject: Subject; comparisons: readonly Comparison[]; score: number } | null = null;
  for (const subject of subjects) {
    const comparisons = compareFacts(facts, subject, context);
    if (comparisons.every((comparison) => comparison.fits)) {
      fitting.push(subject);
      continue;
    }
    const score = scoreOf(comparisons);
    if (best === null || score > best.score) {
      best = { subject, comparisons, score };
    }
  }
  const { nth } = facts;
  const chosen = nth === undefined ? fitting : [fitting.at(nth > 0 ? nth - 1 : nth)].filter((one) => one !== undefined);
  if (nth !== undefined && chosen.length === 0 && fitting.length > 0) {
    const last = fitting.at(-1) as Subject;
    return {
      chosen,
      nearest: near(last, [context.words.differs('nth', String(fitting.length), String(nth))]),
      nearestSubject: last,
    };
  }
  return {
    chosen,
    nearest: best === null ? null : near(best.subject, differencesOf(best.comparisons, context)),
    nearestSubject: best?.subject ?? null,
  };
}

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
function miscounted(asked: Asked, { chosen, nearest, nearestSubject }: Choice, context: FactContext): Evaluation {
  const { words } = context;
  const isTooMany = chosen.length > mostOf(asked.count);
  const names = isTooMany ? namesOf(chosen) : '';
  const which = whichOf(asked, isOne(asked.count) ? 1 : 2, context);
  const message = words.foundWrong(chosen.length, countText(asked.count, context), which, names);
  const hint = isTooMany ? '' : hintOf(asked.kind, chosen, nearest, context);
  const about = isTooMany || nearestSubject === null ? chosen : [nearestSubject];
  return unmet(asked.label, hint === '' ? message : `${message}; ${hint}`, isTooMany ? null : nearest, about);
}

function namesOf(subjects: readonly Subject[]): string {
  const names = subjects.slice(0, MOST_NAMES).map(({ name }) => name);
  return names.join(', ') + (subjects.length > MOST_NAMES ? ', …' : '');
}

function hintOf(kind: Kind, chosen: readonly Subject[], nearest: NearestMatch | null, { words }: FactContext): string {
  if (nearest !== null) {
    return words.nearest(nearest.name, nearest.differs.join(', '));
  }
  return chosen.length === 0 ? words.nothingOfKind(kind) : '';
}

/** Each of them has to be as claimed. */
function claimed(asked: Asked, chosen: readonly Subject[], context: FactContext): Evaluation {
  const { words } = context;
  const which = whichOf(asked, chosen.length, context);
  for (const subject of chosen) {
    const differs = differencesOf(compareFacts(asked.claim, subject, context), context);
    if (differs.length > 0) {
      return unmet(asked.label, words.notAll(subject.name, differs.join(', ')), near(subject, differs), [subject]);
    }
  }
  const claim = factTexts(asked.claim, context).join(', ');
  const message = claim === '' ? words.found(chosen.length, which) : words.allAre(chosen.length, which, claim);
  return {
    matched: chosen,
    result: {
      label: asked.label,
      met: true,
      message,
      nearest: null,
      callIds: chosen.map(({ callId }) => callId),
      evidence: chosen.flatMap(({ evidence }) => evidence.slice(0, 1)),
    },
  };
}

function unmet(label: string, message: string, nearest: NearestMatch | null, about: readonly Subject[]): Evaluation {
  return {
    matched: [],
    result: {
      label,
      met: false,
      message,
      nearest,
      callIds: about.map(({ callId }) => callId),
      evidence: about[0]?.evidence ?? [],
    },
  };
}

function evaluateResponses(
  { label, count = AT_LEAST_ONE }: Expectation,
  wanted: StatusMatch,
  report: Report,
  context: FactContext,
): Evaluation {
  const { words } = context;
  const fitting = report.responses.filter(({ code }) => isNumber(wanted, code));
  const seen = fitting.reduce((sum, response) => sum + response.count, 0);
  const met = isNumber(count, seen);
  const which = words.which('response', [describe(wanted, words)], met ? seen : isOne(count) ? 1 : 2);
  const evidence: MessageRef[] = fitting.map(({ first }) => first);
  const codes = fitting.map((response) => `${response.code} ×${response.count}`).join(', ');
  const message = met ? words.found(seen, which) : words.foundWrong(seen, countText(count, context), which, codes);
  return { matched: [], result: { label, met, message, nearest: null, callIds: [], evidence } };
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
