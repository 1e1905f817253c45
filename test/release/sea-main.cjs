/**
 * The beginning of the executable without Node: the chunks of dist/bundle/ lie in it as assets, and each is compiled when it is
 * required, from the code that V8 kept of it where that fits. A thread begins here too, with a chunk of its own.
 */
'use strict';
const { getAsset, getRawAsset } = require('node:sea');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const threads = require('node:worker_threads');

const PARAMETERS = 'exports, require, module, __filename, __dirname';
const FOLDER = dirname(process.execPath);
const BEGIN = '.begin';
const CACHE = '.cache';
const loaded = new Map();

/** A thread is started by the name of a file, and there is none. */
class Worker extends threads.Worker {
  constructor(entry, options) {
    const name = String(entry).split('/').at(-1);
    super(`${getAsset(BEGIN, 'utf8')}\nload(${JSON.stringify(name)});`, { ...options, eval: true });
  }
}

const REPLACED = { 'node:worker_threads': { ...threads, Worker } };

function requireFrom(name) {
  if (Object.hasOwn(REPLACED, name)) {
    return REPLACED[name];
  }
  return name.startsWith('./') || name === 'jiti' ? load(name.replace('./', '')) : require(name);
}

function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) {
    return known.exports;
  }
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(FOLDER, name);
  const cachedData = Buffer.from(getRawAsset(name + CACHE));
  const script = new Script(`(function (${PARAMETERS}) {${getAsset(name, 'utf8')}\n})`, { filename: name, cachedData });
  script.runInThisContext()(module.exports, requireFrom, module, filename, FOLDER);
  return module.exports;
}
