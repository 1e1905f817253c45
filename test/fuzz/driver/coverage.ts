import { type Profiler, Session } from 'node:inspector';

/** Only siptriage's own code says whether an input went somewhere new. */
const OWN_CODE = '/dist/';

/** Which blocks of the program this thread has been in, as V8 counts them. */
export class Coverage {
  readonly #session = new Session();
  readonly #known = new Set<string>();
  #latest: string[] = [];

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Blocks, each with how often it ran at once (in powers of four), that were ever seen. */
  get size(): number {
    return this.#known.size;
  }

  /** What the last `hasNew()` found is new once more, so that the inputs of a batch can be asked one by one. */
  forget(): void {
    for (const block of this.#latest) {
      this.#known.delete(block);
    }
  }

  /** Whether what ran since the last call was somewhere, or as often somewhere, as nothing before it. */
  hasNew(): boolean {
    this.#latest = [];
    for (const { url, scriptId, functions } of this.#taken()) {
      if (url.includes(OWN_CODE)) {
        for (const { ranges } of functions) {
          for (const { startOffset, count } of ranges) {
            if (count > 0) {
              const block = `${scriptId}:${startOffset}:${Math.log2(count) >> 1}`;
              if (!this.#known.has(block)) {
                this.#known.add(block);
                this.#latest.push(block);
              }
            }
          }
        }
      }
    }
    return this.#latest.length > 0;
  }

  end(): void {
    this.#session.disconnect();
  }

  #taken(): readonly Profiler.ScriptCoverage[] {
    let scripts: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
      scripts = result;
    });
    return scripts;
  }
}
