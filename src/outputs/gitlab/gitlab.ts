import { TextCounts } from '../../bytes/index.ts';
import type { CheckedFinding, CheckGap, ListedCheck } from '../../check/index.ts';
import { fingerprintOf, type Severity } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import { jsonListPieces } from '../../report/index.ts';
import { numberOf, pathFrom } from '../file-place.ts';
import type { CheckOutputOptions } from '../output-options.ts';

import { OUTPUT_WORDS } from '../words.ts';

const SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

/** A path is a must (test/schemas/gitlab-code-quality.schema.json), and an input may have no name. */
const TRACE = 'trace';

/**
 * The new findings as GitLab's code quality report. GitLab wants a line of a file: a log has one, and of a capture it is
 * the number of the frame, which the description names too.
 */
export function* renderGitlab(result: ListedCheck, options: CheckOutputOptions): Generator<string> {
  yield* jsonListPieces(issuesOf(result, options), 2);
  yield '\n';
}

/**
 * @param of the file that all of it is about, where several are checked each by itself: the same fault in two files is two
 *   issues.
 */
export function* issuesOf({ findings, gaps, report }: ListedCheck, options: CheckOutputOptions, of?: string) {
  const seen = new TextCounts();
  const place: Place = {
    nowhere: pathFrom(options.root, of ?? report.inputs[0]?.path ?? '') || TRACE,
    printOf: (print: string): string => unique(of === undefined ? print : fingerprintOf([print, of]), seen),
  };
  for (const gap of gaps) {
    yield gapIssue(gap, place, options);
  }
  for (const checked of findings) {
    if (checked.status === 'new') {
      yield issueOf(checked, place, options);
    }
  }
}

type Place = {
  /** The path of what no message shows, as an expectation that nothing comes near to. */
  readonly nowhere: string;
  readonly printOf: (print: string) => string;
};

/** What was not checked stands among what was found: GitLab shows nothing else of a report. */
function gapIssue({ code, input, message }: CheckGap, { nowhere, printOf }: Place, { root }: CheckOutputOptions) {
  return {
    description: capitalise(message),
    check_name: code,
    fingerprint: printOf(fingerprintOf([code, input ?? ''])),
    severity: 'blocker',
    location: { path: input === null ? nowhere : pathFrom(root, input), lines: { begin: 1 } },
  };
}

function issueOf({ finding, severity }: CheckedFinding, { nowhere, printOf }: Place, options: CheckOutputOptions) {
  const { rule, message, fingerprint, evidence } = finding;
  const [first] = evidence;
  return {
    description: first === undefined ? capitalise(message) : `${capitalise(message)} (${placeOf(first, options)})`,
    check_name: rule,
    fingerprint: printOf(fingerprint),
    severity: SEVERITY[severity],
    location: {
      path: first === undefined ? nowhere : pathFrom(options.root, first.input),
      lines: { begin: first === undefined ? 1 : numberOf(first) },
    },
  };
}

function placeOf({ frame, line }: CheckedFinding['finding']['evidence'][number], { lang }: CheckOutputOptions): string {
  const words = OUTPUT_WORDS.in(lang);
  return line === undefined ? words.frame(frame ?? 0) : words.line(line);
}

/** GitLab shows one finding of those with the same fingerprint: the second of a kind gets a number. */
function unique(fingerprint: string, seen: TextCounts): string {
  const count = seen.add(fingerprint);
  return count === 1 ? fingerprint : `${fingerprint}-${count}`;
}
