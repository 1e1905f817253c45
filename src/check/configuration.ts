/**
 * Reading configurations and baselines: a door of its own, because what checks them takes its time to load and is wanted
 * only where there is one.
 */
export {
  configFromCode,
  configJsonSchema,
  type FileFault,
  type Parsed,
  parseBaseline,
  parseConfig,
} from './configuration/read-config.ts';
export type { Known } from './configuration/references.ts';
