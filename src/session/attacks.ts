/** Third door of the session: what watches strangers. It is loaded when a trace is about to be read. */
export { AttackWatch } from './attack/attack-watch.ts';
