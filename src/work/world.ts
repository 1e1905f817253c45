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
  /** Where in the stream the stories begin; counted anew where the stream no longer has its beginning. */
  readonly origin: number;
  readonly generation: number;
};

/** What a worker is asked for, as far as all have to be asked for the same. */
export type Wish = Pick<World, 'untilEnd' | 'sources' | 'tellsAll' | 'lang'>;

export function worldOf(wish: Wish, seed: number, origin: number): World {
  return { version: VERSION, seed, ...wish, origin, generation: 1 };
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
