import { type JudgedTransfer, leadingFinding, nameOf, plain } from '../../findings/index.ts';
import { isBefore } from '../../model/index.ts';
import { capitalise, clip } from '../../page/index.ts';
import type { StoryStep, TransferRecord } from '../../records/index.ts';
import { isChallenge, isFinal, isRefusal, isSuccess } from '../../sip/index.ts';
import { offsetText } from '../time.ts';
import { cutRowLines } from './cut-rows.ts';
import { findLines } from './find-lines.ts';
import type { LadderRow } from './ladder-rows.ts';
import { doubtLine, type Paragraph } from './paragraph.ts';
import { type EndsOf, endsIn } from './parties.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';

/** Messages shown in lines of text: the first and the last of a longer one, and what decided it. */
const FIRST_STEPS = 40;
const LAST_STEPS = 20;

/** One transfer as a short story: what became of it, who said what, who is at fault, what to do. */
export function transferParts(judged: JudgedTransfer, options: TextOptions): StoryParts {
  const { record } = judged;
  const first = record.steps[0]?.sighting;
  const messages = () => rowsOf(record, options);
  const callIds = [record.referCallId, record.targetLeg?.callId ?? ''];
  return {
    ...transferTitle(judged, options),
    confidence: options.words.confidence[judged.confidence],
    first,
    lead: () => introduction(record, options),
    sightings: record.steps.map(({ sighting }) => sighting),
    messages,
    rows: () => cutRowLines(messages(), { first: FIRST_STEPS, last: LAST_STEPS }, options),
    paragraphs: () => [...concludeTransfer(judged, options), ...findLines(callIds, first)],
  };
}

/** What became of a transfer in capitals, between whom, and in which colour. */
export function transferTitle({ record, verdict, findings }: JudgedTransfer, { words, style }: TextOptions) {
  const lead = leadingFinding({ verdict, findings });
  const isGood = record.outcome === 'succeeded' && verdict === null && (lead === null || lead.severity === 'info');
  const isHarmless = record.outcome === 'rejected' && record.refer.acceptedLater !== null;
  const isNoFailure = record.outcome === 'succeeded' || isHarmless;
  const title = isHarmless
    ? words.acceptedLater
    : record.outcome === 'succeeded' && !isGood
      ? words.succeededWithFault
      : words.transferHeadline[record.outcome];
  const mark = isGood ? '✓' : isNoFailure ? '!' : isUndecided(record) ? '?' : '✗';
  const paint = isGood ? style.green : isNoFailure || isUndecided(record) ? style.yellow : style.red;
  const parties = [record.transferor, record.transferee, ...(record.target.uri === '' ? [] : [record.target])];
  const names = parties.map(({ uri }) => nameOf(uri)).join(' → ');
  return { title: `${mark} ${title}`, names, paint };
}

function isUndecided(record: TransferRecord): boolean {
  return ['unresolved', 'truncated', 'not-reported', 'no-notify'].includes(record.outcome);
}

function introduction(record: TransferRecord, { words }: TextOptions): string[] {
  const withAddress = (uri: string, address: string | null) =>
    address === null ? nameOf(uri) : `${nameOf(uri)} (${address})`;
  if (record.isRemnant) {
    return [];
  }
  return [
    words.asked(
      withAddress(record.transferor.uri, record.transferor.address),
      withAddress(record.transferee.uri, record.transferee.address),
      plain(record.target.uri),
      words.kind[record.kind],
    ),
  ];
}

function rowsOf(record: TransferRecord, options: TextOptions): LadderRow[] {
  const decisive = decisiveStep(record);
  const endsOf = endsIn(record);
  return record.steps.map((step) => rowOf(record, step, endsOf, step === decisive, options));
}

function rowOf(
  record: TransferRecord,
  step: StoryStep,
  endsOf: EndsOf,
  isDecisive: boolean,
  options: TextOptions,
): LadderRow {
  const { sighting } = step;
  const [from, to] = endsOf(step.kind, sighting);
  return {
    when: offsetText(sighting.timeUs - record.startUs),
    place: options.placeOf(sighting),
    hop: `${clip(from, 18)} → ${clip(to, 18)}`,
    words: clip(wordsOf(step, options), 30),
    note: noteOf(record, step, isDecisive, options),
    isDecisive,
  };
}

function wordsOf(step: StoryStep, { words }: TextOptions): string {
  const { sighting } = step;
  if (sighting.status > 0) {
    return plain(`${sighting.status} ${sighting.phrase}`.trim());
  }
  if (sighting.detail === null) {
    return plain(sighting.method);
  }
  return plain(step.kind === 'refer' ? words.referTo(sighting.detail) : `${sighting.method} ${sighting.detail}`);
}

function noteOf(record: TransferRecord, step: StoryStep, isDecisive: boolean, { words }: TextOptions): string {
  const notes: string[] = [];
  if (isDecisive) {
    notes.push(`◀ ${words.decidedHere}`);
  }
  const meaning = meaningOf(record, step, words.stepNote);
  if (meaning !== null) {
    notes.push(meaning);
  }
  if (step.repeats > 0) {
    notes.push(words.again(step.repeats));
  }
  return notes.join('; ');
}

function meaningOf(record: TransferRecord, step: StoryStep, note: TextOptions['words']['stepNote']): string | null {
  switch (step.kind) {
    case 'refer-response':
      return isChallenge(step.status) ? note.challenged : isSuccess(step.status) ? note.accepted : null;
    case 'target-invite':
      return note.referredCall;
    case 'notify':
      return step.subscriptionState === 'terminated' ? note.subscriptionEnded : null;
    case 'bye':
      return byeNote(record, step, note);
    default:
      return null;
  }
}

function byeNote(record: TransferRecord, step: StoryStep, note: TextOptions['words']['stepNote']): string | null {
  if (isBefore(step.sighting, record.refer.sentAt)) {
    return null;
  }
  const decided = settlingStep(record);
  if (decided === null || isBefore(step.sighting, decided.sighting)) {
    return wasReportedBefore(record, step) ? note.byeAfterReport : note.byeBefore;
  }
  return record.outcome === 'succeeded' ? note.byeAfterSuccess : note.byeAfterFailure;
}

function wasReportedBefore({ steps }: TransferRecord, { sighting }: StoryStep): boolean {
  return steps.some((step) => step.kind === 'notify' && isFinal(step.status) && isBefore(step.sighting, sighting));
}

/**
 * The message that decided. Null where an element made another code of the target's refusal: what the transferee got settled
 * the transfer, and decided nothing.
 */
export function decisiveStep(record: TransferRecord): StoryStep | null {
  return hiddenStatus(record) === null ? settlingStep(record) : null;
}

/** The code of the target's refusal that an element made another of, by which the transfer failed; null for none. */
export function hiddenStatus({ outcome, targetLeg }: TransferRecord): number | null {
  return outcome === 'failed' ? (targetLeg?.beyond?.status ?? null) : null;
}

/** The message that settled the outcome: the target's final response, else the NOTIFY or the refusal of the REFER. */
export function settlingStep(record: TransferRecord): StoryStep | null {
  if (record.outcome === 'rejected') {
    return record.steps.findLast((step) => step.kind === 'refer-response') ?? null;
  }
  if (record.outcome !== 'succeeded' && record.outcome !== 'failed') {
    return null;
  }
  const wanted = record.targetLeg?.finalStatus ?? null;
  return (
    record.steps.find((step) => step.kind === 'target-final' && step.status === wanted) ??
    record.steps.findLast((step) => step.kind === 'notify' && isFinal(step.status)) ??
    null
  );
}

/** Why, who is at fault, what to do: paragraphs of the verdict. */
export function concludeTransfer(judged: JudgedTransfer, options: TextOptions): Paragraph[] {
  const { words } = options;
  const { verdict } = judged;
  const said: Paragraph[] = [];
  if (verdict !== null) {
    said.push({ label: words.why, text: capitalise(verdict.message) });
    said.push({ label: words.atFault, text: blamed(judged, options) });
  }
  said.push(...doubtLine(judged.doubt, options));
  if (verdict !== null) {
    said.push(...verdict.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })));
    said.push({ label: words.reference, text: references(judged) });
  }
  for (const finding of judged.findings.filter((other) => other !== verdict)) {
    said.push({ label: words.alsoFound, text: `${capitalise(finding.message)} [${finding.rule}]` });
  }
  const gaps = gapsOf(judged, words);
  said.push(...gaps.map((gap) => ({ label: words.notSeen, text: gap })));
  if (verdict !== null && gaps.length === 0 && judged.settledBy !== null) {
    said.push({ label: words.toBeSure, text: judged.settledBy });
  }
  return said;
}

function blamed({ record, verdict }: JudgedTransfer, { words }: TextOptions): string {
  const party = verdict?.atFault ?? null;
  if (party === null) {
    return words.nobody;
  }
  return party === 'network' || party === 'client' || party === 'registrar'
    ? words.party[party]
    : `${words.party[party]} (${nameOf(record[party].uri)})`;
}

function references({ record, verdict }: JudgedTransfer): string {
  const reported = record.notifies.findLast(({ sipfragStatus }) => isFinal(sipfragStatus))?.sipfragStatus ?? null;
  const code = record.outcome === 'rejected' ? record.refer.status : (record.targetLeg?.finalStatus ?? reported);
  const explain = !isRefusal(code) ? [] : [`siptriage explain ${code}`];
  return [...explain, ...(verdict?.references ?? [])].join(' · ');
}

/** What this trace cannot show about the story, so that nobody takes the verdict for more than it is. */
function gapsOf({ record, doubt }: JudgedTransfer, words: TextOptions['words']): string[] {
  const gaps: string[] = [];
  if (record.isRemnant) {
    return gaps;
  }
  if (record.targetLeg === null && (record.outcome === 'succeeded' || record.outcome === 'failed')) {
    gaps.push(words.vantage.noTargetLeg);
  }
  if (record.refer.status === null && record.outcome !== 'no-answer') {
    gaps.push(words.vantage.noReferAnswer);
  }
  if (record.refer.dialog === 'before-trace') {
    gaps.push(words.vantage.callBeforeTrace);
  }
  if (record.outcome === 'truncated' && doubt !== 'still-open') {
    gaps.push(words.vantage.traceEnds);
  }
  return gaps;
}
