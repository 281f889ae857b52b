"use strict";
// Runs compiled programs one after the other, each in a worker of its own: a fresh isolate, so that nothing of one program is seen by the next.
// Reads {code, map} as lines of JSON, answers {status, out, err} as lines of JSON.

const fs = require("node:fs");
const path = require("node:path");
const { Worker, isMainThread, workerData } = require("node:worker_threads");

// What a worker posts while it exits may get lost: its results go through a file.
const folder = isMainThread ? fs.mkdtempSync(path.join(require("node:os").tmpdir(), "parity-")) : "";

if (isMainThread) {
  const lines = require("node:readline").createInterface({ input: process.stdin });
  (async () => {
    for await (const line of lines) {
      const answer = await run(JSON.parse(line));
      process.stdout.write(JSON.stringify(answer) + "\n");
    }
    fs.rmSync(folder, { recursive: true });
  })();
} else {
  program(workerData);
}

function run(task) {
  return new Promise((resolve) => {
    const results = path.join(folder, "results");
    const worker = new Worker(__filename, { workerData: { ...task, results }, stdout: true, stderr: true, resourceLimits: { stackSizeMb: 8 } });
    const answer = { status: 0, out: "", err: "" };
    const timer = setTimeout(() => {
      answer.err += "timed out\n";
      worker.terminate();
    }, task.seconds * 1000);
    worker.on("error", (error) => {
      answer.err += String(error && error.stack || error) + "\n";
      answer.status = 1;
    });
    worker.stderr.on("data", (data) => { answer.err += data; });
    worker.on("exit", (status) => {
      clearTimeout(timer);
      if (fs.existsSync(results)) {
        const told = JSON.parse(fs.readFileSync(results, "utf-8"));
        fs.unlinkSync(results);
        told.err += answer.err;
        Object.assign(answer, told, { status: answer.status || told.status });
      }
      if (answer.status === 0) answer.status = status;
      resolve(answer);
    });
  });
}

function program(task) {
  const told = { out: "", err: "" };
  process.stdout.write = (text) => { told.out += text; return true; };
  process.stderr.write = (text) => { told.err += text; return true; };
  Error.stackTraceLimit = 3000;
  globalThis.holdfast_argv = [];
  globalThis.holdfast_source_map = task.map;
  globalThis.holdfast_uncaught = (error, text) => {
    process.exitCode = 1;
    told.err += text;
  };
  process.on("exit", (status) => fs.writeFileSync(task.results, JSON.stringify({ ...told, status: process.exitCode ?? status })));
  require("node:vm").runInThisContext(task.code, { filename: "program.js" });
}
