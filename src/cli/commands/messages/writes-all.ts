import { translatable } from '../../../languages/index.ts';

/** Said to a person: every other command masks passwords, credentials and keys. */
export const WRITES_ALL = translatable(
  'the messages are written whole, with the passwords, credentials, keys and texts in them: do not pass them on unseen',
);
