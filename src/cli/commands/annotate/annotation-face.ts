import { PAGE_WIDTH } from '../../../page/index.ts';
import { Annotations, type TraceEvent, type TraceFace } from '../../../report/index.ts';
import { columnsOf, detailOf, styleFor } from '../../options/look.ts';
import type { Io } from '../../process/io.ts';
import type { AnnotateCommandOptions } from './options.ts';

/** Reports fit a page; a narrower terminal gets what it has. */
export function widthFor(io: Io, output: string | undefined): number {
  return output === undefined ? Math.min(PAGE_WIDTH, columnsOf(io) ?? PAGE_WIDTH) : PAGE_WIDTH;
}

/** Keeps what belongs beneath the messages. */
export class AnnotationFace implements TraceFace {
  readonly takesStories = true;
  paths: readonly string[] = [];
  annotations: Annotations;
  readonly #options: ConstructorParameters<typeof Annotations>[1];

  constructor(options: AnnotateCommandOptions, io: Io) {
    this.#options = {
      lang: options.lang,
      style: styleFor(options, io),
      detail: detailOf(options),
      width: widthFor(io, options.output),
    };
    this.annotations = new Annotations([], this.#options);
  }

  get dropped(): number {
    return this.annotations.dropped;
  }

  /** Problems are told by the report; the trace itself is printed as it is. */
  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.paths = event.paths;
      this.annotations = new Annotations(event.paths, this.#options);
    } else if (event.type === 'story') {
      this.annotations.story(event.story);
    }
  }

  async flush(): Promise<void> {}
}
