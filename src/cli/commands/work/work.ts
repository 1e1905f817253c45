/** What `work` does: loaded when it runs. */
import { DECODERS_IN_NODE } from '../../../analysis/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { OtherWork, ROLES, type Role, type Standing, Worker, type WorkFigures } from '../../../work/node.ts';
import { withNats } from '../../input/nats-place.ts';
import { NATS_WORDS } from '../../input/nats-words.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import { onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { reasonOf } from '../../process/system-words.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { WorkCommandOptions } from './options.ts';
import { WORK_WORDS } from './words.ts';

const KB_PER_MB = 1024;
const US_PER_MS = 1000;

/** Works until it is told to stop, or until the end of a stream that has one. */
export async function work(options: WorkCommandOptions, io: Io): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const { from, lang, sources = 0, untilEnd = false, goodCalls = false } = options;
  if (from === undefined) {
    throw new UsageError(sayingOf(WORK_WORDS, ({ noFrom }) => noFrom('work')));
  }
  const roles = rolesIn(options.roles);
  const wish = { untilEnd, sources, tellsAll: goodCalls, lang };
  const words = WORK_WORDS.in(langOf(io));
  const stop = onInterrupt();
  let place = '';
  try {
    const worker = await withNats('--from', from, io, (_, named) => {
      place = named.text;
      const { gunzip } = DECODERS_IN_NODE;
      const onStanding = (standing: Standing, messages: number): void => {
        io.err(`siptriage: ${words[standing](messages)}`);
      };
      return Worker.open({ place: named, roles, wish, gunzip, signal: stop.signal, onStanding }).catch((error) => {
        throw error instanceof OtherWork ? asMistake(error, place) : error;
      });
    });
    io.err(`siptriage: ${words.working(worker.id, roles.join(', '))}`);
    return await run(worker, roles, place, io);
  } finally {
    stop.release();
  }
}

/** What differs, by the option that says it. */
const ASKED: Readonly<Record<string, string>> = {
  untilEnd: '--until-end',
  sources: '--sources',
  tellsAll: '--good-calls',
  lang: '--lang',
};

function asMistake({ what }: OtherWork, place: string): UsageError {
  return new UsageError(sayingOf(WORK_WORDS, ({ otherWork }) => otherWork(place, ASKED[what] ?? what)));
}

async function run(worker: Worker, roles: readonly Role[], place: string, io: Io): Promise<ExitCode> {
  try {
    await worker.run();
    return EXIT.done;
  } catch (error) {
    io.err(`siptriage: ${NATS_WORDS.in(langOf(io)).notReached(place, reasonOf(error)(langOf(io)))}`);
    return EXIT.noTrace;
  } finally {
    for (const line of told(worker.figures(), roles, io)) {
      io.err(`siptriage: ${line}`);
    }
  }
}

/** What was done, a line for each role. */
function told({ leg, join, judge }: WorkFigures, roles: readonly Role[], io: Io): string[] {
  const words = WORK_WORDS.in(langOf(io));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const lines: Readonly<Record<Role, string>> = {
    leg: words.legs(leg.taken, leg.batches, leg.bytes),
    join: words.joins(join.taken, join.stored, Math.round(join.busyMs), join.fetched),
    judge: words.judged(judge.taken, judge.stored),
  };
  const ms = Math.round((userCPUTime + systemCPUTime) / US_PER_MS);
  return [...roles.map((role) => lines[role]), words.used(ms, Math.round(maxRSS / KB_PER_MB))];
}

/** @throws UsageError for what is no list of roles. */
function rolesIn(text: string): readonly Role[] {
  const names = text.split(',').map((name) => name.trim());
  const roles = ROLES.filter((role) => names.includes(role));
  if (roles.length === 0 || names.some((name) => !ROLES.some((role) => role === name))) {
    throw new UsageError(sayingOf(WORK_WORDS, ({ noRoles }) => noRoles(text)));
  }
  return roles;
}
