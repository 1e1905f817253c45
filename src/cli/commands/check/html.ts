/** A check as a page of HTML, loaded where it is asked for. */
import type { ListedCheck } from '../../../check/index.ts';
import { plain } from '../../../findings/index.ts';
import { capitalise } from '../../../page/index.ts';
import { type CheckBanner, HTML_WORDS } from '../../../report/index.ts';

/** Reasons that are listed; the stories below tell all of them. */
const MOST_REASONS = 20;

/** What a check says of a trace, for the head of its page. */
export function checkBanner({ passed, gaps, findings }: ListedCheck): CheckBanner {
  const reasons = gaps.map(({ message }) => plain(message, 300));
  let failing = 0;
  for (const { fails, finding } of findings) {
    failing += fails ? 1 : 0;
    if (fails && reasons.length < MOST_REASONS) {
      reasons.push(`${capitalise(plain(finding.message, 300))} [${finding.rule}]`);
    }
  }
  return {
    tone: passed ? 'good' : failing > 0 ? 'failed' : 'open',
    text: (lang) => {
      const words = HTML_WORDS.in(lang);
      return passed ? words.passed : failing > 0 ? words.notPassed(failing) : words.noVerdict;
    },
    reasons: () => reasons.slice(0, MOST_REASONS),
  };
}
