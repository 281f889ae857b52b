import { def, defm, takeKw, wrong, wrongKeywords } from "./function.js";
import { callee, hidden, method, store } from "./object.js";

// Functions whose parameters are known only when the program runs: the __init__ of a dataclass, the __new__ of a named tuple.

/**
 * The `__init__` of a class of named fields. Each row is a field in the order of assignment: its name; its place among the positional
 * parameters, or -1 for keyword-only, -2 for no parameter; its default and its factory, each a list of none or one; whether it is stored
 * (or only handed to `__post_init__`). A frozen class is filled past its own `__setattr__`.
 */
export function record_init(path, rows, frozen) {
  const positional = rows.filter((row) => row[1] >= 0).sort((a, b) => a[1] - b[1]);
  const only = rows.filter((row) => row[1] === -1);
  const optional = (row) => row[2].length > 0 || row[3].length > 0;
  const word = (row) => row[0] + (optional(row) ? "=" : "");
  const required = positional.filter((row) => !optional(row)).length;
  const onlyRequired = only.filter((row) => !optional(row)).map((row) => row[0]);
  const keys = rows.map((row) => "$" + row[0]);
  const init = function (...args) {
    const kw = takeKw(args);
    if (args.length > positional.length) wrong(init, args);
    for (let i = 0; i < required; i++) if (args[i] === undefined) wrong(init, args);
    for (const name of onlyRequired) if (kw === undefined || !kw.has(name)) wrongKeywords(init, kw);
    const direct = frozen || !this.setattr_;
    let handed;
    for (let i = 0; i < rows.length; i++) {
      const [name, place, byDefault, factory, stored] = rows[i];
      let value = place >= 0 ? args[place] : place === -1 ? kw?.get(name) : undefined;
      if (value === undefined) {
        if (factory.length) value = callee(factory[0])();
        else if (place === -2 || byDefault.length === 0) continue;
        else value = byDefault[0];
      }
      if (!stored) (handed ??= []).push(value);
      else if (direct) this[keys[i]] = value;
      else store(this, keys[i], value);
    }
    const after = method(this, "$__post_init__");
    if (after !== undefined) after.apply(this, handed ?? []);
    return null;
  };
  const words = ["__init__", ...positional.map(word)];
  if (only.length) words.push("*", ...only.map(word));
  init.compiled_ = true;
  return defm(init, words.join(" "), `${path}.__init__`);
}

/** The `__new__` of a class of named values; `make` gets the class and the list of all values. The last names have the defaults. */
export function record_new(name, names, defaults, make) {
  const required = names.length - defaults.length;
  const create = def(function (kind, ...values) {
    if (values.length > names.length) wrong(create, [kind, ...values]);
    for (let i = 0; i < names.length; i++) {
      if (values[i] !== undefined) continue;
      if (i < required) wrong(create, [kind, ...values]);
      values[i] = defaults[i - required];
    }
    return make(kind, values);
  }, ["__new__", "_cls", ...names.map((each, i) => each + (i < required ? "" : "="))].join(" "), `${name}.__new__`);
  create.compiled_ = true;
  create.defaults_ = defaults.flatMap((value, i) => [names[required + i], value]);
  return create;
}

// A class that a call made belongs to the module that called.
export function in_module(K, module) {
  if (K.$__module__ === null) hidden(K, "$__module__", module);
  return K;
}

/** An instance of a class, before its `__init__`. */
export function bare(K) {
  return new K();
}

/** Gives a class what lists of its instances are sorted by: a function that makes a list of numbers of such a list, or None. */
export function sorted_by(numbers) {
  return (K) => {
    hidden(K.prototype, "sorted_by_", numbers);
    return K;
  };
}

/** Marks a class that is written in C in CPython: error messages name it with its module. */
export function full_name(module, kinds) {
  return (K) => {
    K.name_ = `${module}.${K.name_}`;
    K.kinds_ = kinds;
    return K;
  };
}

export const builtin_kinds = {
  list: "iterable sized container collection reversible sequence mutablesequence",
  tuple: "hashable iterable sized container collection reversible sequence",
  str: "hashable iterable sized container collection reversible sequence",
  range: "hashable iterable sized container collection reversible sequence",
  bytes: "hashable iterable sized container collection reversible sequence bytestring",
  bytearray: "iterable sized container collection reversible sequence mutablesequence bytestring",
  dict: "iterable sized container collection reversible mapping mutablemapping",
  set: "iterable sized container collection set mutableset",
  frozenset: "hashable iterable sized container collection set",
  dict_keys: "iterable sized container collection reversible set mappingview keysview",
  dict_items: "iterable sized container collection reversible set mappingview itemsview",
  dict_values: "hashable iterable sized container collection reversible mappingview valuesview",
  generator: "hashable iterable iterator generator",
  coroutine: "hashable awaitable coroutine",
  async_generator: "hashable asynciterable asynciterator asyncgenerator",
  function: "hashable callable",
  builtin_function_or_method: "hashable callable",
  method: "hashable callable",
  type: "hashable callable",
  iterator: "hashable iterable iterator",
};

/** Whether the built-in type that K is or inherits counts as a class of collections.abc, or K has all the methods that make it one; null if it must be looked for by inheritance. */
export function builtin_matches(K, kind, needs) {
  for (const each of K.mro_) {
    if (!each.builtin_ && !Object.hasOwn(each, "kinds_")) continue;
    const kinds = each.kinds_ ?? (Object.hasOwn(builtin_kinds, each.name_) ? builtin_kinds[each.name_] : undefined);
    if (kinds === undefined) continue;
    if (kinds.split(" ").includes(kind)) {
      if (kind === "hashable" && K.prototype.$__hash__ === null) return false;
      return true;
    }
    if (each === K) return kind === "hashable" ? false : null;
    break;
  }
  if (needs.length === 0) return null;
  for (const name of needs) {
    const value = K.prototype["$" + name];
    if (name === "__hash__" ? value === null : typeof value !== "function" || value.stub_ !== undefined) return null;
  }
  return true;
}
