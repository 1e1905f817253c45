import { contactLine, type JudgedRejection, nameOf, plain } from '../../findings/index.ts';
import { capitalise, clip, padEnd, widthOf } from '../../page/index.ts';
import type { RejectionRecord } from '../../records/index.ts';
import { callEnds } from './call-ends.ts';
import { findLines } from './find-lines.ts';
import { headLine } from './head-line.ts';
import { type Paragraph, setOut } from './paragraph.ts';
import type { TextOptions } from './text-options.ts';
import type { ContactWorth } from './words.ts';

/** One rejected call: who was called, what came back, who rejected it, whom to contact. */
export function tellRejection(judged: JudgedRejection, options: TextOptions): string[] {
  return [tellRejectionBriefly(judged, options), '', ...steps(judged, options), '', ...conclusion(judged, options)];
}

/** The same in one line. */
export function tellRejectionBriefly(judged: JudgedRejection, options: TextOptions): string {
  const { title, names } = rejectionTitle(judged, options);
  const { words, style } = options;
  return headLine(
    style.red(style.bold(title)),
    names,
    judged.record.evidence[0],
    words.confidence[judged.confidence],
    options,
  );
}

/** Who rejected a call in capitals, and who had called whom. */
export function rejectionTitle({ record }: JudgedRejection, { words }: TextOptions) {
  const code = `${record.code} ${record.phrase}`.trim();
  return {
    title: `✗ ${words.rejectionHeadline[record.by]}`,
    names: `${words.rejectedCall(nameOf(record.from), nameOf(record.to))}: ${plain(code)}`,
  };
}

function steps({ record }: JudgedRejection, options: TextOptions): string[] {
  const startUs = record.evidence[0]?.timeUs ?? Number.NaN;
  const endsOf = callEnds(record, record.evidence);
  const rows = record.evidence.map((sighting) => {
    const offset = (sighting.timeUs - startUs) / 1e6;
    return [
      Number.isNaN(offset) ? '' : `+${offset.toFixed(3)}`,
      options.placeOf(sighting),
      endsOf(sighting),
      plain(sighting.status === 0 ? sighting.method : `${sighting.status} ${sighting.phrase}`.trim()),
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    clip(`     ${row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join('  ')}`.trimEnd(), options.width),
  );
}

/** Where a contact was read, and what that is worth. */
function worthOf({ card, signature }: RejectionRecord): ContactWorth {
  if (card === null) {
    return 'reason';
  }
  const isUndated = signature === 'valid' && card.ageS === null;
  return isUndated ? 'undated' : signature === 'valid' || signature === 'stale' ? signature : 'unverified';
}

function conclusion(judged: JudgedRejection, options: TextOptions): string[] {
  const { callId, legs, evidence } = judged.record;
  const callIds = [callId, ...legs.map((leg) => leg.callId)];
  return setOut([...concludeRejection(judged, options), ...findLines(callIds, evidence[0])], options);
}

/** Why, whom to contact, what to do: paragraphs of the verdict. */
export function concludeRejection(judged: JudgedRejection, { words }: TextOptions): Paragraph[] {
  const { record, verdict } = judged;
  const said: Paragraph[] = [];
  if (verdict !== null) {
    said.push({ label: words.why, text: capitalise(verdict.message) });
  }
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
  if (!record.effective) {
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
