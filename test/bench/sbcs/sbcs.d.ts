/** One call, with the Call-IDs of its legs from the caller on. */
export type Told = { legs: string[]; outcome: string; code: number | null; from: string; to: string };

/** A fault, where it shows and where its cause is seen (numbers from 1). */
export type Planted = {
  name: string;
  rule: string;
  code: number | null;
  at: number;
  symptomAt: number;
  causeAt: number;
  legs: string[];
};

export function makeSbcs(options: { calls?: number; seed?: number; apart?: number; out: string }): {
  messages: number;
  aheadS: number[];
  calls: Told[];
  planted: Planted[];
  paths: string[];
  seen: number[];
};
