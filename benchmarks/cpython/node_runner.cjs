"use strict";
// Runs one compiled program: node node_runner.cjs PROGRAM MAP [ARGUMENT...]
const fs = require("node:fs");

Error.stackTraceLimit = 60;
const [program, map, ...argv] = process.argv.slice(2);
globalThis.holdfast_argv = argv;
globalThis.holdfast_uncaught = (error, report) => {
  process.exitCode = 1;
  process.stderr.write(report);
};
globalThis.holdfast_source_map = JSON.parse(fs.readFileSync(map, "utf-8"));
require(program);
