import { known_, typeOf } from "./object.js";
import { BaseExceptionGroup } from "./group.js";
import { caught, matches, SystemExit } from "./exception.js";
import { strOf } from "./repr.js";

// Python tracebacks from JavaScript stacks, through the source map.

let sourceMap = null;

const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Gives the runtime the bundle's source map (the parsed JSON). */
export function useSourceMap(table) {
  const lines = [];
  let source = 0, line = 0, column = 0, name = 0;
  for (const text of table.mappings.split(";")) {
    let at = 0;
    const segments = [];
    for (const segment of text.split(",")) {
      if (segment === "") continue;
      const fields = [];
      let value = 0, shift = 0;
      for (const character of segment) {
        const digit = base64Digits.indexOf(character);
        value |= (digit & 31) << shift;
        if (digit & 32) shift += 5;
        else {
          fields.push(value & 1 ? -(value >> 1) : value >> 1);
          value = shift = 0;
        }
      }
      at += fields[0];
      source += fields[1];
      line += fields[2];
      column += fields[3];
      name += fields[4];
      segments.push([at, source, line, column, name]);
    }
    lines.push(segments);
  }
  sourceMap = { table, lines };
}

function position(line, column) {
  const segments = sourceMap.lines[line - 1] ?? [];
  let found;
  for (const segment of segments) {
    if (segment[0] > column - 1) break;
    found = segment;
  }
  return found;
}

/** The Python frame at a line of a JavaScript stack: [path, line, function, source line, marks, name, marks instead]. */
function frame(text) {
  const at = /:(\d+):(\d+)\)?$/.exec(text);
  const segment = at === null ? undefined : position(Number(at[1]), Number(at[2]));
  if (segment === undefined) return undefined;
  const { sources, sourcesContent, names } = sourceMap.table;
  const [name, ...marks] = names[segment[4]].split("\t");
  if (name === "") return undefined;
  return [sources[segment[1]], segment[2] + 1, name, sourcesContent[segment[1]].split("\n")[segment[2]] ?? "", ...marks];
}

/** The JavaScript stack of an exception, innermost first: where it was raised, and where it was raised again. */
function stackOf(e) {
  let lines = [];
  // Python's traceback goes from the frame that raised again to the frames that were left before.
  for (const place of [e.place_ ?? e, ...(e.places_ ?? [])]) {
    const again = String(place.stack).split("\n");
    lines = [...inside(lines, again), ...again];
  }
  return lines;
}

/** The part of a stack that is not below another: the frames between where an exception was caught and where it was raised. */
function inside(lines, outer) {
  let shared = 0;
  while (shared < lines.length && lines[lines.length - 1 - shared] === outer[outer.length - 1 - shared]) shared++;
  return lines.slice(0, lines.length - shared);
}

/** Python frames of an exception, outermost first; `outer` is the stack of the code that caught it. */
export function frames(e, outer) {
  if (sourceMap === null && globalThis.holdfast_source_map !== undefined) useSourceMap(globalThis.holdfast_source_map);
  if (sourceMap === null || !e.raised_) return [];
  return inside(stackOf(e), outer).map(frame).filter((each) => each !== undefined).reverse();
}

/** The stack of the code that asks. */
function here() {
  return stackOf(new Error());
}

/** The Python frames of the code that asks, innermost first: path, line, function and source line of each; none without a source map. */
export function frames_here() {
  if (sourceMap === null && globalThis.holdfast_source_map !== undefined) useSourceMap(globalThis.holdfast_source_map);
  return sourceMap === null ? [] : here().map(frame).filter((each) => each !== undefined);
}

/** An exception as CPython prints it, with those that led to it. */
export function format_exception(e) {
  return tracebackOf(e, 0, here(), true, null);
}

/** The same for the module `traceback`; a page that has it loads the source map when it starts. */
export function format_caught(e, chained, limit) {
  return tracebackOf(e, 0, here(), chained, limit);
}

// Of many frames, the outermost, or with a negative number the innermost.
function limited(stack, limit) {
  return limit === null ? stack : limit >= 0 ? stack.slice(0, limit) : stack.slice(limit);
}

/** The frames of `e.__traceback__`. */
export function frames_of(traceback, limit) {
  return traceback === null ? [] : limited(frames(traceback.error, here()), limit);
}

/** Frames as texts, one for each. */
export function format_frames(stack) {
  return formatFrames(stack).split(/(?=^  File|^  \[Previous)/m).filter((each) => each !== "");
}

/** Type and message, and the notes. */
export function exception_line(e) {
  const K = typeOf(e);
  const module = K.$__module__;
  let text;
  try {
    text = strOf(e);
  } catch {
    text = "<exception str() failed>";
  }
  const kind = module === "builtins" || module === "__main__" || module === null ? K.$__qualname__ : `${module}.${K.$__qualname__}`;
  let out = kind + (text && `: ${text}`);
  const notes = e.$__notes__ ?? [];
  for (const note of Array.isArray(notes) ? notes : [notes]) out += `\n${strOf(note)}`;
  return `${out}\n`;
}

function tracebackOf(e, depth, outer, chained, limit) {
  const links = [];
  const seen = new Set();
  for (let each = e, words = ""; each; ) {
    seen.add(each);
    let before = null, how = "";
    if (chained && each.cause_) {
      before = each.cause_;
      how = "\nThe above exception was the direct cause of the following exception:\n\n";
    } else if (chained && each.context_ && !each.suppress_) {
      before = each.context_;
      how = "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
    if (seen.has(before)) before = null;
    // Caught further in than the one after it: its traceback begins in the frame that caught it.
    links.push([before === null ? "" : how, each, outer]);
    outer = stackOf(each);
    each = before;
  }
  let out = "";
  for (const [how, each, caughtIn] of links.reverse()) {
    const stack = formatFrames(limited(frames(each, caughtIn), limit), each);
    const text = how + (stack && "Traceback (most recent call last):\n") + stack + exception_line(each);
    if (known_(BaseExceptionGroup)) out += matches(each, BaseExceptionGroup) ? margin(how, depth) + formatGroup(each, depth, stack, chained, limit) : margin(text, depth);
    else out += text;
  }
  return out;
}

// Inside a group every line begins with `|`.
function margin(text, depth, sign = "|") {
  return depth === 0 ? text : text.replace(/^(?=[^])/gm, `${"  ".repeat(depth)}${sign} `);
}

const groupWidth = 15, groupDepth = 10;
let groupOpen = false;

function formatGroup(e, depth, stack, chained, limit) {
  if (depth > groupDepth) return margin(`... (max_group_depth is ${groupDepth})\n`, depth);
  const inner = depth || 1;
  let out = stack === "" ? "" : margin("Exception Group Traceback (most recent call last):\n", inner, depth === 0 ? "+" : "|") + margin(stack, inner);
  out += margin(exception_line(e), inner);
  const members = e.$exceptions;
  const shown = Math.min(members.length, groupWidth + 1);
  const indent = "  ".repeat(inner);
  groupOpen = false;
  for (let i = 0; i < shown; i++) {
    // The line that ends a group ends those which it is the last of.
    if (i === shown - 1) groupOpen = true;
    const left = members.length - groupWidth;
    out += `${indent}${i === 0 ? "+-" : "  "}+---------------- ${i < groupWidth ? i + 1 : "..."} ----------------\n`;
    out += i < groupWidth ? tracebackOf(members[i], inner + 1, stackOf(e), chained, limit) : margin(`and ${left} more exception${left > 1 ? "s" : ""}\n`, inner + 1);
    if (i === shown - 1 && groupOpen) {
      out += `${indent}  +------------------------------------\n`;
      groupOpen = false;
    }
  }
  return out;
}

/** The lines of a traceback; `e` decides what is marked in the last. */
function formatFrames(stack, e) {
  let out = "";
  for (let i = 0; i < stack.length; ) {
    const [path, line, name] = stack[i];
    let end = i;
    while (end < stack.length && stack[end][0] === path && stack[end][1] === line && stack[end][2] === name) end++;
    for (let j = i; j < end && j < i + 3; j++) {
      const [, , , source, marks, attribute, instead] = stack[j];
      const last = j === stack.length - 1 && (attribute === "" || (e !== undefined && attribute !== undefined && e.$name === attribute));
      out += `  File "${path}", line ${line}, in ${name}\n`;
      const text = source.trim();
      if (text !== "") out += `    ${text}\n`;
      const under = last ? instead : marks;
      if (text !== "" && under) out += `    ${under}\n`;
    }
    const more = end - i - 3;
    if (more > 0) out += `  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`;
    i = end;
  }
  return out;
}

/** What the program's top level does with an exception: ends the process in Node, reports it in a browser. */
export function programFailed(error) {
  const e = caught(error);
  const process = globalThis.process;
  if (process === undefined) {
    reportUncaught(e);
    return;
  }
  if (known_(SystemExit) && matches(e, SystemExit)) {
    const code = e.$code;
    if (typeof code === "number") process.exitCode = code & 255;
    else if (code !== null) {
      process.stderr.write(`${strOf(code)}\n`);
      process.exitCode = 1;
    }
    return;
  }
  process.exitCode = 1;
  reportUncaught(e);
}

/** Lets exceptions that leave callbacks of the browser print as Python tracebacks. */
export function watchErrors() {
  const address = globalThis.document?.currentScript?.src ?? globalThis.holdfast_script ?? globalThis.location?.href;
  if (typeof address === "string" && address.includes(".js")) globalThis.holdfast_map = `${address.split("?")[0]}.map`;
  Error.stackTraceLimit = 100;
  if (known_(format_caught)) loadMap();
  globalThis.addEventListener?.("error", (event) => uncaughtEvent(event, event.error));
  globalThis.addEventListener?.("unhandledrejection", (event) => uncaughtEvent(event, event.reason));
}

function uncaughtEvent(event, error) {
  if (!(error instanceof Error)) return;
  event.preventDefault();
  reportUncaught(caught(error));
}

/** Reports an exception that nothing caught. */
export function reportUncaught(e) {
  const hook = globalThis.holdfast_uncaught;
  if (hook !== undefined) {
    hook(e, format_exception(e));
    return;
  }
  loadMap().then(() => console.error(format_exception(e)));
}

// The source map is fetched when it is needed; without it there are no frames.
async function loadMap() {
  if (sourceMap !== null || globalThis.holdfast_map === undefined) return;
  try {
    useSourceMap(await (await fetch(globalThis.holdfast_map)).json());
  } catch {
    // Offline, or a server that has no map.
  }
}
