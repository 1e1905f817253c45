/** What `jiti` is in the executable: a configuration as code is compiled by what lies in it, and read from its own place. */
'use strict';
const core = require('./jiti-core.js');
const { createRequire } = require('node:module');

exports.createJiti = (id, options) =>
  core(
    id,
    { ...options, transform: (...args) => require('./jiti-babel.js')(...args) },
    {
      onError: (error) => {
        throw error;
      },
      nativeImport: async (name) => createRequire(id)(name),
      createRequire,
    },
  );
