export const LIMIT: number;
export function factorOf(seconds: readonly number[]): number;
