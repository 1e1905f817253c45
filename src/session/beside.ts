/**
 * Fourth door of the session: what is followed beside calls and registrations, which is other requests and what strangers try. It
 * is loaded when a trace is about to be read.
 */
export { AttackWatch } from './attack/attack-watch.ts';
export { Requests } from './request/requests.ts';
