import type { ReportInput } from '../report/index.ts';
import type { BaselineLedger } from './baseline.ts';
import type { CheckResult, Unused } from './check-result.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Expectation } from './config.ts';
import { isAbout } from './held-against.ts';
import type { Ignores } from './ignore.ts';
import { isInput } from './input-pattern.ts';
import type { switchedOff } from './switched-off.ts';
import type { CheckWords } from './words.ts';

/** What a check says of the settings that it went by. @param isEmpty whether there was nothing to look at. */
export function configurationUsed(
  { configFile, passedOver, isFiltered = false }: CheckSettings,
  { families, isAll }: ReturnType<typeof switchedOff>,
  isEmpty: boolean,
  words: CheckWords,
): CheckResult['configuration'] {
  const notes = [
    ...(isFiltered && isEmpty ? [words.nothingMatches] : []),
    ...(families.length === 0 ? [] : [words.switchedOff(families, isAll)]),
  ];
  return {
    file: configFile ?? null,
    passedOver: passedOver ?? [],
    switchedOff: families,
    note: notes.length === 0 ? null : notes.join('; '),
  };
}

/** Those that a check of one file is about no longer ask for it; for one of several in an archive they go on to ask. */
export function expectationsFor(
  inputs: readonly ReportInput[],
  expectations: readonly Expectation[],
  file: string | undefined,
): readonly Expectation[] {
  if (file === undefined) {
    return expectations;
  }
  const paths = inputs.map(({ path }) => path);
  return expectations
    .filter((each) => isAbout(each, file, paths))
    .map(
      ({ input, ...each }) => (input === undefined || isInput(input, file) ? each : { input, ...each }) as Expectation,
    );
}

/** Entries to ignore that ignored nothing, then what of the baseline did not come again. */
export function unusedOf(ignores: Ignores, ledger: BaselineLedger, words: CheckWords): Unused[] {
  return [...unusedIgnores(ignores, words), ...unusedBaseline(ledger, words)];
}

function unusedIgnores(ignores: Ignores, words: CheckWords): Unused[] {
  return ignores.unused().map(({ index, entry }) => {
    const which = `ignore[${index}]`;
    const message = ignores.isExpired(entry)
      ? words.ignoreExpired(which, entry.reason, entry.until ?? '')
      : words.ignoredNothing(which, entry.reason);
    return { what: 'ignore', message };
  });
}

function unusedBaseline(ledger: BaselineLedger, words: CheckWords): Unused[] {
  return ledger.gone().map(({ entry: { rule, what }, count }) => ({
    what: 'baseline',
    message: words.baselineGone(rule, what, count),
  }));
}
