import type { Lang } from '../languages/index.ts';
import type { ViewerWords } from './viewer-words-en.ts';

/** An input that the command line named, where the page finds it. */
export type ServedFile = { readonly path: string; readonly url: string; readonly isNamed: boolean };

/** What stands in the page as data. */
export type ViewerData = {
  readonly lang: Lang | null;
  readonly words: Readonly<Record<string, ViewerWords>>;
  readonly served: readonly ServedFile[];
  /** The code of the worker: gzip in base64. */
  readonly worker: string;
};
