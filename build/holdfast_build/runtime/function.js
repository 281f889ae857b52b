import { raise, TypeError, AttributeError, readOnly } from "./exception.js";
import { builtin, attr, getter, object, typeOf, isType, method, callee, hidden, lookup, load, getattr, superget, superload, known_, defines_, metaclass } from "./object.js";
import { Ellipsis } from "./none.js";
import { textual } from "./number.js";
import { Tuple, asTuple } from "./tuple.js";
import { dict_of } from "./dict.js";
import { getitem } from "./operator.js";
import { truth } from "./compare.js";
import { array, iter } from "./iterate.js";
import { repr, strOf } from "./repr.js";

// Calling convention: see README.md, "Functions".

/** Keyword-only arguments on their way to a function that takes them: name → value. */
export class Kw extends Map {}

export const FunctionType = builtin("function", Function.prototype, function () {
  throw raise(TypeError, "cannot create 'function' instances");
}, { base: object });

export const BuiltinFunction = builtin("builtin_function_or_method", Object.create(Function.prototype), function () {
  throw raise(TypeError, "cannot create 'builtin_function_or_method' instances");
}, { base: object });

export const BoundMethod = builtin("method", Object.create(Function.prototype), function (fn, self) {
  return boundMethod(methodForm(fn), self);
}, { base: object });

/** Gives a function-form function its signature: "name a b= / c= *args d e= **kw". */
export function def(fn, spec, qualname) {
  fn.spec_ = spec;
  if (qualname !== undefined) fn.qualname_ = qualname;
  return fn;
}

/** The same for a method-form function; the receiver is not in the list. */
export function defm(fn, spec, qualname) {
  fn.spec_ = spec;
  fn.meth_ = true;
  if (qualname !== undefined) fn.qualname_ = qualname;
  return fn;
}

/** What compiled `def` and `lambda` make. */
export function func(fn, spec, qualname) {
  fn.compiled_ = true;
  return def(fn, spec, qualname);
}

/** What a `def` of a class body makes: method form. `receiver` is the first parameter's name if it is not self. */
export function meth(fn, spec, receiver) {
  fn.compiled_ = true;
  if (receiver !== undefined) fn.receiver_ = receiver;
  return defm(fn, spec);
}

/** A function's signature, parsed once. */
function signature(fn) {
  return (fn.parsed_ ??= parse(fn.spec_));
}

function parse(spec) {
  const [name, ...words] = spec.split(" ");
  const s = { name, params: [], required: 0, positionalOnly: 0, star: false, only: [], onlyRequired: [], extra: false, optional: new Set() };
  let keywordOnly = false;
  for (const word of words) {
    if (word === "/") s.positionalOnly = s.params.length;
    else if (word.startsWith("**")) s.extra = true;
    else if (word[0] === "*") {
      keywordOnly = true;
      if (word.length > 1) s.star = true;
    } else {
      const optional = word.endsWith("=");
      const param = optional ? word.slice(0, -1) : word;
      if (optional) s.optional.add(param);
      if (keywordOnly) {
        s.only.push(param);
        if (!optional) s.onlyRequired.push(param);
      } else {
        s.params.push(param);
        if (!optional) s.required = s.params.length;
      }
    }
  }
  return s;
}

/** The names of a function's parameters: positional ones, keyword-only ones, and of both those with a default. */
export function parameters_of(fn) {
  const source = fn.func_ ?? fn, s = signature(source);
  return [source.meth_ ? [source.receiver_ ?? "self", ...s.params] : [...s.params], [...s.only], [...s.optional]];
}

function qualname(fn) {
  return fn.qualname_ ?? signature(fn).name;
}

function listed(names) {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length === 1) return quoted[0];
  if (quoted.length === 2) return `${quoted[0]} and ${quoted[1]}`;
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted[quoted.length - 1]}`;
}

/** Raises the TypeError of a call with the wrong arguments; compiled functions call it when their own quick test fails. */
export function wrong(fn, args) {
  const s = signature(fn);
  const self = fn.meth_ ? 1 : 0;
  const values = [...args];
  if (values[values.length - 1] instanceof Kw) values.pop();
  const given = values.length;
  if (given > s.params.length && !s.star) {
    const least = s.required + self;
    const most = s.params.length + self;
    const takes = least === most ? `${most} positional argument${most === 1 ? "" : "s"}` : `from ${least} to ${most} positional arguments`;
    const kw = args[args.length - 1];
    if (kw instanceof Kw && kw.size) {
      const only = [...kw.keys()].filter((name) => s.only.includes(name)).length;
      if (only) {
        const plural = (n) => (n === 1 ? "" : "s");
        throw raise(TypeError, `${qualname(fn)}() takes ${takes} but ${given + self} positional argument${plural(given + self)} (and ${only} keyword-only argument${plural(only)}) were given`);
      }
    }
    throw raise(TypeError, `${qualname(fn)}() takes ${takes} but ${given + self} ${given + self === 1 ? "was" : "were"} given`);
  }
  const lacking = s.params.filter((name, i) => values[i] === undefined && !s.optional.has(name));
  // undefined that was passed came from JavaScript and stands for None.
  if (lacking.every((name) => s.params.indexOf(name) < given)) return null;
  throw raise(TypeError, `${qualname(fn)}() missing ${lacking.length} required positional argument${lacking.length === 1 ? "" : "s"}: ${listed(lacking)}`);
}

/** Keyword-only arguments that were required and not given. */
export function wrongKeywords(fn, kw) {
  const lacking = signature(fn).onlyRequired.filter((name) => kw === undefined || !kw.has(name));
  throw raise(TypeError, `${qualname(fn)}() missing ${lacking.length} required keyword-only argument${lacking.length === 1 ? "" : "s"}: ${listed(lacking)}`);
}

/** Takes the keyword-only arguments off the end of a function's rest arguments. */
export function takeKw(rest) {
  return rest[rest.length - 1] instanceof Kw ? rest.pop() : undefined;
}

/** The positional JavaScript arguments for a call with keywords. */
export function bindKeywords(fn, args, kw) {
  const s = signature(fn);
  const out = args;
  const given = args.length;
  let extra;
  for (const [name, value] of kw) {
    const at = s.params.indexOf(name);
    if (at >= 0 && at >= s.positionalOnly) {
      if (at < given || out[at] !== undefined) throw raise(TypeError, `${qualname(fn)}() got multiple values for argument '${name}'`);
      out[at] = value;
    } else if (s.extra || s.only.includes(name)) (extra ??= new Kw()).set(name, value);
    else if (fn.meth_ && fn.receiver_ === name) throw raise(TypeError, `${qualname(fn)}() got multiple values for argument '${name}'`);
    else if (at >= 0) {
      const named = s.params.slice(0, s.positionalOnly).filter((each) => kw.has(each));
      throw raise(TypeError, `${qualname(fn)}() got some positional-only arguments passed as keyword arguments: '${named.join(", ")}'`);
    } else if (fn.compiled_) throw raise(TypeError, `${qualname(fn)}() got an unexpected keyword argument '${name}'`);
    else throw raise(TypeError, `'${name}' is an invalid keyword argument for ${qualname(fn)}()`);
  }
  if (given > s.params.length && !s.star) wrong(fn, extra === undefined ? args : [...args, extra]);
  if (out.length < s.params.length && (extra !== undefined || out.length < s.required)) out.length = Math.max(out.length, extra ? s.params.length : out.length);
  const lacking = s.params.filter((name, i) => out[i] === undefined && !s.optional.has(name));
  if (lacking.length) {
    throw raise(TypeError, `${qualname(fn)}() missing ${lacking.length} required positional argument${lacking.length === 1 ? "" : "s"}: ${listed(lacking)}`);
  }
  if (extra !== undefined) out.push(extra);
  // Holes are arguments left to their defaults.
  return Array.from(out);
}

function callWith(f, self, args, kw) {
  if (typeof f !== "function") {
    const call = f === null || f === undefined ? undefined : method(f, "$__call__");
    if (!call) throw raise(TypeError, `'${typeOf(f).name_}' object is not callable`);
    return callWith(call, f, args, kw);
  }
  if (f.mro_ !== undefined) {
    const inner = classTarget(f);
    if (inner !== undefined) return f(...(inner.meth_ ? bindKeywords(inner, args, kw) : bindKeywords(inner, [f, ...args], kw).slice(1)));
    if (known_(metaclass) && f.meta_ !== undefined && inner === undefined) return f(...args, kw);
  }
  if (known_(metaclass) && f.base_ === true) {
    // type.__call__ by way of super(): what the class makes its instances with binds the keywords.
    const inner = makerTarget(self);
    return f.apply(self, inner.meth_ ? bindKeywords(inner, args, kw) : bindKeywords(inner, [self, ...args], kw).slice(1));
  }
  if (f.self_ !== undefined) {
    const fn = f.func_;
    if (fn.spec_ === undefined) throw noKeywords(fn);
    return fn.apply(f.self_, bindKeywords(fn, args, kw));
  }
  if (f.spec_ === undefined) throw noKeywords(f);
  return f.apply(self, bindKeywords(f, args, kw));
}

function noKeywords(f) {
  return raise(TypeError, `${f.attr_ ? `${f.owner_.name_}.${f.attr_}` : f.name_ ?? f.$__name__ ?? "function"}() takes no keyword arguments`);
}

// Which function's signature a call of class K binds: its metaclass's __call__, __new__, or __init__.
function classTarget(K) {
  if (K.spec_ !== undefined && Object.prototype.hasOwnProperty.call(K, "spec_")) return withName(K);
  if (known_(metaclass) && K.meta_ !== undefined) {
    const meta = K.meta_.prototype.$__call__;
    if (meta !== undefined && meta.stub_ === undefined && meta.base_ === undefined) return meta;
  }
  return makerTarget(K);
}

// The part of it that is the class's own: __new__ or __init__.
function makerTarget(K) {
  const init = K.prototype.$__init__;
  if (init !== undefined && init !== Object.prototype.$__init__ && init.stub_ === undefined && init.spec_ !== undefined) return init;
  if (defines_("__new__") && K.make_ !== undefined && K.make_.spec_ !== undefined) return K.make_;
  for (const each of K.mro_) if (each.spec_ !== undefined && Object.prototype.hasOwnProperty.call(each, "spec_")) return withName(each);
  if (K.new_ === undefined) throw raise(TypeError, `${K.name_}() takes no arguments`);
  throw raise(TypeError, `${K.name_}() takes no keyword arguments`);
}

function withName(K) {
  return (K.binder_ ??= defm(function () {}, K.spec_, K.name_));
}

/** f(*args, **{names: last arguments}) */
export function callkw(f, names, ...args) {
  return callWith(f, undefined, args, split(names, args));
}

/** The same where speed is worth more than bytes: what it finds out about a callee's signature it keeps. */
export function callplanned(f, names, ...args) {
  if (typeof f === "function" && f.self_ === undefined && f.base_ !== true) {
    const fn = f.mro_ === undefined ? f : classTarget(f);
    if (fn !== undefined && fn.spec_ !== undefined && (f === fn || fn.meth_ === true)) {
      const plan = planOf(fn, names, args.length - names.length);
      if (plan !== null) return f(...laidOut(plan, args));
    }
  }
  return callWith(f, undefined, args, split(names, args));
}

/**
 * Where a call's arguments go, for calls that fit a signature at once: `places_` holds for each parameter the number of its argument, -1 for none, and
 * `only_` the names and numbers of keyword-only arguments. null where there is more to it, or an error. The array of names, of which the program
 * has one for all such calls, remembers the last plan.
 */
function planOf(fn, names, given) {
  const last = names.plan_;
  if (last !== undefined && last.fn_ === fn && last.given_ === given) return last.plan_;
  const plan_ = plan(signature(fn), names, given);
  names.plan_ = { fn_: fn, given_: given, plan_ };
  return plan_;
}

function plan(s, names, given) {
  if (given > s.params.length) return null;
  const places_ = [], only_ = [];
  for (let i = 0; i < given; i++) places_.push(i);
  for (let i = 0; i < names.length; i++) {
    const at = s.params.indexOf(names[i]);
    if (at < 0 && s.only.includes(names[i])) only_.push([names[i], given + i]);
    else if (at < Math.max(s.positionalOnly, given)) return null;
    else {
      while (places_.length <= at) places_.push(-1);
      places_[at] = given + i;
    }
  }
  if (only_.length) while (places_.length < s.params.length) places_.push(-1);
  for (let i = 0; i < s.params.length; i++) if (!(places_[i] >= 0) && !s.optional.has(s.params[i])) return null;
  return s.onlyRequired.some((name) => !names.includes(name)) ? null : { places_, only_ };
}

function laidOut({ places_, only_ }, args) {
  const out = [];
  for (let i = 0; i < places_.length; i++) out.push(places_[i] < 0 ? undefined : args[places_[i]]);
  if (only_.length) {
    const kw = new Kw();
    for (const [name, at] of only_) kw.set(name, args[at]);
    out.push(kw);
  }
  return out;
}

function split(names, args) {
  const kw = new Map();
  const first = args.length - names.length;
  for (let i = 0; i < names.length; i++) kw.set(names[i], args[first + i]);
  args.length = first;
  return kw;
}

export function methkw(o, key, names, ...args) {
  const kw = split(names, args), fn = plainMethod(o, key);
  return fn === undefined ? callWith(load(o, key), o, args, kw) : fn.apply(o, bindKeywords(fn, args, kw));
}

export function methplanned(o, key, names, ...args) {
  const fn = plainMethod(o, key), plan = fn === undefined ? null : planOf(fn, names, args.length - names.length);
  return plan === null ? methkw(o, key, names, ...args) : fn.apply(o, laidOut(plan, args));
}

// A method that is called as it stands there.
function plainMethod(o, key) {
  const fn = o === null || o === undefined ? undefined : o[key];
  return typeof fn === "function" && fn.meth_ === true && fn.spec_ !== undefined && !(isType(o) && !Object.prototype.hasOwnProperty.call(o, key) && lookup(o, key)) ? fn : undefined;
}

/** A call with `*` or `**`: `args` is already spread, `kw` a Map or null. */
export function callstar(f, args, kw) {
  return kw !== null && kw.size ? callWith(f, undefined, args, kw) : callee(f)(...args);
}

export function superkw(K, self, key, args, kw) {
  if (kw === null || kw.size === 0) return superget(K, self, key).apply(self, args);
  const fn = superget(K, self, key);
  if (key === "$__init_subclass__" && fn.spec_ === undefined) throw raise(TypeError, `${self.name_}.__init_subclass__() takes no keyword arguments`);
  return callWith(typeof fn === "function" ? fn : superload(K, self, key), self, args, kw);
}

/** Builds the keywords of a call: pairs of name and value, or null and a mapping for `**`. */
export function keywords(f, ...parts) {
  const kw = new Map();
  for (let i = 0; i < parts.length; i += 2) {
    const name = parts[i];
    if (name !== null) put(f, kw, name, parts[i + 1]);
    else {
      const mapping = parts[i + 1];
      if (mapping === null || typeof mapping !== "object" || !method(mapping, "$keys")) {
        throw raise(TypeError, `${callName(f)} argument after ** must be a mapping, not ${typeOf(mapping).name_}`);
      }
      const it = iter(mapping.$keys());
      for (let key; (key = it.next_()) !== undefined; ) {
        put(f, kw, textual(key) ?? key, getitem(mapping, key));
      }
    }
  }
  for (const name of kw.keys()) if (typeof name !== "string") throw raise(TypeError, "keywords must be strings");
  return kw;
}

function put(f, kw, name, value) {
  if (kw.has(name)) throw raise(TypeError, `${callName(f)} got multiple values for keyword argument '${str(name)}'`);
  kw.set(name, value);
}

function callName(f) {
  return typeof f === "function" ? `${f.$__module__ && f.$__module__ !== "builtins" ? `${f.$__module__}.` : ""}${f.$__qualname__ ?? f.$__name__}()` : str(f);
}

/** `**kw` of a function, without the keyword-only parameters. */
export function kwDict(kw, names) {
  const out = dict_of();
  if (kw !== undefined) for (const [name, value] of kw) if (!names.includes(name)) out.put_(name, value);
  return out;
}

/** The keywords of a class statement. */
export function class_keywords(...parts) {
  return new Kw(keywords(null, ...parts));
}

/** `*args` of a function. */
export function restTuple(rest) {
  return asTuple(rest);
}

/** The items that `*x` adds to a display or a call. */
export function star(x, f) {
  if (Array.isArray(x)) return x;
  if (typeof x !== "string" && (x === null || x === undefined || (!method(x, "$__iter__") && !method(x, "$__getitem__")))) {
    throw raise(TypeError, `${f === undefined ? "Value" : `${callName(f)} argument`} after * must be an iterable, not ${typeOf(x).name_}`);
  }
  return array(x);
}

/** A call of an attribute that may hold anything. */
export function callattr(o, key, value, ...args) {
  if (typeof value === "function") return value.apply(o, args);
  return callee(value === undefined || isType(o) ? load(o, key) : value)(...args);
}

/** Keeps the values of defaults where the program reads `__defaults__`: [name, value, ...]. */
export function with_defaults(fn, ...pairs) {
  fn.defaults_ = pairs;
  return fn;
}

function defaultsOf(fn, keywordOnly) {
  const source = fn.func_ ?? fn;
  if (source.spec_ === undefined) return undefined;
  const s = signature(source);
  const pairs = source.defaults_ ?? [];
  if (keywordOnly) {
    const found = dict_of();
    for (let i = 0; i < pairs.length; i += 2) if (s.only.includes(pairs[i])) found.put_(pairs[i], pairs[i + 1]);
    return s.only.some((name) => s.optional.has(name)) ? found : null;
  }
  const values = [];
  for (let i = 0; i < pairs.length; i += 2) if (!s.only.includes(pairs[i])) values.push(pairs[i + 1]);
  return values.length ? Tuple.from(values) : null;
}

attr(FunctionType, "__defaults__", getter(function () {
  return defaultsOf(this, false);
}));

attr(FunctionType, "__kwdefaults__", getter(function () {
  return defaultsOf(this, true);
}));

export function documented(fn, text) {
  fn.doc_ = text;
  return fn;
}

/** Keeps a function's annotations: names and values in turn. */
export function annotated(fn, ...parts) {
  const of = fn.plain_form_ ?? fn;
  hidden(of, "$__annotations__", dict_of(...parts));
  if (of !== fn) hidden(fn, "$__annotations__", of.$__annotations__);
  return fn;
}

attr(FunctionType, "__annotations__", getter(function () {
  if (!this.compiled_) return undefined;
  annotated(this);
  return this.$__annotations__;
}, function (made) {
  hidden(this, "$__annotations__", made);
}));

export function of_module(fn, name) {
  fn.module_ = name;
  return fn;
}

/** A bound of a loop over `range(...)`. */
export function loopBound(value) {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  if (typeof value === "boolean") return +value;
  if (typeof value === "bigint") return value;
  const index = value === null || typeof value !== "object" ? undefined : method(value, "$__index__");
  if (index === undefined) throw raise(TypeError, `'${typeOf(value).name_}' object cannot be interpreted as an integer`);
  return index.call(value);
}

// ---- the two forms ----

/** Function form of a method-form function: the receiver becomes the first parameter. */
export function plainForm(fn) {
  if (fn.plain_form_ !== undefined) return fn.plain_form_;
  const plain = function (self, ...args) {
    if (self === undefined) {
      const owner = fn.owner_ ? `unbound method ${fn.owner_.name_}.${fn.attr_}() needs an argument` : undefined;
      throw raise(TypeError, owner ?? `${qualname(fn)}() missing 1 required positional argument: '${fn.receiver_ ?? "self"}'`);
    }
    if (fn.owner_ !== undefined && !fn.spec_ && !accepts(fn.owner_, self)) {
      throw raise(TypeError, `descriptor '${fn.attr_}' for '${fn.owner_.name_}' objects doesn't apply to a '${typeOf(self).name_}' object`);
    }
    return fn.apply(self, args);
  };
  if (fn.spec_ !== undefined) {
    const [name, ...rest] = fn.spec_.split(" ");
    plain.spec_ = [name, fn.receiver_ ?? "self", ...rest].join(" ");
  }
  if (fn.qualname_ !== undefined) plain.qualname_ = fn.qualname_;
  if (fn.attr_ !== undefined) hidden(plain, "$__name__", fn.attr_);
  for (const key of Object.keys(fn)) if (key[0] === "$") hidden(plain, key, fn[key]);
  for (const key of ["$__module__", "$__doc__", "$__annotations__", "$__wrapped__", "$__isabstractmethod__"]) {
    if (Object.prototype.hasOwnProperty.call(fn, key)) hidden(plain, key, fn[key]);
  }
  plain.compiled_ = fn.compiled_;
  plain.doc_ = fn.doc_;
  plain.module_ = fn.module_;
  plain.defaults_ = fn.defaults_;
  plain.method_form_ = fn;
  fn.plain_form_ = plain;
  return plain;
}

function accepts(K, self) {
  return typeOf(self).mro_.includes(K);
}

/** Method form of a function-form function: `this` becomes its first argument. */
export function methodForm(fn) {
  if (fn.meth_ === true) return fn;
  if (fn.method_form_ !== undefined) return fn.method_form_;
  const form = function (...args) {
    return fn(this, ...args);
  };
  form.meth_ = true;
  if (fn.spec_ !== undefined) {
    const [name, ...rest] = fn.spec_.split(" ");
    const first = rest[0];
    if (first === undefined || first[0] === "*") form.spec_ = fn.spec_;
    else {
      form.receiver_ = first.replace("=", "");
      form.spec_ = [name, ...rest.slice(rest[1] === "/" ? 2 : 1)].join(" ");
    }
  }
  if (fn.qualname_ !== undefined) form.qualname_ = fn.qualname_;
  form.compiled_ = fn.compiled_;
  form.doc_ = fn.doc_;
  form.module_ = fn.module_;
  form.defaults_ = fn.defaults_;
  form.plain_form_ = fn;
  fn.method_form_ = form;
  return form;
}

/** The bound method of a method-form function. */
export function boundMethod(fn, self) {
  // A class method that was found through an instance.
  if (fn.class_ !== undefined && !isType(self)) return boundMethod(fn.class_, typeOf(self));
  const bound = fn.bind(self);
  bound.self_ = self;
  bound.func_ = fn;
  return bound;
}

attr(BoundMethod, "__self__", getter(function () {
  return this.self_;
}));

attr(FunctionType, "__self__", getter(function () {
  return this.self_ === undefined ? undefined : this.self_;
}));

attr(FunctionType, "__func__", getter(function () {
  return this.func_ === undefined ? undefined : plainForm(this.func_);
}));

attr(FunctionType, "__name__", getter(function () {
  if (this.func_ !== undefined) return this.func_.$__name__;
  return this.spec_ !== undefined ? signature(this).name : this.attr_ ?? this.name_ ?? "<function>";
}));

attr(FunctionType, "__qualname__", getter(function () {
  if (this.func_ !== undefined) return this.func_.$__qualname__;
  return this.spec_ !== undefined ? qualname(this) : this.attr_ ? `${this.owner_.name_}.${this.attr_}` : this.$__name__;
}));

attr(FunctionType, "__module__", getter(function () {
  if (this.func_ !== undefined) return this.func_.$__module__;
  return this.module_ ?? null;
}));

attr(FunctionType, "__doc__", getter(function () {
  if (this.func_ !== undefined) return this.func_.$__doc__;
  return this.doc_ ?? null;
}));

attr(FunctionType, "__get__", function (instance) {
  return instance === null ? this : boundMethod(methodForm(this), instance);
});

attr(FunctionType, "__call__", defm(function (...args) {
  const kw = takeKw(args);
  return kw === undefined ? this(...args) : callWith(this, undefined, args, kw);
}, "__call__ *args **kw"));

attr(FunctionType, "__eq__", function (other) {
  if (this === other) return true;
  return this.self_ !== undefined && typeof other === "function" && other.func_ === this.func_ && other.self_ === this.self_;
});

attr(FunctionType, "__repr__", function () {
  if (isType(this)) return this.$__repr__ === undefined ? this.name_ : typeRepr(this);
  if (this.self_ !== undefined) {
    if (this.func_.spec_ !== undefined && !this.func_.owner_) return `<bound method ${qualname(this.func_)} of ${repr(this.self_)}>`;
    return `<built-in method ${this.func_.attr_} of ${typeOf(this.self_).name_} object at 0x7f0000000000>`;
  }
  if (this.compiled_) return `<function ${qualname(this)} at 0x7f0000000000>`;
  return `<built-in function ${this.$__name__}>`;
});

function typeRepr(K) {
  const module = K.$__module__;
  return module === "builtins" || module === null ? `<class '${K.$__qualname__}'>` : `<class '${module}.${K.$__qualname__}'>`;
}

// ---- staticmethod, classmethod, property ----

export class StaticMethod {
  constructor(fn) {
    this.fn = fn;
  }
}

export class ClassMethod {
  constructor(fn) {
    this.fn = fn;
  }
}

export const staticmethod = builtin("staticmethod", StaticMethod.prototype, function (fn) {
  return new StaticMethod(fn);
}, { base: object });

export const classmethod = builtin("classmethod", ClassMethod.prototype, function (fn) {
  return new ClassMethod(fn);
}, { base: object });

attr(staticmethod, "__func__", getter(function () {
  return this.fn;
}));

attr(staticmethod, "__wrapped__", getter(function () {
  return this.fn;
}));

attr(staticmethod, "__call__", function (...args) {
  return callee(this.fn)(...args);
});

attr(staticmethod, "__get__", function () {
  return this.fn;
});

attr(classmethod, "__get__", function (o, K = null) {
  const { fn } = this;
  const owner = K ?? typeOf(o);
  if (typeof fn === "function" && fn.mro_ === undefined) return boundMethod(methodForm(fn), owner);
  const get = method(fn, "$__get__");
  return get === undefined ? boundMethod(methodForm(callee(fn)), owner) : get.call(fn, owner, owner);
});

attr(classmethod, "__func__", getter(function () {
  return this.fn.meth_ ? plainForm(this.fn) : this.fn;
}));

attr(classmethod, "__wrapped__", getter(function () {
  return this.fn;
}));

attr(staticmethod, "__name__", getter(function () { return metadataOf(this, "$__name__"); }));
attr(staticmethod, "__qualname__", getter(function () { return metadataOf(this, "$__qualname__"); }));
attr(staticmethod, "__doc__", getter(function () { return metadataOf(this, "$__doc__"); }));
attr(staticmethod, "__annotations__", getter(function () { return metadataOf(this, "$__annotations__"); }));
attr(classmethod, "__name__", getter(function () { return metadataOf(this, "$__name__"); }));
attr(classmethod, "__qualname__", getter(function () { return metadataOf(this, "$__qualname__"); }));
attr(classmethod, "__doc__", getter(function () { return metadataOf(this, "$__doc__"); }));
attr(classmethod, "__annotations__", getter(function () { return metadataOf(this, "$__annotations__"); }));

attr(staticmethod, "__module__", getter(function () { return metadataOf(this, "$__module__"); }));
attr(classmethod, "__module__", getter(function () { return metadataOf(this, "$__module__"); }));
attr(staticmethod, "__repr__", function () { return `<staticmethod(${repr(this.fn)})>`; });
attr(classmethod, "__repr__", function () { return `<classmethod(${repr(this.fn.meth_ ? plainForm(this.fn) : this.fn)})>`; });

// What a static or class method takes over from its function.
function metadataOf(wrapper, key) {
  return load(typeof wrapper.fn === "function" && wrapper.fn.meth_ ? plainForm(wrapper.fn) : wrapper.fn, key);
}

export class Property {
  constructor(fget, fset, fdel, doc) {
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.doc = doc;
    this.name = undefined;
  }

  read_(o) {
    if (this.fget === null) throw raise(AttributeError, `${this.label_()} of '${typeOf(o).$__qualname__}' object has no getter`);
    return this.fget.meth_ ? this.fget.call(o) : callee(this.fget)(o);
  }

  write_(o, value) {
    if (this.fset === null) throw raise(AttributeError, `${this.label_()} of '${typeOf(o).$__qualname__}' object has no setter`);
    if (this.fset.meth_) this.fset.call(o, value);
    else callee(this.fset)(o, value);
  }

  label_() {
    return this.name === undefined ? "property" : `property '${this.name}'`;
  }
}

export function deleteProperty(p, o) {
  if (p.fdel === null) throw raise(AttributeError, `${p.label_()} of '${typeOf(o).$__qualname__}' object has no deleter`);
  callee(p.fdel)(o);
}

export const property = builtin("property", Property.prototype, def(function (fget = null, fset = null, fdel = null, doc = null) {
  return new Property(fget, fset, fdel, doc);
}, "property fget= fset= fdel= doc="), {
  base: object,
  spec: "property fget= fset= fdel= doc=",
  alloc: (K, ...args) => {
    const made = Reflect.construct(Property, [args[0] ?? null, args[1] ?? null, args[2] ?? null, args[3] ?? null], K);
    // The class's own docstring would hide that of the function.
    const doc = made.doc ?? made.fget?.$__doc__ ?? null;
    if (doc !== null && Object.prototype.hasOwnProperty.call(K.prototype, "$__doc__")) hidden(made, "$__doc__", doc);
    return made;
  },
});

attr(property, "getter", function (fn) {
  return copied(this, fn, this.fset, this.fdel);
});

attr(property, "setter", function (fn) {
  return copied(this, this.fget, fn, this.fdel);
});

attr(property, "deleter", function (fn) {
  return copied(this, this.fget, this.fset, fn);
});

function copied(old, fget, fset, fdel) {
  const K = typeOf(old);
  return K === property ? new Property(fget, fset, fdel, old.doc) : K(fget, fset, fdel, old.doc);
}

attr(property, "__get__", function (o, K) {
  return o === null ? this : this.read_(o, K);
});

attr(property, "__set__", function (o, value) {
  this.write_(o, value);
  return null;
});

attr(property, "__delete__", function (o) {
  deleteProperty(this, o);
  return null;
});

attr(property, "__set_name__", function (K, name) {
  if (arguments.length !== 2) throw raise(TypeError, `__set_name__() takes 2 positional arguments but ${arguments.length} were given`);
  this.name = name;
  return null;
});

attr(property, "__isabstractmethod__", getter(function () {
  return [this.fget, this.fset, this.fdel].some(isAbstract);
}));

attr(staticmethod, "__isabstractmethod__", getter(function () {
  return isAbstract(this.fn);
}));

attr(classmethod, "__isabstractmethod__", getter(function () {
  return isAbstract(this.fn);
}));

function isAbstract(fn) {
  return fn !== null && truth(getattr(fn, "__isabstractmethod__", false));
}

attr(property, "fget", getter(function () {
  return this.fget;
}, readOnly));

attr(property, "fset", getter(function () {
  return this.fset;
}, readOnly));

attr(property, "fdel", getter(function () {
  return this.fdel;
}, readOnly));

attr(property, "__doc__", getter(function () {
  return this.doc ?? this.fget?.$__doc__ ?? null;
}, function (doc) {
  this.doc = doc;
}));

/** Type parameters for generic classes and `list[int]`: kept for reading, no effect. */
export class GenericAlias {
  constructor(origin, args) {
    this.origin = origin;
    this.args = args;
  }
}

export const generic_alias = builtin("types.GenericAlias", GenericAlias.prototype, function (origin, args) {
  return new GenericAlias(origin, args instanceof Tuple ? args : Tuple.from([args]));
}, { base: object });

attr(generic_alias, "__origin__", getter(function () {
  return this.origin;
}));

attr(generic_alias, "__args__", getter(function () {
  return this.args;
}));

attr(generic_alias, "__parameters__", getter(function () {
  return Tuple.from(new Set([...this.args].filter((each) => typeOf(each).name_ === "TypeVar")));
}));

attr(generic_alias, "__call__", function (...args) {
  return this.origin(...args);
});

attr(generic_alias, "__mro_entries__", function () {
  return Tuple.from([this.origin]);
});

attr(generic_alias, "__repr__", function () {
  const texts = this.args.map((each) => (isType(each) ? (each.$__module__ === "builtins" ? each.name_ : `${each.$__module__}.${each.$__qualname__}`) : each === null ? "None" : each === Ellipsis ? "..." : repr(each)));
  const origin = this.origin;
  return `${origin.$__module__ === "builtins" ? "" : origin.$__module__ + "."}${origin.$__qualname__}[${texts.join(", ")}]`;
});

attr(generic_alias, "__eq__", function (other) {
  return other instanceof GenericAlias && this.origin === other.origin && strOf(this) === strOf(other);
});
