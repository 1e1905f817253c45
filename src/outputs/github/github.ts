import type { CheckedFinding, CheckResult } from '../../check/index.ts';
import { plain, type Severity } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import { pathFrom } from '../file-place.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { testPoints, undecidedIn } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { workflowCommand } from './commands.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/**
 * The new findings as annotations of GitHub Actions, a line each, and the verdict in a plain line. Those that fail the check
 * come first, as errors: the runner shows ten of each kind.
 */
export function* renderGithub(result: CheckResult, options: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(options.lang);
  const names = caseNames(result);
  const shown = result.findings.filter(({ status }) => status === 'new');
  for (const checked of [...shown.filter(({ fails }) => fails), ...shown.filter(({ fails }) => !fails)]) {
    yield annotation(checked, names.get(checked) ?? null, words, options);
  }
  for (const { message, input } of result.gaps) {
    yield workflowCommand(
      'error',
      { file: input === null ? null : pathFrom(options.root, input) },
      capitalise(message),
    );
  }
  for (const { message, input } of result.report.problems) {
    yield workflowCommand('warning', { file: input === null ? null : pathFrom(options.root, input) }, message);
  }
  const { file, note } = result.configuration;
  if (note !== null) {
    yield workflowCommand('warning', { file: file === null ? null : pathFrom(options.root, file) }, capitalise(note));
  }
  const points = testPoints(result, words);
  yield `${words.verdict(result.passed, points.filter(({ passed }) => !passed).length, points.length, undecidedIn(points))}\n`;
  yield file === null ? '' : `${words.configuration}: ${plain(file, 1000)}\n`;
}

/** The name of the case that each finding was found in. */
function caseNames({ cases }: CheckResult): Map<CheckedFinding, string> {
  return new Map(cases.flatMap(({ name, findings }) => findings.map((checked) => [checked, name] as const)));
}

function annotation(
  { finding, severity, fails }: CheckedFinding,
  name: string | null,
  words: OutputWords,
  { root }: CheckOutputOptions,
): string {
  const [first] = finding.evidence;
  const { message, remediation, rule } = finding;
  const frame = first?.frame === undefined ? '' : ` (${words.frame(first.frame)})`;
  const text = [
    `${capitalise(message)}${frame}`,
    ...remediation.map((fix, i) => (i === 0 ? `${words.doNext}: ${fix}` : fix)),
  ];
  return workflowCommand(
    fails ? 'error' : COMMAND[severity],
    {
      title: name === null ? rule : `${name}: ${rule}`,
      file: first === undefined ? null : pathFrom(root, first.input),
      line: first?.line ?? null,
    },
    text.join('\n'),
  );
}
