import type { AddCommand } from './add-command.ts';
import { addAnalyze } from './analyze/command.ts';
import { addAnnotate } from './annotate/command.ts';
import { addCall } from './call/command.ts';
import { addCheck } from './check/command.ts';
import { addCodes } from './codes/command.ts';
import { addCollect } from './collect/command.ts';
import { addCompare } from './compare/command.ts';
import { addCompletion } from './completion/command.ts';
import { addDiff } from './diff/command.ts';
import { addExplain } from './explain/command.ts';
import { addExtract } from './extract/command.ts';
import { addFacts } from './facts/command.ts';
import { addFlow } from './flow/command.ts';
import { addListen } from './listen/command.ts';
import { addMcp } from './mcp/command.ts';
import { addMessages } from './messages/command.ts';
import { addReproduce } from './reproduce/command.ts';
import { addReveal } from './reveal/command.ts';
import { addRules } from './rules/command.ts';
import { addShip } from './ship/command.ts';
import { addTransfers } from './transfers/command.ts';
import { addView } from './view/command.ts';
import { addWork } from './work/command.ts';

/** Every command by its name, in the order of `--help`: each is a folder beside this file. */
export const COMMANDS: Readonly<Record<string, AddCommand>> = {
  analyze: addAnalyze,
  check: addCheck,
  transfers: addTransfers,
  call: addCall,
  flow: addFlow,
  diff: addDiff,
  annotate: addAnnotate,
  messages: addMessages,
  facts: addFacts,
  listen: addListen,
  ship: addShip,
  work: addWork,
  collect: addCollect,
  extract: addExtract,
  reproduce: addReproduce,
  reveal: addReveal,
  view: addView,
  mcp: addMcp,
  explain: addExplain,
  compare: addCompare,
  codes: addCodes,
  rules: addRules,
  completion: addCompletion,
};
