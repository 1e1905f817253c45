import { readFileSync } from 'node:fs';
import { type Baseline, baselineOf, type ListedCheck, UNMET, unitedBaseline } from '../../../check/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import { VERSION } from '../../../model/index.ts';
import { jsonText } from '../../output/json-text.ts';
import { idOf, replaceLocked } from '../../output/locked-file.ts';
import { notWritten, outputKind } from '../../output/output-kind.ts';
import { refused } from '../../output/write-fault.ts';
import { UsageError } from '../../process/usage-error.ts';
import { exists, faulty, textOf } from './configuration/config-file.ts';
import { shortPath } from './short-path.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

/** A baseline as it was when the run began. */
export type BaselineBefore = {
  /** Null where there was none. */
  readonly baseline: Baseline | null;
  /** Which file that was (`idOf`). */
  readonly id: string;
};

/** @throws UsageError for a file that is not there or no baseline. */
export async function readBaseline(file: string): Promise<BaselineBefore> {
  if (!(await exists(file))) {
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ noBaselineFile }) => noBaselineFile(shortPath(file))));
  }
  const id = idOf(file);
  return { baseline: await parsed(file, await textOf(file)), id };
}

/** The baseline before an update: none where the file is not there yet. */
export async function readBaselineIfThere(file: string): Promise<BaselineBefore> {
  return (await exists(file)) ? readBaseline(file) : { baseline: null, id: '' };
}

/**
 * Records what a check found, so that only what is new fails from now on. Expectations are none of it. Where another run has
 * updated the file since this one began, what that run recorded stays beside it.
 *
 * @returns what this check found.
 */
export async function writeBaseline(file: string, result: ListedCheck, before: BaselineBefore): Promise<Baseline> {
  const baseline = baselineOf(recordable(result), VERSION, before.baseline);
  const { parseBaseline } = await import('../../../check/configuration.ts');
  if ((await outputKind(file)).kind !== 'file') {
    throw notWritten(
      shortPath(file),
      sayingOf(CHECK_COMMAND_WORDS, ({ baselineIsFile }) => baselineIsFile),
    );
  }
  try {
    await replaceLocked(file, () => {
      const id = idOf(file);
      const other = id === '' || id === before.id ? null : parseBaseline(readFileSync(file, 'utf8'));
      if (other !== null && other.value === null) {
        throw faulty(file, other.faults);
      }
      return jsonText(other === null ? baseline : unitedBaseline(other.value, baseline));
    });
  } catch (error) {
    throw error instanceof UsageError ? error : refused(shortPath(file), error);
  }
  return baseline;
}

async function parsed(file: string, text: string): Promise<Baseline> {
  const { parseBaseline } = await import('../../../check/configuration.ts');
  const { value, faults } = parseBaseline(text);
  if (value === null) {
    throw faulty(file, faults);
  }
  return value;
}

function* recordable({ findings }: ListedCheck) {
  for (const { status, finding } of findings) {
    if ((status === 'new' || status === 'baseline') && finding.rule !== UNMET) {
      yield finding;
    }
  }
}
