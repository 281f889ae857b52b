import { raise, raised, caught, AttributeError, RuntimeError, TypeError, ValueError, noAttribute } from "./exception.js";
import { bindKeywords, callstar, deleteProperty, methodForm, plainForm, boundMethod, StaticMethod, ClassMethod, Property, GenericAlias, FunctionType, BuiltinFunction, BoundMethod } from "./function.js";
import { Tuple } from "./tuple.js";
import { Float } from "./float.js";
import { Dict, dict_of } from "./dict.js";
import { borderGet, borderSet, borderCall, JavaScriptObject } from "./border.js";
import { sortList } from "./list.js";
import { none_type } from "./none.js";
import { int } from "./int.js";
import { float } from "./float.js";
import { bool } from "./bool.js";
import { str } from "./str.js";
import { array, iter } from "./iterate.js";
import { PyUnion } from "./union.js";
import { forgetNamespace } from "./namespace.js";
import { changeClass } from "./reclass.js";
import { ask, intercept, plainRead } from "./intercept.js";
import { Super } from "./super.js";

// The root of all classes is Object.prototype itself, so that arrays, strings and numbers inherit its methods too.
// Foreign JavaScript objects see them as well; what tells them apart is that they have no `$__class__`.

export function hidden(target, key, value) {
  Object.defineProperty(target, key, { value, writable: true, configurable: true, enumerable: false });
}

class ObjectInstance {}

export const TypePrototype = Object.create(Function.prototype);

export const object = builtin("object", Object.prototype, function () {
  const instance = new ObjectInstance();
  if (!ObjectInstance.prototype.$__class__) hidden(ObjectInstance.prototype, "$__class__", object);
  return instance;
}, { base: null, alloc: (kind) => (kind === object ? object() : new kind()) });

export const type = builtin("type", TypePrototype, function (o, bases, namespace) {
  if (o === undefined || (bases !== undefined && namespace === undefined) || arguments.length > 3) throw raise(TypeError, "type() takes 1 or 3 arguments");
  return known_(callType) ? callType(type, o, bases, namespace) : typeOf(o);
}, { base: object });

/** Declares a built-in type: `call` is what `T(...)` runs, `prototype` what its instances have. */
export function builtin(name, prototype, call, options) {
  const K = call;
  const base = options.base === undefined ? object : options.base;
  Object.defineProperty(K, "prototype", { value: prototype, writable: true });
  K.bases_ = base ? [base] : [];
  K.mro_ = base ? [K, ...base.mro_] : [K];
  K.name_ = name;
  K.subs_ = [];
  K.builtin_ = true;
  K.numeric_ = options.numeric;
  if (options.alloc) K.new_ = construct;
  K.alloc_ = options.alloc;
  if (options.spec) K.spec_ = options.spec;
  if (base) base.subs_.push(K);
  Object.setPrototypeOf(K, base ?? TypePrototype);
  hidden(K, "$__name__", name);
  hidden(K, "$__qualname__", name);
  hidden(K, "$__module__", "builtins");
  if (base) hidden(prototype, "$__class__", K);
  if (options.numeric) {
    for (const more of options.numeric) hidden(more, "$__class__", K);
    const get = function () { return Number.isInteger(this) ? int : float; };
    Object.defineProperty(prototype, "$__class__", { get, configurable: true, enumerable: false });
  }
  return K;
}

/** Registers an attribute of a built-in type. */
export function attr(K, name, value) {
  const key = "$" + name;
  if (value instanceof Getter) {
    const get = value.get;
    get.desc_ = value;
    const write = value.write ?? function (v) { defineOwn(this, key, v); };
    const define = (target) => Object.defineProperty(target, key, { get, set: write, configurable: true, enumerable: false });
    define(K.prototype);
    if (K.numeric_) for (const more of K.numeric_) define(more);
    return;
  }
  if (value instanceof StaticMethod) {
    hidden(K.prototype, key, value.fn);
    hidden(K, key, value.fn);
    return;
  }
  if (value instanceof ClassMethod) {
    classMethod(K, key, value.fn, true);
    return;
  }
  if (typeof value !== "function" || value.mro_) {
    hidden(K.prototype, key, value);
    if (typeof value !== "function") hidden(K, key, value);
    return;
  }
  value.meth_ = true;
  value.attr_ = name;
  value.owner_ = K;
  if (!K.numeric_) {
    hidden(K.prototype, key, value);
    return;
  }
  // int and float share Number.prototype: where both define a name, the receiver decides.
  for (const target of K.numeric_) hidden(target, key, value);
  const held = Object.prototype.hasOwnProperty.call(K.prototype, key) ? K.prototype[key] : undefined;
  const whole = K === int ? value : held?.whole_;
  const broken = K === int ? held?.broken_ : value;
  const dispatch = function (...args) {
    const fn = isWhole(this) ? whole : broken;
    if (fn === undefined) throw noAttribute(this, key);
    return fn.apply(this, args);
  };
  dispatch.dispatch_ = true;
  dispatch.whole_ = whole;
  dispatch.broken_ = broken;
  dispatch.meth_ = true;
  dispatch.attr_ = name;
  dispatch.spec_ = value.spec_;
  hidden(K.prototype, key, dispatch);
}

export class Getter {
  constructor(get, write) {
    this.get = get;
    this.write = write;
  }
}

/** A read-only attribute of a built-in type, for `attr`; `write` is what a store does instead. */
export function getter(get, write) {
  return new Getter(get, write);
}

function defineOwn(o, key, value) {
  if (!o.plain_ && !isType(o) && typeof o !== "function") throw raise(AttributeError, `'${typeOf(o).name_}' object attribute '${key.slice(1)}' is read-only`);
  Object.defineProperty(o, key, { value, writable: true, configurable: true, enumerable: true });
}

export function isType(o) {
  return typeof o === "function" && o.mro_ !== undefined;
}

/** Python's type(o). */
export function typeOf(o) {
  switch (typeof o) {
    case "number":
      return Number.isInteger(o) ? int : float;
    case "string":
      return str;
    case "boolean":
      return bool;
    case "bigint":
      return int;
    case "function":
      return o.mro_ !== undefined ? (known_(metaclass) ? o.meta_ ?? type : type) : known_(FunctionType) ? typeOfFunction(o) : type;
    case "undefined":
      return none_type;
    default:
      return o === null ? none_type : o.$__class__ ?? JavaScriptObject;
  }
}

function typeOfFunction(f) {
  return !(f.func_ ?? f).compiled_ ? BuiltinFunction : f.self_ !== undefined ? BoundMethod : FunctionType;
}

export function isForeign(o) {
  return typeof o === "object" && o !== null && o.$__class__ === undefined;
}

export function subclassOf(A, B) {
  return A === B || A.mro_.includes(B);
}

/** Whether the program has a class of the runtime: when it has not, the linker cuts the test and what depends on it. */
export function known_(K) {
  return K !== undefined;
}

/** Whether a class of the program may have an attribute of that name; settled by the linker, too. */
export function defines_(name) {
  return name !== undefined;
}

/** What a test names in place of a type that nothing in the program has instances of. */
export function nothing() {}

export function isinstance(o, K) {
  if (typeof K === "function" && K.mro_ !== undefined) {
    if (known_(metaclass) && K.checked_) return K.$__instancecheck__(o);
    const T = typeOf(o);
    return T === K || T.mro_.includes(K);
  }
  if (K instanceof Tuple) return K.some((each) => isinstance(o, each));
  if (K instanceof PyUnion) return K.$__args__.some((each) => isinstance(o, each === null ? none_type : each));
  // A class of JavaScript's own, from the border.
  if (typeof K === "function" && K.prototype) return o instanceof K;
  if (defines_("__instancecheck__")) {
    const check = method(K, "$__instancecheck__");
    if (check) return check.call(K, o);
  }
  if (K === undefined) throw raise(TypeError, `isinstance expected 2 arguments, got ${arguments.length}`);
  throw raise(TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
}

export function issubclass(A, K) {
  if (!isType(A)) throw raise(TypeError, "issubclass() arg 1 must be a class");
  if (isType(K)) return known_(metaclass) && K.checked_ && method(K, "$__subclasscheck__") ? K.$__subclasscheck__(A) : A.mro_.includes(K);
  if (K instanceof Tuple) return K.some((each) => issubclass(A, each));
  if (K instanceof PyUnion) return K.$__args__.some((each) => issubclass(A, each === null ? none_type : each));
  throw raise(TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

/** The method `key` of `o`, looked up on its type, or undefined. Call it with `.call(o, ...)`. */
export function method(o, key) {
  let found = o === null || o === undefined ? none_type.prototype[key] : typeof o === "function" && o.mro_ !== undefined ? metaMethod(o, key) : o[key];
  // An attribute of the object itself is no method.
  if (typeof found === "function" && found.meth_ !== true && typeof o === "object" && o !== null && Object.hasOwn(o, key) && !Object.hasOwn(o, "$__class__")) found = Object.getPrototypeOf(o)[key];
  if (typeof found !== "function" || found.stub_ !== undefined) return undefined;
  // What int and float share on Number.prototype need not be there for both.
  return found.dispatch_ === true ? (isWhole(o) ? found.whole_ : found.broken_) : found;
}

// Bools and ints of a subclass come by here too; a float of a subclass holds its number in `v`.
function isWhole(o) {
  return typeof o === "number" ? Number.isInteger(o) : o.v === undefined;
}

// What a class's own class defines: the class's instances' methods are not for the class itself.
function metaMethod(K, key) {
  return (known_(metaclass) ? K.meta_ ?? type : type).prototype[key];
}

// ---- attribute access ----

/** What `o.x` is when the inline read found a function or nothing. */
export function bind(value, o, key) {
  if (typeof value !== "function") return value === undefined ? load(o, key) : value;
  // A function that is data of its object needs no binding; asking again could run a property twice.
  return value.meth_ === undefined && value.stub_ === undefined && typeof o !== "function" ? value : load(o, key);
}

export function load(o, key) {
  if (defines_("__getattribute__") && o?.$__class__?.intercepted_ && !isType(o)) return ask(o, key);
  if (o instanceof Super && o.self !== undefined && key !== "$__class__") {
    const above = superAttribute(o, key);
    if (above !== undefined) return above;
  }
  const found = find(o, key);
  if (found !== undefined) return found;
  if (defines_("__getattr__")) {
    const hook = o === null || o === undefined ? undefined : method(o, "$__getattr__");
    if (hook) return hook.call(o, key.slice(1));
  }
  if (isForeign(o) || (typeof o === "function" && o.mro_ === undefined && o.spec_ === undefined)) return borderGet(o, key.slice(1));
  throw noAttribute(o, key);
}

function ownValue(o, key) {
  return Object.getOwnPropertyDescriptor(o, key)?.value;
}

/** The attribute without `__getattr__` and without the border; undefined when there is none. */
export function find(o, key) {
  if (o === null || o === undefined) {
    const value = none_type.prototype[key];
    return typeof value !== "function" ? value : value.stub_ !== undefined ? undefined : value.meth_ ? boundMethod(value, o) : value;
  }
  const value = defines_("__getattribute__") && o.$__class__?.intercepted_ && !isType(o) ? plainRead(o, key) : o[key];
  if (typeof o === "function") {
    if (o.mro_ !== undefined) return findOnClass(o, key, value);
    // A bound method shows the attributes of its function.
    if (o.func_ !== undefined && (value === undefined || value.stub_ !== undefined)) return ownValue(o.func_.plain_form_ ?? o.func_, key) ?? ownValue(o.func_, key);
  }
  if (typeof value !== "function") return value;
  if (value.stub_ !== undefined) return undefined;
  if (value.meth_ !== true) return value;
  if (value.whole_ !== undefined || value.broken_ !== undefined) {
    if (typeof o === "number" && (Number.isInteger(o) ? value.whole_ : value.broken_) === undefined) return undefined;
  }
  return boundMethod(value, o);
}

function findOnClass(K, key, value) {
  if (value !== undefined && typeof value !== "function") return value;
  const own = Object.getOwnPropertyDescriptor(K, key);
  if (own === undefined || value?.stub_ !== undefined || value === undefined) {
    const held = lookup(K, key);
    if (held !== undefined && !(value !== undefined && value.stub_ === undefined && K.prototype[key] === undefined)) return classView(K, held, value);
  }
  if (value === undefined || value.stub_ !== undefined) return undefined;
  return value.meth_ === true ? boundMethod(value, K) : value;
}

function classView(K, held, value) {
  if (held.get !== undefined) {
    const desc = held.get.desc_;
    if (desc instanceof Getter) return desc;
    if (defines_("__get__")) {
      const get = method(desc, "$__get__");
      if (get && !(desc instanceof Property)) return get.call(desc, null, K);
    }
    return desc;
  }
  const raw = held.value;
  if (typeof raw !== "function") return raw;
  if (raw.class_ !== undefined) return boundMethod(raw.class_, K);
  return raw.meth_ === true ? plainForm(raw) : raw;
}

/** The property descriptor of a class attribute, found along the class's prototypes; stubs do not count. */
export function lookup(K, key) {
  for (let p = K.prototype; p !== null; p = Object.getPrototypeOf(p)) {
    const held = Object.getOwnPropertyDescriptor(p, key);
    if (held !== undefined) return held.value?.stub_ !== undefined ? undefined : held;
  }
  return undefined;
}

export function getattr(o, name, fallback) {
  if (typeof name !== "string" && !(name instanceof String)) throw raise(TypeError, "attribute name must be string, not '" + typeOf(name).name_ + "'");
  const key = "$" + name;
  if (fallback === undefined) return load(o, key);
  try {
    const value = load(o, key);
    return value === null && isForeign(o) && !(name in o) ? fallback : value;
  } catch (error) {
    if (error instanceof Error && error.$__class__ !== undefined && subclassOf(error.$__class__, AttributeError)) return fallback;
    throw error;
  }
}

export function hasattr(o, name) {
  if (isForeign(o)) return name in o;
  const absent = ObjectInstance;
  return getattr(o, name, absent) !== absent;
}

export function setattr(o, name, value) {
  if (typeof name !== "string" && !(name instanceof String)) throw raise(TypeError, "attribute name must be string, not '" + typeOf(name).name_ + "'");
  store(o, "$" + name, value);
  return null;
}

export function delattr(o, name) {
  remove(o, "$" + name);
  return null;
}

export function store(o, key, value) {
  if (o === null || o === undefined || typeof o !== "object") {
    if (isType(o)) {
      if (known_(metaclass) && o.meta_ !== undefined && o.meta_.prototype.$__setattr__ !== Object.prototype.$__setattr__ && o.meta_.prototype.$__setattr__) return o.meta_.prototype.$__setattr__.call(o, key.slice(1), value);
      return setClassAttribute(o, key, value);
    }
    if (typeof o !== "function") throw noAttribute(o, key);
    if (o.spec_ === undefined && o.self_ === undefined) return borderSet(o, key.slice(1), value);
    if (o.self_ !== undefined) throw noAttribute(o, key);
    if ((key === "$__name__" || key === "$__qualname__") && typeof value !== "string") throw raise(TypeError, `${key.slice(1)} must be set to a string object`);
    return hidden(o, key, value);
  }
  if (o.$__class__ === undefined) return borderSet(o, key.slice(1), value);
  if (defines_("__setattr__") && o.setattr_) return o.$__setattr__(key.slice(1), value);
  rawStore(o, key, value);
}

// Written so that it counts as no use of the name.
const DICT = "$__dict" + "__";

export function rawStore(o, key, value) {
  const K = typeOf(o);
  if (isType(o)) return setClassAttribute(o, key, value);
  if (known_(changeClass) && key === "$__class__") return changeClass(o, value);
  if (K.builtin_ && !K.open_) {
    const held = key === "$__class__" ? undefined : lookup(K, key);
    if (held === undefined) throw noAttribute(o, key);
    if (held.set !== undefined) return void held.set.call(o, value);
    throw raise(AttributeError, `'${K.name_}' object attribute '${key.slice(1)}' is read-only`);
  }
  if (defines_("__slots__") && K.slots_ !== undefined && !K.slots_.has(key) && !K.slots_.has(DICT)) {
    if (lookup(K, key)?.set === undefined) {
      if (lookup(K, key) !== undefined) throw raise(AttributeError, `'${K.name_}' object attribute '${key.slice(1)}' is read-only`);
      throw noAttribute(o, key);
    }
  }
  o[key] = value;
}

export function remove(o, key) {
  if (o === null || o === undefined) throw noAttribute(o, key);
  if (defines_("__delattr__") && o.delattr_) return o.$__delattr__(key.slice(1));
  rawRemove(o, key);
}

export function rawRemove(o, key) {
  if (isType(o)) return removeClassAttribute(o, key);
  if (isForeign(o)) {
    delete o[key.slice(1)];
    return;
  }
  const held = lookup(typeOf(o), key);
  if (held?.get?.desc_ !== undefined) {
    const desc = held.get.desc_;
    if (defines_("__delete__")) {
      const del = method(desc, "$__delete__");
      if (del) return void del.call(desc, o);
    } else if (desc instanceof Property) return deleteProperty(desc, o);
  }
  if (Object.prototype.hasOwnProperty.call(o, key)) delete o[key];
  else unremovable(o, key, held);
}

function unremovable(o, key, held) {
  const name = key.slice(1);
  if (key === "$__dict__" && known_(forgetNamespace) && held?.get) return forgetNamespace(o);
  if (held?.get?.desc_ instanceof Getter && held.get.desc_.write !== undefined) throw raise(TypeError, `${name} may not be deleted`);
  if (defines_("__slots__") && held !== undefined && typeOf(o).slots_ !== undefined) throw raise(AttributeError, `'${typeOf(o).name_}' object attribute '${name}' is read-only`);
  throw noAttribute(o, key);
}

/** Defines on Object.prototype what a method call on a value without the method finds, for all calls in the program's text. */
export function stubs(program) {
  for (const call of new Set(String(program).match(/\.\$[\w\u0080-\uffff]+(?=\()/g))) {
    const key = call.slice(1);
    if (Object.prototype.hasOwnProperty.call(Object.prototype, key)) continue;
    const stub = function (...args) {
      return missing(this, key, args);
    };
    stub.stub_ = true;
    hidden(Object.prototype, key, stub);
  }
}

function missing(o, key, args) {
  if (isType(o)) {
    const held = lookup(o, key);
    if (held !== undefined && typeof held.value === "function" && held.value.meth_ === true && held.value.class_ === undefined) return plainForm(held.value)(...args);
  } else if (isForeign(o) || (typeof o === "function" && o.spec_ === undefined)) {
    if (o.self_ === undefined) return borderCall(o, key.slice(1), args);
  }
  return callee(load(o, key))(...args);
}

/** Something that can be called as a JavaScript function for any Python value. */
export function callee(f) {
  if (typeof f === "function") return f;
  const call = f === null || f === undefined ? undefined : method(f, "$__call__");
  if (call) return call.spec_ === undefined ? call.bind(f) : boundMethod(call, f);
  return () => {
    throw raise(TypeError, `'${typeOf(f).name_}' object is not callable`);
  };
}

export function callable(o) {
  return typeof o === "function" || (o !== null && o !== undefined && method(o, "$__call__") !== undefined);
}

// ---- building classes ----

/** Makes the class whose JavaScript constructor is K. `body` is an object of the names bound in the class body, or a function that fills one. */
export function cls(K, name, bases, body, module, path, meta, kw) {
  const given = Tuple.from(bases);
  for (let i = 0; i < bases.length; i++) {
    if (isType(bases[i])) continue;
    const entries = entriesOf(bases[i], given);
    if (entries !== undefined) bases.splice(i--, 1, ...entries);
    else if (!known_(metaclass)) throw noBase(bases[i]);
  }
  if (known_(metaclass) && kw !== undefined && kw.has("metaclass")) {
    meta = kw.get("metaclass");
    kw.delete("metaclass");
  }
  let M = meta ?? type;
  if (known_(metaclass) && meta === undefined && bases.length > 0 && !isType(bases[0])) M = typeOf(bases[0]);
  if (known_(metaclass)) M = metaclassOf(M, bases);
  let namespace = body;
  if (typeof body === "function") body((namespace = Object.create(null)));
  const head = Object.create(null);
  head.__module__ = module;
  head.__qualname__ = path ?? name;
  K.pending_ = true;
  if (known_(metaclass) && M !== type) return isType(M) && subclassOf(M, type) ? classOfMeta(K, name, bases, head, namespace, M, kw) : classOfCall(name, bases, head, namespace, M, kw);
  return assemble(K, name, bases, Object.assign(head, namespace), type, kw);
}

/** Several bases of a class; programs without them need no more than one chain of prototypes. */
export function several(...bases) {
  return bases;
}

/** Bases of a class one of which may be a built-in type with instances of its own kind. */
export function extended(bases) {
  return bases;
}

/** The metaclass that a class statement names. */
export function metaclass(M) {
  return M;
}

function entriesOf(base, bases) {
  if (defines_("__mro_entries__")) {
    const entries = method(base, "$__mro_entries__");
    if (entries) return extended(several(...entries.call(base, bases)));
  } else if (base instanceof GenericAlias) return extended([base.origin]);
  return undefined;
}

function noBase(base) {
  return raise(TypeError, `${typeOf(base).name_} object is not an acceptable base type`);
}

// The most derived of the metaclasses of a class and its bases.
function metaclassOf(M, bases) {
  if (!isType(M) || !subclassOf(M, type)) return M;
  for (const base of bases) {
    if (!isType(base)) continue;
    const other = base.meta_ ?? type;
    if (subclassOf(M, other)) continue;
    if (!subclassOf(other, M)) throw raise(TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
    M = other;
  }
  return M;
}

// A metaclass that is no class is asked for whatever stands for the class.
function classOfCall(name, bases, head, namespace, make, kw) {
  const body = dict_of();
  for (const part of [head, namespace]) for (const key of Object.keys(part)) body.put_(key, part[key]);
  return callstar(make, [name, Tuple.from(bases), body], kw ?? null);
}

function classOfMeta(K, name, bases, head, namespace, M, kw) {
  const make = M.prototype.$__new__;
  const ns = dict_of();
  const prepare = M.$__prepare__?.stub_ === undefined ? M.$__prepare__ : undefined;
  const target = prepare ? prepare.call(M, name, Tuple.from(bases), ...(kw ? [kw] : [])) : ns;
  for (const part of [head, namespace]) for (const key of Object.keys(part)) target.$__setitem__(key, part[key]);
  const made = make === undefined || make.stub_ ? typeNew(M, name, bases, target, kw, K) : withConstructor(K, () => make(M, name, Tuple.from(bases), target, ...(kw ? [kw] : [])));
  if (isType(made)) {
    const init = M.prototype.$__init__;
    if (init !== Object.prototype.$__init__) init.call(made, name, Tuple.from(bases), target, ...(kw ? [kw] : []));
  }
  return made;
}

// A metaclass's __new__ calls type.__new__ somewhere inside: the constructor that the compiler emitted waits here for it.
let constructorInWaiting = null;

function withConstructor(K, run) {
  const before = constructorInWaiting;
  constructorInWaiting = K;
  try {
    return run();
  } finally {
    constructorInWaiting = before;
  }
}

// Where the program cannot get at `type`, the linker leaves this away, as it does `callInt` and `callFloat`.
function callType(M, name, bases, namespace, kw) {
  return bases === undefined ? typeOf(name) : type_new(M, name, bases, namespace, kw);
}

export function type_new(M, name, bases, namespace, kw) {
  if (typeof name !== "string" && !(name instanceof String)) throw raise(TypeError, `type.__new__() argument 1 must be str, not ${typeOf(name).name_}`);
  if (!(bases instanceof Tuple)) throw raise(TypeError, `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name_}`);
  if (!(namespace instanceof Dict)) throw raise(TypeError, `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name_}`);
  if (name.includes("\0")) throw raise(ValueError, "type name must not contain null characters");
  return typeNew(metaclass(M), name, extended(several(...bases)), namespace, kw, constructorInWaiting);
}

function typeNew(M, name, bases, namespace, kw, waiting) {
  constructorInWaiting = null;
  const K = waiting ?? function (...args) {
    if (new.target) return;
    return construct(K, args);
  };
  const most = metaclassOf(M, bases);
  const make = most === M ? undefined : most.prototype.$__new__;
  if (make !== undefined && make.stub_ === undefined) return make(most, name, Tuple.from(bases), namespace, ...(kw ? [kw] : []));
  M = most;
  const plain = Object.create(null);
  const it = iter(namespace);
  for (let key; (key = it.next_()) !== undefined; ) plain[key] = namespace.$__getitem__(key);
  const path = plain.__qualname__;
  if (path !== undefined && typeof path !== "string") throw raise(TypeError, `type __qualname__ must be a str, not ${typeOf(path).name_}`);
  return assemble(K, name, bases, plain, M, kw);
}

function assemble(K, name, bases, namespace, M, kw) {
  if (bases.length === 0) bases = [object];
  if (known_(metaclass)) for (const base of bases) if (!isType(base)) throw noBase(base);
  delete K.pending_;
  const first = bases[0];
  K.bases_ = bases;
  K.name_ = name;
  K.subs_ = [];
  // Not inherited from the built-in types and classes below.
  K.builtin_ = false;
  K.spec_ = K.slots_ = K.copied_ = K.numeric_ = undefined;
  K.mixed_ = false;
  K.mro_ = [K, ...(known_(several) ? merge(name, bases) : first.mro_)];
  if (known_(metaclass)) K.meta_ = M === type ? undefined : M;
  if (known_(metaclass) && defines_("mro")) customOrder(K, M);
  for (const base of bases) {
    if (base.builtin_ && base.alloc_ === undefined && !subclassOf(base, type)) throw raise(TypeError, `type '${base.name_}' is not an acceptable base type`);
    base.subs_.push(K);
  }
  if (known_(several)) checkLayouts(bases);
  const storage = K.mro_.find((each) => each.builtin_ && each !== object);
  // JavaScript's chain leads to the built-in type that the instances are of, also where the order has a class without one first.
  const below = known_(several) && storage !== undefined && !K.mro_[1].mro_.includes(storage) ? bases.find((each) => each.mro_.includes(storage)) : K.mro_[1];
  Object.setPrototypeOf(K.prototype, below.prototype);
  // A class below `object` with a metaclass finds the metaclass's methods where its statics end.
  Object.setPrototypeOf(K, known_(metaclass) && M !== type && (below === object || below.meta_ !== M) ? metaStatics(below, M) : below);
  hidden(K, "$__name__", name);
  hidden(K, "$__qualname__", namespace.__qualname__ ?? name);
  hidden(K, "$__module__", namespace.__module__ ?? null);
  hidden(K.prototype, "$__class__", K);
  K.alloc_ = storage ? storage.alloc_ : object.alloc_;
  K.open_ = true;
  K.own_ = [];
  const names = [];
  for (const key of Object.keys(namespace)) {
    if (key === "__qualname__" || (defines_("__slots__") && key === "__slots__")) continue;
    let value = namespace[key];
    const inner = value?.fn ?? value;
    if (inner?.compiled_ && inner.qualname_ === undefined) {
      inner.qualname_ = `${K.$__qualname__}.${key}`;
      inner.module_ ??= namespace.__module__;
    }
    if (typeof value === "function" && !value.mro_) {
      if (defines_("__new__") && key === "__new__") value = new StaticMethod(value.meth_ ? plainForm(value) : value);
      if ((defines_("__init_subclass__") && key === "__init_subclass__") || (defines_("__class_getitem__") && key === "__class_getitem__")) value = new ClassMethod(value);
    }
    K.own_.push(key);
    defineClassAttribute(K, "$" + key, value);
    if (typeof value === "object" && value !== null) names.push(key);
  }
  // Those of a base are not the class's own.
  if (defines_("__annotations__") && namespace.__annotations__ === undefined) hidden(K, "$__annotations__", dict_of());
  if (namespace.__eq__ !== undefined && namespace.__hash__ === undefined) defineClassAttribute(K, "$__hash__", null);
  if (known_(several) && K.mro_.length > 2 && !sameOrder(K.mro_, below.mro_)) mix(K);
  if (defines_("__slots__")) slots(K, namespace);
  watch(K);
  if (defines_("__getattr__")) hidden(K.prototype, "getattr_", method(K.prototype, "$__getattr__") !== undefined);
  K.new_ = storage || (known_(metaclass) && K.meta_) ? construct : undefined;
  if (defines_("__getattribute__") && K.prototype.$__getattribute__ !== Object.prototype.$__getattribute__) intercept(K);
  if (defines_("__new__")) {
    const make = K.prototype.$__new__;
    const custom = make !== undefined && make.stub_ === undefined && make !== Object.prototype.$__new__;
    hidden(K, "make_", custom ? make : undefined);
    if (custom) K.new_ = construct;
  }
  if (known_(metaclass)) K.checked_ = K.meta_ !== undefined && M.prototype.$__instancecheck__ !== undefined && M.prototype.$__instancecheck__.stub_ === undefined;
  for (const key of names) {
    const value = namespace[key];
    if (defines_("__set_name__")) {
      const hook = method(value, "$__set_name__");
      if (hook) nameDescriptor(hook, value, K, key);
    } else if (value instanceof Property) value.name = key;
  }
  if (defines_("__init_subclass__")) {
    const hook = superget(K, K, "$__init_subclass__");
    if (hook !== object.$__init_subclass__ && hook !== object.prototype.$__init_subclass__) {
      callClassHook(hook, K, kw);
      return K;
    }
  }
  if (kw && kw.size) throw raise(TypeError, `${name}.__init_subclass__() takes no keyword arguments`);
  return K;
}

function nameDescriptor(hook, value, K, key) {
  try {
    hook.call(value, K, key);
  } catch (error) {
    const cause = caught(error), e = raise(RuntimeError, `Error calling __set_name__ on '${typeOf(value).name_}' instance '${key}' in '${K.name_}'`);
    hidden(e, "$__context__", cause);
    throw raised(e, cause);
  }
}

// The order that a metaclass's own `mro` gives.
function customOrder(K, M) {
  const hook = M.prototype.$mro;
  if (hook === TypePrototype.$mro) return;
  const order = array(hook.call(K));
  const storage = (each) => each.mro_.find((one) => one.builtin_);
  for (const each of order) {
    if (!isType(each)) throw raise(TypeError, `mro() returned a non-class ('${typeOf(each).name_}')`);
    if (each !== K && !subclassOf(storage(K), storage(each))) throw raise(TypeError, `mro() returned base with unsuitable layout ('${each.name_}')`);
  }
  // JavaScript finds what a class has itself first.
  if (order[0] !== K || order[order.length - 1] !== object) throw raise(TypeError, "mro() of a compiled class begins with the class and ends with object");
  K.mro_ = several(...order);
}

// Instances have the storage of one built-in type, and of those that it is made of.
function checkLayouts(bases) {
  let widest = object;
  for (const base of bases) {
    const storage = base.mro_.find((each) => each.builtin_);
    if (storage.prototype instanceof Error || storage.alloc_ === undefined) continue;
    if (subclassOf(storage, widest)) widest = storage;
    else if (!subclassOf(widest, storage)) throw raise(TypeError, "multiple bases have instance lay-out conflict");
  }
}

function callClassHook(hook, K, kw) {
  if (kw && kw.size) methodKeywords(hook, K, kw);
  else hook.call(K);
}

function methodKeywords(hook, K, kw) {
  if (hook.spec_ === undefined) throw raise(TypeError, `${K.name_}.__init_subclass__() takes no keyword arguments`);
  hook.apply(K, bindKeywords(hook, [], kw));
}

function metaStatics(below, M) {
  if (below === object) return M.prototype;
  const bridge = Object.create(M.prototype);
  for (const each of [...below.mro_].reverse()) {
    if (each === object) continue;
    for (const key of Object.getOwnPropertyNames(each)) if (key[0] === "$") Object.defineProperty(bridge, key, Object.getOwnPropertyDescriptor(each, key));
  }
  return bridge;
}

function checkSlot(slot) {
  if (typeof slot !== "string") throw raise(TypeError, `__slots__ items must be strings, not '${typeOf(slot).name_}'`);
  if (!/^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*$/u.test(slot)) throw raise(TypeError, "__slots__ must be identifiers");
}

function slots(K, namespace) {
  const declared = namespace.__slots__;
  if (declared !== undefined) for (const slot of typeof declared === "string" ? [declared] : array(declared)) checkSlot(slot);
  const inherited = K.mro_[1] === object || (K.mro_[1].slots_ !== undefined && K.bases_.every((base) => base === object || base.slots_ !== undefined));
  if (declared === undefined) return;
  hidden(K.prototype, "$__slots__", declared);
  hidden(K, "$__slots__", declared);
  const given = typeof declared === "string" ? [declared] : [...array(declared)];
  const fixed = K.mro_.find((each) => each.name_ === "int" || each.name_ === "tuple" || each.name_ === "bytes");
  if (given.length > 0 && fixed?.builtin_) throw raise(TypeError, `nonempty __slots__ not supported for subtype of '${K.bases_[0].name_}'`);
  if (!inherited) return;
  for (const slot of given) if (namespace[slot] !== undefined) throw raise(ValueError, `'${slot}' in __slots__ conflicts with class variable`);
  K.slots_ = new Set(K.mro_[1].slots_);
  for (const base of K.bases_) if (base.slots_) for (const key of base.slots_) K.slots_.add(key);
  for (const slot of given) K.slots_.add("$" + slot);
}

function sameOrder(mro, tail) {
  return mro.length === tail.length + 1 && tail.every((each, i) => each === mro[i + 1]);
}

/** C3 linearisation of the bases' orders. */
function merge(name, bases) {
  const lists = [...bases.map((base) => [...base.mro_]), [...bases]];
  const order = [];
  for (const base of bases) if (bases.indexOf(base) !== bases.lastIndexOf(base)) throw raise(TypeError, `duplicate base class ${base.name_}`);
  for (;;) {
    const rest = lists.filter((each) => each.length);
    if (rest.length === 0) return order;
    const head = rest.map((each) => each[0]).find((K) => !rest.some((each) => each.indexOf(K) > 0));
    if (head === undefined) throw raise(TypeError, `Cannot create a consistent method resolution\norder (MRO) for bases ${[...new Set(rest.map((each) => each[0].name_))].join(", ")}`);
    order.push(head);
    for (const each of rest) if (each[0] === head) each.shift();
  }
}

/**
 * JavaScript inherits along one chain. What the chain of a class with several bases would find differently
 * from its resolution order is copied onto its own prototype.
 */
function mix(K) {
  K.mixed_ = true;
  const done = new Set(K.own_.map((key) => "$" + key));
  for (const [side, root] of [["prototype", null], [null, TypePrototype]]) {
    const of = (each) => (side === null ? each : each.prototype);
    const seen = new Set(done);
    if (!K.own_.includes("__hash__") && K.own_.includes("__eq__")) seen.add("$__hash__");
    for (const each of K.mro_.slice(1)) {
      if (each === object) continue;
      const holder = of(each);
      for (const key of Object.getOwnPropertyNames(holder)) {
        if (key[0] !== "$" || seen.has(key) || /^\$__(class|name|qualname|module|slots|doc|annotations)__$/.test(key)) continue;
        if (each.copied_?.has(key)) continue;
        seen.add(key);
        const held = Object.getOwnPropertyDescriptor(holder, key);
        (K.copied_ ??= new Set()).add(key);
        Object.defineProperty(of(K), key, held);
      }
    }
  }
}

/** Stores a class attribute, as the class body or as `K.x = value` does. */
export function setClassAttribute(K, key, value) {
  if (K.builtin_) throw raise(TypeError, `cannot set '${key.slice(1)}' attribute of immutable type '${K.name_}'`);
  if (key === "$__name__" || key === "$__qualname__" || key === "$__module__") {
    if (key !== "$__module__" && typeof value !== "string") throw raise(TypeError, `can only assign string to ${K.name_}.${key.slice(1)}, not '${typeOf(value).name_}'`);
    hidden(K, key, value);
    if (key === "$__name__") K.name_ = value;
    return;
  }
  if (!K.own_.includes(key.slice(1))) K.own_.push(key.slice(1));
  K.copied_?.delete(key);
  defineClassAttribute(K, key, value);
  rewatch(K, key);
  if (known_(several)) recopy(K, key);
}

// Whether stores and deletions of instances go past the class, which `plain_` says for both slots and hooks.
function watch(K) {
  let plain = !K.mro_.includes(type);
  if (defines_("__slots__") && K.slots_ !== undefined) plain = false;
  if (defines_("__setattr__")) {
    const hooked = K.prototype.$__setattr__ !== Object.prototype.$__setattr__;
    hidden(K.prototype, "setattr_", hooked);
    if (hooked) plain = false;
  }
  if (defines_("__delattr__")) hidden(K.prototype, "delattr_", K.prototype.$__delattr__ !== Object.prototype.$__delattr__);
  hidden(K.prototype, "plain_", plain);
}

function rewatch(K, key) {
  if ((defines_("__setattr__") && key === "$__setattr__") || (defines_("__delattr__") && key === "$__delattr__")) {
    watch(K);
    for (const each of K.subs_) rewatch(each, key);
  }
}

// Classes below that copied the attribute (see mix) copy it again.
function recopy(K, key) {
  for (const each of K.subs_) {
    if (each.copied_?.has(key) || (each.mixed_ && !each.own_.includes(key.slice(1)))) {
      for (const side of ["prototype", null]) {
        const of = (one) => (side === null ? one : one.prototype);
        const owner = each.mro_.slice(1).find((one) => one !== object && !one.copied_?.has(key) && Object.prototype.hasOwnProperty.call(of(one), key));
        if (owner) {
          (each.copied_ ??= new Set()).add(key);
          Object.defineProperty(of(each), key, Object.getOwnPropertyDescriptor(of(owner), key));
        } else if (Object.prototype.hasOwnProperty.call(of(each), key)) delete of(each)[key];
      }
    }
    recopy(each, key);
  }
}

function removeClassAttribute(K, key) {
  const name = key.slice(1);
  if (K.builtin_) throw raise(TypeError, `cannot set '${name}' attribute of immutable type '${K.name_}'`);
  if (!K.own_.includes(name)) throw raise(AttributeError, `type object '${K.name_}' has no attribute '${name}'`);
  K.own_.splice(K.own_.indexOf(name), 1);
  delete K.prototype[key];
  delete K[key];
  rewatch(K, key);
  if (known_(several)) recopy(K, key);
}

function defineClassAttribute(K, key, value) {
  delete K[key];
  delete K.prototype[key];
  if (typeof value === "function") {
    if (value.mro_ !== undefined || value.self_ !== undefined || (!value.meth_ && value.method_form_ === undefined && (value.spec_ === undefined || !value.compiled_))) {
      // A class, a bound method or a built-in function is plain data here: it does not bind.
      hidden(K.prototype, key, value);
      hidden(K, key, value);
      return;
    }
    hidden(K.prototype, key, methodForm(value));
    if (K[key] !== undefined && K[key]?.stub_ === undefined) shadowStatic(K, key);
    return;
  }
  if (typeof value !== "object" || value === null) {
    hidden(K.prototype, key, value);
    hidden(K, key, value);
    return;
  }
  if (value instanceof StaticMethod) {
    hidden(K.prototype, key, value.fn);
    hidden(K, key, value.fn);
    return;
  }
  if (value instanceof ClassMethod) {
    classMethod(K, key, value.fn, false);
    return;
  }
  if (value instanceof Property) {
    const { fget } = value;
    // The getter itself may stand there if nothing asks when it fails, and no other property has it: engines see through it.
    const direct = !defines_("__getattr__") && fget?.meth_ === true && fget.desc_ === undefined && Object.getPrototypeOf(value) === Property.prototype;
    const get = direct ? fget : function () {
      return defines_("__getattr__") && this.getattr_ === true ? readOrAsk(this, key, value) : value.read_(this);
    };
    get.desc_ = value;
    Object.defineProperty(K.prototype, key, { get, set(v) { value.write_(this, v); }, configurable: true, enumerable: false });
    if (K[key] !== undefined) shadowStatic(K, key);
    return;
  }
  const reader = defines_("__get__") ? method(value, "$__get__") : undefined;
  const writer = defines_("__set__") ? method(value, "$__set__") : undefined;
  if (reader || writer) {
    descriptor(K, key, value, reader, writer);
    return;
  }
  hidden(K.prototype, key, value);
  hidden(K, key, value);
}

// An AttributeError inside a property is answered by `__getattr__`, if the class has it.
function readOrAsk(o, key, value) {
  try {
    return value.read_(o);
  } catch (error) {
    const e = caught(error);
    if (!subclassOf(e.$__class__, AttributeError)) throw e;
    return o.$__getattr__(key.slice(1));
  }
}

// An instance-side attribute hides a static that the class would otherwise inherit from its base.
function shadowStatic(K, key) {
  Object.defineProperty(K, key, {
    get() {
      const held = lookup(this, key);
      return held === undefined ? undefined : classView(this, held);
    },
    set(v) { hidden(this, key, v); },
    configurable: true,
    enumerable: false,
  });
}

function descriptor(K, key, value, reader, writer) {
  const get = function () {
    return reader ? reader.call(value, this, typeOf(this)) : this["#" + key.slice(1)] ?? value;
  };
  get.desc_ = value;
  const write = writer
    ? function (v) { writer.call(value, this, v); }
    : function (v) { Object.defineProperty(this, key, { value: v, writable: true, configurable: true, enumerable: true }); };
  Object.defineProperty(K.prototype, key, { get, set: write, configurable: true, enumerable: false });
  Object.defineProperty(K, key, {
    get() { return reader ? reader.call(value, null, this) : value; },
    set(v) { hidden(this, key, v); },
    configurable: true,
    enumerable: false,
  });
}

function classMethod(K, key, fn, own) {
  const reader = defines_("__get__") && typeof fn !== "function" ? method(fn, "$__get__") : undefined;
  if (fn instanceof Property || reader !== undefined) {
    // classmethod over a property or another descriptor: computed on the class.
    const get = function () {
      const owner = isType(this) ? this : typeOf(this);
      return fn instanceof Property ? fn.read_(owner) : reader.call(fn, owner, owner);
    };
    get.desc_ = new ClassMethod(fn);
    for (const target of [K, K.prototype]) Object.defineProperty(target, key, { get, set(v) { hidden(this, key, v); }, configurable: true, enumerable: false });
    return;
  }
  let onClass = fn;
  if (typeof fn !== "function") {
    const callFn = callee(fn);
    onClass = function (...args) { return callFn(this, ...args); };
    onClass.meth_ = true;
  } else if (own) fn.meth_ = true;
  else onClass = methodForm(fn);
  const onInstance = function (...args) {
    return onClass.apply(isType(this) ? this : typeOf(this), args);
  };
  onInstance.meth_ = true;
  onInstance.spec_ = onClass.spec_;
  onInstance.class_ = onClass;
  hidden(K, key, onClass);
  hidden(K.prototype, key, onInstance);
}

/** Allocation and initialisation of classes that are not plain: __new__, built-in storage, metaclasses. */
export function construct(K, args) {
  if (known_(metaclass) && K.meta_ !== undefined) {
    const call = K.meta_.prototype.$__call__;
    if (call !== undefined && call.stub_ === undefined && call.base_ === undefined) return call.apply(K, args);
  }
  return instantiate(K, args);
}

export function instantiate(K, args) {
  const o = defines_("__new__") && K.make_ ? K.make_(K, ...args) : K.alloc_(K, ...args);
  const T = typeOf(o);
  if (T !== K && !T.mro_.includes(K)) return o;
  if (typeof o === "object" && o !== null) o.$__init__(...args);
  return o;
}

/** What `super().m` finds for method `key`, seen from class K, for `self` (an instance or, in class methods, a class): method form, or a value. */
export function superget(K, self, key) {
  const found = aboveOf(K, self, key);
  if (found === undefined) throw raise(AttributeError, `'super' object has no attribute '${key.slice(1)}'`);
  return found;
}

function aboveOf(K, self, key) {
  const onClass = isType(self) && (self === K || self.mro_.includes(K));
  const T = onClass ? self : typeOf(self);
  const mro = T.mro_;
  for (let i = mro.indexOf(K) + 1; i < mro.length; i++) {
    const each = mro[i];
    const holder = onClass && each !== object && !(defines_("__new__") && key === "$__new__") ? each : each.prototype;
    if (each.copied_?.has(key)) continue;
    let held = Object.getOwnPropertyDescriptor(holder, key);
    if (held === undefined && onClass) {
      held = Object.getOwnPropertyDescriptor(each.prototype, key);
      if (held && held.value?.meth_ && held.value.class_ === undefined && each !== object) return staticView(plainForm(held.value));
    }
    if (held === undefined || held.value?.stub_) continue;
    if (held.get) return onClass ? classView(T, held) : held.get.call(self);
    return held.value?.class_ !== undefined && onClass ? held.value.class_ : held.value;
  }
  if (onClass) {
    const meta = known_(metaclass) && T.meta_ !== undefined ? T.meta_.prototype : TypePrototype;
    const value = meta[key];
    if (value !== undefined && !value.stub_) return value;
  }
  return undefined;
}

function staticView(fn) {
  return function (...args) {
    return fn(...args);
  };
}

/** `super().m` as a value. */
export function superload(K, self, key) {
  return boundTo(superget(K, self, key), self);
}

function boundTo(value, self) {
  return typeof value === "function" && value.meth_ === true ? boundMethod(value, self) : value;
}

/** An attribute of a super object, undefined when there is none above. */
export function superAttribute(o, key) {
  return boundTo(aboveOf(o.K, o.self, key), o.self);
}

export function superstore(K, self, key, value) {
  const mro = typeOf(self).mro_;
  for (let i = mro.indexOf(K) + 1; i < mro.length; i++) {
    const held = Object.getOwnPropertyDescriptor(mro[i].prototype, key);
    if (held?.set) return void held.set.call(self, value);
  }
  rawStore(self, key, value);
}

// ---- the methods of object ----

attr(object, "__init__", function __init__(...args) {
  if (args.length === 0) return null;
  const K = typeOf(this);
  if (defines_("__new__") && K.make_ !== undefined && K.prototype.$__init__ === Object.prototype.$__init__) return null;
  if (K.builtin_ || K.alloc_ !== object.alloc_) return null;
  throw raise(TypeError, K.prototype.$__init__ === Object.prototype.$__init__ ? `${K.name_}() takes no arguments` : "object.__init__() takes exactly one argument (the instance to initialize)");
});

attr(object, "__new__", new StaticMethod(function __new__(K, ...args) {
  if (args.length && K.alloc_ === object.alloc_) {
    if (defines_("__new__") && K.make_ !== undefined) throw raise(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
    if (K.prototype.$__init__ === Object.prototype.$__init__) throw raise(TypeError, `${K.name_}() takes no arguments`);
  }
  return extended(K).alloc_(K, ...args);
}));

attr(object, "__init_subclass__", new ClassMethod(function () {
  return null;
}));

attr(object, "__setattr__", function (name, value) {
  if (typeof name !== "string") throw raise(TypeError, `attribute name must be string, not '${typeOf(name).name_}'`);
  if (isType(this)) throw raise(TypeError, `can't apply this __setattr__ to ${typeOf(this).name_} object`);
  rawStore(this, "$" + name, value);
  return null;
});

attr(type, "__setattr__", function (name, value) {
  if (typeof name !== "string") throw raise(TypeError, `attribute name must be string, not '${typeOf(name).name_}'`);
  setClassAttribute(this, "$" + name, value);
  return null;
});

attr(type, "__delattr__", function (name) {
  removeClassAttribute(this, "$" + name);
  return null;
});

attr(object, "__delattr__", function (name) {
  rawRemove(this, "$" + name);
  return null;
});

attr(object, "__getattribute__", function (name) {
  const value = find(this, "$" + name);
  if (value === undefined) throw noAttribute(this, "$" + name);
  return value;
});

attr(object, "__dir__", function () {
  return attributeNames(this);
});

export function dir(o) {
  // Put together here, because a name that the runtime mentions keeps every method of that name.
  const key = "$__" + "dir__";
  const own = isType(o) ? (o.meta_ ?? type).prototype[key] : method(o, key);
  if (own === undefined || own.stub_ || own === Object.prototype[key]) return attributeNames(o);
  const names = array(own.call(o));
  sortList(names, undefined);
  return names;
}

function attributeNames(o) {
  const names = new Set();
  if (!isType(o)) for (const key of Object.keys(Object(o))) if (key[0] === "$") names.add(key.slice(1));
  for (let p = isType(o) ? o.prototype : typeOf(o).prototype; p !== null; p = Object.getPrototypeOf(p)) {
    for (const key of Object.getOwnPropertyNames(p)) if (key[0] === "$" && !Object.getOwnPropertyDescriptor(p, key).value?.stub_) names.add(key.slice(1));
  }
  return [...names].sort();
}

// Called as `type.mro(K)`, too.
attr(type, "mro", function (K = this) {
  return [...K.mro_];
});

attr(type, "__subclasses__", function () {
  return this.subs_.filter((each) => !each.builtin_ || this.builtin_);
});

attr(type, "__mro__", getter(function () {
  return Tuple.from(this.mro_);
}));

attr(type, "__bases__", getter(function () {
  return Tuple.from(this.bases_);
}));

attr(type, "__base__", getter(function () {
  // The base whose layout the instances have.
  const layout = (K) => K.mro_.find((each) => each.builtin_ && each !== object);
  return this.bases_.find((each) => layout(each) === layout(this)) ?? this.bases_[0] ?? null;
}));

attr(type, "__new__", new StaticMethod(function (M, name, bases, namespace, kw) {
  return known_(callType) ? callType(M, name, bases, namespace, kw) : typeOf(name);
}));

export const typeCall = (() => {
  const call = function (...args) {
    return instantiate(this, args);
  };
  call.base_ = true;
  return call;
})();

attr(type, "__call__", typeCall);

attr(type, "__instancecheck__", function (o) {
  const T = typeOf(o);
  return T === this || T.mro_.includes(this);
});

attr(type, "__subclasscheck__", function (A) {
  return A.mro_.includes(this);
});

attr(type, "__repr__", function () {
  const module = this.$__module__;
  return module === "builtins" || module === null ? `<class '${this.$__qualname__}'>` : `<class '${module}.${this.$__qualname__}'>`;
});
