/** Methods of requests that stand for themselves, by the number that a digest has for each. */
export const REQUEST_METHODS: readonly string[] = ['', 'OPTIONS', 'PUBLISH', 'INFO', 'SUBSCRIBE', 'NOTIFY', 'MESSAGE'];

/** The number of a method; 0 for any other. */
export function requestNumber(method: string): number {
  return Math.max(0, REQUEST_METHODS.indexOf(method));
}
