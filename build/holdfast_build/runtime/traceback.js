import { load, typeOf } from "./object.js";
import { caught, matches, SystemExit } from "./exception.js";
import { str } from "./str.js";

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

/** Python frames of an exception, outermost first: [path, line, function, source line, column, lines more, end column]. */
export function frames(e) {
  if (sourceMap === null && globalThis.holdfast_source_map !== undefined) useSourceMap(globalThis.holdfast_source_map);
  if (sourceMap === null || typeof e.stack !== "string") return [];
  const found = [];
  for (const text of e.stack.split("\n")) {
    const at = /:(\d+):(\d+)\)?$/.exec(text);
    if (at === null) continue;
    const segment = position(Number(at[1]), Number(at[2]));
    if (segment === undefined) continue;
    const source = sourceMap.table.sourcesContent[segment[1]].split("\n");
    const [name, lines, end] = sourceMap.table.names[segment[4]].split("\t");
    found.push([sourceMap.table.sources[segment[1]], segment[2] + 1, name, source[segment[2]] ?? "", segment[3], Number(lines), Number(end)]);
  }
  return found.reverse();
}

/** The whole chain, from the first cause on: [how it follows from the one before, type name, text, frames, notes]. */
export function chain(e) {
  const links = [];
  const seen = new Set();
  for (let each = e, how = ""; each && !seen.has(each); ) {
    seen.add(each);
    const K = typeOf(each);
    const module = K.$__module__;
    let text;
    try {
      text = str(each);
    } catch {
      text = "<exception str() failed>";
    }
    const kind = module === "builtins" || module === "__main__" || module === null ? K.$__qualname__ : `${module}.${K.$__qualname__}`;
    links.push([how, kind, text, frames(each), each.$__notes__ ?? []]);
    if (each.$__cause__) {
      how = "cause";
      each = each.$__cause__;
    } else if (each.$__context__ && !each.$__suppress_context__) {
      how = "context";
      each = each.$__context__;
    } else break;
  }
  return links.reverse();
}

/** An exception as CPython prints it. */
export function format_exception(e) {
  let out = "";
  const links = chain(e);
  for (let i = 0; i < links.length; i++) {
    const [how, kind, text, stack, notes] = links[i];
    if (stack.length > 0) out += "Traceback (most recent call last):\n";
    let repeated = 0;
    for (let j = 0; j < stack.length; j++) {
      const [path, line, name, source] = stack[j];
      const again = j >= 3 && [1, 2, 3].every((k) => stack[j - k][0] === path && stack[j - k][1] === line && stack[j - k][2] === name);
      if (again) {
        repeated++;
        const following = stack[j + 1];
        if (following === undefined || following[1] !== line || following[0] !== path) {
          out += `  [Previous line repeated ${repeated} more time${repeated === 1 ? "" : "s"}]\n`;
          repeated = 0;
        }
        continue;
      }
      out += `  File "${path}", line ${line}, in ${name}\n`;
      if (source.trim() !== "") out += `    ${source.trim()}\n`;
    }
    out += text === "" ? `${kind}\n` : `${kind}: ${text}\n`;
    for (const note of notes) out += `${note}\n`;
    const after = links[i + 1];
    if (after !== undefined) {
      // What a link says about the one before it stands on the earlier of the two.
      out += how === "cause"
        ? "\nThe above exception was the direct cause of the following exception:\n\n"
        : "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
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
  if (matches(e, SystemExit)) {
    const code = load(e, "$code");
    if (typeof code === "number") process.exitCode = code & 255;
    else if (code !== null) {
      process.stderr.write(`${str(code)}\n`);
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
    hook(e, chain(e));
    return;
  }
  if (sourceMap === null && globalThis.holdfast_map !== undefined) {
    fetch(globalThis.holdfast_map).then((answer) => answer.json()).then((table) => {
      useSourceMap(table);
      console.error(format_exception(e));
    }, () => console.error(format_exception(e)));
    return;
  }
  console.error(format_exception(e));
}
