/** The part of analysis/ that needs Node: reading one file with several threads. */
export { threadsInNode, usefulThreads } from './node-threads.ts';
