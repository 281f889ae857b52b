// Deprecations that CPython's own functions warn of: only a program with the module warnings hears of them.

import { callee } from "./function.js";
import { known_ } from "./object.js";

let deprecationListener;

/** Calls `listen` with the text of each deprecation from here on. */
export function on_deprecation(listen) {
  deprecationListener = listen;
  return null;
}

export function deprecated(text) {
  if (known_(on_deprecation) && deprecationListener !== undefined) callee(deprecationListener)(text);
}
