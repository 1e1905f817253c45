import type { Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { ResponseContext } from '../../reference/index.ts';
import type { Fault } from '../../sip/index.ts';
import { type TextReportOptions, textOptionsFor } from '../text/report-text.ts';
import { callIdsOf } from '../text/text-stories.ts';
import { Explanations } from './explanation.ts';
import { FormNotes } from './form-note.ts';
import { paragraph } from './gutter.ts';
import { type NoteOptions, notesOn } from './story-note.ts';
import { ANNOTATE_WORDS } from './words.ts';

export type AnnotateOptions = TextReportOptions & {
  /** Columns of the page. */
  readonly width: number;
};

/** A message that is printed: where it stands (a line of a log, else a frame) and what it is. */
export type Printed = Pick<Sighting, 'input' | 'line' | 'frame' | 'method' | 'status'>;

/** Notes kept; there are two or three for a story that did not go well. */
const MOST_NOTES = 200_000;

/** What stands beneath each message: what its response means, and the verdicts that were decided there. */
export class Annotations {
  /** Stories there was no room for. */
  dropped = 0;
  readonly #options: NoteOptions;
  readonly #explanations: Explanations;
  readonly #formNotes: FormNotes;
  readonly #byPlace = new Map<string, string[]>();
  /** Calls that are told for themselves, unless a story turns out to tell of them. */
  #calls: { readonly callId: string; readonly story: Story }[] = [];
  readonly #toldCallIds = new Set<string>();

  /** @param paths what the inputs are called, by their index. */
  constructor(paths: readonly string[], options: AnnotateOptions) {
    this.#options = { ...textOptionsFor(paths, options), width: options.width };
    this.#explanations = new Explanations(this.#options);
    this.#formNotes = new FormNotes(this.#options);
  }

  /** Takes what was decided. */
  story(story: Story): void {
    if (story.type === 'form') {
      return;
    }
    if (story.type === 'call') {
      this.#calls.push({ callId: story.call.record.callId, story });
      return;
    }
    for (const callId of callIdsOf(story)) {
      this.#toldCallIds.add(callId);
    }
    this.#note(story);
  }

  /** Everything is decided. */
  allTaken(): void {
    for (const { callId, story } of this.#calls) {
      if (!this.#toldCallIds.has(callId)) {
        this.#note(story);
      }
    }
    this.#calls = [];
  }

  /**
   * The lines beneath a message.
   *
   * @param context what is known of a response, or of what a NOTIFY reports.
   * @param faults of its form.
   */
  beneath(printed: Printed, context: ResponseContext | null, faults: readonly Fault[]): string[] {
    const key = keyOf(printed);
    const notes = this.#byPlace.get(key) ?? [];
    this.#byPlace.delete(key);
    const place = this.#options.placeOf(printed);
    const explained = context === null ? [] : this.#explanations.of(context, place);
    return [...explained, ...this.#formNotes.of(faults, place), ...notes];
  }

  /** What belongs to no message that was printed. */
  rest(): string[] {
    const lines = [...this.#byPlace.values()].flat();
    this.#byPlace.clear();
    const { lang, style } = this.#options;
    return lines.length === 0
      ? []
      : [...paragraph(ANNOTATE_WORDS.in(lang).atTheEnd, '', style.cyan, this.#options), ...lines];
  }

  #note(story: Story): void {
    if (this.#byPlace.size >= MOST_NOTES) {
      this.dropped++;
      return;
    }
    for (const { at, lines } of notesOn(story, this.#options)) {
      const key = keyOf(at);
      const known = this.#byPlace.get(key);
      this.#byPlace.set(key, known === undefined ? [...lines] : [...known, ...lines]);
    }
  }
}

/** Several messages of a stream may be completed by one frame. */
function keyOf({ input, line, frame, method, status }: Printed): string {
  return `${input} ${line > 0 ? line : frame} ${status} ${method}`;
}
