import { FunctionType } from "./function.js";
import { attr, builtin, getter, object } from "./object.js";
import { asTuple } from "./tuple.js";
import { TypeError, raise } from "./exception.js";

// What a function's `__code__` can say: the names of its parameters.

export class Code {
  constructor(name, names, positional, only, alone) {
    this.$co_name = name;
    this.$co_varnames = asTuple(names);
    this.$co_argcount = positional;
    this.$co_kwonlyargcount = only;
    this.$co_posonlyargcount = alone;
  }
}

export const CodeType = builtin("code", Code.prototype, function () {
  throw raise(TypeError, "cannot create 'code' instances");
}, { base: object });

/** Reads the parameters from a signature such as "name a b= / c= *args d e= **kw". */
function describe(fn) {
  const [name, ...words] = fn.spec_.split(" ");
  const names = fn.meth_ ? [fn.receiver_ ?? "self"] : [];
  const rest = [];
  let positional = names.length;
  let only = 0;
  let alone = 0;
  let keywordOnly = false;
  for (const word of words) {
    if (word === "/") {
      alone = positional;
      continue;
    }
    if (word[0] === "*") {
      keywordOnly = true;
      const bare = word.replace(/^\*+/, "");
      if (bare !== "") rest.push(bare);
      continue;
    }
    const bare = word.endsWith("=") ? word.slice(0, -1) : word;
    names.push(bare);
    if (keywordOnly) only++;
    else positional++;
  }
  return new Code(name, [...names, ...rest], positional, only, alone);
}

attr(FunctionType, "__code__", getter(function () {
  const fn = this.func_ ?? this;
  return fn.spec_ === undefined ? undefined : (fn.code_ ??= describe(fn));
}));
