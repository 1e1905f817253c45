/** One call of the hour, with the Call-IDs of its legs from the caller on. */
export type Told = {
  legs: string[];
  outcome: string;
  code: number | null;
  from: string;
  to: string;
  cause: string | null;
};

export function makeHour(options: { calls?: number; seed?: number; out: string }): { messages: number; calls: Told[] };
