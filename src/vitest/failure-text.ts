import type { Subject } from '../check/index.ts';
import { plain } from '../findings/index.ts';
import { type Report, type ReportFinding, renderLadder } from '../report/index.ts';
import type { Held } from './wanted-facts.ts';

/** A list of calls or findings in a message has at most so many lines. */
const MOST_LINES = 20;

/** A call or transfer for a message: its name, how it ended, what is different, what was found, its ladder. */
export function tellSubject(subject: Subject, differs: readonly string[] = []): string {
  const { name, outcome, finalStatus, findings, parties, evidence } = subject;
  const ended = `${outcome}${finalStatus === null ? '' : ` (${finalStatus})`}`;
  return [
    `${plain(name, 200)}: ${ended}`,
    ...differs.map((each) => `- ${each}`),
    ...findings.map(tellFinding),
    ...renderLadder(evidence, { uris: parties }),
  ].join('\n  ');
}

export function tellFinding({ severity, rule, message }: ReportFinding): string {
  return `${severity} ${rule}: ${plain(message, 500)}`;
}

/** The one that comes nearest, with what is different; what there is in the trace where none comes near. */
export function tellNearest(nearest: Held | null, report: Report, kind: 'call' | 'transfer'): string {
  if (nearest !== null) {
    return `The nearest is ${tellSubject(nearest.subject, nearest.differs)}`;
  }
  const { messages, calls, transfers } = report.summary;
  return `The trace has no ${kind}: ${messages} SIP messages, ${calls} calls, ${transfers} transfers.`;
}

/** As many lines as a message holds; the rest are counted. */
export function tellLines(lines: readonly string[]): string {
  const left = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(left > 0 ? [`... and ${left} more`] : [])]
    .map((line) => `  ${line}`)
    .join('\n');
}
