import type { Story } from '../findings/index.ts';
import { callIdsOfStory, type TraceEvent, type TraceFace } from '../report/index.ts';
import { looselySameUri, parseUri } from '../sip/index.ts';
import { judgedIn } from './read-side.ts';

/** Stories that are looked at; of a trace with more the first ones. */
const MOST_STORIES = 100_000;

/** Chooses the story of a trace that is most like another and went well, to hold that one against it. */
export class LikenessChoice implements TraceFace {
  readonly takesStories = true;
  readonly #like: Story;
  readonly #isBarred: (callId: string) => boolean;
  #seen = 0;
  #best: { readonly story: Story; readonly likeness: number } | null = null;

  /** @param isBarred Call-IDs of the other one itself, where it stands in the same trace. */
  constructor(like: Story, isBarred: (callId: string) => boolean) {
    this.#like = like;
    this.#isBarred = isBarred;
  }

  takesCall(): boolean {
    return this.#seen < MOST_STORIES;
  }

  tell(event: TraceEvent): void {
    if (event.type !== 'story' || event.story.type === 'form' || this.#seen >= MOST_STORIES) {
      return;
    }
    this.#seen++;
    const { story } = event;
    if (callIdsOfStory(story).some(this.#isBarred)) {
      return;
    }
    const likeness = likenessOf(story, this.#like);
    if (this.#best === null || likeness > this.#best.likeness) {
      this.#best = { story, likeness };
    }
  }

  async flush(): Promise<void> {}

  /** Nothing else was asked for. */
  callsAmong(): number {
    return 0;
  }

  /** The one; null where nothing was told. */
  story(): Story | null {
    return this.#best?.story ?? null;
  }
}

/** Of one family above all, and one that went well before any that failed alike. */
const POINTS = { family: 100, wentWell: 50, kind: 10, party: 10, host: 4, steps: 8 };

/** How much one story is like another, and went well: a number only to compare. */
function likenessOf(story: Story, like: Story): number {
  const [own, other] = [shapeOf(story), shapeOf(like)];
  const same = (mine: string | null, theirs: string | null): boolean => mine !== null && mine === theirs;
  const isFrom = isSameUser(own.from, other.from);
  const isTo = isSameUser(own.to, other.to);
  const steps = Math.max(0, POINTS.steps - Math.abs(own.steps - other.steps));
  return (
    (own.family === other.family ? POINTS.family : 0) +
    (own.kind === other.kind ? POINTS.kind : 0) +
    (isHealthy(story) ? POINTS.wentWell : 0) +
    (isFrom ? POINTS.party : 0) +
    (isTo ? POINTS.party : 0) +
    (same(own.host, other.host) ? POINTS.host : 0) +
    steps
  );
}

type Shape = {
  readonly family: 'transfer' | 'call' | 'registration' | 'notice';
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly host: string | null;
  readonly steps: number;
};

function shapeOf(story: Story): Shape {
  switch (story.type) {
    case 'transfer': {
      const { kind, transferor, target, steps } = story.transfer.record;
      const ends = { from: transferor.uri, to: target.uri, host: transferor.address };
      return { family: 'transfer', kind, ...ends, steps: steps.length };
    }
    case 'call':
    case 'rejection': {
      const { from, to, evidence } = story.type === 'call' ? story.call.record : story.rejection.record;
      return { family: 'call', kind: '', from, to, host: evidence[0]?.src?.address ?? null, steps: evidence.length };
    }
    case 'registration': {
      const { aor, registrar, evidence } = story.registration.record;
      return { family: 'registration', kind: '', from: aor, to: '', host: registrar, steps: evidence.length };
    }
    default:
      return { family: 'notice', kind: story.type, from: '', to: '', host: null, steps: 0 };
  }
}

function isSameUser(own: string, other: string): boolean {
  const [a, b] = [parseUri(own), parseUri(other)];
  return a !== null && b !== null && (looselySameUri(a, b) || (a.user !== null && a.user === b.user));
}

/** Whether it came to what its caller wanted. */
function isHealthy(story: Story): boolean {
  const isGrave = judgedIn(story).findings.some(({ severity }) => severity !== 'info');
  return !isGrave && isDone(story);
}

function isDone(story: Story): boolean {
  switch (story.type) {
    case 'transfer':
      return story.transfer.record.outcome === 'succeeded';
    case 'call':
      return story.call.record.outcome === 'answered';
    case 'registration':
      return story.registration.record.outcome === 'registered';
    default:
      return false;
  }
}
