import type { TraceInput } from '../../analysis/index.ts';
import type { Selection, TimePoint } from '../../filter/index.ts';
import { sayingOf } from '../../languages/index.ts';
import { UsageError } from '../process/usage-error.ts';
import { FACTS_INPUT_WORDS } from './facts-words.ts';
import { isFactsFile } from './is-facts-file.ts';

/** Facts files among the inputs, opened together: each is the captures and logs that it was made of. */
export type OpenedFacts = {
  readonly inputs: ReadonlyMap<string, readonly TraceInput[]>;
  /** Messages that are not read, because nothing that is asked for can rest on them. */
  readonly passedOver: () => number;
  readonly close: () => void;
};

/**
 * Null where there is no facts file.
 *
 * @param select what is asked for: only what it may rest on is read.
 * @throws UsageError where DuckDB is not installed.
 */
export async function openFacts(paths: readonly string[], select?: Selection): Promise<OpenedFacts | null> {
  const facts = paths.filter(isFactsFile);
  if (facts.length === 0) {
    return null;
  }
  const { FactsArchive, NoDuckDb } = await import('../../facts/node.ts');
  try {
    const archive = await FactsArchive.open(facts);
    const inputs = await archive.inputs(askedBy(select)).catch((error: unknown) => {
      archive.close();
      throw error;
    });
    return { inputs, passedOver: () => archive.passedOver, close: () => archive.close() };
  } catch (error) {
    if (error instanceof NoDuckDb) {
      throw new UsageError(sayingOf(FACTS_INPUT_WORDS, ({ noDuckDb }) => noDuckDb(facts[0] ?? '')));
    }
    throw error;
  }
}

/** What is asked of messages as they are told is no question to a database that holds them as they are. */
function askedBy({ filter = null, from = null, to = null, isOfTold = false }: Partial<Selection> = {}) {
  const isAsked = filter !== null && !isOfTold;
  return { asked: isAsked ? filter.asked : null, fromUs: absolute(from), toUs: absolute(to) };
}

/** Of a time after the start of the trace nobody knows when that was. */
function absolute(point: TimePoint | null): number | null {
  return point?.kind === 'absolute' ? point.us : null;
}
