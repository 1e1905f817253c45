import { type JudgedTransfer, nameOf, plain } from '../../findings/index.ts';
import { isBefore } from '../../model/index.ts';
import { capitalise, clip, padEnd, widthOf, wrap } from '../../page/index.ts';
import type { StoryStep, TransferRecord } from '../../records/index.ts';
import { isChallenge, isFinal, isRefusal, isSuccess } from '../../sip/index.ts';
import { findLines } from './find-lines.ts';
import { headLine } from './head-line.ts';
import { type Paragraph, setOut } from './paragraph.ts';
import { type EndsOf, endsIn } from './parties.ts';
import type { TextOptions } from './text-options.ts';

const MAX_STEPS = 60;
/** Columns that a note gets at least; else it stands below. */
const MIN_NOTE = 20;
const NOTE_INDENT = 14;

/** One transfer as a short story: what became of it, who said what, who is at fault, what to do. */
export function tellTransfer(judged: JudgedTransfer, options: TextOptions): string[] {
  const { record } = judged;
  return [
    headline(judged, options),
    ...introduction(record, options),
    '',
    ...steps(judged, options),
    '',
    ...conclusion(judged, options),
  ];
}

/** The same in one line. */
export function tellTransferBriefly(judged: JudgedTransfer, options: TextOptions): string {
  return headline(judged, options);
}

function headline(judged: JudgedTransfer, options: TextOptions): string {
  const { title, names, paint } = transferTitle(judged, options);
  const { words, style } = options;
  const first = judged.record.steps[0]?.sighting;
  return headLine(paint(style.bold(title)), names, first, words.confidence[judged.confidence], options);
}

/** What became of a transfer in capitals, between whom, and in which colour. */
export function transferTitle({ record, verdict }: JudgedTransfer, { words, style }: TextOptions) {
  const isGood = record.outcome === 'succeeded' && verdict === null;
  const title =
    record.outcome === 'succeeded' && !isGood ? words.succeededWithFault : words.transferHeadline[record.outcome];
  const mark = isGood ? '✓' : record.outcome === 'succeeded' ? '!' : isUndecided(record) ? '?' : '✗';
  const paint = isGood ? style.green : record.outcome === 'succeeded' || isUndecided(record) ? style.yellow : style.red;
  const parties = [record.transferor, record.transferee, ...(record.target.uri === '' ? [] : [record.target])];
  const names = parties.map(({ uri }) => nameOf(uri)).join(' → ');
  return { title: `${mark} ${title}`, names, paint };
}

function isUndecided(record: TransferRecord): boolean {
  return ['unresolved', 'truncated', 'not-reported', 'no-notify'].includes(record.outcome);
}

function introduction(record: TransferRecord, { words, width }: TextOptions): string[] {
  const withAddress = (uri: string, address: string | null) =>
    address === null ? nameOf(uri) : `${nameOf(uri)} (${address})`;
  if (record.isRemnant) {
    return [];
  }
  const sentence = words.asked(
    withAddress(record.transferor.uri, record.transferor.address),
    withAddress(record.transferee.uri, record.transferee.address),
    plain(record.target.uri),
    words.kind[record.kind],
  );
  return wrap(sentence, width - 2).map((line) => `  ${line}`);
}

function steps({ record }: JudgedTransfer, options: TextOptions): string[] {
  const shown = record.steps.slice(0, MAX_STEPS);
  const decisive = decisiveStep(record);
  const endsOf = endsIn(record);
  const rows = shown.map((step) => rowOf(record, step, endsOf, step === decisive, options));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => widthOf(row.cells[column] ?? ''))));
  return rows.flatMap(({ cells, note, isDecisive }) => {
    const start = `     ${cells.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join('  ')}  `;
    const lines = withNote(start, note, options.width);
    return isDecisive ? lines.map(options.style.bold) : lines;
  });
}

/** A note in its column, over several lines if need be; below where the column leaves no room. */
function withNote(start: string, note: string, width: number): string[] {
  const column = widthOf(start);
  if (width - column < MIN_NOTE) {
    const below = wrap(note, width - NOTE_INDENT).map((line) => ' '.repeat(NOTE_INDENT) + line);
    return [clip(start.trimEnd(), width), ...below];
  }
  const [first = '', ...more] = wrap(note, width - column);
  return [(start + first).trimEnd(), ...more.map((line) => ' '.repeat(column) + line)];
}

type Row = {
  readonly cells: readonly string[];
  readonly note: string;
  readonly isDecisive: boolean;
};

function rowOf(
  record: TransferRecord,
  step: StoryStep,
  endsOf: EndsOf,
  isDecisive: boolean,
  options: TextOptions,
): Row {
  const { sighting } = step;
  const [from, to] = endsOf(step.kind, sighting);
  const offset = (sighting.timeUs - record.startUs) / 1e6;
  return {
    cells: [
      Number.isNaN(offset) ? '' : `${offset < 0 ? '-' : '+'}${Math.abs(offset).toFixed(3)}`,
      options.placeOf(sighting),
      `${clip(from, 18)} → ${clip(to, 18)}`,
      clip(wordsOf(step, options), 30),
    ],
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

function byeNote(record: TransferRecord, step: StoryStep, note: TextOptions['words']['stepNote']): string {
  const decided = decisiveStep(record);
  if (decided === null || isBefore(step.sighting, decided.sighting)) {
    return note.byeBefore;
  }
  return record.outcome === 'succeeded' ? note.byeAfterSuccess : note.byeAfterFailure;
}

/** The message that settled the outcome: the target's final response, else the NOTIFY or the refusal of the REFER. */
export function decisiveStep(record: TransferRecord): StoryStep | null {
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

function conclusion(judged: JudgedTransfer, options: TextOptions): string[] {
  const { record } = judged;
  const callIds = [record.referCallId, record.targetLeg?.callId ?? ''];
  return setOut([...concludeTransfer(judged, options), ...findLines(callIds, record.steps[0]?.sighting)], options);
}

/** Why, who is at fault, what to do: paragraphs of the verdict. */
export function concludeTransfer(judged: JudgedTransfer, options: TextOptions): Paragraph[] {
  const { words } = options;
  const { verdict, record } = judged;
  const said: Paragraph[] = [];
  if (verdict !== null) {
    said.push({ label: words.why, text: capitalise(verdict.message) });
    said.push({ label: words.atFault, text: blamed(judged, options) });
    said.push(...verdict.remediation.map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })));
    said.push({ label: words.reference, text: references(judged) });
  }
  for (const finding of judged.findings.filter((other) => other !== verdict)) {
    said.push({ label: words.alsoFound, text: `${capitalise(finding.message)} [${finding.rule}]` });
  }
  const gaps = gapsOf(record, words);
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
function gapsOf(record: TransferRecord, words: TextOptions['words']): string[] {
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
  if (record.outcome === 'truncated') {
    gaps.push(words.vantage.traceEnds);
  }
  return gaps;
}
