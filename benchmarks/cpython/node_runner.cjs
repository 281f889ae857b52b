"use strict";
// Runs one compiled program: node node_runner.cjs PROGRAM MAP [ARGUMENT...]
const fs = require("node:fs");

Error.stackTraceLimit = 60;
const [program, map, ...argv] = process.argv.slice(2);
globalThis.holdfast_argv = argv;
globalThis.holdfast_uncaught = (error, links) => {
  process.exitCode = 1;
  const [, kind, text, frames] = links.length ? links[links.length - 1] : ["", "", String(error?.stack ?? error), []];
  process.stderr.write(`${kind}: ${text}\n${frames.slice(0, 6).map((frame) => `  ${frame[0]}:${frame[1]}`).join("\n")}\n`);
};
globalThis.holdfast_source_map = JSON.parse(fs.readFileSync(map, "utf-8"));
require(program);
