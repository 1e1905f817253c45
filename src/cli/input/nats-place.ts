import type * as Intake from '../../intake/node.ts';
import { sayingOf } from '../../languages/index.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';
import { NATS_WORDS } from './nats-words.ts';

/**
 * Opens something at a NATS server that an option names, and says so.
 *
 * @throws UsageError for what is no place, where the client is not installed, and where it cannot be reached.
 */
export async function withNats<Opened>(
  option: string,
  text: string,
  io: Io,
  open: (intake: typeof Intake, place: Intake.NatsPlace) => Promise<Opened>,
): Promise<Opened> {
  const intake = await import('../../intake/node.ts');
  const place = intake.natsPlace(text);
  if (place === null) {
    // What was typed may hold a password.
    throw new UsageError(sayingOf(NATS_WORDS, ({ noPlace }) => noPlace(option, withoutUser(text))));
  }
  try {
    const opened = await open(intake, place);
    io.err(`siptriage: ${NATS_WORDS.in(langOf(io)).connected(place.text)}`);
    return opened;
  } catch (error) {
    if (error instanceof UsageError) {
      throw error;
    }
    if (error instanceof intake.NoNatsClient) {
      throw new UsageError(sayingOf(NATS_WORDS, ({ noClient }) => noClient(option)));
    }
    const why = reasonOf(error);
    throw new UsageError((lang) => NATS_WORDS.in(lang).notReached(place.text, why(lang)));
  }
}

/** What stands before the last `@`, as a password does, is not said. */
function withoutUser(text: string): string {
  const [scheme, at] = [text.indexOf('//'), text.lastIndexOf('@')];
  return scheme >= 0 && at > scheme ? `${text.slice(0, scheme)}//***${text.slice(at)}` : text;
}
