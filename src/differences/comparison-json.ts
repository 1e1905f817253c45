import { masked } from '../display/index.ts';
import type { Lang } from '../languages/index.ts';
import { type MessageRef, PLAIN, refMaker, safeJson, storyTitle } from '../report/index.ts';
import type { Pair } from './align.ts';
import type { Step } from './call-steps.ts';
import { saidOf, sentencesOf, type Telling } from './comparison-telling.ts';
import type { Difference } from './difference.ts';
import { DIFF } from './schema.ts';
import type { Side } from './side.ts';
import type { Value } from './traits/trait.ts';
import type { ReadMessage } from './transactions.ts';

const WIDTH = 100;

/** A comparison as JSON by its schema. */
export function comparisonJson(
  telling: Telling,
  { version, lang }: { readonly version: string; readonly lang: Lang },
): string {
  const { comparison } = telling;
  const { verdict, parting, outcome, differences, pairs } = comparison;
  const one = (difference: Difference | null): object | null =>
    difference === null ? null : differenceOf(difference, telling);
  const result = {
    schema: DIFF,
    tool: { name: 'siptriage', version },
    good: sideOf(telling.good, lang),
    bad: sideOf(telling.bad, lang),
    verdict,
    sentences: sentencesOf(telling),
    parting: one(parting),
    outcome: one(outcome),
    differences: differences.map(one),
    steps: pairs.map((pair) => pairOf(pair, telling)),
  };
  return `${safeJson(result, 2)}\n`;
}

function sideOf(side: Side, lang: Lang): object {
  const { stories, paths } = side;
  const [lead] = stories;
  const options = { lang, style: PLAIN, detail: 'normal', width: WIDTH, timezone: null } as const;
  const { title, why } = lead === undefined ? { title: '', why: null } : storyTitle(lead, paths, options);
  return {
    inputs: paths,
    kind: lead?.type ?? null,
    title,
    why,
    callIds: [...new Set(side.messages.map(({ callId }) => callId))],
    messages: side.messages.length,
  };
}

function differenceOf(difference: Difference, telling: Telling): object {
  const { tier, kind, step, trait, section, good, bad, also, weight, isUnseen, isNamed } = difference;
  return {
    tier,
    kind,
    step: stepOf(step),
    trait,
    section,
    good: kind === 'trait' ? good.map(jsonValue) : null,
    bad: kind === 'trait' ? bad.map(jsonValue) : null,
    goodAt: refOf(difference.goodAt, telling.good),
    badAt: refOf(difference.badAt, telling.bad),
    also,
    weight,
    unseen: isUnseen,
    named: isNamed,
    message: saidOf(difference, telling),
  };
}

function jsonValue(value: Value): object {
  const shown = value.slice(1);
  return value.startsWith('~') ? { word: shown } : { text: masked(shown) };
}

function stepOf({ kind, place }: Pick<Step, 'kind' | 'place'>): object {
  const { leg, method, by, isInDialog, report, number, attempt } = place;
  return { kind, method, by, leg: leg.role, legNumber: leg.number, inDialog: isInDialog, report, number, attempt };
}

function pairOf({ good, bad }: Pair, telling: Telling): object {
  const step = (good ?? bad) as Step;
  return {
    step: stepOf(step),
    good: refOf(good?.messages[0] ?? null, telling.good),
    bad: refOf(bad?.messages[0] ?? null, telling.bad),
  };
}

function refOf(read: ReadMessage | null, { paths }: Side): MessageRef | null {
  return read === null ? null : refMaker(paths)(read.kept.sighting);
}
