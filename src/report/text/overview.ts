import { nameOf, plain, type TraceTotals, totalOf } from '../../findings/index.ts';
import { problemIn } from '../../model/index.ts';
import { clip, flow, labelled, padEnd, wrap } from '../../page/index.ts';
import type { RegistrationOutcome, ResponseCount } from '../../records/index.ts';
import { annotate, annotateResponse, bareContext } from '../../reference/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { dayOfYear, isoTime, timeOfDay } from '../time.ts';
import { type CallOutline, isNotable, type TextFacts } from './listed-calls.ts';
import type { TextOptions } from './text-options.ts';
import type { Words } from './words.ts';

const LABEL_COLUMN = 12;
const SHOWN_CALLS = 20;
const SHOWN_PROBLEMS = 10;

/** What was read: names, counts, the span of time. */
export function tellSummary(totals: TraceTotals, options: TextOptions): string[] {
  const { style, width } = options;
  const { names, counts, span, unseen, extras } = summaryOf(totals, options);
  const lines = flow([style.bold(clip(names, width)), counts, span, ...unseen], width);
  return [...lines, ...wrap(extras, width).map(style.dim)];
}

/** The same in its parts. */
export function summaryOf(totals: TraceTotals, options: TextOptions) {
  const { words } = options;
  const names = totals.inputs.map((input) => plain(input.path.split('/').at(-1) ?? input.path, 60));
  const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} + ${names.length - 2}` : names.join(', ');
  const counts = words.counts(
    totals.messages,
    countCalls(totals),
    totals.storyCounts.transfers,
    totals.storyCounts.rejections,
    countRegistrations(totals),
  );
  const unseen = totals.mediaSeen === false && options.detail !== 'quiet' ? [words.noRtp] : [];
  const extras = [
    ...(totals.retransmissions > 0 ? [words.retransmissions(totals.retransmissions)] : []),
    ...(totals.duplicates > 0 ? [words.duplicates(totals.duplicates)] : []),
  ];
  return { names: shown, counts, span: spanOf(totals, options), unseen, extras: extras.join(', ') };
}

/** `2026-11-22 06:11:02 – 06:11:04 UTC`; the second date only where it is another day. */
function spanOf({ startUs, endUs }: TraceTotals, { words, clockOf, dayOf, zone }: TextOptions): string {
  if (isoTime(startUs) === null || isoTime(endUs) === null) {
    return undatedSpan(startUs, endUs, words);
  }
  const [startDay, endDay] = [dayOf(startUs), dayOf(endUs)];
  return `${startDay} ${clockOf(startUs)} – ${startDay === endDay ? '' : `${endDay} `}${clockOf(endUs)} ${zone}`;
}

/** `10:00:48 – 10:01:00, date unknown`; with the day where only its year is. */
function undatedSpan(startUs: number, endUs: number, words: Words): string {
  const [start, end] = [timeOfDay(startUs), timeOfDay(endUs)];
  if (start === null || end === null) {
    return words.noTime;
  }
  const [startDay, endDay] = [dayOfYear(startUs), dayOfYear(endUs)];
  const span = `${startDay}${start.slice(0, 8)} – ${startDay === endDay ? '' : endDay}${end.slice(0, 8)}`;
  return startDay === '' ? words.noDate(span) : words.noYear(span);
}

/** The calls that did not go well and are told nowhere else; with `--verbose` all of them. */
export function tellCalls(facts: TextFacts, told: ReadonlySet<string>, options: TextOptions): string[] {
  const { words, style, detail } = options;
  const listed =
    detail === 'verbose' ? facts.calls : facts.calls.filter((call) => isNotable(call) && !told.has(call.callId));
  if (listed.length === 0) {
    return [];
  }
  const shown = detail === 'verbose' ? listed : listed.slice(0, SHOWN_CALLS);
  const more = listed.length - shown.length;
  return [
    style.bold(words.callsHeading),
    ...shown.map((call) => callLine(call, options)),
    ...(more > 0 ? [`  ${words.moreCalls(more)}`] : []),
    '',
  ];
}

function callLine(call: CallOutline, { words, placeOf, lang, width }: TextOptions): string {
  const status = call.finalStatus === null ? '' : plain(`${call.finalStatus} ${call.finalPhrase}`.trim(), 40);
  const title =
    call.finalStatus !== null && isRefusal(call.finalStatus) ? annotate(call.finalStatus, lang)?.title : undefined;
  const parts = [
    call.first === null ? '' : placeOf(call.first),
    `${nameOf(call.from)} → ${nameOf(call.to)}`,
    call.isGivenUp ? words.givenUp : words.callOutcome[call.outcome],
    status,
    title === undefined || title.toLowerCase() === status.slice(4).toLowerCase() ? '' : `(${title})`,
  ];
  return clip(`  ${parts.filter((part) => part !== '').join('  ')}`, width);
}

/** Every code with its count; where there is room for a lesson, or one is asked for, what they mean. */
export function tellResponses(facts: TextFacts, options: TextOptions, isRoomy: boolean): string[] {
  const { words, style, detail, width } = options;
  if (facts.responseCounts.length === 0) {
    return [];
  }
  const counts = facts.responseCounts.map(({ code, count }) => `${code} ×${count}`);
  const lines = flow([...counts, style.dim(words.explainHint)], width - LABEL_COLUMN).map(
    (line, i) => (i === 0 ? style.bold(padEnd(words.responses, LABEL_COLUMN)) : ' '.repeat(LABEL_COLUMN)) + line,
  );
  if (detail === 'quiet' || (detail === 'normal' && !isRoomy)) {
    return lines;
  }
  return [
    ...lines,
    ...facts.responseCounts.filter(needsWords(facts, options)).flatMap((response) => explained(response, options)),
  ];
}

/** A trace without any fault needs no lesson; otherwise 202 and everything from 300 on is explained. */
function needsWords(facts: TextFacts, { detail }: TextOptions): (response: ResponseCount) => boolean {
  const isGood = isAllGood(facts);
  return ({ code }) => (detail === 'verbose' ? true : !isGood && (code === 202 || isRefusal(code)));
}

/** By the method that it answered, where that was always the same: a 202 to MESSAGE is no matter of transfers. */
function explained({ code, phrase, method }: ResponseCount, { lang, width }: TextOptions): string[] {
  const entry = annotateResponse(bareContext(code, method ?? ''), lang);
  const text = entry === null ? plain(phrase) : `${entry.title}: ${entry.description}`;
  return labelled(String(code), text, { indent: 2, column: LABEL_COLUMN - 2, width });
}

/** Every call, kept or only counted. */
export function countCalls({ callCounts }: TraceTotals): number {
  return totalOf(callCounts);
}

const FAILED_REGISTRATIONS: readonly RegistrationOutcome[] = ['refused', 'challenged', 'unanswered'];

/** Every registration, kept or only counted. */
export function countRegistrations({ registrationCounts }: TraceTotals): number {
  return totalOf(registrationCounts);
}

/** Whether there is nothing to complain about. */
export function isAllGood(facts: TextFacts): boolean {
  return (
    facts.storyCounts.badTransfers === 0 &&
    facts.storyCounts.badRejections === 0 &&
    facts.inputs.every((input) => input.cut === 0) &&
    facts.storyCounts.badCalls === 0 &&
    facts.storyCounts.badRegistrations === 0 &&
    facts.storyCounts.badNotices === 0 &&
    FAILED_REGISTRATIONS.every((outcome) => facts.registrationCounts[outcome] === 0) &&
    !facts.calls.some(isNotable)
  );
}

/** What could not be read, with its place. */
export function tellProblems(totals: TraceTotals, { lang, words, style, detail, width }: TextOptions): string[] {
  // Whole inputs that gave nothing are told on standard error.
  const problems = totals.problems.filter((problem) => !problem.code.startsWith('input-'));
  if (problems.length === 0) {
    return [];
  }
  const shown = detail === 'verbose' ? problems : problems.slice(0, SHOWN_PROBLEMS);
  const lines = shown.flatMap((problem) => {
    const path =
      problem.input === null || totals.inputs.length === 1
        ? ''
        : `${plain(totals.inputs[problem.input]?.path ?? '', 60)}: `;
    const place = problem.record === null ? '' : `${words.record} ${problem.record}: `;
    const text = `${path}${place}${plain(problemIn(lang, problem.message), 300)} [${problem.code}]`;
    return wrap(text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`);
  });
  const more = problems.length - shown.length;
  return ['', style.bold(words.problems), ...lines, ...(more > 0 ? [`  ${words.moreProblems(more)}`] : [])];
}
