// bool is JavaScript's boolean; arithmetic takes it for 0 and 1.

import { andInts, orInts, xorInts } from "./bits.js";
import { truth } from "./compare.js";
import { TypeError, raise } from "./exception.js";
import { int } from "./int.js";
import { NotImplemented } from "./none.js";
import { integral } from "./number.js";
import { attr, builtin, known_ } from "./object.js";

export const bool = builtin("bool", Object.setPrototypeOf(Boolean.prototype, Number.prototype), bool_call, { base: int, spec: "bool x= /" });

function bool_call(value) {
  return known_(callBool) ? callBool(...arguments) : value;
}

function callBool(value) {
  if (arguments.length > 1) throw raise(TypeError, `bool expected at most 1 argument, got ${arguments.length}`);
  return value === undefined ? false : truth(value);
}

attr(bool, "__repr__", function () { return this ? "True" : "False"; });
attr(bool, "__and__", function (other) { return typeof other === "boolean" ? this && other : notBool(other, (y) => andInts(+this, y)); });
attr(bool, "__or__", function (other) { return typeof other === "boolean" ? this || other : notBool(other, (y) => orInts(+this, y)); });
attr(bool, "__xor__", function (other) { return typeof other === "boolean" ? this !== other : notBool(other, (y) => xorInts(+this, y)); });

function notBool(other, compute) {
  const y = integral(other);
  return y === undefined ? NotImplemented : compute(y);
}
