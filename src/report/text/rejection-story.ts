import { contactLine, type JudgedRejection, leadingFinding, nameOf, plain } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import type { RejectionRecord, Sighting } from '../../records/index.ts';
import { callEnds } from './call-ends.ts';
import { sightingRows } from './evidence-rows.ts';
import { findLines } from './find-lines.ts';
import { rowLines } from './ladder-rows.ts';
import { doubtLine, type Paragraph } from './paragraph.ts';
import type { StoryParts } from './story-parts.ts';
import type { TextOptions } from './text-options.ts';
import type { ContactWorth } from './words.ts';

/** One rejected call: who was called, what came back, who rejected it, whom to contact. */
export function rejectionParts(judged: JudgedRejection, options: TextOptions): StoryParts {
  const { callId, legs, evidence } = judged.record;
  const callIds = [callId, ...legs.map((leg) => leg.callId)];
  const messages = () => sightingRows(evidence, callEnds(judged.record, evidence), wordsOf, options);
  return {
    ...rejectionTitle(judged, options),
    confidence: options.words.confidence[judged.confidence],
    first: evidence[0],
    lead: () => [],
    sightings: evidence,
    messages,
    rows: () => rowLines(messages(), options).flat(),
    paragraphs: () => [...concludeRejection(judged, options), ...findLines(callIds, evidence[0])],
  };
}

/** Who rejected a call in capitals, who had called whom, and in which colour. */
export function rejectionTitle(judged: JudgedRejection, { words, style }: TextOptions) {
  const { record } = judged;
  const isError = leadingFinding(judged)?.severity === 'error';
  const code = `${record.code} ${record.phrase}`.trim();
  const isMessage = record.method === 'MESSAGE';
  const headline = record.answeredElsewhere
    ? words.rejectionHeadline.branch
    : (isMessage ? words.messageHeadline : words.rejectionHeadline)[record.by];
  const names = isMessage ? words.rejectedMessage : words.rejectedCall;
  return {
    title: `${isError ? '✗' : '!'} ${headline}`,
    names: `${names(nameOf(record.from), nameOf(record.to))}: ${plain(code)}`,
    paint: isError ? style.red : style.yellow,
  };
}

function wordsOf({ method, status, phrase }: Sighting): string {
  return plain(status === 0 ? method : `${status} ${phrase}`.trim());
}

/** Where a contact was read, and what that is worth. */
function worthOf({ card, signature }: RejectionRecord): ContactWorth {
  if (card === null) {
    return 'reason';
  }
  const isUndated = signature === 'valid' && card.ageS === null;
  return isUndated ? 'undated' : signature === 'valid' || signature === 'stale' ? signature : 'unverified';
}

/** Why, whom to contact, what to do: paragraphs of the verdict. */
export function concludeRejection(judged: JudgedRejection, options: TextOptions): Paragraph[] {
  const { words } = options;
  const { record, verdict } = judged;
  const said: Paragraph[] = [];
  if (verdict !== null) {
    said.push({ label: words.why, text: capitalise(verdict.message) });
  }
  said.push(...doubtLine(judged.doubt, options));
  const contact = contactLine(record);
  if (record.signature === 'signature-invalid') {
    said.push({ label: words.contact, text: words.noTrustedContact });
  } else if (contact !== null) {
    said.push({ label: words.contact, text: `${contact} (${words.contactWorth[worthOf(record)]})` });
  } else if (record.cardUri !== null) {
    said.push({ label: words.contact, text: words.card(plain(record.cardUri, 300)) });
  }
  for (const leg of record.legs) {
    said.push({ label: words.alsoSeen, text: words.otherLeg(plain(leg.callId, 60), leg.at, leg.score, leg.signals) });
  }
  if (!record.effective && !record.answeredElsewhere) {
    said.push({ label: words.notSeen, text: words.notEffective });
  }
  said.push(...(verdict?.remediation ?? []).map((fix, i) => ({ label: i === 0 ? words.doNext : '', text: fix })));
  for (const finding of judged.findings.filter((other) => other !== verdict)) {
    said.push({ label: words.alsoFound, text: `${capitalise(finding.message)} [${finding.rule}]` });
  }
  const references = [`siptriage explain ${record.code}`, ...(verdict?.references ?? [])];
  said.push({ label: words.reference, text: references.join(' · ') });
  return said;
}
