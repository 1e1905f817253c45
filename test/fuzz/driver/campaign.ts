import type { Failure } from './failure.ts';
import type { Found, Said, Stats } from './job.ts';
import { minimised } from './minimise.ts';
import { type Bounds, WatchedThread } from './watched-thread.ts';

export type CampaignOptions = {
  /** The module that a thread runs. */
  readonly entry: URL;
  readonly seed: number;
  readonly executions: number;
  /** How long, in milliseconds. */
  readonly forMs: number;
  readonly isGuided: boolean;
  readonly bounds: Bounds;
  /** Tries for each failing input that is to become smaller. */
  readonly tries: number;
};

/** What became of one target: what it failed on, each kind of failure once. */
export type TargetResult = Stats & { readonly target: string; readonly found: readonly Found[] };

/** What a thread has to be started for anew costs too much to be tried often. */
const DEAR_TRIES = 8;

/**
 * Fuzzes targets one after the other in one thread. Where that had to be ended, another goes on with the next target.
 *
 * @param onResult hears of each target when it is done.
 */
export async function campaign(
  targets: readonly string[],
  options: CampaignOptions,
  onResult: (result: TargetResult) => void,
): Promise<void> {
  for (let next = 0; next < targets.length; ) {
    next += await inOneThread(targets.slice(next), options, onResult);
  }
}

/** Returns how many of the targets are done with. */
async function inOneThread(
  targets: readonly string[],
  { entry, bounds, seed, executions, forMs, isGuided }: CampaignOptions,
  onResult: (result: TargetResult) => void,
): Promise<number> {
  let target = targets[0] ?? '';
  let done = 0;
  let before = 0;
  let found = new Map<string, Found>();
  const finish = (stats: Stats): void => {
    done++;
    onResult({ target, ...stats, found: [...found.values()] });
  };
  const work = { kind: 'fuzz' as const, seed, executions, forMs, isGuided };
  const thread = new WatchedThread(entry, { targets, work }, bounds, (said) => {
    if (said.kind === 'begun') {
      target = said.target;
      found = new Map();
      before = thread.shared.executions;
    } else if (said.kind === 'found') {
      found.set(said.failure.signature, { input: said.input, failure: said.failure });
    } else if (said.kind === 'finished') {
      finish(said.stats);
    }
  });
  const failure = await thread.ended;
  if (failure !== null) {
    found.set(failure.signature, { input: thread.shared.input, failure });
    finish({ executions: thread.shared.executions - before, kept: 0, blocks: 0, slowestMs: 0, seconds: 0 });
  }
  return done;
}

/** The same failure of an input made small. */
export async function smaller(target: string, { input, failure }: Found, options: CampaignOptions): Promise<Found> {
  const isThrown = failure.kind === 'crash' || failure.kind === 'broken promise';
  const server = new Server(target, options);
  try {
    const tries = isThrown ? options.tries : Math.min(DEAR_TRIES, options.tries);
    return { failure, input: await minimised(input, failure.signature, (each) => server.run(each), tries) };
  } finally {
    await server.stop();
  }
}

/** Runs single inputs; starts another thread where one was ended. */
export class Server {
  readonly #target: string;
  readonly #options: Pick<CampaignOptions, 'entry' | 'bounds'>;
  #thread: WatchedThread | null = null;
  #answer: (said: Said) => void = () => {};

  constructor(target: string, options: Pick<CampaignOptions, 'entry' | 'bounds'>) {
    this.#target = target;
    this.#options = options;
  }

  /** How the target fails on an input; null where it does not. */
  async run(input: Uint8Array): Promise<Failure | null> {
    const { entry, bounds } = this.#options;
    this.#thread ??= new WatchedThread(entry, { targets: [this.#target], work: { kind: 'serve' } }, bounds, (said) =>
      this.#answer(said),
    );
    const thread = this.#thread;
    const answered = new Promise<Failure | null>((resolve) => {
      this.#answer = (said) => resolve(said.kind === 'served' ? said.failure : null);
    });
    thread.send(input);
    const ended = thread.ended.then((failure) => {
      this.#thread = null;
      return failure;
    });
    return Promise.race([answered, ended]);
  }

  async stop(): Promise<void> {
    await this.#thread?.stop();
  }
}
