import { parseArgs } from 'node:util';
import { HEALTHY, healthyResult } from './healthy.ts';
import { type DiffResult, isRight, type MutatedPair, resultOf } from './pair.ts';
import { MUTATED } from './table.ts';

const { values } = parseArgs({
  options: { pair: { type: 'string', default: '' }, verbose: { type: 'boolean', default: false } },
});

const shown = ({ parting, sentences, others, stderr }: DiffResult): string =>
  [JSON.stringify(parting), ...sentences, ...(values.verbose ? others : others.slice(0, 4)), stderr]
    .map((line) => `      ${line}`)
    .join('\n');

async function printMutated(): Promise<void> {
  let right = 0;
  const pairs = MUTATED.filter(({ name }) => name.includes(values.pair));
  for (const [i, pair] of pairs.entries()) {
    const result = await resultOf(pair, MUTATED.indexOf(pair as MutatedPair)).catch((error: Error) => error);
    if (result instanceof Error) {
      console.log(`  error  ${pair.name}: ${result.message}`);
      continue;
    }
    const isIt = isRight(pair, result);
    right += isIt ? 1 : 0;
    if (!isIt || values.verbose) {
      console.log(`  ${isIt ? 'right' : 'WRONG'}  ${i} ${pair.name}\n${shown(result)}`);
    }
  }
  console.log(`one thing changed: the right difference first in ${right} of ${pairs.length}`);
}

async function printHealthy(): Promise<void> {
  let silent = 0;
  const pairs = HEALTHY.filter(({ name }) => name.includes(values.pair));
  for (const pair of pairs) {
    const result = await healthyResult(pair);
    if (result.verdict === 'same') {
      silent++;
    } else {
      console.log(`  WRONG  ${pair.name}\n${shown(result)}`);
    }
  }
  console.log(`healthy against healthy: no difference that matters in ${silent} of ${pairs.length}`);
}

await printMutated();
await printHealthy();
