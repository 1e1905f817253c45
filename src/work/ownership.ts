import { hashNumber } from '../bytes/index.ts';

/** Who does which part of a work: each part goes to the worker that it and the part together give the highest number. */
export function ownerOf(part: number, workers: readonly string[]): string | null {
  let owner: string | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const worker of workers) {
    const weight = weightOf(part, worker);
    if (weight > highest || (weight === highest && worker < (owner ?? ''))) {
      highest = weight;
      owner = worker;
    }
  }
  return owner;
}

/** The parts of one worker. Where another comes or goes, only its own parts change hands. */
export function partsOf(worker: string, workers: readonly string[], parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => part).filter((part) => ownerOf(part, workers) === worker);
}

function weightOf(part: number, worker: string): number {
  let hash = hashNumber(part + 1);
  for (let at = 0; at < worker.length; at++) {
    hash = hashNumber(worker.charCodeAt(at), hash);
  }
  return hash >>> 0;
}
