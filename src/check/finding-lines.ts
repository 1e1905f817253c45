import { partyOf, plain } from '../findings/index.ts';
import { capitalise, labelled, PAGE_WIDTH } from '../page/index.ts';
import type { CheckedFinding } from './check-result.ts';
import { ladderLines } from './ladder-lines.ts';
import type { CheckWords } from './words.ts';

const LABEL_COLUMN = 12;
/** Messages of one ladder that stand in a text; the rest are counted. */
const MOST_MESSAGES = 24;

type Told = {
  readonly outcome: string;
  readonly finalStatus: number | null;
  readonly evidence: Parameters<typeof ladderLines>[0];
};

/** A call or transfer in lines of plain text: how it ended, its ladder, what was found. */
export function storyText(subject: Told, findings: readonly CheckedFinding[], words: CheckWords): string {
  const lines = [
    words.outcome(subject.outcome, subject.finalStatus),
    ...ladderLines(subject.evidence, MOST_MESSAGES, words.moreMessages),
    ...findings.flatMap((checked) => ['', headline(checked, words), ...conclusionLines(checked, words)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** `error transfer/target-busy: The target, carol, was busy`, and why it counts for nothing where it does not. */
export function headline({ finding, severity, status, reason }: CheckedFinding, words: CheckWords): string {
  const held = status === 'new' ? '' : ` (${words.status(status, reason === null ? null : plain(reason))})`;
  return `${words.severity[severity]} ${finding.rule}${held}: ${capitalise(plain(finding.message, 1000))}`;
}

/** Who is at fault, why that is not certain, what to do, where it is written. */
export function conclusionLines({ finding }: CheckedFinding, words: CheckWords, width = PAGE_WIDTH): string[] {
  const { atFault, notCertain, remediation, references } = finding;
  const block = (label: string, text: string) => labelled(label, text, { indent: 2, column: LABEL_COLUMN, width });
  return [
    ...(atFault === null ? [] : block(words.atFault, words.party[partyOf(finding.rule, atFault)])),
    ...(notCertain === null ? [] : block(words.notCertain, notCertain)),
    ...remediation.flatMap((fix, i) => block(i === 0 ? words.doNext : '', plain(fix, 1000))),
    ...(references.length === 0 ? [] : block(words.reference, references.join(' · '))),
  ];
}
