import { type CheckedFinding, type ListedCheck, whereaboutsOf } from '../../check/index.ts';
import { plain, type Severity } from '../../findings/index.ts';
import { capitalise } from '../../page/index.ts';
import { pathFrom } from '../file-place.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { testPoints } from '../points.ts';
import { OUTPUT_WORDS, type OutputWords } from '../words.ts';
import { workflowCommand } from './commands.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/**
 * The new findings as annotations of GitHub Actions, a line each, and the verdict in a plain line. Those that fail the check
 * come first, as errors: the runner shows ten of each kind.
 */
export function* renderGithub(result: ListedCheck, options: CheckOutputOptions): Generator<string> {
  const words = OUTPUT_WORDS.in(options.lang);
  yield* annotationsOf(result, options);
  yield configurationNote(result, options);
  const points = testPoints(result, words);
  yield `${words.verdict(result.passed, points.failed, points.length, points.undecided)}\n`;
  const { file } = result.configuration;
  yield file === null ? '' : `${words.configuration}: ${plain(file, 1000)}\n`;
}

/**
 * What is found, what was not checked and what could not be read, an annotation each.
 *
 * @param of the file that all of it is about, where several are checked each by itself: titles begin with it.
 */
export function* annotationsOf(
  result: ListedCheck,
  options: CheckOutputOptions,
  of: string | null = null,
): Generator<string> {
  const fileOf = (input: string | null): string | null => {
    const path = input ?? of;
    return path === null ? null : pathFrom(options.root, path);
  };
  const about = { words: OUTPUT_WORDS.in(options.lang), fileOf, prefix: of === null ? '' : `${fileOf(of)}: ` };
  const { nameOf } = whereaboutsOf(result);
  for (const failing of [true, false]) {
    for (const checked of result.findings) {
      if (checked.status === 'new' && checked.fails === failing) {
        yield annotation(checked, nameOf(checked), about);
      }
    }
  }
  for (const { message, input } of result.gaps) {
    yield workflowCommand('error', { file: fileOf(input) }, capitalise(message));
  }
  for (const { message, input } of result.report.problems) {
    yield workflowCommand('warning', { file: fileOf(input) }, message);
  }
}

/** What the configuration switches off; nothing where that is no family. */
export function configurationNote(
  { configuration: { file, note } }: ListedCheck,
  { root }: CheckOutputOptions,
): string {
  return note === null
    ? ''
    : workflowCommand('warning', { file: file === null ? null : pathFrom(root, file) }, capitalise(note));
}

type About = {
  readonly words: OutputWords;
  /** How the runner names the file of a message, or of what no message shows. */
  readonly fileOf: (input: string | null) => string | null;
  /** What titles begin with. */
  readonly prefix: string;
};

function annotation(
  { finding, severity, fails }: CheckedFinding,
  name: string | null,
  { words, fileOf, prefix }: About,
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
      title: prefix + (name === null ? rule : `${name}: ${rule}`),
      file: fileOf(first?.input ?? null),
      line: first?.line ?? null,
    },
    text.join('\n'),
  );
}
