/**
 * Second door of the session: what follows registrations by numbers alone. It is loaded where messages can be read again: a page
 * keeps what it was given, and follows all of them closely.
 */
export { digestBinding } from './registration/plain-binding.ts';
export { PlainRegistrations } from './registration/plain-registrations.ts';
