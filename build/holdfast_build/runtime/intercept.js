import { caught, matches, AttributeError } from "./exception.js";
import { construct, method } from "./object.js";

// Classes that define `__getattribute__`: their instances are proxies, so that every read of an attribute asks it.

/** Makes the instances of K ask its `__getattribute__`. */
export function intercept(K) {
  const make = K.alloc_;
  K.alloc_ = (kind, ...args) => new Proxy(make(kind, ...args), asking);
  K.new_ = construct;
  K.intercepted_ = true;
}

const asking = {
  get(target, key, receiver) {
    // What the runtime looks up by itself, methods of operators among it, does not ask: nor does Python.
    if (typeof key !== "string" || key[0] !== "$" || key.startsWith("$__")) return Reflect.get(target, key, receiver);
    return ask(receiver, key);
  },
};

export function ask(o, key) {
  const name = key.slice(1);
  try {
    return o.$__getattribute__(name);
  } catch (error) {
    const e = caught(error);
    const hook = method(o, "$__getattr__");
    if (hook === undefined || !matches(e, AttributeError)) throw e;
    return hook.call(o, name);
  }
}

/** The object itself, for the search that `__getattribute__` would begin anew. */
export function plainRead(o, key) {
  const held = Object.getOwnPropertyDescriptor(o, key);
  if (held !== undefined) return held.value;
  for (let p = Object.getPrototypeOf(o); p !== null; p = Object.getPrototypeOf(p)) {
    const inherited = Object.getOwnPropertyDescriptor(p, key);
    if (inherited !== undefined) return inherited.get ? inherited.get.call(o) : inherited.value;
  }
  return undefined;
}
