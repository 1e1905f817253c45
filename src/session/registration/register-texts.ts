import type { RegisterCredentials, RegistrarChallenge } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import { challengeIn, credentialsIn } from './register-words.ts';

/** Texts and challenges that many registrations share: products, domains, realms. */
const MOST_SHARED = 2000;

/** Makes what many registrations say the same object, so that it costs memory once. */
export class RegisterTexts {
  readonly #known = new Map<string, string>();
  readonly #challenges = new Map<string, RegistrarChallenge>();

  of<Text extends string | null>(text: Text): Text {
    if (text === null) {
      return text;
    }
    const known = this.#known.get(text);
    if (known === undefined && this.#known.size < MOST_SHARED) {
      this.#known.set(text, text);
    }
    return (known ?? text) as Text;
  }

  /** What a registrar asks for: the same of every phone. */
  challenge(message: SipMessage): RegistrarChallenge {
    const asked = challengeIn(message);
    const said = JSON.stringify(asked);
    const known = this.#challenges.get(said);
    if (known === undefined && this.#challenges.size < MOST_SHARED) {
      this.#challenges.set(said, asked);
    }
    return known ?? asked;
  }

  /** @param of what is known of who asks. */
  credentials(
    message: SipMessage,
    { challenge, user }: { readonly challenge: RegistrarChallenge | null; readonly user: string },
  ): RegisterCredentials | null {
    const given = credentialsIn(message, challenge);
    if (given === null) {
      return null;
    }
    const { username, realm, algorithm } = given;
    return {
      ...given,
      username: username === user ? user : username,
      realm: this.of(realm),
      algorithm: this.of(algorithm),
    };
  }
}
