/** What tells a trace without names is seldom asked for: it is loaded where it is. */
type Anonymity = typeof import('./anonymous.ts');

let loaded: Anonymity | null = null;

/** Before a trace is followed that is to be told without names. */
export async function loadAnonymity(): Promise<void> {
  loaded ??= await import('./anonymous.ts');
}

/** @throws Error where nobody has loaded it: nothing is told by its names for that. */
export function anonymityAtHand(): Anonymity {
  if (loaded === null) {
    throw new Error('loadAnonymity comes first');
  }
  return loaded;
}
