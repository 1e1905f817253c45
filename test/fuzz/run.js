#!/usr/bin/env node
// Starts the fuzz harness, the program and what its threads run; siptriage itself runs module by module, so that V8 can say where
// an input went.
//
//   npm run fuzz -- [target] [--time 60s] [--seed N] [--replay FILE]
import { runBuilt } from '../build/run-built.js';
import { HARNESS } from './harness.js';

await runBuilt(...HARNESS);
