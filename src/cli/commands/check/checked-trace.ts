/** A trace that was read, checked. */
import { type CheckResult, type CheckSettings, check } from '../../../check/index.ts';
import type { Report } from '../../../report/index.ts';
import type { Trace } from '../../input/read-trace.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import type { Settings } from './settings.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

type Gaps = CheckResult['gaps'];

/** Makes a check of the report of a trace, as often as it is asked for. */
export function checker(
  report: Report,
  trace: Pick<Trace, 'labelsOf' | 'gaps'>,
  { config, configFile, passedOver, lang }: Settings,
): (more?: CheckSettings) => CheckResult {
  const labels = labelsIn(report, trace.labelsOf);
  return (more) => check(report, { config, configFile, passedOver, lang, labels, gaps: trace.gaps, ...more });
}

/** What a check ends with. */
export function exitCodeOf({ exitCode }: Pick<Trace, 'exitCode'>, { gaps, passed }: CheckResult): ExitCode {
  if (exitCode !== EXIT.done || isUnread(gaps)) {
    return EXIT.noTrace;
  }
  return passed ? EXIT.done : EXIT.findings;
}

/** What keeps a check from a verdict and was not told when it was read. */
export function tellGaps(gaps: Gaps, io: Io): void {
  if (gaps.some(({ code }) => code === 'stories-full')) {
    io.err(`siptriage: ${CHECK_COMMAND_WORDS.in(langOf(io)).notWhole}`);
  }
  for (const { message } of gaps.filter(({ code }) => code === 'input-cut-off' || code === 'input-changed')) {
    io.err(`siptriage: ${printable(message)}`);
  }
}

/** Whether the trace was not read as it is; what was read and not kept is another matter. */
export function isUnread(gaps: Gaps): boolean {
  return gaps.some(({ code }) => code !== 'stories-full');
}

/** The labels of every call and of every REFER. */
function labelsIn({ calls, transfers }: Report, labelsOf: Trace['labelsOf']): Map<string, readonly string[]> {
  const callIds = [
    ...calls.map(({ callId }) => callId),
    ...transfers.flatMap(({ referCallId, targetInvite }) => [referCallId, targetInvite?.callId ?? '']),
  ];
  return new Map(callIds.map((callId) => [callId, labelsOf(callId)]));
}
