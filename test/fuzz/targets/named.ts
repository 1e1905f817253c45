import type { Target } from '../target.ts';
import { PLANTED_TARGETS } from './planted.ts';

/**
 * The targets that a name means: its own, all of a family (`log`), or all without a name. What is planted needs nothing of
 * siptriage, which takes longer to load than a planted fault to find: for each thread anew.
 */
export async function targetsNamed(name: string | undefined): Promise<readonly Target[]> {
  const planted = PLANTED_TARGETS.filter((target) => target.name === name);
  if (planted.length > 0) {
    return planted;
  }
  const { TARGETS } = await import('./index.ts');
  return name === undefined
    ? TARGETS
    : TARGETS.filter((target) => target.name === name || target.name.startsWith(`${name}:`));
}
