import type { FactFault, LogFacts } from './given-facts.ts';

/** The same as `faultOfFacts`. What reads them is loaded where one is given: a page begins without it. */
export async function faultOfGivenFacts(facts: LogFacts): Promise<FactFault | null> {
  if (Object.values(facts).every((fact) => fact == null)) {
    return null;
  }
  const { faultOfFacts } = await import('./given-facts.ts');
  return faultOfFacts(facts);
}
