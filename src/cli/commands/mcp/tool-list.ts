import { z } from 'zod';
import { type Answer, answerText } from './answer.ts';
import { checkTrace } from './check-tool.ts';
import { compareBoth } from './compare-tool.ts';
import type { Desk, Job } from './desk.ts';
import { findInFolder } from './find-tool.ts';
import { tellMessages } from './messages-tool.ts';
import { explainWhat } from './reference-tools.ts';
import { tellStory } from './story-tool.ts';
import { triageTrace } from './triage-tool.ts';

/** Whatever is asked: no text is longer. */
const TEXT = z.string().max(2000);
const PATH = TEXT.describe('a capture, a log, or a folder read as one trace; below the folder of the server');
const STORY = TEXT.describe('an id from another answer, such as trace.pcap#12; a path alone means its worst story');
const CURSOR = z.number().int().min(0).max(10_000_000).optional().describe('where the last answer stopped');

/** One tool: how a model sees it, and what it does. */
export type Tool = {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly answer: (question: unknown, desk: Desk, job: Job) => Promise<string>;
};

function tool<Shape extends z.ZodRawShape>(
  name: string,
  description: string,
  shape: Shape,
  work: (question: z.infer<z.ZodObject<Shape>>, desk: Desk, job: Job) => Promise<Answer>,
): Tool {
  const input = z.strictObject({ ...shape, cursor: CURSOR });
  return {
    name,
    description,
    input,
    answer: async (question, desk, job) => {
      const { cursor } = question as { cursor?: number };
      return answerText(await work(question as z.infer<z.ZodObject<Shape>>, desk, job), cursor);
    },
  };
}

/** Every tool, in the order in which they are used. */
export const TOOLS: readonly Tool[] = [
  tool(
    'triage',
    'What went wrong in a trace: its stories (calls, transfers, rejections, registrations), a line each, the worst first, with ids. Start here.',
    { path: PATH, filter: TEXT.optional().describe('an expression such as from == 1002 and status >= 400') },
    triageTrace,
  ),
  tool(
    'story',
    'One story whole: how it ended, its messages, why, who is at fault, how sure that is, what to do. Each sentence names its frames.',
    { id: STORY },
    ({ id }, desk, job) => tellStory({ id }, desk, job),
  ),
  tool(
    'messages',
    'The messages of a story, or of a path by frames; a line each, with headers on request.',
    {
      story: STORY.optional(),
      path: PATH.optional(),
      frames: z.array(z.string().max(40)).max(200).optional().describe('"12", "12-20", ":340" for a line of a log'),
      headers: z.array(z.string().max(80)).max(40).optional().describe('names of headers; "*" for all and the body'),
    },
    tellMessages,
  ),
  tool(
    'find',
    'In which traces of a folder somebody or something is. Without what: which files there are.',
    {
      what: TEXT.optional().describe('a number, user, user@host, Call-ID, or a rule such as transfer/no-notify'),
      folder: TEXT.optional().describe('all folders of the server without it'),
    },
    findInFolder,
  ),
  tool(
    'explain',
    'What a response code, a rule, or a piece of a trace (a Reason or Warning value) means, when one sees it, how to fix it.',
    { what: TEXT },
    explainWhat,
  ),
  tool(
    'compare',
    'Where a good and a bad call first part, by role and step; or two response codes side by side.',
    { good: STORY.describe('an id or a path; or a code'), bad: STORY.describe('the same') },
    compareBoth,
  ),
  tool(
    'check',
    'Passes or fails a trace, against expectations if given, by rules and frames.',
    {
      path: PATH,
      expectations: z
        .array(z.record(z.string(), z.unknown()))
        .max(100)
        .optional()
        .describe('e.g. {"label":"busy","call":{"from":"1001"},"is":{"outcome":"failed","finalStatus":486}}'),
    },
    checkTrace,
  ),
];
