import type { Report } from '../report/index.ts';
import type { CheckGap } from './check-result.ts';
import type { CheckWords } from './words.ts';

type Gap = Pick<CheckGap, 'code' | 'input'>;

/** The problems of a report with which it is not of the whole trace. */
const CODES: readonly string[] = ['stopped-early', 'input-unreadable', 'input-changed', 'stories-full'];

/**
 * What was not checked, each once: what the report says of it, and what `more` says. An input in a folder that is no trace
 * is none.
 */
export function gapsIn(
  { problems, summary }: Pick<Report, 'problems' | 'summary'>,
  more: readonly Gap[],
  words: CheckWords,
): CheckGap[] {
  const gaps = new Map<string, CheckGap>();
  const found = problems.filter(({ code }) => CODES.includes(code)) as readonly Gap[];
  for (const { code, input } of [...found, ...more]) {
    gaps.set(JSON.stringify([code, input]), { code, input, message: words.gap(code, input ?? '', summary.messages) });
  }
  return [...gaps.values()].sort((a, b) => rank(a) - rank(b));
}

/** An order to stop explains whatever else is missing. */
function rank({ code }: Gap): number {
  return code === 'stopped-early' ? 0 : 1;
}
