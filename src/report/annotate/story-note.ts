import {
  type JudgedCall,
  type JudgedNotice,
  type JudgedRegistration,
  type JudgedRejection,
  type JudgedTransfer,
  leadingFinding,
  plain,
  type Story,
} from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { labelOf } from '../label.ts';
import { callTitle, concludeCall } from '../text/call-story.ts';
import { concludeNotice, noticeTitle } from '../text/notice-story.ts';
import { concludeRegistration, registrationTitle } from '../text/registration-story.ts';
import { concludeRejection, rejectionTitle } from '../text/rejection-story.ts';
import type { TextOptions } from '../text/text-options.ts';
import { concludeTransfer, settlingStep, transferTitle } from '../text/transfer-story.ts';
import { labelledLine, labelledParts, type NoteLayout, type Paint, paragraph } from './gutter.ts';
import { ANNOTATE_WORDS } from './words.ts';

export type NoteOptions = TextOptions & Pick<NoteLayout, 'width'>;

/** Lines that belong below a message. */
export type Note = { readonly at: Sighting; readonly lines: readonly string[] };

/** Evidence named in a note; a story with more is told by the report. */
const MOST_EVIDENCE = 12;

/** What one story says beside the trace: its verdict where it was decided, and where it begins how it will end. */
export function notesOn(story: Story, options: NoteOptions): Note[] {
  switch (story.type) {
    case 'transfer':
      return transferNotes(story.transfer, options);
    case 'rejection':
      return rejectionNotes(story.rejection, options);
    case 'call':
      return callNotes(story.call, options);
    case 'registration':
      return registrationNotes(story.registration, options);
    case 'notice':
      return noticeNotes(story.notice, options);
    case 'form':
      return [];
  }
}

function transferNotes(judged: JudgedTransfer, options: NoteOptions): Note[] {
  const steps = judged.record.steps;
  const decided = (settlingStep(judged.record) ?? steps.at(-1))?.sighting;
  const { title, names, paint } = transferTitle(judged, options);
  const facts = options.detail === 'quiet' ? [] : concludeTransfer(judged, options);
  const heading = `${names} (${options.words.confidence[judged.confidence]})`;
  return decidedAt(
    decided,
    steps.map((step) => step.sighting),
    { title, heading, facts, paint },
    options,
  );
}

function rejectionNotes(judged: JudgedRejection, options: NoteOptions): Note[] {
  const { evidence } = judged.record;
  const { title, names, paint } = rejectionTitle(judged, options);
  const facts = options.detail === 'quiet' ? [] : concludeRejection(judged, options);
  const heading = `${names} (${options.words.confidence[judged.confidence]})`;
  const decided = evidence.findLast((sighting) => sighting.status === judged.record.code) ?? evidence.at(-1);
  return decidedAt(decided, evidence, { title, heading, facts, paint }, options);
}

/** A call that failed, or went wrong, without being a rejection or a part of a transfer. */
function callNotes(judged: JudgedCall, options: NoteOptions): Note[] {
  const { record } = judged;
  if (leadingFinding(judged) === null || record.outcome === 'rejected') {
    return [];
  }
  const { title, names, confidence, paint } = callTitle(judged, options);
  const facts = options.detail === 'quiet' ? [] : concludeCall(judged, options);
  const decided =
    record.evidence.findLast((sighting) => sighting.status > 0 && sighting.status === record.finalStatus) ??
    record.evidence.at(-1);
  return decidedAt(decided, record.evidence, { title, heading: `${names} (${confidence})`, facts, paint }, options);
}

/** A registration that failed, or went wrong. */
function registrationNotes(judged: JudgedRegistration, options: NoteOptions): Note[] {
  const { record } = judged;
  const finding = leadingFinding(judged);
  if (finding === null || finding.severity === 'info') {
    return [];
  }
  const { title, names, confidence, paint } = registrationTitle(judged, options);
  const facts = options.detail === 'quiet' ? [] : concludeRegistration(judged, options);
  const decided =
    record.evidence.findLast((sighting) => sighting.status > 0 && sighting.status === record.finalStatus) ??
    record.evidence.at(-1);
  return decidedAt(decided, record.evidence, { title, heading: `${names} (${confidence})`, facts, paint }, options);
}

/** What went wrong with other requests, or what a stranger tried: where the last of it stands. */
function noticeNotes(judged: JudgedNotice, options: NoteOptions): Note[] {
  const { verdict, record } = judged;
  if (verdict === null || verdict.severity === 'info') {
    return [];
  }
  const { title, names, confidence, paint } = noticeTitle(judged, options);
  const facts = options.detail === 'quiet' ? [] : concludeNotice(judged, options);
  const heading = `${names} (${confidence})`;
  return decidedAt(record.evidence.at(-1), record.evidence, { title, heading, facts, paint }, options);
}

type Verdict = {
  readonly title: string;
  readonly heading: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly paint: Paint;
};

function decidedAt(
  decided: Sighting | undefined,
  evidence: readonly Sighting[],
  { title, heading, facts, paint }: Verdict,
  options: NoteOptions,
): Note[] {
  if (decided === undefined) {
    return [];
  }
  const words = ANNOTATE_WORDS.in(options.lang);
  const proof = evidence
    .slice(0, MOST_EVIDENCE)
    .map((sighting) => `${options.placeOf(sighting)} ${plain(labelOf(sighting), 40)}`);
  const verdict: Note = {
    at: decided,
    lines: [
      ...paragraph(title, `· ${heading}`, paint, options),
      ...facts.flatMap(({ label, text }) => labelledLine(label, text, paint, options)),
      ...(options.detail === 'quiet' ? [] : labelledParts(words.evidence, proof, paint, options)),
    ],
  };
  const [first] = evidence;
  if (first === undefined || first === decided || options.detail === 'quiet') {
    return [verdict];
  }
  const where = `· ${heading}: ${words.decidedAt(options.placeOf(decided))}`;
  return [{ at: first, lines: paragraph(title, where, paint, options) }, verdict];
}
