import type { Sighting } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { ZoneClock } from '../clock-time.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

/** How much a report tells: one line a story, the failures, or everything. */
export type Detail = 'quiet' | 'normal' | 'verbose';

/** What every part of the text report needs. */
export type TextOptions = ZoneClock & {
  readonly lang: Lang;
  readonly words: Words;
  readonly style: Style;
  readonly detail: Detail;
  /** Columns of a line. */
  readonly width: number;
  /** Whether a call says how its parties stood with their registrars. */
  readonly tellsParties: boolean;
  /** The number of the cause that the story is an example of; absent without a list of causes. */
  readonly number?: number;
  /** `#12`, with the input's name before it where there are several. */
  readonly placeOf: (sighting: Pick<Sighting, 'input' | 'line' | 'frame'>) => string;
};

/** Causes that are listed and told where there are many. */
const DEFAULT_TOP = 10;

export function topOf({ top = DEFAULT_TOP }: { readonly top?: number }): number {
  return top;
}
