/** What `collect` does: loaded when it runs. */

import { Gathered } from '../../../analysis/in-parts.ts';
import type { TellResult } from '../../../analysis/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import type { TraceFace } from '../../../report/index.ts';
import type { World } from '../../../work/index.ts';
import { StoryStream } from '../../../work/node.ts';
import { withNats } from '../../input/nats-place.ts';
import { withVerdicts } from '../../options/verdict-places.ts';
import type { VerdictDesk } from '../../output/verdict-desk.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import { type Interruption, onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { analyzeTrace } from '../analyze/work.ts';
import { WORK_WORDS } from '../work/words.ts';
import type { CollectCommandOptions } from './options.ts';
import { COLLECT_WORDS } from './words.ts';

/** Tells what was found as it is found, or to its end. */
export function collect(options: CollectCommandOptions, io: Io): Promise<ExitCode> {
  return withVerdicts(options, true, io, (desk) => collectFor(options, desk, io));
}

async function collectFor(options: CollectCommandOptions, desk: VerdictDesk | null, io: Io): Promise<ExitCode> {
  const { from } = options;
  if (from === undefined) {
    throw new UsageError(sayingOf(WORK_WORDS, ({ noFrom }) => noFrom('collect')));
  }
  const stop = onInterrupt();
  let path = '';
  try {
    const stream = await withNats('--from', from, io, (_, place) => {
      path = place.text;
      return StoryStream.open(place);
    });
    return await tellStream(stream, path, options, desk, stop, io).finally(() => stream.close());
  } finally {
    stop.release();
  }
}

async function tellStream(
  stream: StoryStream,
  path: string,
  options: CollectCommandOptions,
  desk: VerdictDesk | null,
  stop: Interruption,
  io: Io,
): Promise<ExitCode> {
  const world = await stream.world(stop.signal);
  if (world === null) {
    return EXIT.noTrace;
  }
  if (options.lang !== world.lang) {
    throw new UsageError(sayingOf(COLLECT_WORDS, ({ otherLanguage }) => otherLanguage(world.lang)));
  }
  const told = (face: TraceFace): Promise<TellResult> => tellAll(stream, path, world, options, stop.signal, face);
  // Nothing of it is read here: it is told already.
  const given = { path, canReopen: false, open: async () => ({ read: async () => null, close: async () => {} }) };
  const reading = { given, told, interruption: stop, beside: desk };
  return analyzeTrace([path], { ...options, follow: options.untilEnd !== true }, io, [], reading);
}

async function tellAll(
  stream: StoryStream,
  path: string,
  world: World,
  { untilEnd = false }: CollectCommandOptions,
  signal: AbortSignal,
  face: TraceFace,
): Promise<TellResult> {
  face.tell({ type: 'begin', paths: [path] });
  const gathered = new Gathered(world.tellsAll, face);
  let totals: TellResult['totals'] | null = null;
  for await (const judged of stream.read(signal)) {
    for (const each of judged) {
      totals = gathered.take(each) ?? totals;
    }
    await face.flush();
  }
  const isStopped = totals === null && untilEnd;
  return { totals: totals ?? gathered.endWith(stream.totals(), path), faults: [], isStopped, labelsOf: () => [] };
}
