import { VERSION } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';

/** What all who work on one stream have to agree on: the first of them says it. */
export type World = {
  readonly version: string;
  /** Of all hashes. */
  readonly seed: number;
  /** Ends where every source that was heard has ended. */
  readonly untilEnd: boolean;
  /** Nothing is told before so many sources were heard. */
  readonly sources: number;
  /** Calls that went well are told too. */
  readonly tellsAll: boolean;
  readonly lang: Lang;
  /** Where in the stream the stories begin. They begin anew, as another generation, where the stream no longer has that. */
  readonly origin: number;
  readonly generation: number;
  /** What was decided up to this message of the stream was told by the generations before: so many records. */
  readonly after: number;
  readonly toldBefore: number;
};

/**
 * So many messages before the place where others ended are told again by who has not seen what they have seen: it may have decided a story
 * a little later than they would have. Whoever reads it knows what was told.
 */
export const TOLD_AGAIN = 100_000;

/** What a worker is asked for, as far as all have to be asked for the same. */
export type Wish = Pick<World, 'untilEnd' | 'sources' | 'tellsAll' | 'lang'>;

export function worldOf(wish: Wish, seed: number, origin: number): World {
  return { version: VERSION, seed, ...wish, origin, generation: 1, after: origin - 1, toldBefore: 0 };
}

/** The next generation, which knows the stream from `origin` on, where the one before it ended. */
export function worldAfter(
  world: World,
  origin: number,
  ended: { readonly seq: number; readonly told: number },
): World {
  const after = Math.max(origin - 1, ended.seq - TOLD_AGAIN);
  return { ...world, origin, generation: world.generation + 1, after, toldBefore: ended.told };
}

/** What others were asked for and this one was not; null where it can join them. */
export function differenceOf(world: World, wish: Wish): string | null {
  const all = { ...wish, version: VERSION };
  const keys = ['version', 'untilEnd', 'sources', 'tellsAll', 'lang'] as const;
  return keys.find((key) => world[key] !== all[key]) ?? null;
}

/** What is told of records: the worlds of one stream share a bucket, whose entries are JSON. */
export function worldIn(text: string): World | null {
  try {
    const value = JSON.parse(text) as World;
    return typeof value?.seed === 'number' && typeof value.origin === 'number' ? value : null;
  } catch {
    return null;
  }
}
