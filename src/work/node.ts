/** The part of work/ that needs Node: a broker, and a thread that fetches messages. */
export type { Standing } from './node/join-standing.ts';
export { ROLES, type Role } from './node/members.ts';
export { StoryStream } from './node/story-stream.ts';
export { OtherWork, Worker, type WorkFigures } from './node/working-process.ts';
