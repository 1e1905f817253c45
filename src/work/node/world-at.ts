import type { Wish, World } from '../world.ts';
import { worldIn, worldOf } from '../world.ts';
import type { Broker } from './broker.ts';
import type { Bucket } from './bucket.ts';

const KEY = 'world';

/** What was agreed on; null before anybody said anything. */
export function worldAt(bucket: Bucket): World | null {
  return worldIn(bucket.get(KEY)?.text ?? '');
}

/** What was agreed on: the first to come says it. */
export async function agreedWorld(bucket: Bucket, broker: Broker, wish: Wish, seed: number): Promise<World> {
  for (;;) {
    const known = worldAt(bucket);
    if (known !== null) {
      return known;
    }
    const world = worldOf(wish, seed, await broker.firstSeq());
    await bucket.update(KEY, JSON.stringify(world), 0);
    await bucket.latest(KEY);
  }
}

/** Where somebody began it anew before, that stands. */
export async function saveWorld(bucket: Bucket, world: World): Promise<void> {
  const entry = bucket.get(KEY);
  const known = worldAt(bucket);
  if (entry !== null && known !== null && known.generation < world.generation) {
    await bucket.update(KEY, JSON.stringify(world), entry.revision);
    await bucket.latest(KEY);
  }
}
