import { isUneventful, type Story } from '../../findings/index.ts';
import type { TraceEvent, TraceFace } from '../../report/index.ts';

/** Who is told of a trace besides the one who shows it. */
export type BesideFace = Pick<TraceFace, 'tell' | 'flush'> & {
  /** Whether calls that went well are wanted. */
  readonly takesGoodCalls: boolean;
};

/**
 * The same face, with a look at each event before it, and another that is told before it too: the face hears what it would
 * hear without that.
 */
export function watching(
  face: TraceFace | null,
  { tellsGoodCalls = true, beside = null }: { readonly tellsGoodCalls?: boolean; readonly beside?: BesideFace | null },
  look: (event: TraceEvent) => void,
): TraceFace {
  const takesAll = beside?.takesGoodCalls === true;
  const isForFace = (story: Story): boolean =>
    !takesAll || !isUneventful(story) || (tellsGoodCalls && (face?.takesCall?.(true) ?? true));
  return {
    takesStories: beside !== null || (face?.takesStories ?? false),
    // Of a call that went well the face is asked when it is told.
    takesCall: (isGood) => (takesAll && isGood) || (face?.takesCall?.(isGood) ?? true) || takesAll,
    takesRegistration: () => beside !== null || (face?.takesRegistration?.() ?? true),
    takesStanding: beside !== null || face?.takesStanding !== false,
    ...(face?.notKept === undefined ? {} : { notKept: face.notKept }),
    tell: (event) => {
      look(event);
      beside?.tell(event);
      if (face !== null && (event.type !== 'story' || (face.takesStories && isForFace(event.story)))) {
        face.tell(event);
      }
    },
    flush: async () => {
      await beside?.flush();
      await face?.flush();
    },
  };
}
