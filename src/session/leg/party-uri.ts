import { addressOf } from '../../sip/index.ts';

/** The URI of a From or To value, '' without one. */
export function uriOf(nameAddr: string | null): string {
  return nameAddr === null ? '' : addressOf(nameAddr);
}
