#!/usr/bin/env node
// Plays the failed stories of each capture of a folder with SIPp, captures that, and prints where another verdict came of it.
//
//   node test/reproduce/print.js FOLDER [--trace TEXT] [--most STORIES] [--at ONCE] [--keep FOLDER]
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/reproduce/print.ts' }, { folder: 'test/reproduce/.build' });
