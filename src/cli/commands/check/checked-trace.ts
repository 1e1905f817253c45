/** A trace that was read, checked. */
import type { CheckSettings, ListedCheck } from '../../../check/index.ts';
import type { Trace } from '../../input/read-trace.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { CheckFace } from './check-face.ts';
import type { Settings } from './settings.ts';

type Gaps = ListedCheck['gaps'];

/** Makes a check of a trace, as often as it is asked for. */
export function checker(
  face: CheckFace,
  { labelsOf, gaps }: Pick<Trace, 'labelsOf' | 'gaps'>,
  { config, configFile, passedOver, isFiltered, lang }: Settings,
): (more?: CheckSettings) => ListedCheck {
  return face.checker({ config, configFile, passedOver, isFiltered, lang, labels: { get: labelsOf }, gaps });
}

/** What a check ends with. */
export function exitCodeOf({ exitCode }: Pick<Trace, 'exitCode'>, { gaps, passed }: ListedCheck): ExitCode {
  if (exitCode !== EXIT.done || isUnread(gaps)) {
    return EXIT.noTrace;
  }
  return passed ? EXIT.done : EXIT.findings;
}

/** What keeps a check from a verdict and was not told when it was read. */
export function tellGaps(gaps: Gaps, io: Io): void {
  for (const { message } of gaps.filter(({ code }) => code === 'input-cut-off' || code === 'input-changed')) {
    io.err(`siptriage: ${printable(message)}`);
  }
}

/** Whether the trace was not read as it is. */
export function isUnread(gaps: Gaps): boolean {
  return gaps.length > 0;
}
