import type { Arrival, Endpoint } from '../../model/index.ts';
import { Digester, type MessageDigest } from '../digest.ts';
import type { Journal } from '../journal.ts';
import type { FollowedRegistration } from './followed-registration.ts';
import { markOfUser } from './plain-binding.ts';
import { type Follow, PlainRecall } from './plain-recall.ts';
import { PlainRegistration } from './plain-registration.ts';
import { PlainStories, type PlainStory } from './plain-story.ts';
import type { RegisterReader } from './register-reader.ts';

/** Of one user so many are followed plainly. */
const MOST_OF_USER = 64;
/** Followed closely, these and those to come. */
const CLOSELY: PlainRegistration[] = [];

/**
 * The registrations that go plainly. All of one user are among them, or none: how one stands is told by the others. Those at one
 * registrar come from one address, so that none takes the place of another's Contact.
 */
export class PlainRegistrations {
  readonly #journal: Journal;
  readonly #recall: PlainRecall;
  readonly #stories: PlainStories;
  readonly #reader: RegisterReader;
  /** By the number that stands for the user. */
  readonly #ofUser = new Map<number, PlainRegistration | PlainRegistration[]>();

  /** @param follow begins to follow one closely. */
  constructor(reader: RegisterReader, journal: Journal, follow: Follow) {
    this.#reader = reader;
    this.#journal = journal;
    const digester = new Digester(reader.seed);
    this.#recall = new PlainRecall(journal, digester, reader, follow);
    this.#stories = new PlainStories(journal, digester, reader);
  }

  /** One that begins with this message, under this number; null where it has to be followed closely. */
  begin(digest: MessageDigest, arrival: Arrival, registrar: Endpoint | null, slot: number): PlainRegistration | null {
    if (!PlainRegistration.isPlain(digest)) {
      return null;
    }
    const others = this.#of(digest.callEnds);
    const isTaking = (other: PlainRegistration) =>
      other.registrar === registrar && other.client?.address !== arrival.src?.address;
    if (others === CLOSELY || others.length === MOST_OF_USER || others.some(isTaking)) {
      return null;
    }
    const plain = new PlainRegistration(digest, registrar, slot);
    others.push(plain);
    this.#ofUser.set(plain.user, others.length === 1 ? plain : others);
    return plain;
  }

  #of(user: number): PlainRegistration[] {
    const known = this.#ofUser.get(user);
    return known === undefined ? [] : known instanceof PlainRegistration ? [known] : known;
  }

  /** Takes a message of one; false where it has to be looked at closely, and nothing was taken. */
  takes(plain: PlainRegistration, digest: MessageDigest, arrival: Arrival): boolean {
    return digest.isRequest
      ? plain.request(digest, arrival, this.#journal)
      : plain.response(digest, arrival, this.#journal);
  }

  /** Whether any user has one, or had. */
  get hasUsers(): boolean {
    return this.#ofUser.size > 0;
  }

  /** The number that stands for a user: see `markOfUser`. */
  markOf(user: string): number {
    return markOfUser(user, this.#reader.seed);
  }

  /** Gives those of a user, in the order of their beginning; they are followed closely from now on, as are those to come. */
  *takeUser(user: number): Generator<{ readonly plain: PlainRegistration; readonly followed: FollowedRegistration }> {
    const taken = this.#of(user);
    if (user !== 0 && taken !== CLOSELY) {
      this.#ofUser.set(user, CLOSELY);
    }
    for (const plain of taken) {
      const followed = this.#recall.recall(plain);
      this.#recall.forget(plain);
      yield { plain, followed };
    }
  }

  /** What one is told with; null where it has to be {@link read}. */
  storyOf(plain: PlainRegistration): PlainStory | null {
    return this.#stories.storyOf(plain);
  }

  /** One as it would be if it were followed closely; made for the moment. */
  read(plain: PlainRegistration): FollowedRegistration {
    return this.#recall.recall(plain);
  }
}
