import { InvalidArgumentError } from 'commander';

const MOST = 100_000;

/** How many of something are wanted. @throws InvalidArgumentError for what is no number from 1 on. */
export function counted(text: string): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST) {
    throw new InvalidArgumentError(`It is no number from 1 to ${MOST}.`);
  }
  return count;
}
