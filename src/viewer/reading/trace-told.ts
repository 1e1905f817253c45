import {
  type AnalyzeOptions,
  type Emptiness,
  emptinessOf,
  newLegBook,
  readAgain,
  type TraceInput,
  tellInputs,
  unusableInputs,
} from '../../analysis/index.ts';
import type { Lang } from '../../languages/index.ts';
import { VERSION } from '../../model/index.ts';
import { HtmlFace, JsonFace, MARKDOWN_FORM, PLAIN, TextFace, type TraceFace } from '../../report/index.ts';
import type { Form, Unusable } from '../messages.ts';

/** Columns of a page. */
const WIDTH = 100;
/** Pieces of a result are put together to about this many characters. */
const BATCH = 1024 * 1024;

export type Telling = {
  readonly form: Form;
  readonly lang: Lang;
  readonly readers: Pick<AnalyzeOptions, 'gunzip' | 'inflateRaw' | 'tls'>;
  /** Inputs that were named themselves. */
  readonly named: ReadonlySet<string>;
  /** Ends the first reading: what was seen by then is the trace. */
  readonly signal: AbortSignal;
  readonly onMessages: (messages: number) => void;
  /** The inputs are read again, for what stands in messages; the answer ends that. */
  readonly onAgain: () => AbortSignal;
};

export type Told = {
  /** Null where there is no message to tell of. */
  readonly blob: Blob | null;
  /** Why there is none; says nothing where there is one. */
  readonly why: Emptiness;
  readonly unusable: readonly Unusable[];
  readonly isStopped: boolean;
};

/** A face, and what it makes of a trace that is over. */
type Maker = {
  readonly face: TraceFace;
  readonly tellsGoodCalls: boolean;
  readonly make: () => Promise<Iterable<string>>;
  /** What it wants of the reading besides. */
  readonly reading?: Pick<AnalyzeOptions, 'select' | 'seed'>;
};

/** Reads inputs as one trace and tells it in a form, exactly as the command line does. */
export async function toldTrace(inputs: readonly TraceInput[], telling: Telling): Promise<Told> {
  const { face, tellsGoodCalls, make, reading } = makerOf(inputs, telling);
  const result = await tellInputs(
    inputs,
    { ...telling.readers, ...reading, lang: telling.lang, tellsGoodCalls, signal: telling.signal },
    noting(face, telling.onMessages),
  );
  const { totals, isStopped } = result;
  const hasMessages = totals.messages > 0;
  return {
    blob: hasMessages ? blobOf(await make()) : null,
    why: emptinessOf(totals, telling.lang),
    unusable: unusableInputs(result, totals, telling.named, telling.lang),
    isStopped,
  };
}

function makerOf(inputs: readonly TraceInput[], telling: Telling): Maker {
  switch (telling.form) {
    case 'html':
      return htmlMaker(inputs, telling);
    case 'json': {
      const face = new JsonFace({ version: VERSION, lang: telling.lang });
      return { face, tellsGoodCalls: true, make: async () => face.pieces() };
    }
    case 'markdown': {
      const look = { lang: telling.lang, style: PLAIN, detail: 'normal', width: WIDTH, timezone: null } as const;
      const face = new TextFace({ ...look, cause: null, isFiltered: false }, MARKDOWN_FORM);
      return { face, tellsGoodCalls: false, make: () => face.pieces() };
    }
  }
}

function htmlMaker(inputs: readonly TraceInput[], { lang, readers, onAgain }: Telling): Maker {
  const { legs, seed } = newLegBook();
  const face = new HtmlFace({ lang, version: VERSION, legs });
  return {
    face,
    reading: { select: { filter: null, from: null, to: null, legs }, seed },
    tellsGoodCalls: true,
    make: async () => {
      const texts = face.texts();
      if (!texts.isEmpty) {
        const signal = AbortSignal.any([onAgain(), texts.hasEnough]);
        await readAgain(inputs, { ...readers, signal }, texts);
      }
      return face.pieces(texts);
    },
  };
}

/** The same face; `onMessages` is told how many messages were seen. */
function noting(face: TraceFace, onMessages: (messages: number) => void): TraceFace {
  return {
    takesStories: face.takesStories,
    takesCall: (isGood) => face.takesCall?.(isGood) ?? true,
    takesRegistration: () => face.takesRegistration?.() ?? true,
    takesStanding: face.takesStanding !== false,
    ...(face.notKept === undefined ? {} : { notKept: face.notKept }),
    tell: (event) => {
      if (event.type === 'progress') {
        onMessages(event.progress.messages);
      }
      face.tell(event);
    },
    flush: () => face.flush(),
  };
}

function blobOf(pieces: Iterable<string>): Blob {
  const parts: string[] = [];
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length >= BATCH) {
      parts.push(batch);
      batch = '';
    }
  }
  return new Blob([...parts, batch]);
}
