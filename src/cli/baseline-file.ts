import { writeFile } from 'node:fs/promises';
import { type Baseline, baselineOf, type CheckResult } from '../check/index.ts';
import { VERSION } from '../model/index.ts';
import { exists, faulty, shortPath, textOf } from './config-file.ts';
import { jsonText } from './json-text.ts';
import { UsageError } from './usage-error.ts';
import { refused } from './write-fault.ts';

/** @throws UsageError for a file that is not there or no baseline. */
export async function readBaseline(file: string): Promise<Baseline> {
  if (!(await exists(file))) {
    throw new UsageError(`${shortPath(file)}: no such file; --update-baseline makes it`);
  }
  const { parseBaseline } = await import('../check/configuration.ts');
  const parsed = parseBaseline(await textOf(file));
  if (parsed.value === null) {
    throw faulty(file, parsed.faults);
  }
  return parsed.value;
}

/** The baseline before an update: none where the file is not there yet. */
export async function readBaselineIfThere(file: string): Promise<Baseline | null> {
  return (await exists(file)) ? readBaseline(file) : null;
}

/** Records what a check found, so that only what is new fails from now on. Expectations are none of it. */
export async function writeBaseline(file: string, result: CheckResult, before: Baseline | null): Promise<Baseline> {
  const baseline = baselineOf(recordable(result), VERSION, before);
  try {
    await writeFile(file, jsonText(baseline));
  } catch (error) {
    throw refused(shortPath(file), error);
  }
  return baseline;
}

function recordable({ findings }: CheckResult) {
  return findings
    .filter(
      ({ status, finding }) => (status === 'new' || status === 'baseline') && finding.rule !== 'expectation/unmet',
    )
    .map(({ finding }) => finding);
}
