#!/usr/bin/env node
// Plays the failed stories of each capture of a folder with SIPp, captures that, and prints where another verdict came of it.
//
//   node test/reproduce/print.js [FOLDER] [--rules] [--trace EXPRESSION] [--most STORIES] [--at ONCE] [--keep FOLDER]
//
// --rules: the scenarios of the rules too; --most: stories of each trace; --at: how many at a time.
import { runBuilt } from '../build/run-built.js';

await runBuilt({ main: 'test/reproduce/print.ts' }, { folder: 'test/reproduce/.build' });
