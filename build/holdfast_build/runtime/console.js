// The command line and the error stream: Node has both, a page has no arguments and its console takes whole lines.

let unfinished = "";

export function write_error(text) {
  if (globalThis.process?.stderr?.write !== undefined) {
    globalThis.process.stderr.write(text);
    return;
  }
  unfinished += text;
  const end = unfinished.lastIndexOf("\n");
  if (end < 0) return;
  console.error(unfinished.slice(0, end));
  unfinished = unfinished.slice(end + 1);
}

export function commandLine() {
  return [...(globalThis.holdfast_argv ?? [""])];
}
