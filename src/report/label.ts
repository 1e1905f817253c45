import type { Sighting } from '../records/index.ts';

/** `INVITE`, `486 Busy Here`, `NOTIFY (486 Busy Here)`. */
export function labelOf(sighting: Sighting): string {
  const words = sighting.status === 0 ? sighting.method : `${sighting.status} ${sighting.phrase}`.trimEnd();
  return sighting.detail === null ? words : `${words} (${sighting.detail})`;
}
