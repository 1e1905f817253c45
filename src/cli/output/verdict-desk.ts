/** Where verdicts go, as a command line names it: loaded when one does. */
import { sayingOf } from '../../languages/index.ts';
import { VERSION } from '../../model/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { TraceEvent } from '../../report/index.ts';
import {
  type AlertOn,
  type PlaceFace,
  type PlaceFigures,
  type VerdictPlace,
  VerdictQueue,
} from '../../verdicts/index.ts';
import {
  NatsCarrier,
  NotTaken,
  natsVerdictPlace,
  PostgresCarrier,
  postgresPlace,
  VerdictMaker,
  Webhook,
  webhookPlace,
} from '../../verdicts/node.ts';
import type { BesideFace } from '../input/watching.ts';
import { EXIT, type ExitCode, worstOf } from '../process/exit-codes.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { UsageError } from '../process/usage-error.ts';
import { printable } from './printable.ts';
import { VERDICT_WORDS } from './verdict-words.ts';
import { whyNotTaken } from './why-not-taken.ts';

const ALERTS_A_MINUTE = 6;
const END_WITHIN_MS = 30_000;

export type DeskOptions = {
  readonly to: readonly string[];
  readonly alertOn?: AlertOn;
  readonly alertRate?: number;
  readonly lang: Lang;
  readonly mayWait: boolean;
  /** At the end a place that is away is waited for so long. */
  readonly endWithinMs?: number;
  /** Nobody waits for a place any more. */
  readonly signal: AbortSignal;
};

type Opener = { readonly text: string; readonly takesGoodCalls: boolean; readonly open: () => Promise<VerdictPlace> };

/** Hands what is told to the places that were named. */
export class VerdictDesk implements BesideFace {
  readonly takesGoodCalls: boolean;
  readonly #places: readonly VerdictPlace[];
  readonly #maker: VerdictMaker;
  /** Nobody waits for a place any more. */
  readonly #stopped: Promise<void>;
  readonly #endWithinMs: number;
  readonly #io: Io;

  private constructor(places: readonly VerdictPlace[], takesGoodCalls: boolean, options: DeskOptions, io: Io) {
    const { lang, signal, endWithinMs = END_WITHIN_MS } = options;
    this.#endWithinMs = endWithinMs;
    this.#places = places;
    this.takesGoodCalls = takesGoodCalls;
    this.#maker = new VerdictMaker({ version: VERSION, lang });
    this.#stopped = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.#io = io;
  }

  /** @throws UsageError for what is no place, and where one cannot be reached. */
  static async open(options: DeskOptions, io: Io): Promise<VerdictDesk> {
    const openers = options.to.map((text) => openerOf(text, options, io));
    const places: VerdictPlace[] = [];
    for (const { text, open } of openers) {
      try {
        places.push(await open());
        io.err(`siptriage: ${printable(VERDICT_WORDS.in(langOf(io)).going(text))}`);
      } catch (error) {
        await Promise.all(places.map((place) => place.end(0)));
        const why = whyNotTaken(error);
        throw new UsageError(why.isWhole ? why.said : (lang) => VERDICT_WORDS.in(lang).failed(text, why.said(lang)));
      }
    }
    const takesGoodCalls = openers.some((opener) => opener.takesGoodCalls);
    return new VerdictDesk(places, takesGoodCalls, options, io);
  }

  readonly tell = (event: TraceEvent): void => {
    const verdict = this.#maker.of(event);
    if (verdict !== null) {
      for (const place of this.#places) {
        place.take(verdict);
      }
    }
  };

  readonly flush = async (): Promise<void> => {
    await Promise.race([Promise.all(this.#places.map((place) => place.room())), this.#stopped]);
  };

  /** What became of the verdicts, by what their place is called. */
  figures(): ReadonlyMap<string, PlaceFigures> {
    return new Map(this.#places.map(({ text, figures }) => [text, figures]));
  }

  /** Sees that what is left arrives, and says what did. @returns what the command ends with. */
  async end(code: ExitCode): Promise<ExitCode> {
    await Promise.all(this.#places.map((place) => place.end(this.#endWithinMs)));
    const words = VERDICT_WORDS.in(langOf(this.#io));
    const say = (line: string) => this.#io.err(`siptriage: ${printable(line)}`);
    const tell = (count: number, line: string) => (count > 0 ? say(line) : undefined);
    let lost = 0;
    for (const { text, figures } of this.#places) {
      say(words.sent(figures.sent, text));
      tell(figures.heldBack, words.heldBack(figures.heldBack, text));
      tell(figures.failed, words.lost(figures.failed, text));
      lost += figures.failed;
    }
    return lost > 0 ? worstOf([code, EXIT.noTrace]) : code;
  }

  /** The command failed: what is on its way is let go. */
  async abandon(): Promise<void> {
    await Promise.all(this.#places.map((place) => place.end(0)));
  }
}

function openerOf(text: string, options: DeskOptions, io: Io): Opener {
  const { mayWait, alertOn = 'error', alertRate = ALERTS_A_MINUTE, lang } = options;
  const [postgres, nats, hook] = [postgresPlace(text), natsVerdictPlace(text), webhookPlace(text)];
  if (postgres !== null) {
    const open = async () =>
      new VerdictQueue(await PostgresCarrier.open(postgres), { mayWait, ...faceOf(postgres.text, io) });
    return { text: postgres.text, takesGoodCalls: true, open };
  }
  if (nats !== null) {
    const open = async () => new VerdictQueue(await NatsCarrier.open(nats), { mayWait, ...faceOf(nats.text, io) });
    return { text: nats.text, takesGoodCalls: false, open };
  }
  if (hook !== null) {
    const open = async () => new Webhook(hook, { alertOn, perMinute: alertRate, lang, ...faceOf(hook.text, io) });
    return { text: hook.text, takesGoodCalls: false, open };
  }
  throw new UsageError(sayingOf(VERDICT_WORDS, ({ noPlace }) => noPlace(withoutSecrets(text))));
}

function faceOf(place: string, io: Io): PlaceFace {
  const words = VERDICT_WORDS.in(langOf(io));
  const say = (line: string) => io.err(`siptriage: ${printable(line)}`);
  return {
    onTrouble: (error) => {
      const why = whyNotTaken(error).said(langOf(io));
      const isFinal = error instanceof NotTaken && !error.mayBeTakenLater;
      say(isFinal ? words.failed(place, why) : words.trouble(place, why));
    },
    onRecovery: () => say(words.back(place)),
  };
}

/** A place that cannot be read may hold a password, or a path that is as good as one: no more than its scheme is said. */
function withoutSecrets(text: string): string {
  const [, scheme = ''] = /^(\w{1,20}:\/\/)/.exec(text) ?? [];
  return scheme === '' && !/[@:/?]/.test(text) ? text : `${scheme}…`;
}
