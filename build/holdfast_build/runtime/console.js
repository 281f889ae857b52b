// What goes to the error stream: Node has one, the console of a browser takes whole lines.

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
