import { VERSION } from '../../model/index.ts';

const ANSWER_WITHIN_MS = 10_000;
const SECOND_MS = 1_000;
/** The receiver says: later. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);
const OWN_FAULTS = 500;

/** Where alerts are posted to. */
export type WebhookPlace = {
  readonly url: URL;
  readonly authorization: string | null;
  /** What it is called: its path is a secret as well. */
  readonly text: string;
};

/** Reads `https://[USER:PASSWORD@]HOST/…`, or `http:`; null for anything else. */
export function webhookPlace(text: string): WebhookPlace | null {
  const url = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (url === null) {
    return null;
  }
  const { username, password } = url;
  url.username = '';
  url.password = '';
  url.hash = '';
  const user = `${username}:${password}`.replace(/%[\da-f]{2}/gi, (escaped) =>
    String.fromCharCode(Number.parseInt(escaped.slice(1), 16)),
  );
  return {
    url,
    authorization: user === ':' ? null : `Basic ${Buffer.from(user, 'latin1').toString('base64')}`,
    text: `${url.origin}/…`,
  };
}

/** The receiver answers with something else than that it took what was posted. */
export class NotTaken extends Error {
  readonly mayBeTakenLater: boolean;
  /** How long it asks to wait; 0 where it does not say. */
  readonly afterMs: number;

  constructor({ status, headers }: Pick<Response, 'status' | 'headers'>) {
    super(`HTTP ${status}`);
    this.mayBeTakenLater = LATER.has(status) || status >= OWN_FAULTS;
    this.afterMs = (Number(headers.get('Retry-After')) || 0) * SECOND_MS;
  }
}

/** Rejects with `NotTaken`, or where there is no answer in time. A redirection is an answer, and not followed. */
export async function postJson({ url, authorization }: WebhookPlace, body: string, stop: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': `siptriage/${VERSION}`,
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
    body,
    signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), stop]),
  });
  await response.body?.cancel();
  if (!response.ok) {
    throw new NotTaken(response);
  }
}
