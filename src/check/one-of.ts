import type { OneOf } from './config.ts';

/** One value or several as a list. */
export function listed<T>(value: OneOf<T>): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
