// print. Lines go to the console (in Node and in the browser alike); what has no line end yet waits for it.

import { TypeError, raise } from "./exception.js";
import { def, takeKw } from "./function.js";
import { textual, typeName } from "./number.js";
import { callee, getattr, known_ } from "./object.js";
import { strOf } from "./repr.js";

let pending = "";

export function writeOut(text) {
  const write = globalThis.process?.stdout?.write;
  if (write !== undefined) {
    globalThis.process.stdout.write(text);
    return;
  }
  pending += text;
  const end = pending.lastIndexOf("\n");
  if (end < 0) return;
  console.log(pending.slice(0, end));
  pending = pending.slice(end + 1);
}

let redirected = null;

/** Lets print write to the stream in a list instead of the console; None lets it write to the console again. */
export function redirectPrint(target) {
  redirected = target;
  return null;
}

function printRedirected(text) {
  if (redirected[0] !== null) callee(getattr(redirected[0], "write"))(text);
}

function printOut(text) {
  if (known_(redirectPrint) && redirected !== null) printRedirected(text);
  else writeOut(text);
}

export const print = def(function (...values) {
  const kw = takeKw(values);
  return kw === undefined ? printed(...values) : printWith(values, kw);
}, "print *args sep= end= file= flush=");

/** A call of print without keywords. */
export function printed(...values) {
  let text = "";
  for (let i = 0; i < values.length; i++) text += (i > 0 ? " " : "") + strOf(values[i]);
  printOut(text + "\n");
  return null;
}

function textOption(kw, name, fallback) {
  const value = kw.get(name) ?? null;
  if (value === null) return fallback;
  if (textual(value) === undefined) throw raise(TypeError, `${name} must be None or a string, not ${typeName(value)}`);
  return textual(value);
}

function printWith(values, kw) {
  const separator = textOption(kw, "sep", " "), end = textOption(kw, "end", "\n"), file = kw.get("file") ?? null;
  let text = "";
  // A file's write is called for each piece, as a subclass of a file may see.
  const put = (piece) => { if (file === null) text += piece; else callee(getattr(file, "write"))(piece); };
  for (let i = 0; i < values.length; i++) {
    if (i > 0) put(separator);
    put(strOf(values[i]));
  }
  put(end);
  if (file === null) printOut(text);
  return null;
}
