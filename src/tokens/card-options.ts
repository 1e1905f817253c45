import type { TrustedKey } from './trusted-key.ts';

/** A card that the user has: what some Call-Info points to. */
export type GivenCard = {
  /** The address it is the card of; null for whatever card is wanted. */
  readonly uri: string | null;
  /** What the user calls it: a file name. */
  readonly name: string;
  readonly text: string;
};

export type CardOptions = {
  readonly cards: readonly GivenCard[];
  readonly keys: readonly TrustedKey[];
};
