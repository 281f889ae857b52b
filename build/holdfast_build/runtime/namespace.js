import { raise, AttributeError, TypeError } from "./exception.js";
import { attr, getter, isType, lookup, method, object, setClassAttribute, typeOf } from "./object.js";
import { Dict } from "./dict.js";
import { mappingproxy } from "./mappingproxy.js";
import { plainForm, ClassMethod, StaticMethod } from "./function.js";

// `__dict__` and vars(). Attributes are JavaScript properties: a dict of them has, in place of its Map, one of these.

class AttributeMap {
  constructor(owner) {
    this.owner_ = owner;
    /** Keys that are no names. */
    this.others_ = new Map();
  }

  has(key) {
    return this.get(key) !== undefined;
  }

  get(key) {
    return typeof key === "string" ? this.read_(key) : this.others_.get(key);
  }

  set(key, value) {
    if (typeof key === "string") this.write_(key, value);
    else this.others_.set(key, value);
    return this;
  }

  delete(key) {
    const there = this.has(key);
    if (typeof key !== "string") this.others_.delete(key);
    else if (there) this.erase_(key);
    return there;
  }

  clear() {
    for (const key of [...this.keys()]) this.delete(key);
  }

  get size() {
    return this.names_().length + this.others_.size;
  }

  keys() {
    return [...this.names_(), ...this.others_.keys()].values();
  }

  values() {
    return [...this.keys()].map((key) => this.get(key)).values();
  }

  entries() {
    return [...this.keys()].map((key) => [key, this.get(key)]).values();
  }

  [Symbol.iterator]() {
    return this.entries();
  }
}

// What a function has as metadata, not as attributes of its own.
const metadata = "$__name__ $__qualname__ $__module__ $__doc__ $__annotations__ $__defaults__ $__kwdefaults__";

function isSlot(o, key) {
  return typeOf(o).mro_.some((K) => K.slots_?.has(key));
}

/** The attributes of an object. What a data descriptor of its class hides has another prefix, so that the descriptor stays in force. */
class InstanceMap extends AttributeMap {
  names_() {
    const o = this.owner_;
    const keys = typeof o === "function" ? Object.getOwnPropertyNames(o).filter((key) => !metadata.includes(key)) : Object.keys(o);
    return keys.filter((key) => (key[0] === "$" || key[0] === "#") && !isSlot(o, key)).map((key) => key.slice(1));
  }

  read_(name) {
    if (isSlot(this.owner_, "$" + name)) return undefined;
    const held = Object.getOwnPropertyDescriptor(this.owner_, "$" + name);
    return held === undefined ? this.owner_["#" + name] : held.value ?? null;
  }

  write_(name, value) {
    const o = this.owner_;
    const descriptor = lookup(typeOf(o), "$" + name)?.get?.desc_;
    const covered = descriptor !== undefined && (method(descriptor, "$__set__") || method(descriptor, "$__delete__"));
    Object.defineProperty(o, (covered ? "#" : "$") + name, { value, writable: true, configurable: true, enumerable: typeof o !== "function" });
  }

  erase_(name) {
    delete this.owner_["$" + name];
    delete this.owner_["#" + name];
  }
}

class ClassMap extends AttributeMap {
  names_() {
    const K = this.owner_;
    const names = K.own_ ?? Object.getOwnPropertyNames(K.prototype).filter((key) => key[0] === "$" && key !== "$__class__").map((key) => key.slice(1));
    return ["__module__", ...names.filter((name) => name !== "__module__" && this.read_(name) !== undefined), ...(K.slots_ === undefined || names.includes("__slots__") ? [] : ["__slots__"])];
  }

  read_(name) {
    const K = this.owner_;
    if (name === "__module__") return K.$__module__;
    if (K.own_ !== undefined && !K.own_.includes(name) && name !== "__slots__") return undefined;
    const held = Object.getOwnPropertyDescriptor(K.prototype, "$" + name);
    return held === undefined || held.value?.stub_ !== undefined ? undefined : definedValue(held);
  }

  write_(name, value) {
    setClassAttribute(this.owner_, "$" + name, value);
  }
}

// What stood in the class body: the class keeps it in the form in which it is used.
function definedValue(held) {
  if (held.get !== undefined) return held.get.desc_ ?? null;
  const value = held.value;
  if (typeof value !== "function" || value.mro_ !== undefined) return value;
  if (value.class_ !== undefined) return new ClassMethod(value.class_.plain_form_ ?? plainForm(value.class_));
  if (value.meth_ === true) return plainForm(value);
  return value.spec_ !== undefined && value.self_ === undefined ? new StaticMethod(value) : value;
}

const views = new WeakMap();

/** The attributes of an instance, or those defined by a class itself. */
export function namespaceOf(o) {
  let view = views.get(o);
  if (view === undefined) {
    const live = new Dict();
    live.map_ = isType(o) ? new ClassMap(o) : new InstanceMap(o);
    views.set(o, (view = isType(o) ? mappingproxy(live) : live));
  }
  return view;
}

export function vars(o) {
  const found = o === null || o === undefined ? undefined : o.$__dict__;
  if (found === undefined) throw raise(TypeError, "vars() argument must have __dict__ attribute");
  return found;
}

function hasNamespace(o) {
  const K = typeOf(o);
  if (typeof o === "function") return isType(o) || o.self_ === undefined;
  return !((K.builtin_ && !K.open_) || (K.slots_ !== undefined && !K.slots_.has("$__dict__")));
}

/** `del o.__dict__`: the attributes stay in the dict that was handed out. */
export function forgetNamespace(o) {
  takeOver(o, new Dict());
}

attr(object, "__dict__", getter(function () {
  return this !== null && this !== undefined && hasNamespace(this) ? namespaceOf(this) : undefined;
}, function (made) {
  if (!hasNamespace(this)) throw raise(AttributeError, `'${typeOf(this).name_}' object has no attribute '__dict__'`);
  if (isType(this)) throw raise(AttributeError, `attribute '__dict__' of 'type' objects is not writable`);
  if (!(made instanceof Dict)) throw raise(TypeError, `__dict__ must be set to a dictionary, not a '${typeOf(made).name_}'`);
  if (made.map_ instanceof AttributeMap && made.map_.owner_ === this) return;
  if (made.map_ instanceof AttributeMap) throw raise(TypeError, "compiled objects can't share their __dict__; copy it");
  takeOver(this, made);
}));

// There are weak references to every object; what Python keeps them in is never seen.
attr(object, "__weakref__", getter(function () {
  if (this === null || this === undefined) return undefined;
  const K = isType(this) ? this : typeOf(this);
  const weak = !K.builtin_ && (K.slots_ === undefined || K.slots_.has("$__weakref__"));
  return weak ? null : undefined;
}));

// The dict that is given is the object's from now on, and the old one is a dict of its own.
function takeOver(o, made) {
  const old = namespaceOf(o);
  const map = old.map_;
  old.map_ = new Map(map);
  map.clear();
  for (const [key, value] of made.map_) map.set(key, value);
  made.map_ = map;
  views.set(o, made);
}
