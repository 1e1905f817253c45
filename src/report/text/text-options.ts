import type { Sighting } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { Style } from './style.ts';
import type { Words } from './words.ts';

/** How much a report tells: one line a story, the failures, or everything. */
export type Detail = 'quiet' | 'normal' | 'verbose';

/** What every part of the text report needs. */
export type TextOptions = {
  readonly lang: Lang;
  readonly words: Words;
  readonly style: Style;
  readonly detail: Detail;
  /** `#12`, with the input's name before it where there are several. */
  readonly placeOf: (sighting: Pick<Sighting, 'input' | 'line' | 'frame'>) => string;
};
