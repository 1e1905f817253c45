/** Makes a story of a trace again: scenarios of SIPp for each party, and the script that plays them. Reads no file and writes none. */
export { PlayedMessages } from './played-message.ts';
export { readMe, type Telling } from './read-me.ts';
export { type Reproduction, reproduce } from './reproduction.ts';
export { REPRODUCE_NOTES } from './words.ts';
