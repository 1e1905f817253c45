import type { Story } from '../../../findings/index.ts';
import { FailedStories, type TraceEvent, type TraceFace } from '../../../report/index.ts';

/** Chooses the failed story in a line of what `analyze -q` tells. */
export class ChooseFailed implements TraceFace {
  readonly takesStories = true;
  readonly failed = new FailedStories();
  readonly #place: number;

  constructor(place: number) {
    this.#place = place;
  }

  takesCall(isGood: boolean): boolean {
    return !isGood;
  }

  tell(event: TraceEvent): void {
    if (event.type === 'story') {
      this.failed.add(event.story);
    }
  }

  async flush(): Promise<void> {}

  callsAmong(): number {
    return 0;
  }

  story(): Story | null {
    return this.failed.at(this.#place);
  }
}
