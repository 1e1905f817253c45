import { Random } from '../random.ts';
import type { Target } from '../target.ts';
import { Corpus } from './corpus.ts';
import { Coverage } from './coverage.ts';
import { execute } from './execute.ts';
import { failureSeen } from './failure.ts';
import type { Found, Job, Stats } from './job.ts';
import { LeakWatch } from './leak-watch.ts';
import type { Shared } from './shared.ts';

/** The promises that cost much are held for one input in so many, whatever its target: no multiple of a round number falls on the same. */
const THOROUGH = 29;
/** To ask V8 where the program was costs as much as many executions. */
const BATCH = 64;
/** So many different faults of one target are enough to begin with. */
const MOST_FAULTS = 20;

type Work = Extract<Job['work'], { kind: 'fuzz' }>;

/** Runs the seeds of a target, then inputs made of them, until the time or the number is up. */
export async function fuzz(
  target: Target,
  work: Work,
  shared: Shared,
  onFound: (found: Found) => void,
): Promise<Stats> {
  const corpus = new Corpus(target, await target.seeds(), new Random(work.seed));
  const coverage = work.isGuided ? new Coverage() : null;
  const leaks = new LeakWatch();
  const signatures = new Set<string>();
  let executions = 0;
  let kept = 0;
  let slowestMs = 0;
  let batch: Uint8Array[] = [];

  const begin = performance.now();
  const isOver = (): boolean =>
    executions >= work.executions || performance.now() - begin >= work.forMs || signatures.size >= MOST_FAULTS;
  const run = async (input: Uint8Array): Promise<void> => {
    const start = performance.now();
    const failure = await execute(target, input, shared.executions % THOROUGH === THOROUGH - 1, shared);
    slowestMs = Math.max(slowestMs, performance.now() - start);
    executions++;
    if (failure !== null && !signatures.has(failure.signature)) {
      signatures.add(failure.signature);
      onFound({ input, failure });
    }
  };
  /** Of a batch that went somewhere new, which of its inputs did. */
  const learn = async (): Promise<void> => {
    const inputs = batch;
    batch = [];
    if (coverage?.hasNew() === true) {
      coverage.forget();
      for (const input of inputs) {
        await execute(target, input, false, shared);
        if (coverage.hasNew()) {
          corpus.keep(input);
          kept++;
        }
      }
    }
  };

  for (const seed of corpus.seeds) {
    if (!isOver()) {
      await run(seed);
    }
  }
  coverage?.hasNew();
  while (!isOver()) {
    const input = corpus.next();
    await run(input);
    if (coverage !== null && batch.push(input) >= BATCH) {
      await learn();
    }
    const leak = leaks.after(executions, corpus.bytes);
    if (leak !== null) {
      onFound({ input, failure: failureSeen('growth', leak) });
      break;
    }
  }
  coverage?.end();
  const seconds = (performance.now() - begin) / 1000;
  return { executions, kept, blocks: coverage?.size ?? 0, slowestMs: Math.round(slowestMs), seconds };
}
