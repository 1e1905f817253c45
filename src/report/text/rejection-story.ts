import { contactLine, type JudgedRejection, nameOf, plain } from '../../findings/index.ts';
import type { RejectionRecord } from '../../session/index.ts';
import { clip, labelled, PAGE_WIDTH, padEnd, widthOf, withRight } from './layout.ts';
import type { TextOptions } from './options.ts';
import { capitalise } from './transfer-story.ts';
import type { ContactWorth } from './words.ts';

const LABEL_COLUMN = 12;

/** One rejected call: who was called, what came back, who rejected it, whom to contact. */
export function tellRejection(judged: JudgedRejection, options: TextOptions): string[] {
  return [tellRejectionBriefly(judged, options), '', ...steps(judged, options), '', ...conclusion(judged, options)];
}

/** The same in one line. */
export function tellRejectionBriefly({ record, confidence }: JudgedRejection, { words, style }: TextOptions): string {
  const left = `✗ ${words.rejectionHeadline[record.by]}`;
  const right = words.confidence[confidence];
  const code = `${record.code} ${record.phrase}`.trim();
  const story = `   ${words.rejectedCall(nameOf(record.from), nameOf(record.to))}: ${plain(code)}`;
  const middle = clip(story, PAGE_WIDTH - widthOf(left) - widthOf(right) - 3);
  return withRight(style.red(style.bold(left)) + middle, style.dim(right));
}

function steps({ record }: JudgedRejection, options: TextOptions): string[] {
  const startUs = record.evidence[0]?.timeUs ?? Number.NaN;
  const rows = record.evidence.map((sighting) => {
    const offset = (sighting.timeUs - startUs) / 1e6;
    return [
      Number.isNaN(offset) ? '' : `+${offset.toFixed(3)}`,
      options.placeOf(sighting),
      `${sighting.src?.text ?? '?'} → ${sighting.dst?.text ?? '?'}`,
      plain(sighting.status === 0 ? sighting.method : `${sighting.status} ${sighting.phrase}`.trim()),
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) =>
    clip(`     ${row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join('  ')}`.trimEnd(), PAGE_WIDTH),
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
  const { words, style } = options;
  const { record, verdict } = judged;
  const block = (label: string, text: string) =>
    labelled(label, text, { indent: 2, column: LABEL_COLUMN }).map((line) => line.replace(label, style.bold(label)));
  const lines: string[] = [];
  if (verdict !== null) {
    lines.push(...block(words.why, capitalise(verdict.message)));
  }
  const contact = contactLine(record);
  if (record.signature === 'signature-invalid') {
    lines.push(...block(words.contact, words.noTrustedContact));
  } else if (contact !== null) {
    lines.push(...block(words.contact, `${contact} (${words.contactWorth[worthOf(record)]})`));
  } else if (record.cardUri !== null) {
    lines.push(...block(words.contact, words.card(plain(record.cardUri, 300))));
  }
  for (const leg of record.legs) {
    lines.push(...block(words.alsoSeen, words.otherLeg(plain(leg.callId, 60), leg.at, leg.score, leg.signals)));
  }
  if (!record.effective) {
    lines.push(...block(words.notSeen, words.notEffective));
  }
  lines.push(...(verdict?.remediation ?? []).flatMap((fix, i) => block(i === 0 ? words.doNext : '', fix)));
  for (const finding of judged.findings.filter((other) => other !== verdict)) {
    lines.push(...block(words.alsoFound, `${capitalise(finding.message)} [${finding.rule}]`));
  }
  const references = [`siptriage explain ${record.code}`, ...(verdict?.references ?? [])];
  lines.push(...block(words.reference, references.join(' · ')));
  return lines;
}
