/** What each line of the NDJSON of messages says it is. Adding a key is fine; renaming or dropping one needs a new number. */
export const MESSAGE_SCHEMA = 'siptriage/message@1';
