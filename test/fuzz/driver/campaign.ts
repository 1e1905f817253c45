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
  readonly holdsAll: boolean;
  readonly bounds: Bounds;
  /** Tries for each failing input that is to become smaller. */
  readonly tries: number;
};

export type CampaignResult = Stats & { readonly found: readonly Found[]; readonly seconds: number };

/** Threads that had to be ended, of one target: then it is left alone. */
const MOST_ENDED = 3;
/** What a thread has to be started for anew costs too much to be tried often. */
const DEAR_TRIES = 8;

/** Fuzzes one target: what it failed on, each kind of failure once, made small. */
export async function campaign(target: string, options: CampaignOptions): Promise<CampaignResult> {
  const start = Date.now();
  const until = start + options.forMs;
  const found = new Map<string, Found>();
  const sum = { executions: 0, kept: 0, blocks: 0, slowestMs: 0 };
  for (let ended = 0; ended < MOST_ENDED && sum.executions < options.executions && Date.now() < until; ended++) {
    const work = {
      kind: 'fuzz' as const,
      seed: options.seed + ended,
      executions: options.executions - sum.executions,
      until,
      isGuided: options.isGuided,
    };
    let stats: Stats | null = null;
    const thread = new WatchedThread(
      options.entry,
      { target, holdsAll: options.holdsAll, work },
      options.bounds,
      (said) => {
        if (said.kind === 'found' && !found.has(said.failure.signature)) {
          found.set(said.failure.signature, said);
        }
        stats = said.kind === 'done' ? said.stats : stats;
      },
    );
    const failure = await thread.ended;
    addTo(sum, stats ?? { executions: thread.shared.executions, kept: 0, blocks: 0, slowestMs: 0 });
    if (failure === null) {
      break;
    }
    if (!found.has(failure.signature)) {
      found.set(failure.signature, { input: thread.shared.input, failure });
    }
  }
  const small: Found[] = [];
  for (const each of found.values()) {
    small.push(await smaller(target, each, options));
  }
  return { ...sum, found: small, seconds: (Date.now() - start) / 1000 };
}

function addTo(sum: { executions: number; kept: number; blocks: number; slowestMs: number }, stats: Stats): void {
  sum.executions += stats.executions;
  sum.kept += stats.kept;
  sum.blocks = Math.max(sum.blocks, stats.blocks);
  sum.slowestMs = Math.max(sum.slowestMs, stats.slowestMs);
}

async function smaller(target: string, { input, failure }: Found, options: CampaignOptions): Promise<Found> {
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
  readonly #options: Pick<CampaignOptions, 'entry' | 'holdsAll' | 'bounds'>;
  #thread: WatchedThread | null = null;
  #answer: (said: Said) => void = () => {};

  constructor(target: string, options: Pick<CampaignOptions, 'entry' | 'holdsAll' | 'bounds'>) {
    this.#target = target;
    this.#options = options;
  }

  /** How the target fails on an input; null where it does not. */
  async run(input: Uint8Array): Promise<Failure | null> {
    const { entry, holdsAll, bounds } = this.#options;
    this.#thread ??= new WatchedThread(
      entry,
      { target: this.#target, holdsAll, work: { kind: 'serve' } },
      bounds,
      (said) => this.#answer(said),
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
